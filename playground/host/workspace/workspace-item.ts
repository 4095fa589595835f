// The tree that the workspace is made of: splits hold splits and tab groups, tab groups hold leaves.
import type { App } from "../app.ts";
import { Events } from "../events.ts";

export abstract class WorkspaceItem extends Events {
	readonly app: App;
	readonly id: string;
	readonly containerEl: HTMLElement;
	parent: WorkspaceParent | null = null;

	constructor(app: App, cls: string[], id = newId()) {
		super();
		this.app = app;
		this.id = id;
		this.containerEl = createDiv({ cls });
	}

	/** The top of its tree: the root split, a sidebar, or a window. */
	getRoot(): WorkspaceItem {
		return this.parent?.getRoot() ?? this;
	}
	getContainer(): WorkspaceItem {
		return this.getRoot();
	}
}

export abstract class WorkspaceParent extends WorkspaceItem {
	children: WorkspaceItem[] = [];

	insertChild(at: number, child: WorkspaceItem): void {
		child.parent?.takeOut(child);
		child.parent = this;
		this.children.splice(at, 0, child);
		this.draw();
	}
	replaceChild(old: WorkspaceItem, child: WorkspaceItem): void {
		const at = this.children.indexOf(old);
		this.takeOut(old);
		this.insertChild(at, child);
	}
	/** Takes a child out; what is left empty goes too. */
	removeChild(child: WorkspaceItem): void {
		this.takeOut(child);
		if (this.children.length === 0 && this.parent) this.parent.removeChild(this);
		else this.draw();
	}
	protected takeOut(child: WorkspaceItem): void {
		this.children = this.children.filter((own) => own !== child);
		child.parent = null;
		child.containerEl.detach();
	}
	/** Shows the children as they are now. */
	abstract draw(): void;
}

export function newId(): string {
	return Array.from({ length: 16 }, () => Math.floor(Math.random() * 16).toString(16)).join("");
}
