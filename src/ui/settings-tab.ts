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
import { SETTINGS_TEXT } from "./settings-text.ts";
import { TEXT } from "./text.ts";

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
			{ type: "group", heading: SETTINGS_TEXT.chain, items: [this.presetRow(), this.shareRow()] },
			...activityItems({
				app: this.app,
				chain: () => this.store.get().chain,
				change: (chain) => void this.store.update({ chain }),
				onChange: this.store.onChange,
				notesOf: this.notesOf,
				redraw: () => this.update(),
			}),
			{ type: "group", heading: SETTINGS_TEXT.callouts, items: calloutRows() },
			{ type: "group", heading: TEXT.settings.reviews, items: reviewRows() },
			{
				type: "group",
				heading: SETTINGS_TEXT.keys,
				items: REVIEW_ACTIONS.map((action) => this.keyRow(action)),
			},
			{ type: "group", heading: SETTINGS_TEXT.cards, items: cardRows() },
			{ type: "group", heading: TEXT.settings.glossaries, items: glossaryRows() },
			{
				type: "group",
				heading: SETTINGS_TEXT.byGlossary,
				items: this.glossaries().map((glossary) => this.glossaryPage(glossary)),
			},
			{ type: "group", heading: SETTINGS_TEXT.sidebar, items: sidebarRows() },
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
		return Array.isArray(value) ? value.join(SETTINGS_TEXT.comma) : value;
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
		return row([TEXT.review.actions[action]], {
			type: "text",
			key: `keys.${action}`,
			placeholder: keyOf(action, {}),
			validate: (value) => {
				const key = readKey(value);
				if (key === null) return value === "" ? undefined : SETTINGS_TEXT.noKey;
				const other = actionWithKey(key, this.store.get().keys, action);
				return other ? SETTINGS_TEXT.keyTaken(TEXT.review.actions[other]) : undefined;
			},
		});
	}

	private glossaryPage({ key, title }: GlossaryName): SettingDefinitionPage {
		const settings = this.store.get();
		const number = (field: "newPerDay" | "reviewsPerDay" | "retention"): SettingDefinition =>
			row([TEXT.settings[field]], {
				type: "text",
				key: `glossaries.${key}.${field}`,
				placeholder: String(settings[field]),
				validate: (value) =>
					value === "" || isInRange(field, Number(value)) ? undefined : SETTINGS_TEXT.outOfRange[field],
			});
		const items = [number("newPerDay"), number("reviewsPerDay"), number("retention")];
		return { type: "page", name: title, items };
	}

	private presetRow(): SettingDefinition {
		const { itil4, itil5, custom } = SETTINGS_TEXT.presets;
		const options = { itil4, itil5, ...(this.store.get().chain.custom && { custom }) };
		return row(SETTINGS_TEXT.preset, { type: "dropdown", key: "chain.preset", options });
	}

	private shareRow(): SettingDefinition {
		return {
			name: SETTINGS_TEXT.share[0],
			desc: SETTINGS_TEXT.share[1],
			render: (setting) => {
				setting.addButton((button) =>
					button
						.setButtonText(SETTINGS_TEXT.export)
						.onClick(() => void this.exportChain(setting.settingEl.win)),
				);
				setting.addButton((button) =>
					button.setButtonText(SETTINGS_TEXT.import).onClick(() => this.askForChain()),
				);
			},
		};
	}

	private async exportChain(win: Window): Promise<void> {
		try {
			await win.navigator.clipboard.writeText(chainJson(chainOf(this.store.get().chain)));
			new Notice(SETTINGS_TEXT.exported);
		} catch {
			new Notice(SETTINGS_TEXT.notExported);
		}
	}

	private askForChain(): void {
		const { importTitle: title, importHint: hint, importAction: action } = SETTINGS_TEXT;
		new TextModal(this.app, { title, hint, action, isLong: true }, (text) => {
			const { chain, faults } = readChain(text);
			if (!chain) return faults.join(" ");
			void this.store.update({ chain: importChain(this.store.get().chain, chain) });
			new Notice([SETTINGS_TEXT.imported(chain.activities.length), ...faults].join(" "));
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
		return { chain: null, faults: [SETTINGS_TEXT.notJson] };
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
	const { fold, folds, title, suggest, leave } = SETTINGS_TEXT;
	return [
		row(fold, { type: "dropdown", key: "callouts.fold", options: { ...folds } }),
		row(title, { type: "text", key: "callouts.title" }),
		row(suggest, { type: "toggle", key: "callouts.suggest" }),
		row(leave, { type: "text", key: "callouts.leaveToOthers" }),
	];
}

function reviewRows(): SettingDefinition[] {
	const text = TEXT.settings;
	const { typeAnswer, learnAhead, maximumInterval, newCards, newCardOrders } = SETTINGS_TEXT;
	const { fuzz, weights, showRibbon, showStatusBar } = SETTINGS_TEXT;
	return [
		row([text.newPerDay], { type: "number", key: "newPerDay", min: 0, max: 9999, step: 1 }),
		row([text.reviewsPerDay], { type: "number", key: "reviewsPerDay", min: 0, max: 9999, step: 1 }),
		row([text.retention, text.retentionDescription], {
			type: "slider",
			key: "retention",
			min: 0.7,
			max: 0.99,
			step: 0.01,
		}),
		row([text.rolloverHour, text.rolloverHourDescription], {
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
	const { kinds, calloutCards, glossaryButton } = SETTINGS_TEXT;
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
	const text = TEXT.settings;
	return [
		row(SETTINGS_TEXT.glossaryWords, { type: "text", key: "glossaryWords" }),
		row(SETTINGS_TEXT.glossaryTags, { type: "text", key: "glossaryTags" }),
		row(SETTINGS_TEXT.includeFolders, { type: "text", key: "includeFolders" }),
		row([text.excludeFolders, text.excludeFoldersDescription], { type: "text", key: "excludeFolders" }),
	];
}

function sidebarRows(): SettingDefinition[] {
	return [
		row([SETTINGS_TEXT.activityBadge], { type: "toggle", key: "activityBadge" }),
		row(SETTINGS_TEXT.noteBadge, { type: "toggle", key: "noteBadge" }),
		row([SETTINGS_TEXT.activityStatusBar], { type: "toggle", key: "activityStatusBar" }),
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
