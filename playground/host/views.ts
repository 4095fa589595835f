// What a leaf shows: the base classes of all views.
import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Component } from "./component.ts";
import { setIcon } from "./icons.ts";
import type { Menu } from "./dialogs/menu.ts";
import type { Scope } from "./scope.ts";
import type { WorkspaceLeaf } from "./workspace/workspace-leaf.ts";

export abstract class View extends Component {
	readonly app: App;
	readonly leaf: WorkspaceLeaf;
	readonly containerEl: HTMLElement = createDiv({ cls: "workspace-leaf-content view" });
	icon = "lucide-file";
	navigation = false;
	scope: Scope | null = null;

	constructor(leaf: WorkspaceLeaf) {
		super();
		this.leaf = leaf;
		this.app = leaf.app;
	}
	abstract getViewType(): string;
	abstract getDisplayText(): string;
	getIcon(): string {
		return this.icon;
	}
	getState(): Record<string, unknown> {
		return {};
	}
	async setState(_state: unknown, _result: O.ViewStateResult): Promise<void> {}
	getEphemeralState(): Record<string, unknown> {
		return {};
	}
	setEphemeralState(state: unknown): void {
		if (typeof state === "object" && state !== null && "focus" in state && state.focus === true)
			this.takeFocus();
	}
	/** Focuses the view, unless something in it has the focus. */
	protected takeFocus(): void {
		if (this.containerEl.contains(this.containerEl.doc.activeElement)) return;
		this.containerEl.tabIndex = -1;
		this.containerEl.focus({ preventScroll: true });
	}
	onPaneMenu(_menu: Menu, _source: string): void {}
	async onOpen(): Promise<void> {}
	async onClose(): Promise<void> {}
	onResize(): void {}
}

export abstract class ItemView extends View {
	private readonly actionsEl = this.containerEl
		.createDiv({ cls: "view-header" })
		.createDiv({ cls: "view-actions" });
	readonly contentEl: HTMLElement = this.containerEl.createDiv({ cls: "view-content" });
	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = this.actionsEl.createEl("button", {
			cls: "clickable-icon view-action",
			attr: { "aria-label": title },
		});
		setIcon(button, icon);
		button.addEventListener("click", callback);
		return button;
	}
}
