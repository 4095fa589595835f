// The workspace: leaves in the middle, in the sidebars and in windows; who is active; what is opened where.
import type { Extension } from "@codemirror/state";
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { EditorSuggests } from "../editor/editor-suggest.ts";
import { Events } from "../events.ts";
import { FileView } from "../file-views.ts";
import type { TFile } from "../files.ts";
import { debounce } from "../functions.ts";
import { parseLinktext } from "../link-functions.ts";
import { PREVIEW_SOURCE } from "../markdown/follow-links.ts";
import { MarkdownView } from "../markdown-view.ts";
import type { View } from "../views.ts";
import { isLayout, type Layout, leavesOf, restoreSplit, saveSplit } from "./layout.ts";
import { followTheme, openPopoutWindow } from "./popout-window.ts";
import { showPagePreviews } from "./page-preview.ts";
import type { WorkspaceItem, WorkspaceParent } from "./workspace-item.ts";
import { WorkspaceLeaf } from "./workspace-leaf.ts";
import {
	WorkspaceFloating,
	WorkspaceRoot,
	WorkspaceSidedock,
	WorkspaceSplit,
	WorkspaceWindow,
} from "./workspace-split.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";

const LAYOUT_KEY = "playground-layout";

type Pane = O.PaneType | boolean;
type SideLeafOptions = {
	active?: boolean;
	split?: boolean;
	reveal?: boolean;
	state?: Record<string, unknown>;
};

export class Workspace extends Events {
	readonly containerEl: HTMLElement;
	readonly leftSplit: WorkspaceSidedock;
	readonly rootSplit: WorkspaceRoot;
	readonly rightSplit: WorkspaceSidedock;
	readonly floatingSplit: WorkspaceFloating;
	layoutReady = false;
	activeLeaf: WorkspaceLeaf | null = null;
	/** What plugins add to every editor; after a change of it, `updateOptions`. */
	readonly editorExtensions: Extension[] = [];
	readonly editorSuggest = new EditorSuggests();
	readonly hoverLinkSources: Record<string, O.HoverLinkSource> = {
		[PREVIEW_SOURCE]: { display: "Reading view", defaultMod: true },
	};
	readonly requestSaveLayout = debounce(async () => this.saveLayout(), 100);
	private readonly app: App;
	private waiting: (() => unknown)[] = [];
	private readonly places = new WeakMap<WorkspaceLeaf, Record<string, unknown>>();
	private activations = 0;
	private openedFile: TFile | null = null;
	private lastFiles: string[] = [];

	constructor(app: App, containerEl: HTMLElement) {
		super();
		this.app = app;
		this.containerEl = containerEl;
		this.leftSplit = new WorkspaceSidedock(app, "left");
		this.rootSplit = new WorkspaceRoot(app, containerEl.doc);
		this.rightSplit = new WorkspaceSidedock(app, "right");
		this.floatingSplit = new WorkspaceFloating(app);
		containerEl.append(this.leftSplit.containerEl, this.rootSplit.containerEl, this.rightSplit.containerEl);
		window.addEventListener("resize", () => this.resized());
		window.addEventListener("pagehide", () => this.quit());
		showPagePreviews(app, this);
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.waiting.push(callback);
	}
	/** Restores the layout; then it is ready, and what is in sight is loaded. */
	async ready(): Promise<void> {
		const kept = this.app.loadLocalStorage<unknown>(LAYOUT_KEY);
		if (isLayout(kept)) await this.restore(kept);
		this.tidy();
		this.layoutReady = true;
		for (const callback of this.waiting.splice(0)) callback();
		this.trigger("layout-ready");
		await this.loadVisible();
		this.changed();
	}
	getLayout(): Record<string, unknown> {
		const [main, left, right] = [this.rootSplit, this.leftSplit, this.rightSplit].map(saveSplit);
		return { main, left, right, active: this.activeLeaf?.id ?? null, lastOpenFiles: this.lastFiles };
	}
	async changeLayout(layout: unknown): Promise<void> {
		if (!isLayout(layout)) return;
		for (const leaf of this.leaves()) leaf.detach();
		await this.restore(layout);
		this.tidy();
		await this.loadVisible();
		this.changed();
	}

	// Leaves

	createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
		const tabs = new WorkspaceTabs(this.app);
		parent.insertChild(index, tabs);
		return this.addTab(tabs);
	}
	createLeafBySplit(
		leaf: WorkspaceLeaf,
		direction: O.SplitDirection = "vertical",
		before = false,
	): WorkspaceLeaf {
		const tabs = leaf.parent;
		const around = tabs?.parent;
		if (!tabs || !(around instanceof WorkspaceSplit)) return this.createLeafInParent(this.rootSplit, 0);
		let split = around;
		if (around.direction !== direction) {
			split = new WorkspaceSplit(this.app, direction);
			around.replaceChild(tabs, split);
			split.insertChild(0, tabs);
		}
		return this.createLeafInParent(split, split.children.indexOf(tabs) + (before ? 0 : 1));
	}
	splitActiveLeaf(direction?: O.SplitDirection): WorkspaceLeaf {
		return this.createLeafBySplit(this.recentRoot(), direction);
	}
	async duplicateLeaf(
		leaf: WorkspaceLeaf,
		pane: Pane | O.SplitDirection = "split",
		direction?: O.SplitDirection,
	): Promise<WorkspaceLeaf> {
		const isDirection = pane === "vertical" || pane === "horizontal";
		const copy = isDirection
			? this.createLeafBySplit(leaf, pane)
			: pane === "split"
				? this.createLeafBySplit(leaf, direction)
				: this.getLeaf(pane);
		await copy.setViewState({ ...leaf.getViewState(), active: true }, leaf.getEphemeralState());
		return copy;
	}
	/** A leaf that may show something else: the active one, else the last that was; else a new one. */
	getUnpinnedLeaf(): WorkspaceLeaf {
		const byTime = this.centralLeaves().sort((a, b) => b.activeTime - a.activeTime);
		return (
			byTime.find((leaf) => leaf.canNavigate() && leaf.isVisible()) ??
			byTime.find((leaf) => leaf.canNavigate()) ??
			this.getLeaf("tab")
		);
	}
	getLeaf(pane: Pane = false, direction: O.SplitDirection = "vertical"): WorkspaceLeaf {
		switch (pane) {
			case false:
				return this.getUnpinnedLeaf();
			case "split":
				return this.createLeafBySplit(this.recentRoot(), direction);
			case "window":
				return this.openPopoutLeaf();
			default: {
				const { parent } = this.recentRoot();
				return parent ? this.addTab(parent) : this.createLeafInParent(this.rootSplit, 0);
			}
		}
	}
	getLeftLeaf(split: boolean): WorkspaceLeaf | null {
		return this.getSideLeaf(this.leftSplit, split);
	}
	getRightLeaf(split: boolean): WorkspaceLeaf | null {
		return this.getSideLeaf(this.rightSplit, split);
	}
	async ensureSideLeaf(type: string, side: O.Side, options: SideLeafOptions = {}): Promise<WorkspaceLeaf> {
		const { active = false, split = false, reveal = true, state } = options;
		const dock = side === "left" ? this.leftSplit : this.rightSplit;
		const [known] = this.getLeavesOfType(type);
		const leaf = known ?? this.getSideLeaf(dock, split);
		if (!known || state) await leaf.setViewState({ type, ...(state ? { state } : {}) });
		if (reveal) await this.revealLeaf(leaf);
		if (active) this.setActiveLeaf(leaf, { focus: true });
		return leaf;
	}
	/** Brings a leaf to the front, and loads it if it was not yet. */
	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		leaf.parent?.select(leaf);
		const root = leaf.getRoot();
		if (root instanceof WorkspaceSidedock) root.expand();
		else this.setActiveLeaf(leaf);
		await this.load(leaf);
		this.changed();
	}
	async chooseTab(leaf: WorkspaceLeaf): Promise<void> {
		await this.revealLeaf(leaf);
		this.setActiveLeaf(leaf, { focus: true });
	}

	setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, givenFocus = false): void {
		const focus = typeof params === "boolean" ? givenFocus : params.focus;
		const isOther = this.activeLeaf !== leaf;
		leaf.activeTime = ++this.activations;
		if (isOther) {
			this.activeLeaf?.containerEl.removeClass("mod-active");
			this.activeLeaf = leaf;
			leaf.containerEl.addClass("mod-active");
			leaf.parent?.select(leaf);
			this.trigger("active-leaf-change", leaf);
			this.followFile();
			void this.requestSaveLayout();
		}
		if (focus) leaf.setEphemeralState({ focus: true });
		if (leaf.isDeferred && leaf.isVisible()) void this.load(leaf);
	}

	// Windows

	openPopoutLeaf(data?: O.WorkspaceWindowInitData): WorkspaceLeaf {
		const popout = this.openWindow(data);
		return this.createLeafInParent(popout, 0);
	}
	moveLeafToPopout(leaf: WorkspaceLeaf, data?: O.WorkspaceWindowInitData): WorkspaceWindow {
		const popout = this.openWindow(data);
		const tabs = new WorkspaceTabs(this.app);
		popout.insertChild(0, tabs);
		const before = leaf.parent;
		tabs.insertChild(0, leaf);
		if (before?.children.length === 0) before.parent?.removeChild(before);
		else before?.draw();
		this.tidy();
		this.setActiveLeaf(leaf, { focus: true });
		this.changed();
		return popout;
	}

	// Asking

	getLeafById(id: string): WorkspaceLeaf | null {
		return this.leaves().find((leaf) => leaf.id === id) ?? null;
	}
	getGroupLeaves(group: string): WorkspaceLeaf[] {
		return this.leaves().filter((leaf) => leaf.group === group);
	}
	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.leaves().filter((leaf) => leaf.view.getViewType() === type);
	}
	getMostRecentLeaf(root?: WorkspaceParent): WorkspaceLeaf | null {
		const candidates = root ? [...leavesOf(root)] : this.centralLeaves();
		return candidates.sort((a, b) => b.activeTime - a.activeTime)[0] ?? null;
	}
	getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}
	/** The note in work: the active leaf's, else the last one's. */
	get activeEditor(): MarkdownView | null {
		const view = (
			this.activeLeaf && this.isCentral(this.activeLeaf) ? this.activeLeaf : this.getMostRecentLeaf()
		)?.view;
		return view instanceof MarkdownView && view.file ? view : null;
	}
	getActiveFile(): TFile | null {
		const active = this.activeLeaf?.view;
		const view = active instanceof FileView && active.file ? active : this.getMostRecentLeaf()?.view;
		return view instanceof FileView ? view.file : null;
	}
	getLastOpenFiles(): string[] {
		return [...this.lastFiles];
	}
	iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of leavesOf(this.rootSplit)) callback(leaf);
	}
	iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		for (const leaf of this.leaves()) callback(leaf);
	}
	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}
	async openLinkText(
		linktext: string,
		sourcePath: string,
		pane: Pane = false,
		openState: O.OpenViewState = {},
	): Promise<void> {
		const { path, subpath } = parseLinktext(linktext);
		const file = this.app.metadataCache.getFirstLinkpathDest(path || sourcePath, sourcePath);
		const eState = { ...openState.eState, ...(subpath ? { subpath } : {}) };
		const opened = file ?? (path ? await this.createNote(path, sourcePath) : null);
		if (opened) await this.getLeaf(pane).openFile(opened, { ...openState, eState });
	}
	handleLinkContextMenu(): boolean {
		return false;
	}
	updateOptions(): void {
		this.iterateAllLeaves(({ view }) => view instanceof MarkdownView && view.updateOptions());
	}

	// For the items of the workspace

	/** Something is where it was not: it is kept, and told. */
	changed(): void {
		if (!this.layoutReady) return;
		void this.requestSaveLayout();
		this.trigger("layout-change");
	}
	/** Tells of another file in work. */
	followFile(): void {
		const file = this.getActiveFile();
		if (file === this.openedFile) return;
		this.openedFile = file;
		if (file)
			this.lastFiles = [file.path, ...this.lastFiles.filter((path) => path !== file.path)].slice(0, 10);
		this.trigger("file-open", file);
	}
	followSidebar(dock: WorkspaceSidedock): void {
		if (!dock.collapsed) void this.loadVisible();
		this.resized();
		this.changed();
	}
	/** A leaf goes: another one takes over. */
	leave(leaf: WorkspaceLeaf): void {
		if (this.activeLeaf !== leaf) return;
		this.activeLeaf = null;
		const neighbours = leaf.parent?.leaves.filter((other) => other !== leaf) ?? [];
		const next =
			neighbours.sort((a, b) => b.activeTime - a.activeTime)[0] ??
			this.centralLeaves().find((other) => other !== leaf);
		if (next) this.setActiveLeaf(next);
	}
	/** The middle always has a leaf. */
	tidy(): void {
		if (leavesOf(this.rootSplit).length === 0) this.createLeafInParent(this.rootSplit, 0);
		if (!this.activeLeaf) this.setActiveLeaf(this.recentRoot());
		this.followFile();
		this.changed();
	}
	/** Where a leaf that is not loaded yet was. */
	rememberPlace(leaf: WorkspaceLeaf, eState: Record<string, unknown>): void {
		this.places.set(leaf, eState);
	}
	/** Plugins came or went: views in sight that wait for theirs are made. */
	async loadVisible(): Promise<void> {
		await Promise.all(
			this.leaves()
				.filter((leaf) => leaf.isVisible())
				.map((leaf) => this.load(leaf)),
		);
	}

	private async load(leaf: WorkspaceLeaf): Promise<void> {
		if (!leaf.isDeferred) return;
		await leaf.loadIfDeferred();
		const place = this.places.get(leaf);
		if (place && !leaf.isDeferred) leaf.setEphemeralState(place);
		this.places.delete(leaf);
		this.followFile();
	}
	private leaves(): WorkspaceLeaf[] {
		return [this.leftSplit, this.rootSplit, this.rightSplit, this.floatingSplit].flatMap(
			(item: WorkspaceItem) => [...leavesOf(item)],
		);
	}
	private centralLeaves(): WorkspaceLeaf[] {
		return this.leaves().filter((leaf) => this.isCentral(leaf));
	}
	private isCentral(leaf: WorkspaceLeaf): boolean {
		return !(leaf.getRoot() instanceof WorkspaceSidedock);
	}
	private recentRoot(): WorkspaceLeaf {
		return this.getMostRecentLeaf() ?? this.createLeafInParent(this.rootSplit, 0);
	}
	private addTab(tabs: WorkspaceTabs): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.app);
		tabs.insertChild(tabs.children.length === 0 ? 0 : tabs.currentTab + 1, leaf);
		return leaf;
	}
	private getSideLeaf(dock: WorkspaceSidedock, split: boolean): WorkspaceLeaf {
		const tabs = dock.children.at(-1);
		if (split || !(tabs instanceof WorkspaceTabs)) return this.createLeafInParent(dock, dock.children.length);
		const leaf = new WorkspaceLeaf(this.app);
		tabs.insertChild(tabs.children.length, leaf);
		return leaf;
	}
	private openWindow(data?: O.WorkspaceWindowInitData): WorkspaceWindow {
		const win = openPopoutWindow(data);
		if (!win) throw new Error("The browser allows no window.");
		const popout = new WorkspaceWindow(this.app, win);
		const stop = followTheme(win);
		popout.parent = this.floatingSplit;
		this.floatingSplit.children.push(popout);
		win.document.body.append(popout.containerEl);
		this.app.follow(win);
		win.addEventListener("resize", () => this.resized());
		win.addEventListener("pagehide", () => {
			stop();
			for (const leaf of leavesOf(popout)) leaf.detach();
			this.trigger("window-close", popout, win);
		});
		this.trigger("window-open", popout, win);
		return popout;
	}
	private async createNote(path: string, sourcePath: string): Promise<TFile> {
		const folder = this.app.fileManager.getNewFileParent(sourcePath);
		const wanted = /\.\w+$/u.test(path) ? path : `${path}.md`;
		return this.app.vault.create(
			path.includes("/") || folder.isRoot() ? wanted : `${folder.path}/${wanted}`,
			"",
		);
	}
	private async restore({ main, left, right, active, lastOpenFiles }: Layout): Promise<void> {
		for (const [split, layout] of [
			[this.leftSplit, left],
			[this.rootSplit, main],
			[this.rightSplit, right],
		] as const)
			await restoreSplit(this.app, split, layout);
		this.lastFiles = [...lastOpenFiles];
		const leaf = active === null ? null : this.getLeafById(active);
		if (leaf) this.setActiveLeaf(leaf);
	}
	private saveLayout(): void {
		if (this.layoutReady) this.app.saveLocalStorage(LAYOUT_KEY, this.getLayout());
	}
	private resized(): void {
		this.trigger("resize");
		this.iterateAllLeaves((leaf) => leaf.onResize());
	}
	/** The page goes: plugins may finish what they began, windows close. */
	private quit(): void {
		this.saveLayout();
		const started: Promise<unknown>[] = [];
		const tasks = {
			add: (task: () => Promise<unknown>) => void started.push(task()),
			addPromise: (promise: Promise<unknown>) => void started.push(promise),
			isEmpty: () => started.length === 0,
			promise: () => Promise.all(started),
		};
		this.trigger("quit", tasks);
		for (const popout of this.floatingSplit.children)
			if (popout instanceof WorkspaceWindow) popout.win.close();
	}
}
