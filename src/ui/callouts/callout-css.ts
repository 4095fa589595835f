// The look of callouts as CSS text: for snippets, for Publish, and for types that styles.css does not know.
// Only checked ids, colours and icons get in; what does not pass the check is left out.
import { readHex, readIcon, readId } from "../../core/chain/activity-rules.ts";
import { DEFAULT_COLOR, DEFAULT_ICON } from "../../core/chain/parse-chain.ts";
import type { Activity, ActivityId } from "../../core/chain/value-chain.ts";

/**
 * A CSS snippet that needs nothing else: the look of these activities in both themes. Where the plugin runs, it shows
 * through: what it sets on the body comes before the snippet's values.
 * @param spellings The `data-callout` values, and whose look each has.
 */
export function calloutCss(
	activities: readonly Activity[],
	spellings: ReadonlyMap<string, ActivityId>,
): string {
	const rules = activities.flatMap((activity) => {
		const values = [...spellings].filter(([, id]) => id === activity.id).map(([value]) => value);
		return values.length === 0 ? [] : [calloutRules(activity, values)];
	});
	return [
		"/* Callouts of the value chain. Made by the plugin Service Value Chain. */",
		colorRules(activities),
		...rules,
		SHARED,
		"",
	].join("\n\n");
}

/** As in styles.css: nested grounds are thinner and titles nearer to the text's colour; paper gets an outline. */
const SHARED = `.callout .callout {
	--svc-callout-tint: 5%;
	--svc-callout-ink: color-mix(in srgb, var(--svc-callout) 85%, var(--text-normal, currentcolor));
}

.callout .callout .callout .callout {
	--svc-callout-tint: 1%;
}

@media print, (forced-colors: active) {
	body {
		--svc-callout-outline: 1px;
	}
}`;

/** The activities' colours in both themes; paper is light. */
export function colorRules(activities: readonly Activity[]): string {
	const colors = (theme: "light" | "dark"): string =>
		activities
			.map(({ id, color }) => {
				const name = colorVariable(id);
				return `\t${name}: var(${name}-${theme}, ${readHex(color[theme]) ?? DEFAULT_COLOR[theme]});\n`;
			})
			.join("");
	return `body,\n.theme-light {\n${colors("light")}}\n\n@media not print {\n.theme-dark {\n${colors("dark")}}\n}`;
}

/** The rules of one activity for these `data-callout` values. */
export function calloutRules({ id, icon }: Pick<Activity, "id" | "icon">, values: readonly string[]): string {
	const callout = `.callout.callout:is(${values.map((value) => `[data-callout=${cssString(value)}]`).join(", ")})`;
	const name = colorVariable(id);
	return `${callout} {
	--svc-callout: var(${name});
	--callout-color: var(${name});
	--callout-icon: var(${name}-icon, ${readIcon(icon) ?? DEFAULT_ICON});

	background-color: color-mix(in srgb, var(--svc-callout) var(--svc-callout-tint, 10%), transparent);
	border: var(--svc-callout-outline, 0) solid var(--svc-callout);
	border-inline-start-width: 3px;
	mix-blend-mode: normal;
	print-color-adjust: exact;

	& > .callout-title {
		color: var(--svc-callout-ink, var(--svc-callout));
	}

	&[data-callout-metadata*="no-icon"] > .callout-title > .callout-icon {
		display: none;
	}
}`;
}

/** Name of the variable with an activity's colour. Letters outside ASCII are allowed in CSS names; nothing else gets here. */
export function colorVariable(id: ActivityId): string {
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
