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
import { chainOf } from "../core/chain/chain-settings.ts";
import { importChain } from "../core/chain/edit-chain.ts";
import { chainJson, parseChain } from "../core/chain/parse-chain.ts";
import type { SettingsStore } from "../vault/settings-store.ts";
import { actionWithKey, keyOf, readKey, REVIEW_ACTIONS, type ReviewAction } from "../core/review-keys.ts";
import { addButtons } from "./add-buttons.ts";
import { askText } from "./ask-text.ts";
import { activityItems } from "./callouts/activity-settings.ts";
import { copyText } from "./copy-text.ts";
import { controlChange, controlValue } from "./control-values.ts";
import { calloutRows, cardRows, glossaryRows, group, reviewRows, row, sidebarRows } from "./setting-rows.ts";
import * as reviewText from "./text/review-text.ts";
import * as settingsText from "./text/settings-text.ts";

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
		return controlValue(this.#store.get(), key);
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		await this.#store.update(controlChange(this.#store.get(), key, value));
		if (key === "chain.preset") this.update();
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

function readChain(text: string): ReturnType<typeof parseChain> {
	try {
		const data: unknown = JSON.parse(text);
		return parseChain(data);
	} catch {
		return { chain: null, faults: [settingsText.notJson] };
	}
}

function isInRange(field: "newPerDay" | "reviewsPerDay" | "retention", value: number): boolean {
	return field === "retention"
		? value >= 0.7 && value <= 0.99
		: Number.isInteger(value) && value >= 0 && value <= 9999;
}
