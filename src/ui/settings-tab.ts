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
import { isFields } from "../core/chain/activity-rules.ts";
import { CARD_KINDS } from "../core/cards/card.ts";
import { chainOf } from "../core/chain/chain-settings.ts";
import { importChain } from "../core/chain/edit-chain.ts";
import { chainJson, parseChain } from "../core/chain/parse-chain.ts";
import type { SettingsStore } from "../vault/settings-store.ts";
import { actionWithKey, keyOf, readKey, REVIEW_ACTIONS, type ReviewAction } from "../core/review-keys.ts";
import { parseWeights } from "../core/schedule/parameters.ts";
import { activityItems, lookValue, withLookValue } from "./callouts/activity-settings.ts";
import { TextModal } from "./callouts/text-modal.ts";
import * as reviewText from "./text/review-text.ts";
import * as settingsText from "./text/settings-text.ts";

export class ServiceValueChainSettingTab extends PluginSettingTab {
	private readonly store: SettingsStore;
	private readonly notesOf: (activity: string) => readonly string[];
	private readonly glossaries: () => readonly GlossaryName[];

	/** @param notesOf Paths of the notes that use an activity. */
	constructor(
		app: App,
		plugin: Plugin,
		store: SettingsStore,
		notesOf: (activity: string) => readonly string[],
		glossaries: () => readonly GlossaryName[],
	) {
		super(app, plugin);
		this.glossaries = glossaries;
		this.store = store;
		this.notesOf = notesOf;
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return [
			{ type: "group", heading: settingsText.chain, items: [this.presetRow(), this.shareRow()] },
			...activityItems({
				app: this.app,
				chain: () => this.store.get().chain,
				change: (chain) => void this.store.update({ chain }),
				onChange: this.store.onChange,
				notesOf: this.notesOf,
				redraw: () => this.update(),
			}),
			{ type: "group", heading: settingsText.callouts, items: calloutRows() },
			{ type: "group", heading: settingsText.reviews, items: reviewRows() },
			{
				type: "group",
				heading: settingsText.keys,
				items: REVIEW_ACTIONS.map((action) => this.keyRow(action)),
			},
			{ type: "group", heading: settingsText.cards, items: cardRows() },
			{ type: "group", heading: settingsText.glossaries, items: glossaryRows() },
			{
				type: "group",
				heading: settingsText.byGlossary,
				items: this.glossaries().map((glossary) => this.glossaryPage(glossary)),
			},
			{ type: "group", heading: settingsText.sidebar, items: sidebarRows() },
		];
	}

	override getControlValue(key: string): unknown {
		const [name = "", id = "", part = ""] = key.split(".");
		if (name === "cardKinds") return this.store.get().cardKinds.some((kind) => kind === id);
		const value =
			name === "look"
				? lookValue(this.store.get().chain, id, part)
				: key.split(".").reduce<unknown>(fieldOf, this.store.get());
		if (key === "callouts.fold" && value === "") return NO_FOLD;
		if (key.startsWith("glossaries.")) return typeof value === "number" ? String(value) : "";
		return Array.isArray(value) ? value.join(settingsText.comma) : value;
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const [name = "", ...path] = key.split(".");
		if (name === "look") {
			const [id = "", part = ""] = path;
			return this.store.update({ chain: withLookValue(this.store.get().chain, id, part, value) });
		}
		if (name === "cardKinds") return this.setKind(path[0], value === true);
		const settings: Readonly<Record<string, unknown>> = { ...this.store.get() };
		await this.store.update({ [name]: withField(settings[name], path, readControl(key, value)) });
		if (key === "chain.preset") this.update();
	}

	private async setKind(changed: string | undefined, isOn: boolean): Promise<void> {
		const { cardKinds } = this.store.get();
		await this.store.update({
			cardKinds: CARD_KINDS.filter((kind) => (kind === changed ? isOn : cardKinds.includes(kind))),
		});
	}

	private keyRow(action: ReviewAction): SettingDefinition {
		return row([reviewText.actions[action]], {
			type: "text",
			key: `keys.${action}`,
			placeholder: keyOf(action, {}),
			validate: (value) => {
				const key = readKey(value);
				if (key === null) return value === "" ? undefined : settingsText.noKey;
				const other = actionWithKey(key, this.store.get().keys, action);
				return other ? settingsText.keyTaken(reviewText.actions[other]) : undefined;
			},
		});
	}

	private glossaryPage({ key, title }: GlossaryName): SettingDefinitionPage {
		const settings = this.store.get();
		const number = (field: "newPerDay" | "reviewsPerDay" | "retention"): SettingDefinition =>
			row([NUMBER_NAMES[field]], {
				type: "text",
				key: `glossaries.${key}.${field}`,
				placeholder: String(settings[field]),
				validate: (value) =>
					value === "" || isInRange(field, Number(value)) ? undefined : settingsText.outOfRange[field],
			});
		const items = [number("newPerDay"), number("reviewsPerDay"), number("retention")];
		return { type: "page", name: title, items };
	}

	private presetRow(): SettingDefinition {
		const itil4 = settingsText.presets.itil4;
		const itil5 = settingsText.presets.itil5;
		const custom = settingsText.presets.custom;
		const options = { itil4, itil5, ...(this.store.get().chain.custom && { custom }) };
		return row(settingsText.preset, { type: "dropdown", key: "chain.preset", options });
	}

	private shareRow(): SettingDefinition {
		return {
			name: settingsText.share[0],
			desc: settingsText.share[1],
			render: (setting) => {
				setting.addButton((button) =>
					button
						.setButtonText(settingsText.exportButton)
						.onClick(() => void this.exportChain(setting.settingEl.win)),
				);
				setting.addButton((button) =>
					button.setButtonText(settingsText.importButton).onClick(() => this.askForChain()),
				);
			},
		};
	}

