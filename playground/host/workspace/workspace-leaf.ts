// A leaf: the place of one view, its tab, and where it has been.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import type { TFile } from "../files.ts";
import type { View } from "../views.ts";
import type { HoverPopover } from "./hover-popover.ts";
import { LeafHistory, type HistoryEntry } from "./leaf-history.ts";
import { DeferredView, EmptyView } from "./placeholder-views.ts";
import { WorkspaceItem } from "./workspace-item.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";

/** Parts of an ephemeral state that are a jump worth going back from. */
const JUMPS = ["line", "subpath", "match", "scroll"];

export class WorkspaceLeaf extends WorkspaceItem {
	declare parent: WorkspaceTabs | null;
	view: View;
	pinned = false;
	group: string | null = null;
	hoverPopover: HoverPopover | null = null;
	/** When it was active last; 0 if never. Larger is later. */
	activeTime = 0;
	readonly tabHeaderEl = createDiv({ cls: "workspace-tab-header tab", attr: { role: "tab" } });
	private readonly history = new LeafHistory();

	constructor(app: App, id?: string) {
		super(app, ["workspace-leaf", "leaf"], id);
		this.view = new EmptyView(this);
		this.containerEl.append(this.view.containerEl);
		this.tabHeaderEl.addEventListener("click", () => void app.workspace.chooseTab(this));
		this.tabHeaderEl.addEventListener("contextmenu", (event) => this.parent?.openMenu(this, event));
		this.tabHeaderEl.addEventListener("auxclick", (event) => event.button === 1 && this.detach());
		for (const event of ["focusin", "mousedown"])
			this.containerEl.addEventListener(event, () => app.workspace.setActiveLeaf(this), { capture: true });
	}

	get isDeferred(): boolean {
		return this.view instanceof DeferredView;
	}
	/** Whether it is in sight: the chosen tab, in a sidebar that is open. */
	isVisible(): boolean {
		return this.parent?.shown === this && !this.getRoot().containerEl.hasClass("is-sidedock-collapsed");
	}
	canNavigate(): boolean {
		return !this.pinned && this.view.navigation;
	}

	getIcon(): O.IconName {
		return this.view.getIcon();
	}
	getDisplayText(): string {
		return this.view.getDisplayText();
	}
	updateHeader(): void {
		this.parent?.drawHeader(this);
	}

	async open(view: View): Promise<View> {
		const before = this.view;
		this.view = view;
		await before.onClose();
		before.unload();
		before.containerEl.replaceWith(view.containerEl);
		if (!view.containerEl.isConnected) this.containerEl.replaceChildren(view.containerEl);
		view.containerEl.setAttribute("data-type", view.getViewType());
		await view.load();
		await view.onOpen();
		return view;
	}

	async openFile(file: TFile, openState: O.OpenViewState = {}): Promise<void> {
		const { active = true, eState = {}, state = {}, group } = openState;
		const type = this.app.viewTypeOf(file);
		if (!type) return;
		const mode = this.view.getViewType() === "markdown" ? this.view.getState() : {};
		const wanted = {
			type,
			state: { ...mode, ...state, file: file.path },
			active,
			...(group ? { group } : {}),
		};
		await this.setViewState(wanted, active ? { focus: true, ...eState } : eState);
	}

	getViewState(): O.ViewState {
		const state = { type: this.view.getViewType(), state: this.view.getState() };
		return { ...state, ...(this.pinned ? { pinned: true } : {}) };
	}
	async setViewState(viewState: O.ViewState, eState?: unknown): Promise<void> {
		const before = this.present();
		const isNew = await this.show(viewState);
		const isJump = JUMPS.some((name) => typeof eState === "object" && eState !== null && name in eState);
		if ((isNew || isJump) && before.state.type !== "empty") this.history.record(before);
		if (viewState.pinned !== undefined) this.setPinned(viewState.pinned);
		if (viewState.active) this.app.workspace.setActiveLeaf(this);
		if (eState) this.setEphemeralState(eState);
		this.app.workspace.followFile();
		this.app.workspace.changed();
	}
	getEphemeralState(): Record<string, unknown> {
		return this.view.getEphemeralState();
	}
	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	/** Goes to what it showed before (-1), or after (1), at the place the user was. */
	async go(by: -1 | 1): Promise<void> {
		const next = this.history.step(by, this.present());
		if (!next) return;
		await this.show(next.state);
		this.setEphemeralState({ ...next.eState, focus: true });
		this.app.workspace.followFile();
		this.app.workspace.changed();
	}
	back(): Promise<void> {
		return this.go(-1);
	}
	forward(): Promise<void> {
		return this.go(1);
	}
	/** The file it shows is gone. */
	async forget(_file: TFile): Promise<void> {
		await this.show({ type: "empty" });
		this.app.workspace.followFile();
		this.app.workspace.changed();
	}

	/** Keeps the view's place and state only. */
	async defer(viewState: O.ViewState, title?: string): Promise<void> {
		await this.open(new DeferredView(this, viewState, title));
	}
	async loadIfDeferred(): Promise<void> {
		const { view } = this;
		if (!(view instanceof DeferredView)) return;
		if (this.app.viewCreators.has(view.getViewType())) await this.show(this.getViewState(), true);
		else view.showMissing();
	}

	togglePinned(): void {
		this.setPinned(!this.pinned);
	}
	setPinned(pinned: boolean): void {
		if (this.pinned === pinned) return;
		this.pinned = pinned;
		this.updateHeader();
		this.trigger("pinned-change", pinned);
		this.app.workspace.changed();
	}
	setGroup(group: string): void {
		this.group = group;
		this.trigger("group-change", group);
	}
	setGroupMember(other: WorkspaceLeaf): void {
		other.group ??= other.id;
		this.setGroup(other.group);
	}
	onResize(): void {
		if (this.isVisible()) this.view.onResize();
	}

	detach(): void {
		const { workspace } = this.app;
		if (!this.parent) return;
		workspace.leave(this);
		this.parent.removeChild(this);
		this.tabHeaderEl.detach();
		void this.view.onClose();
		this.view.unload();
		workspace.tidy();
	}

	private present(): HistoryEntry {
		return { state: this.getViewState(), eState: this.getEphemeralState() };
	}

	/** Makes the view if it is another, and gives it its state; true if that is something new to go back from. */
	private async show({ type, state = {} }: O.ViewState, isLoading = false): Promise<boolean> {
		const isOther = isLoading || this.view.getViewType() !== type || this.isDeferred;
		if (isOther) {
			const make = this.app.viewCreators.get(type);
			const empty = type === "empty" ? new EmptyView(this) : new DeferredView(this, { type, state });
			await this.open(make?.(this) ?? empty);
			if (!make && this.view instanceof DeferredView) this.view.showMissing();
		}
		const result: O.ViewStateResult = { history: false };
		await this.view.setState(state, result);
		this.updateHeader();
		return isOther || result.history;
	}
}
