// The plugin base class, and the settings page built from a plugin's declarations.
import type { Extension } from "@codemirror/state";
import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Component } from "./component.ts";
import type { EditorSuggest } from "./editor/editor-suggest.ts";
import { setIcon } from "./icons.ts";
import type { View } from "./views.ts";
import type { WorkspaceLeaf } from "./workspace.ts";

export class Plugin extends Component {
	readonly app: App;
	readonly manifest: O.PluginManifest;
	readonly settingTabs: PluginSettingTab[] = [];

	constructor(app: App, manifest: O.PluginManifest) {
		super();
		this.app = app;
		this.manifest = manifest;
	}
	addCommand(command: O.Command): O.Command {
		const id = `${this.manifest.id}:${command.id}`;
		this.app.commands.commands[id] = { ...command, id, name: `${this.manifest.name}: ${command.name}` };
		this.register(() => delete this.app.commands.commands[id]);
		return command;
	}
	removeCommand(id: string): void {
		delete this.app.commands.commands[`${this.manifest.id}:${id}`];
	}
	addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const ribbon = document.querySelector<HTMLElement>(".ribbon") ?? document.body;
		const button = ribbon.createEl("button", { cls: "ribbon-action", attr: { "aria-label": title } });
		setIcon(button, icon);
		button.addEventListener("click", callback);
		this.register(() => button.remove());
		return button;
	}
	addStatusBarItem(): HTMLElement {
		const item = document.body.createDiv({ cls: "status-bar-item" });
		this.register(() => item.remove());
		return item;
	}
	addSettingTab(tab: PluginSettingTab): void {
		this.settingTabs.push(tab);
	}
	registerView(type: string, create: (leaf: WorkspaceLeaf) => View): void {
		this.app.viewCreators.set(type, create);
		this.register(() => {
			this.app.viewCreators.delete(type);
			for (const leaf of this.app.workspace.getLeavesOfType(type)) {
				leaf.view.unload();
				leaf.defer(type);
			}
		});
	}
	registerHoverLinkSource(): void {}
	registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
		const { editorSuggest } = this.app.workspace;
		editorSuggest.addSuggest(suggest);
		this.register(() => editorSuggest.removeSuggest(suggest));
	}
	registerEditorExtension(extension: Extension): void {
		const { workspace } = this.app;
		workspace.editorExtensions.push(extension);
		workspace.updateOptions();
		this.register(() => {
			workspace.editorExtensions.remove(extension);
			workspace.updateOptions();
		});
	}
	async loadData(): Promise<unknown> {
		return this.app.loadLocalStorage("data.json");
	}
	async saveData(data: unknown): Promise<void> {
		this.app.saveLocalStorage("data.json", data);
	}
}

export class PluginSettingTab {
	readonly app: App;
	readonly plugin: Plugin;
	readonly containerEl = createDiv({ cls: "settings" });
	constructor(app: App, plugin: Plugin) {
		this.app = app;
		this.plugin = plugin;
	}
	getSettingDefinitions(): O.SettingDefinitionItem[] {
		return [];
	}
	getControlValue(_key: string): unknown {
		return undefined;
	}
	setControlValue(_key: string, _value: unknown): void | Promise<void> {}

	/** Draws the declared settings. */
	display(): void {
		this.containerEl.empty();
		for (const item of this.getSettingDefinitions()) this.draw(item as Definition);
	}
	private draw(item: Definition): void {
		if (item.heading) this.containerEl.createEl("h3", { text: item.heading });
		for (const child of item.items ?? []) this.draw(child);
		const { name = "", desc, control } = item;
		if (!control) return;
		const row = this.containerEl.createEl("label", { cls: "setting-item" });
		row.createDiv({ text: name }).createDiv({ cls: "setting-desc", text: desc ?? "" });
		const input = row.createEl("input", {
			type: INPUTS[control.type] ?? "text",
			attr: { min: control.min ?? null, max: control.max ?? null, step: control.step ?? null },
		});
		const value = this.getControlValue(control.key);
		if (control.type === "toggle") input.checked = value === true;
		else input.value = String(value);
		input.addEventListener("change", () => {
			const given =
				control.type === "toggle"
					? input.checked
					: control.type === "number" || control.type === "slider"
						? input.valueAsNumber
						: input.value;
			void this.setControlValue(control.key, given);
		});
	}
}

const INPUTS: Readonly<Record<string, string>> = {
	toggle: "checkbox",
	number: "number",
	slider: "range",
	color: "color",
};

/** The declarations the host draws: groups and simple controls. */
interface Definition {
	readonly heading?: string;
	readonly items?: readonly Definition[];
	readonly name?: string;
	readonly desc?: string;
	readonly control?: {
		readonly type: string;
		readonly key: string;
		readonly min?: number;
		readonly max?: number;
		readonly step?: number;
	};
}
