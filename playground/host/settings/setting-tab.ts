// A tab of the settings dialog: drawn from its declarations, or by its own `display`.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import type { Plugin } from "../plugin.ts";
import { SettingsDrawing } from "./draw-settings.ts";

export abstract class SettingTab implements Omit<O.SettingTab, "app"> {
	readonly app: App;
	readonly containerEl = createDiv({ cls: "vertical-tab-content" });
	icon: O.IconName = "lucide-puzzle";
	settingItems: O.SettingDefinitionItem[] = [];
	private drawing: SettingsDrawing | null = null;

	constructor(app: App) {
		this.app = app;
	}
	getSettingDefinitions(): O.SettingDefinitionItem[] {
		return [];
	}
	/** Asks for the declarations anew, and draws them if the tab is shown. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		this.drawing?.draw(this.settingItems);
	}
	getControlValue(_key: string): unknown {
		return undefined;
	}
	setControlValue(_key: string, _value: unknown): void | Promise<void> {}
	refreshDomState(): void {
		this.drawing?.refresh();
	}
	display(): void {}
	hide(): void {}

	/** For the dialog: shows the tab. @param path Names of the pages to open, from the outside in. */
	show(path: readonly string[] = []): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.settingItems.length === 0) return this.display();
		this.drawing = new SettingsDrawing(this.containerEl, this, path);
		this.drawing.draw(this.settingItems);
	}
	/** For the dialog: the tab is no longer seen. */
	leave(): void {
		this.drawing?.release();
		this.drawing = null;
		this.hide();
		this.containerEl.empty();
	}
}

export abstract class PluginSettingTab extends SettingTab implements Omit<O.PluginSettingTab, "app"> {
	readonly plugin: Plugin;
	/** What the dialog's list of tabs calls it. */
	readonly name: string;
	constructor(app: App, plugin: Plugin) {
		super(app);
		this.plugin = plugin;
		this.name = plugin.manifest.name;
	}
	override getControlValue(key: string): unknown {
		return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
	}
	override async setControlValue(key: string, value: unknown): Promise<void> {
		this.plugin.settings = { ...(this.plugin.settings as Record<string, unknown> | undefined), [key]: value };
		await this.plugin.saveData(this.plugin.settings);
	}
}

/** A sub page that draws itself. */
export abstract class SettingPage implements O.SettingPage {
	readonly rootEl = createDiv({ cls: "setting-page" });
	readonly titlebarEl = this.rootEl.createDiv({ cls: "setting-page-titlebar" });
	readonly containerEl = this.rootEl.createDiv({ cls: "setting-page-content" });
	title = "";
	abstract display(): void;
	hide(): void {}
}
