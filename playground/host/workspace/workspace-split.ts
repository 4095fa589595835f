// Splits: items side by side or below one another; and the trees' tops: the middle, the sidebars, windows.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { WorkspaceItem, WorkspaceParent } from "./workspace-item.ts";

export class WorkspaceSplit extends WorkspaceParent {
	readonly direction: O.SplitDirection;

	constructor(app: App, direction: O.SplitDirection, cls: string[] = []) {
		super(app, ["workspace-split", `mod-${direction}`, ...cls]);
		this.direction = direction;
	}
	draw(): void {
		this.containerEl.setChildrenInPlace(this.children.map(({ containerEl }) => containerEl));
	}
}

export abstract class WorkspaceContainer extends WorkspaceSplit {
	abstract win: Window;
	abstract doc: Document;
}

/** The middle of the main window. */
export class WorkspaceRoot extends WorkspaceContainer {
	readonly win: Window;
	readonly doc: Document;

	constructor(app: App, doc: Document) {
		super(app, "vertical", ["mod-root", "pane-root"]);
		this.doc = doc;
		this.win = doc.defaultView ?? window;
	}
}

/** A sidebar. */
export class WorkspaceSidedock extends WorkspaceSplit {
	collapsed = true;
	readonly side: O.Side;

	constructor(app: App, side: O.Side) {
		super(app, "horizontal", [`mod-${side}-split`, "mod-sidedock", "pane", `pane-${side}`]);
		this.side = side;
		this.draw();
	}
	override draw(): void {
		super.draw();
		this.containerEl.toggleClass("is-sidedock-collapsed", this.collapsed);
		this.containerEl.toggleClass("is-empty", this.collapsed || this.children.length === 0);
	}
	toggle(): void {
		this.set(!this.collapsed);
	}
	collapse(): void {
		this.set(true);
	}
	expand(): void {
		this.set(false);
	}
	private set(collapsed: boolean): void {
		if (collapsed === this.collapsed) return;
		this.collapsed = collapsed;
		this.draw();
		this.app.workspace.followSidebar(this);
	}
}

/** A window of its own. */
export class WorkspaceWindow extends WorkspaceContainer {
	readonly win: Window;
	readonly doc: Document;

	constructor(app: App, win: Window) {
		super(app, "vertical", ["mod-root", "pane-root"]);
		this.win = win;
		this.doc = win.document;
	}
}

/** Holds the windows. */
export class WorkspaceFloating extends WorkspaceParent {
	constructor(app: App) {
		super(app, ["workspace-floating"]);
	}
	override removeChild(child: WorkspaceItem): void {
		super.removeChild(child);
		if (child instanceof WorkspaceWindow) child.win.close();
	}
	draw(): void {}
}
