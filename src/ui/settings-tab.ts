// The settings page, declared so that Obsidian's search finds each setting.
import {
	type App,
	Notice,
	type Plugin,
	PluginSettingTab,
	type SettingDefinition,
	type SettingDefinitionItem,
	type SettingDefinitionPage,
} from "obsidian";
import { CARD_KINDS } from "../core/cards/card.ts";
import { chainOf } from "../core/chain/chain-settings.ts";
import { importChain } from "../core/chain/edit-chain.ts";
import { chainJson, parseChain } from "../core/chain/parse-chain.ts";
import type { SettingsStore } from "../vault/settings-store.ts";
import { actionWithKey, keyOf, readKey, REVIEW_ACTIONS, type ReviewAction } from "../core/review-keys.ts";
import { parseWeights } from "../core/schedule/parameters.ts";
import { addButtons } from "./add-buttons.ts";
import { askText } from "./ask-text.ts";
import { activityItems } from "./callouts/activity-settings.ts";
import { copyText } from "./copy-text.ts";
import * as reviewText from "./text/review-text.ts";
import * as settingsText from "./text/settings-text.ts";
import { isFields, isString } from "../core/unknown-value.ts";

export class ServiceValueChainSettingTab extends PluginSettingTab {
	readonly #store: SettingsStore;
	readonly #notesOf: (activity: string) => readonly string[];
	readonly #glossaries: () => readonly GlossaryName[];

