// Leaves in the middle and in the right sidebar, and who is active. Sidebar views come back deferred after a reload.
import type { Extension } from "@codemirror/state";
import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Events } from "./events.ts";
import type { TFile } from "./files.ts";
import { setIcon } from "./icons.ts";
import { EditorSuggests } from "./editor/editor-suggest.ts";
import { parseLinktext } from "./link-functions.ts";
import { MarkdownView } from "./markdown-view.ts";
import { ItemView, type View } from "./views.ts";

const LAYOUT_KEY = "playground-layout";

/** Stands in for a view until its leaf is looked at. */
class DeferredView extends ItemView {
	readonly type: string;
	constructor(leaf: WorkspaceLeaf, type: string) {
		super(leaf);
		this.type = type;
	}
	getViewType(): string {
		return this.type;
	}
	getDisplayText(): string {
		return this.type;
	}
}

export class WorkspaceLeaf extends Events {
	readonly app: App;
	readonly side: "root" | "right";
	readonly tab = createDiv({ cls: "tab", attr: { role: "tab", tabindex: "0" } });
	view: View;
	isDeferred = false;
	private readonly past: O.ViewState[] = [];

	constructor(app: App, side: "root" | "right") {
		super();
		this.app = app;
		this.side = side;
		this.view = new DeferredView(this, "empty");
	}

	getViewState(): O.ViewState {
		return { type: this.view.getViewType(), state: this.view.getState() };
	}

	async setViewState({ type, state = {}, active }: O.ViewState, eState?: unknown): Promise<void> {
		if (this.view.getViewType() !== "empty") this.past.push(this.getViewState());
		await this.show(type, state);
		if (active) this.app.workspace.setActiveLeaf(this);
		if (eState) this.view.setEphemeralState(eState);
		this.app.workspace.changed();
	}

	async openFile(file: TFile, { active, eState }: O.OpenViewState = {}): Promise<void> {
		const mode = this.view instanceof MarkdownView ? this.view.getMode() : "preview";
		const isSame = this.view instanceof MarkdownView && this.view.file === file;
		if (isSame) this.past.push(this.getViewState());
		else await this.setViewState({ type: "markdown", state: { file: file.path, mode } });
		if (active !== false) this.app.workspace.setActiveLeaf(this, { focus: true });
		this.app.workspace.trigger("file-open", file);
		if (eState) this.view.setEphemeralState(eState);
	}

	async back(): Promise<void> {
		const before = this.past.pop();
		if (before) await this.show(before.type, before.state ?? {});
	}

	defer(type: string): void {
		this.isDeferred = true;
		this.mount(new DeferredView(this, type));
	}

	async loadIfDeferred(): Promise<void> {
		if (!this.isDeferred) return;
		this.isDeferred = false;
		await this.show(this.view.getViewType(), {});
	}

	updateHeader(): void {
		this.app.workspace.changed();
	}
	/** The file it shows is gone. */
	async forget(_file: TFile): Promise<void> {
		await this.show("empty", {});
	}

	detach(): void {
		void this.view.onClose();
		this.view.unload();
		this.app.workspace.remove(this);
	}

	private async show(type: string, state: Record<string, unknown>): Promise<void> {
		if (this.view.getViewType() !== type || this.view instanceof DeferredView) {
			const make = this.app.viewCreators.get(type);
			await this.view.onClose();
			this.view.unload();
			this.mount(make ? make(this) : new DeferredView(this, type));
			await this.view.load();
			await this.view.onOpen();
		}
		await this.view.setState(state, { history: false });
		this.app.workspace.changed();
	}

	private mount(view: View): void {
		const place = this.view.containerEl.parentElement;
		this.view.containerEl.remove();
		this.view = view;
		place?.append(view.containerEl);
	}
}

export class Workspace extends Events {
	readonly containerEl: HTMLElement;
	layoutReady = false;
	activeLeaf: WorkspaceLeaf | null = null;
	/** What plugins add to every editor; after a change of it, `updateOptions`. */
	readonly editorExtensions: Extension[] = [];
	readonly editorSuggest = new EditorSuggests();
	private leaves: WorkspaceLeaf[] = [];
	private recent: WorkspaceLeaf | null = null;
	private readonly shown = new Map<"root" | "right", WorkspaceLeaf>();
	private readonly app: App;
	private waiting: (() => unknown)[] = [];

