// The app: vault, metadata, workspace, commands, plugins.
import type * as O from "obsidian";
import type { FileStore } from "./vault.ts";
import { Vault } from "./vault.ts";
import { MetadataCache } from "./metadata-cache.ts";
import { Scope } from "./scope.ts";
import { Keymap } from "./keymap.ts";
import { MarkdownView } from "./markdown-view.ts";
import type { View } from "./views.ts";
import { Workspace, type WorkspaceLeaf } from "./workspace.ts";

export class App {
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly workspace: Workspace;
	readonly scope = new Scope();
	readonly keymap = new Keymap(() => this.workspace.activeLeaf?.view.scope ?? this.scope);
	readonly viewCreators = new Map<string, (leaf: WorkspaceLeaf) => View>([
		["markdown", (leaf) => new MarkdownView(leaf)],
	]);
	readonly commands = new Commands(this);
	readonly plugins: { plugins: Record<string, unknown> } = { plugins: {} };
	private readonly storagePrefix: string;

	constructor(
		files: Readonly<Record<string, string>>,
		store: FileStore,
		containerEl: HTMLElement,
		device: string,
	) {
		this.storagePrefix = `playground-${device}-`;
		this.vault = new Vault(files, store);
		this.metadataCache = new MetadataCache(this.vault);
		this.workspace = new Workspace(this, containerEl);
		this.keymap.listen(window);
	}

	loadLocalStorage<T>(key: string): T | null {
		const stored = localStorage.getItem(this.storagePrefix + key);
		return stored === null ? null : (JSON.parse(stored) as T);
	}
	saveLocalStorage(key: string, data: unknown): void {
		if (data === null || data === undefined) localStorage.removeItem(this.storagePrefix + key);
		else localStorage.setItem(this.storagePrefix + key, JSON.stringify(data));
	}
}

/** Commands by id, as the palette lists and runs them. */
export class Commands {
	readonly commands: Record<string, O.Command> = {};
	private readonly app: App;
	constructor(app: App) {
		this.app = app;
	}
	/** The commands that can be run now. */
	listCommands(): O.Command[] {
		return Object.values(this.commands).filter((command) => this.isPossible(command));
	}
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		if (!command || !this.isPossible(command)) return false;
		const view = this.noteView();
		if (command.callback) command.callback();
		else if (command.checkCallback) command.checkCallback(false);
		else if (view && command.editorCallback)
			command.editorCallback(view.editor, view as unknown as O.MarkdownView);
		return true;
	}
	private isPossible(command: O.Command): boolean {
		if (command.checkCallback) return command.checkCallback(true) === true;
		return command.editorCallback ? this.noteView()?.getMode() === "source" : true;
	}
	private noteView(): MarkdownView | null {
		return this.app.workspace.getActiveViewOfType(MarkdownView);
	}
}
