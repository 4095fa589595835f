// The app: vault, metadata, workspace, commands, plugins.
import type { FileStore } from "./vault.ts";
import { Vault } from "./vault.ts";
import { MetadataCache } from "./metadata-cache.ts";
import { Commands } from "./commands.ts";
import { HotkeyManager } from "./hotkeys.ts";
import { Scope } from "./scope.ts";
import { Keymap } from "./keymap.ts";
import { MarkdownRenderer } from "./markdown/markdown-renderer.ts";
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
	readonly hotkeyManager: HotkeyManager;
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
		MarkdownRenderer.useApp(this);
		this.hotkeyManager = new HotkeyManager(this);
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