	/** @param notesOf Paths of the notes that use an activity. */
	constructor(
		app: App,
		plugin: Plugin,
		store: SettingsStore,
		notesOf: (activity: string) => readonly string[],
		glossaries: () => readonly GlossaryName[],
	) {
		super(app, plugin);
		this.#glossaries = glossaries;
		this.#store = store;
		this.#notesOf = notesOf;
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return [
			group(settingsText.chain, [this.#presetRow(), this.#shareRow()]),
			...activityItems({
				app: this.app,
				chain: () => this.#store.get().chain,
				change: (chain) => void this.#store.update({ chain }),
				onChange: this.#store.onChange,
				notesOf: this.#notesOf,
				redraw: () => this.update(),
			}),
			group(settingsText.callouts, calloutRows()),
			group(settingsText.reviews, reviewRows()),
			group(
				settingsText.keys,
				REVIEW_ACTIONS.map((action) => this.#keyRow(action)),
			),
			group(settingsText.cards, cardRows()),
			group(settingsText.glossaries, glossaryRows()),
			group(
				settingsText.byGlossary,
				this.#glossaries().map((glossary) => this.#glossaryPage(glossary)),
			),
			group(settingsText.sidebar, sidebarRows()),
		];
	}

	override getControlValue(key: string): unknown {
		const [name = "", id = ""] = key.split(".");
		if (name === "cardKinds") return this.#store.get().cardKinds.some((kind) => kind === id);
		const value = key.split(".").reduce<unknown>(fieldOf, this.#store.get());
		if (key === "callouts.fold" && value === "") return NO_FOLD;
		if (key.startsWith("glossaries.")) return typeof value === "number" ? String(value) : "";
		return Array.isArray(value) ? value.join(settingsText.comma) : value;
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const [name = "", ...path] = key.split(".");
		if (name === "cardKinds") return this.#setKind(path[0], value === true);
		const settings: Readonly<Record<string, unknown>> = { ...this.#store.get() };
		await this.#store.update({ [name]: withField(settings[name], path, readControl(key, value)) });
		if (key === "chain.preset") this.update();
	}

	async #setKind(changed: string | undefined, isOn: boolean): Promise<void> {
		const { cardKinds } = this.#store.get();
		await this.#store.update({
			cardKinds: CARD_KINDS.filter((kind) => (kind === changed ? isOn : cardKinds.includes(kind))),
		});
	}

	#keyRow(action: ReviewAction): SettingDefinition {
		return row([reviewText.actions[action]], {
			type: "text",
			key: `keys.${action}`,
			placeholder: keyOf(action, {}),
			validate: (value) => {
				const key = readKey(value);
				if (key === null) return value === "" ? undefined : settingsText.noKey;
				const other = actionWithKey(key, this.#store.get().keys, action);
				return other ? settingsText.keyTaken(reviewText.actions[other]) : undefined;
			},
		});
	}

	#glossaryPage({ key, title, path }: GlossaryName): SettingDefinitionPage {
		const settings = this.#store.get();
		const number = (field: "newPerDay" | "reviewsPerDay" | "retention"): SettingDefinition =>
			row([NUMBER_NAMES[field]], {
				type: "text",
				key: `glossaries.${key}.${field}`,
				placeholder: String(settings[field]),
				validate: (value) =>
					value === "" || isInRange(field, Number(value)) ? undefined : settingsText.outOfRange[field],
			});
		const items = [number("newPerDay"), number("reviewsPerDay"), number("retention")];
		return { type: "page", name: title, desc: path, items };
	}

	#presetRow(): SettingDefinition {
		const { itil4, itil5, custom } = settingsText.presets;
		const options = { itil4, itil5, ...(this.#store.get().chain.custom && { custom }) };
		return row(settingsText.preset, { type: "dropdown", key: "chain.preset", options });
	}

	#shareRow(): SettingDefinition {
		return {
			name: settingsText.share[0],
			desc: settingsText.share[1],
			render: (setting) => {
				const json = (): string => chainJson(chainOf(this.#store.get().chain));
				addButtons(setting, [
					[settingsText.exportButton, () => copyText(setting.settingEl.win, json(), settingsText.exported)],
					[settingsText.importButton, () => this.#askForChain()],
				]);
			},
		};
	}

	#askForChain(): void {
		const question = {
			title: settingsText.importTitle,
			hint: settingsText.importHint,
			action: settingsText.importAction,
			isLong: true,
		};
		askText(this.app, question, (json) => {
			const { chain, faults } = readChain(json);
			if (!chain) return faults.join(" ");
			void this.#store.update({ chain: importChain(this.#store.get().chain, chain) });
			new Notice([settingsText.imported(chain.activities.length), ...faults].join(" "));
			this.update();
			return null;
		});
	}
}

/** A glossary as the settings list it. */
interface GlossaryName {
	readonly key: string;
	readonly title: string;
	readonly path: string;
}

/** What the numbers that a glossary may have of its own are called. */
const NUMBER_NAMES = {
	newPerDay: settingsText.newPerDay,
	reviewsPerDay: settingsText.reviewsPerDay,
	retention: settingsText.retention[0],
} as const;

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

function readChain(text: string): ReturnType<typeof parseChain> {
	try {
		const data: unknown = JSON.parse(text);
		return parseChain(data);
	} catch {
		return { chain: null, faults: [settingsText.notJson] };
	}
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

function isInRange(field: "newPerDay" | "reviewsPerDay" | "retention", value: number): boolean {
	return field === "retention"
		? value >= 0.7 && value <= 0.99
		: Number.isInteger(value) && value >= 0 && value <= 9999;
}

function group(heading: string, items: (SettingDefinition | SettingDefinitionPage)[]): SettingDefinitionItem {
	return { type: "group", heading, items };
}

function calloutRows(): SettingDefinition[] {
	return [
		row(settingsText.fold, { type: "dropdown", key: "callouts.fold", options: { ...settingsText.folds } }),
		text("callouts.title", settingsText.title),
		toggle("callouts.suggest", settingsText.suggest),
		text("callouts.leaveToOthers", settingsText.leave),
	];
}

function reviewRows(): SettingDefinition[] {
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

function cardRows(): SettingDefinition[] {
	return [
		...Object.entries(settingsText.kinds).map(([kind, words]) => toggle(`cardKinds.${kind}`, words)),
		text("calloutCards", settingsText.calloutCards),
		toggle("glossaryButton", settingsText.glossaryButton),
	];
}

function glossaryRows(): SettingDefinition[] {
	return [
		text("glossaryWords", settingsText.glossaryWords),
		text("glossaryTags", settingsText.glossaryTags),
		text("includeFolders", settingsText.includeFolders),
		text("excludeFolders", settingsText.excludeFolders),
	];
}

function sidebarRows(): SettingDefinition[] {
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

function row([name, desc]: Words, control: Required<SettingDefinition>["control"]): SettingDefinition {
	return desc === undefined ? { name, control } : { name, desc, control };
}

function splitList(text: string): string[] {
	return text
		.split(",")
		.map((part) => part.trim())
		.filter((part) => part !== "");
}
