// What a leaf shows: the base classes of all views.
import type * as O from "obsidian";
import type { App } from "./app.ts";
import { Component } from "./component.ts";
import { setIcon } from "./icons.ts";
import type { Menu } from "./dialogs/menu.ts";
import type { Scope } from "./scope.ts";
import type { WorkspaceLeaf } from "./workspace.ts";

export abstract class View extends Component {
	readonly app: App;
	readonly leaf: WorkspaceLeaf;
	readonly containerEl: HTMLElement = createDiv({ cls: "view" });
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
	setEphemeralState(_state: unknown): void {}
	onPaneMenu(_menu: Menu, _source: string): void {}
	async onOpen(): Promise<void> {}
	async onClose(): Promise<void> {}
	onResize(): void {}
}

export abstract class ItemView extends View {
	readonly contentEl = this.containerEl.createDiv({ cls: "view-content" });
	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = this.containerEl.createEl("button", { cls: "view-action", attr: { "aria-label": title } });
		setIcon(button, icon);
		button.addEventListener("click", callback);
		return button;
	}
}
