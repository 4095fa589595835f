// The app: vault, metadata, workspace, commands, plugins.
import type { FileData, FileStore } from "./vault.ts";
import { Vault } from "./vault.ts";
import { MetadataCache } from "./metadata-cache.ts";
import { Commands } from "./commands.ts";
import { HotkeyManager } from "./hotkeys.ts";
import type * as O from "obsidian";
import { BaseFileView, type BasesViewRegistration, tableRegistration } from "./bases/base-file-view.ts";
import { Cli } from "./cli.ts";
import { FileManager } from "./file-manager.ts";
import type { TFile } from "./files.ts";
import { Scope } from "./scope.ts";
import { Keymap } from "./keymap.ts";
import { MarkdownRenderer } from "./markdown/markdown-renderer.ts";
import { MarkdownView } from "./markdown-view.ts";
import type { View } from "./views.ts";
import { Workspace } from "./workspace/workspace.ts";
import type { WorkspaceLeaf } from "./workspace/workspace-leaf.ts";

export class App {
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly fileManager: FileManager;
	readonly workspace: Workspace;
	/** The last thing the user did. */
	lastEvent: O.UserEvent | null = null;
	readonly scope = new Scope();
	readonly keymap = new Keymap(() => this.workspace.activeLeaf?.view.scope ?? this.scope);
	readonly viewCreators = new Map<string, (leaf: WorkspaceLeaf) => View>([
		["markdown", (leaf) => new MarkdownView(leaf)],
		["bases", (leaf) => new BaseFileView(leaf)],
	]);
	/** Which type of view shows files with an extension. */
	readonly extensionViews = new Map<string, string>([
		["md", "markdown"],
		["base", "bases"],
	]);
	readonly basesViews = new Map<string, BasesViewRegistration>([["table", tableRegistration]]);
	readonly commandLine = new Cli();
	/** What `obsidian://` addresses would call. */
	readonly protocolHandlers = new Map<string, O.ObsidianProtocolHandler>();
	readonly commands = new Commands(this);
	readonly plugins: { plugins: Record<string, unknown> } = { plugins: {} };
	readonly hotkeyManager: HotkeyManager;
	private readonly storagePrefix: string;

	constructor(
		files: Readonly<Record<string, FileData>>,
		store: FileStore,
		containerEl: HTMLElement,
		device: string,
	) {
		this.storagePrefix = `playground-${device}-`;
		this.vault = new Vault(files, store);
		this.metadataCache = new MetadataCache(this.vault);
		this.fileManager = new FileManager(this);
		this.workspace = new Workspace(this, containerEl);
		MarkdownRenderer.useApp(this);
		this.hotkeyManager = new HotkeyManager(this);
		this.follow(window);
	}

	/** Runs a command of the command line; its answer. */
	cli(command: string, params: O.CliData = {}): Promise<string> {
		return this.commandLine.run(command, params);
	}
	isDarkMode(): boolean {
		return document.body.hasClass("theme-dark");
	}
	/** The type of view that shows a file; `null` if none does. */
	viewTypeOf({ extension }: TFile): string | null {
		return this.extensionViews.get(extension) ?? null;
	}
	/** Listens to a window: its keys, and that it is the one in use. */
	follow(win: Window): void {
		this.keymap.listen(win);
		const note = (event: O.UserEvent): void => {
			this.lastEvent = event;
		};
		for (const type of ["keydown", "mousedown", "pointerdown", "touchstart"] as const)
			win.addEventListener(type, note, { capture: true, passive: true });
		win.addEventListener("focus", () =>
			Object.assign(window, { activeWindow: win, activeDocument: win.document }),
		);
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
