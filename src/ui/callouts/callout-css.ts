// The look of callouts as CSS text: for snippets, for Publish, and for types that styles.css does not know.
// Only checked ids, colours and icons get in; what does not pass the check is left out.
import { readHex, readIcon, readId } from "../../core/chain/activity-rules.ts";
import { DEFAULT_COLOR, DEFAULT_ICON } from "../../core/chain/parse-chain.ts";
import type { Activity } from "../../core/chain/value-chain.ts";
import { calloutSpellings } from "./callout-spellings.ts";

/** A CSS snippet that needs nothing else: the look of these activities, all their spellings, in both themes. */
export function calloutCss(activities: readonly Activity[]): string {
	const spellings = calloutSpellings(activities);
	const safe = activities.flatMap(safeActivity);
	const colors = (theme: "light" | "dark"): string =>
		safe.map(({ id, color }) => `\t${colorVariable(id)}: ${color[theme]};`).join("\n");
	return [
		"/* Callouts of the value chain. Made by the plugin Service Value Chain. */",
		`body,\n.theme-light {\n${colors("light")}\n}`,
		`.theme-dark {\n${colors("dark")}\n}`,
		...safe.map((activity) => calloutRules(activity, spellings.get(activity.id) ?? [activity.id])),
		NESTED,
		"",
	].join("\n\n");
}

/** As in styles.css: nested grounds are thinner and titles nearer to the text's colour. */
const NESTED = `.callout .callout {
	--svc-callout-tint: 5%;
	--svc-callout-ink: color-mix(in srgb, var(--svc-callout) 85%, var(--text-normal, currentcolor));
}`;

/** The rules of one activity for these `data-callout` values. */
export function calloutRules({ id, icon }: Pick<Activity, "id" | "icon">, values: readonly string[]): string {
	const callout = `.callout.callout:is(${values.map((value) => `[data-callout=${cssString(value)}]`).join(", ")})`;
	return `${callout} {
	--svc-callout: var(${colorVariable(id)});
	--callout-color: var(${colorVariable(id)});
	--callout-icon: ${readIcon(icon) ?? DEFAULT_ICON};

	background-color: color-mix(in srgb, var(${colorVariable(id)}) var(--svc-callout-tint, 10%), transparent);
	border: var(--svc-callout-outline, 0) solid var(${colorVariable(id)});
	border-inline-start-width: 3px;
	mix-blend-mode: normal;
	print-color-adjust: exact;
}

${callout} > .callout-title {
	color: var(--svc-callout-ink, var(--svc-callout));
}

${callout}[data-callout-metadata*="no-icon"] > .callout-title > .callout-icon {
	display: none;
}`;
}

/** Name of the variable with an activity's colour. Letters outside ASCII are allowed in CSS names; nothing else gets here. */
export function colorVariable(id: string): string {
	return `--svc-${readId(id) ?? "unknown"}`;
}

/** A text as a CSS string in double quotes, whatever it holds. */
export function cssString(text: string): string {
	const escaped = text.replace(
		/["\\<>\p{Cc}]/gu,
		(letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `,
	);
	return `"${escaped}"`;
}

function safeActivity(activity: Activity): Activity[] {
	if (readId(activity.id) !== activity.id) return [];
	const light = readHex(activity.color.light) ?? DEFAULT_COLOR.light;
	const dark = readHex(activity.color.dark) ?? DEFAULT_COLOR.dark;
	return [{ ...activity, color: { light, dark } }];
}