	private async exportChain(win: Window): Promise<void> {
		try {
			await win.navigator.clipboard.writeText(chainJson(chainOf(this.store.get().chain)));
			new Notice(settingsText.exported);
		} catch {
			new Notice(settingsText.notExported);
		}
	}

	private askForChain(): void {
		const title = settingsText.importTitle;
		const hint = settingsText.importHint;
		const action = settingsText.importAction;
		new TextModal(this.app, { title, hint, action, isLong: true }, (text) => {
			const { chain, faults } = readChain(text);
			if (!chain) return faults.join(" ");
			void this.store.update({ chain: importChain(this.store.get().chain, chain) });
			new Notice([settingsText.imported(chain.activities.length), ...faults].join(" "));
			this.update();
			return null;
		}).open();
	}
}

/** A glossary as the settings list it. */
interface GlossaryName {
	readonly key: string;
	readonly title: string;
}

/** What the numbers that a glossary may have of its own are called. */
const NUMBER_NAMES = {
	newPerDay: settingsText.newPerDay,
	reviewsPerDay: settingsText.reviewsPerDay,
	retention: settingsText.retention,
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
	if (typeof value !== "string") return value;
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

function calloutRows(): SettingDefinition[] {
	const fold = settingsText.fold;
	const folds = settingsText.folds;
	const title = settingsText.title;
	const suggest = settingsText.suggest;
	const leave = settingsText.leave;
	return [
		row(fold, { type: "dropdown", key: "callouts.fold", options: { ...folds } }),
		row(title, { type: "text", key: "callouts.title" }),
		row(suggest, { type: "toggle", key: "callouts.suggest" }),
		row(leave, { type: "text", key: "callouts.leaveToOthers" }),
	];
}

function reviewRows(): SettingDefinition[] {
	const typeAnswer = settingsText.typeAnswer;
	const learnAhead = settingsText.learnAhead;
	const maximumInterval = settingsText.maximumInterval;
	const newCards = settingsText.newCards;
	const newCardOrders = settingsText.newCardOrders;
	const fuzz = settingsText.fuzz;
	const weights = settingsText.weights;
	const showRibbon = settingsText.showRibbon;
	const showStatusBar = settingsText.showStatusBar;
	return [
		row([settingsText.newPerDay], { type: "number", key: "newPerDay", min: 0, max: 9999, step: 1 }),
		row([settingsText.reviewsPerDay], { type: "number", key: "reviewsPerDay", min: 0, max: 9999, step: 1 }),
		row([settingsText.retention, settingsText.retentionDescription], {
			type: "slider",
			key: "retention",
			min: 0.7,
			max: 0.99,
			step: 0.01,
		}),
		row([settingsText.rolloverHour, settingsText.rolloverHourDescription], {
			type: "number",
			key: "rolloverHour",
			min: 0,
			max: 23,
			step: 1,
		}),
		row(learnAhead, { type: "number", key: "learnAheadMinutes", min: 0, max: 1440, step: 1 }),
		row(maximumInterval, { type: "number", key: "maximumInterval", min: 1, max: 36_500, step: 1 }),
		row(newCards, { type: "dropdown", key: "newCards", options: { ...newCardOrders } }),
		row(fuzz, { type: "toggle", key: "fuzz" }),
		row(weights, {
			type: "text",
			key: "weights",
			validate: (value) => {
				const read = parseWeights(value);
				return typeof read === "string" ? read : undefined;
			},
		}),
		row(typeAnswer, { type: "toggle", key: "typeAnswer" }),
		row([showRibbon], { type: "toggle", key: "showRibbon" }),
		row([showStatusBar], { type: "toggle", key: "showStatusBar" }),
	];
}

function cardRows(): SettingDefinition[] {
	const kinds = settingsText.kinds;
	const calloutCards = settingsText.calloutCards;
	const glossaryButton = settingsText.glossaryButton;
	return [
		row(kinds.definition, { type: "toggle", key: "cardKinds.definition" }),
		row(kinds.reverse, { type: "toggle", key: "cardKinds.reverse" }),
		row(kinds.cloze, { type: "toggle", key: "cardKinds.cloze" }),
		row(kinds.decision, { type: "toggle", key: "cardKinds.decision" }),
		row(kinds.consequence, { type: "toggle", key: "cardKinds.consequence" }),
		row(calloutCards, { type: "text", key: "calloutCards" }),
		row(glossaryButton, { type: "toggle", key: "glossaryButton" }),
	];
}

function glossaryRows(): SettingDefinition[] {
	return [
		row(settingsText.glossaryWords, { type: "text", key: "glossaryWords" }),
		row(settingsText.glossaryTags, { type: "text", key: "glossaryTags" }),
		row(settingsText.includeFolders, { type: "text", key: "includeFolders" }),
		row([settingsText.excludeFolders, settingsText.excludeFoldersDescription], {
			type: "text",
			key: "excludeFolders",
		}),
	];
}

function sidebarRows(): SettingDefinition[] {
	return [
		row([settingsText.activityBadge], { type: "toggle", key: "activityBadge" }),
		row(settingsText.noteBadge, { type: "toggle", key: "noteBadge" }),
		row([settingsText.activityStatusBar], { type: "toggle", key: "activityStatusBar" }),
	];
}

function row(
	[name, desc]: readonly [name: string, desc?: string],
	control: Required<SettingDefinition>["control"],
): SettingDefinition {
	return desc === undefined ? { name, control } : { name, desc, control };
}

function splitList(text: string): string[] {
	return text
		.split(",")
		.map((part) => part.trim())
		.filter((part) => part !== "");
}