	constructor(app: App, containerEl: HTMLElement) {
		super();
		this.app = app;
		this.containerEl = containerEl;
		for (const side of ["root", "right"] as const) {
			const pane = containerEl.createDiv({ cls: `pane pane-${side}` });
			pane.createDiv({ cls: "tabs", attr: { role: "tablist" } });
			pane.createDiv({ cls: "leaf" });
		}
	}

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) callback();
		else this.waiting.push(callback);
	}
	async ready(): Promise<void> {
		for (const type of this.app.loadLocalStorage<string[]>(LAYOUT_KEY) ?? []) this.add("right").defer(type);
		this.layoutReady = true;
		for (const callback of this.waiting.splice(0)) callback();
		this.trigger("layout-ready");
		this.draw();
		await this.shown.get("right")?.loadIfDeferred();
	}

	getLeaf(pane: O.PaneType | boolean = false): WorkspaceLeaf {
		const current = [this.activeLeaf, this.recent].find(
			(leaf) => leaf?.side === "root" && leaf.view instanceof MarkdownView,
		);
		const empty = this.leaves.find((leaf) => leaf.side === "root" && leaf.view.getViewType() === "empty");
		return (pane ? undefined : current) ?? empty ?? this.add("root");
	}
	getLeavesOfType(type: string): WorkspaceLeaf[] {
		return this.leaves.filter((leaf) => leaf.view.getViewType() === type);
	}
	async ensureSideLeaf(
		type: string,
		_side: O.Side,
		{ active, reveal }: { active?: boolean; reveal?: boolean } = {},
	): Promise<WorkspaceLeaf> {
		const leaf = this.getLeavesOfType(type)[0] ?? this.add("right");
		if (reveal || active) this.shown.set(leaf.side, leaf);
		if (leaf.isDeferred) await leaf.loadIfDeferred();
		else if (leaf.view.getViewType() !== type) await leaf.setViewState({ type });
		if (active) this.setActiveLeaf(leaf);
		return leaf;
	}
	async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
		this.shown.set(leaf.side, leaf);
		await leaf.loadIfDeferred();
		this.draw();
	}
	setActiveLeaf(leaf: WorkspaceLeaf, { focus }: { focus?: boolean } = {}): void {
		this.shown.set(leaf.side, leaf);
		if (leaf.side === "root") this.recent = leaf;
		this.activeLeaf = leaf;
		this.draw();
		if (focus && leaf.view instanceof ItemView && !leaf.view.contentEl.contains(document.activeElement)) {
			leaf.view.contentEl.tabIndex = -1;
			leaf.view.contentEl.focus({ preventScroll: true });
		}
		this.trigger("active-leaf-change", leaf);
	}
	getMostRecentLeaf(): WorkspaceLeaf | null {
		return this.recent;
	}
	getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}
	getActiveFile(): TFile | null {
		const view = this.recent?.view;
		return view instanceof MarkdownView ? view.file : null;
	}
	async openLinkText(
		linktext: string,
		sourcePath: string,
		pane: O.PaneType | boolean = false,
	): Promise<void> {
		const { path, subpath } = parseLinktext(linktext);
		const file = this.app.metadataCache.getFirstLinkpathDest(path || sourcePath, sourcePath);
		if (file) await this.getLeaf(pane).openFile(file, subpath ? { eState: { subpath } } : {});
	}
	iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
		this.leaves.forEach(callback);
	}
	updateOptions(): void {
		this.iterateAllLeaves(({ view }) => view instanceof MarkdownView && view.updateOptions());
	}
	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}
	remove(leaf: WorkspaceLeaf): void {
		this.leaves = this.leaves.filter((own) => own !== leaf);
		if (this.shown.get(leaf.side) === leaf) this.shown.delete(leaf.side);
		if (this.recent === leaf) this.recent = null;
		if (this.activeLeaf === leaf) this.activeLeaf = null;
		const next = this.leaves.find((own) => own.side === leaf.side);
		if (next) this.setActiveLeaf(next);
		this.changed();
	}
	changed(): void {
		this.app.saveLocalStorage(
			LAYOUT_KEY,
			this.leaves.filter(({ side }) => side === "right").map(({ view }) => view.getViewType()),
		);
		this.draw();
		this.trigger("layout-change");
	}
	private add(side: "root" | "right"): WorkspaceLeaf {
		const leaf = new WorkspaceLeaf(this.app, side);
		this.leaves.push(leaf);
		leaf.tab.addEventListener("click", () => {
			this.setActiveLeaf(leaf);
			void leaf.loadIfDeferred();
		});
		if (!this.shown.has(side)) this.shown.set(side, leaf);
		return leaf;
	}
	private draw(): void {
		for (const side of ["root", "right"] as const) {
			const own = this.leaves.filter((leaf) => leaf.side === side);
			const pane = this.containerEl.querySelector(`.pane-${side}`);
			const [tabs, holder] = pane?.children ?? [];
			pane?.toggleClass("is-empty", own.length === 0);
			tabs?.replaceChildren(...own.map((leaf) => this.drawTab(leaf)));
			const view = this.shown.get(side)?.view.containerEl;
			if (view && holder?.firstChild !== view) holder?.replaceChildren(view);
		}
	}
	private drawTab(leaf: WorkspaceLeaf): HTMLElement {
		leaf.tab.empty();
		leaf.tab.setAttribute("aria-selected", String(this.shown.get(leaf.side) === leaf));
		setIcon(leaf.tab.createSpan(), leaf.view.getIcon());
		leaf.tab.createSpan({ text: leaf.view.getDisplayText() });
		const close = leaf.tab.createEl("button", {
			text: "×",
			attr: { "aria-label": `Close ${leaf.view.getDisplayText()}` },
		});
		close.addEventListener("click", (event) => {
			event.stopPropagation();
			leaf.detach();
		});
		return leaf.tab;
	}
}
