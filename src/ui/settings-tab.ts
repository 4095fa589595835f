// The settings page, declared so that Obsidian's search finds each setting.
import { PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from "obsidian";
import type { SettingsStore } from "../vault/settings-store.ts";
import { TEXT } from "./text.ts";

export class ServiceValueChainSettingTab extends PluginSettingTab {
	private readonly store: SettingsStore;

	constructor(app: App, plugin: Plugin, store: SettingsStore) {
		super(app, plugin);
		this.store = store;
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const text = TEXT.settings;
		return [
			{
				type: "group",
				heading: text.reviews,
				items: [
					{ name: text.newPerDay, control: { type: "number", key: "newPerDay", min: 0, max: 9999, step: 1 } },
					{
						name: text.reviewsPerDay,
						control: { type: "number", key: "reviewsPerDay", min: 0, max: 9999, step: 1 },
					},
					{
						name: text.retention,
						desc: text.retentionDescription,
						control: { type: "slider", key: "retention", min: 0.7, max: 0.99, step: 0.01 },
					},
					{
						name: text.rolloverHour,
						desc: text.rolloverHourDescription,
						control: { type: "number", key: "rolloverHour", min: 0, max: 23, step: 1 },
					},
					{
						name: text.reverseCards,
						desc: text.reverseCardsDescription,
						control: { type: "toggle", key: "reverseCards" },
					},
				],
			},
			{
				type: "group",
				heading: text.glossaries,
				items: [
					{
						name: text.excludeFolders,
						desc: text.excludeFoldersDescription,
						control: { type: "text", key: "excludeFolders" },
					},
				],
			},
		];
	}

	override getControlValue(key: string): unknown {
		const settings: Readonly<Record<string, unknown>> = { ...this.store.get() };
		const value = settings[key];
		return Array.isArray(value) ? value.join(", ") : value;
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const isList = key === "excludeFolders" && typeof value === "string";
		await this.store.update({ [key]: isList ? splitList(value) : value });
	}
}

function splitList(text: string): string[] {
	return text
		.split(",")
		.map((part) => part.trim())
		.filter((part) => part !== "");
}
