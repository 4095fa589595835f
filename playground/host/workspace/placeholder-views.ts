// What a leaf shows that has nothing to show: an empty tab, or a view that is not loaded yet or has no plugin.
import type * as O from "obsidian";
import { ItemView } from "../views.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

export class EmptyView extends ItemView {
	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.navigation = true;
		this.contentEl.createDiv({ cls: "empty-state", text: "No file is open" });
	}
	getViewType(): string {
		return "empty";
	}
	getDisplayText(): string {
		return "New tab";
	}
}

/** Keeps the place and the state of a view that is created when its leaf is looked at. */
export class DeferredView extends ItemView {
	private readonly type: string;
	private readonly title: string;
	private state: Record<string, unknown>;

	constructor(leaf: WorkspaceLeaf, { type, state = {} }: O.ViewState, title = type) {
		super(leaf);
		this.type = type;
		this.state = state;
		this.title = title;
		this.navigation = type === "markdown";
	}
	getViewType(): string {
		return this.type;
	}
	getDisplayText(): string {
		return this.title;
	}
	override getState(): Record<string, unknown> {
		return this.state;
	}
	override async setState(state: unknown): Promise<void> {
		this.state = { ...(state as Record<string, unknown>) };
	}
	/** No plugin makes views of this type now. */
	showMissing(): void {
		this.contentEl.empty();
		this.contentEl.createDiv({ cls: "empty-state", text: `The plugin of “${this.title}” is not active.` });
	}
}
