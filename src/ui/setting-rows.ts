// The rows of the settings page that are the same in every vault: what they say, and the control of each.
import type { SettingDefinition, SettingDefinitionItem, SettingDefinitionPage } from "obsidian";
import { parseWeights } from "../core/schedule/parameters.ts";
import { isString } from "../core/unknown-value.ts";
import * as settingsText from "./text/settings-text.ts";

/** Rows below a heading. */
export function group(
	heading: string,
	items: (SettingDefinition | SettingDefinitionPage)[],
): SettingDefinitionItem {
	return { type: "group", heading, items };
}

export function calloutRows(): SettingDefinition[] {
	return [
		row(settingsText.fold, { type: "dropdown", key: "callouts.fold", options: { ...settingsText.folds } }),
		text("callouts.title", settingsText.title),
		toggle("callouts.suggest", settingsText.suggest),
		text("callouts.leaveToOthers", settingsText.leave),
	];
}

export function reviewRows(): SettingDefinition[] {
	return [
		number("newPerDay", [settingsText.newPerDay], 0, 9999),
		number("reviewsPerDay", [settingsText.reviewsPerDay], 0, 9999),
		row(settingsText.retention, { type: "slider", key: "retention", min: 0.7, max: 0.99, step: 0.01 }),
		number("rolloverHour", settingsText.rolloverHour, 0, 23),
		number("learnAheadMinutes", settingsText.learnAhead, 0, 1440),
		number("maximumInterval", settingsText.maximumInterval, 1, 36_500),
		row(settingsText.newCards, {
			type: "dropdown",
			key: "newCards",
			options: { ...settingsText.newCardOrders },
		}),
		toggle("fuzz", settingsText.fuzz),
		text("weights", settingsText.weights, (value) => {
			const read = parseWeights(value);
			return isString(read) ? read : undefined;
		}),
		toggle("typeAnswer", settingsText.typeAnswer),
		toggle("showRibbon", [settingsText.showRibbon]),
		toggle("showStatusBar", [settingsText.showStatusBar]),
	];
}

export function cardRows(): SettingDefinition[] {
	return [
		...Object.entries(settingsText.kinds).map(([kind, words]) => toggle(`cardKinds.${kind}`, words)),
		text("calloutCards", settingsText.calloutCards),
		toggle("glossaryButton", settingsText.glossaryButton),
	];
}

export function glossaryRows(): SettingDefinition[] {
	return [
		text("glossaryWords", settingsText.glossaryWords),
		text("glossaryTags", settingsText.glossaryTags),
		text("includeFolders", settingsText.includeFolders),
		text("excludeFolders", settingsText.excludeFolders),
	];
}

export function sidebarRows(): SettingDefinition[] {
	return [
		toggle("activityBadge", [settingsText.activityBadge]),
		toggle("noteBadge", settingsText.noteBadge),
		toggle("activityStatusBar", [settingsText.activityStatusBar]),
	];
}

/** A setting's name and what it does. */
type Words = readonly [name: string, desc?: string];

function toggle(key: string, words: Words): SettingDefinition {
	return row(words, { type: "toggle", key });
}

function text(
	key: string,
	words: Words,
	validate?: (value: string) => string | undefined,
): SettingDefinition {
	return row(words, { type: "text", key, ...(validate && { validate }) });
}

function number(key: string, words: Words, min: number, max: number): SettingDefinition {
	return row(words, { type: "number", key, min, max, step: 1 });
}

/** A setting with a control. */
export function row([name, desc]: Words, control: Required<SettingDefinition>["control"]): SettingDefinition {
	return desc === undefined ? { name, control } : { name, desc, control };
}
