// What the settings page's controls show of the settings, and what they make of what was typed. A control is known by the
// path of its setting, such as `callouts.fold`.
import { CARD_KINDS } from "../core/cards/card.ts";
import { readKey } from "../core/review-keys.ts";
import { parseWeights } from "../core/schedule/parameters.ts";
import type { Settings } from "../core/settings.ts";
import { isFields, isString } from "../core/unknown-value.ts";
import * as settingsText from "./text/settings-text.ts";

/** What a control shows. */
export function controlValue(settings: Settings, key: string): unknown {
	const [name = "", id = ""] = key.split(".");
	if (name === "cardKinds") return settings.cardKinds.some((kind) => kind === id);
	const value = key.split(".").reduce<unknown>(fieldOf, settings);
	if (key === "callouts.fold" && value === "") return NO_FOLD;
	if (key.startsWith("glossaries.")) return typeof value === "number" ? String(value) : "";
	return Array.isArray(value) ? value.join(settingsText.comma) : value;
}

/** What of the settings becomes another by a control's new value. */
export function controlChange(
	settings: Settings,
	key: string,
	value: unknown,
): Readonly<Record<string, unknown>> {
	const [name = "", ...path] = key.split(".");
	const [changed] = path;
	if (name === "cardKinds")
		return {
			cardKinds: CARD_KINDS.filter((kind) =>
				kind === changed ? value === true : settings.cardKinds.includes(kind),
			),
		};
	return { [name]: withField(fieldOf(settings, name), path, readControl(key, value)) };
}

/** A dropdown's value can't be empty. */
const NO_FOLD = "none";

const LISTS: ReadonlySet<string> = new Set([
	"excludeFolders",
	"includeFolders",
	"glossaryWords",
	"glossaryTags",
	"calloutCards",
	"callouts.leaveToOthers",
]);

/** What a control's value means to the settings. */
function readControl(key: string, value: unknown): unknown {
	if (key === "callouts.fold" && value === NO_FOLD) return "";
	if (!isString(value)) return value;
	if (key === "weights") return parseWeights(value);
	if (key.startsWith("glossaries.")) return value.trim() === "" ? undefined : Number(value);
	if (key.startsWith("keys.")) return value === "" ? undefined : readKey(value);
	return LISTS.has(key) ? splitList(value) : value;
}

function fieldOf(value: unknown, name: string): unknown {
	return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The value with what lies at the end of the path replaced. */
function withField(value: unknown, [name, ...path]: readonly string[], field: unknown): unknown {
	return name === undefined
		? field
		: { ...(isFields(value) && value), [name]: withField(fieldOf(value, name), path, field) };
}

function splitList(text: string): string[] {
	return text
		.split(",")
		.map((part) => part.trim())
		.filter((part) => part !== "");
}
