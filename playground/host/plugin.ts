// The plugin base class: what a plugin adds to the app is taken away when it unloads.
import type { Extension } from "@codemirror/state";
import type * as O from "obsidian";
import type { App } from "./app.ts";
import type { BasesViewRegistration } from "./bases/base-file-view.ts";
import { Component } from "./component.ts";
import type { EditorSuggest } from "./editor/editor-suggest.ts";
import { setIcon } from "./icons.ts";
import { parentOf } from "./data-adapter.ts";
import type { PluginSettingTab } from "./settings/setting-tab.ts";
import { setTooltip } from "./tooltip.ts";
import { MarkdownPreviewRenderer } from "./markdown/post-processors.ts";
import type { View } from "./views.ts";
import type { WorkspaceLeaf } from "./workspace/workspace-leaf.ts";

export class Plugin extends Component {
	readonly app: App;
	readonly manifest: O.PluginManifest;
	settings?: unknown;
	readonly settingTabs: PluginSettingTab[] = [];

	constructor(app: App, manifest: O.PluginManifest) {
		super();
		this.app = app;
		this.manifest = manifest;
	}
	/** The command gets the plugin's id and name before its own. */
	addCommand(command: O.Command): O.Command {
		command.id = `${this.manifest.id}:${command.id}`;
		command.name = `${this.manifest.name}: ${command.name}`;
		this.app.commands.addCommand(command);
		this.register(() => this.app.commands.removeCommand(command.id));
		return command;
	}
	removeCommand(id: string): void {
		this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
	}
	addRibbonIcon(icon: O.IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const ribbon = document.querySelector<HTMLElement>(".ribbon-actions") ?? document.body;
		const button = ribbon.createEl("button", {
			cls: "clickable-icon side-dock-ribbon-action",
			attr: { type: "button" },
		});
		setTooltip(button, title, { placement: "right" });
		setIcon(button, icon);
		button.addEventListener("click", callback);
		this.register(() => button.remove());
		return button;
	}
	addStatusBarItem(): HTMLElement {
		const bar = document.querySelector<HTMLElement>(".status-bar") ?? document.body;
		const item = bar.createDiv({ cls: ["status-bar-item", `plugin-${this.manifest.id}`] });
		this.register(() => item.remove());
		return item;
	}
	addSettingTab(tab: PluginSettingTab): void {
		this.settingTabs.push(tab);
		this.register(() => this.settingTabs.splice(this.settingTabs.indexOf(tab), 1));
	}
	registerView(type: string, create: (leaf: WorkspaceLeaf) => View): void {
		const { viewCreators, workspace } = this.app;
		if (viewCreators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
		viewCreators.set(type, create);
		if (workspace.layoutReady) void workspace.loadVisible();
		this.register(() => {
			viewCreators.delete(type);
			for (const leaf of workspace.getLeavesOfType(type)) void leaf.defer(leaf.getViewState());
		});
	}
	registerExtensions(extensions: string[], type: string): void {
		for (const extension of extensions) this.app.extensionViews.set(extension, type);
		this.register(() => extensions.forEach((extension) => this.app.extensionViews.delete(extension)));
	}
	registerHoverLinkSource(id: string, source: O.HoverLinkSource): void {
		const { hoverLinkSources } = this.app.workspace;
		hoverLinkSources[id] = source;
		this.register(() => delete hoverLinkSources[id]);
	}
	registerMarkdownPostProcessor(process: O.MarkdownPostProcessor, order?: number): O.MarkdownPostProcessor {
		MarkdownPreviewRenderer.registerPostProcessor(process, order);
		this.register(() => MarkdownPreviewRenderer.unregisterPostProcessor(process));
		return process;
	}
	registerMarkdownCodeBlockProcessor(
		language: string,
		handler: (
			source: string,
			el: HTMLElement,
			ctx: O.MarkdownPostProcessorContext,
		) => Promise<unknown> | void,
		order?: number,
	): O.MarkdownPostProcessor {
		const process = MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler);
		return this.registerMarkdownPostProcessor(process, order);
	}
	/** Bases is always on in the playground. */
	registerBasesView(id: string, registration: BasesViewRegistration): boolean {
		const { basesViews } = this.app;
		basesViews.set(id, registration);
		this.register(() => basesViews.delete(id));
		return true;
	}
	registerCliHandler(
		command: string,
		description: string,
		flags: O.CliFlags | null,
		handler: O.CliHandler,
	): void {
		this.register(this.app.commandLine.register(command, description, flags, handler));
	}
	registerObsidianProtocolHandler(action: string, handler: O.ObsidianProtocolHandler): void {
		const { protocolHandlers } = this.app;
		protocolHandlers.set(action, handler);
		this.register(() => protocolHandlers.delete(action));
	}
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

	/** Reads no note: data.json is in the vault's hidden folder. A file that isn't JSON rejects. */
	async loadData(): Promise<unknown> {
		const text = this.app.vault.textOf(this.dataPath());
		return text === null ? null : (JSON.parse(text) as unknown);
	}
	async saveData(data: unknown): Promise<void> {
		const { adapter } = this.app.vault;
		await adapter.mkdir(parentOf(this.dataPath()));
		await adapter.write(this.dataPath(), JSON.stringify(data, undefined, "\t"));
	}
	onUserEnable(): void {}
	onExternalSettingsChange?(): unknown;

	private dataPath(): string {
		return `${this.app.vault.configDir}/plugins/${this.manifest.id}/data.json`;
	}
}
