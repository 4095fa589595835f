// A group of tabs: one leaf is shown, the others wait behind their headers.
import type { App } from "../app.ts";
import { Menu } from "../dialogs/menu.ts";
import { setIcon } from "../icons.ts";
import { WorkspaceItem, WorkspaceParent } from "./workspace-item.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

export class WorkspaceTabs extends WorkspaceParent {
	currentTab = 0;
	private readonly headerEl: HTMLElement;
	private readonly holderEl: HTMLElement;

	constructor(app: App) {
		super(app, ["workspace-tabs", "pane", "pane-tabs"]);
		this.headerEl = this.containerEl.createDiv({
			cls: "workspace-tab-header-container tabs",
			attr: { role: "tablist" },
		});
		this.headerEl.addEventListener("keydown", (event) => this.walk(event));
		this.holderEl = this.containerEl.createDiv({ cls: "workspace-tab-container" });
	}

	get leaves(): readonly WorkspaceLeaf[] {
		return this.children as WorkspaceLeaf[];
	}
	get shown(): WorkspaceLeaf | null {
		return this.leaves[Math.min(this.currentTab, this.leaves.length - 1)] ?? null;
	}
	override insertChild(at: number, child: WorkspaceItem): void {
		const { shown } = this;
		super.insertChild(at, child);
		if (shown) this.select(shown);
	}
	protected override takeOut(child: WorkspaceItem): void {
		const at = this.children.indexOf(child);
		super.takeOut(child);
		if (at < this.currentTab || this.currentTab >= this.children.length)
			this.currentTab = Math.max(0, this.currentTab - 1);
	}
	/** Shows a leaf. */
	select(leaf: WorkspaceLeaf): void {
		const at = this.leaves.indexOf(leaf);
		if (at === -1) return;
		this.currentTab = at;
		this.draw();
	}

	draw(): void {
		const { shown } = this;
		this.headerEl.setChildrenInPlace(this.leaves.map((leaf) => leaf.tabHeaderEl));
		this.holderEl.setChildrenInPlace(this.leaves.map((leaf) => leaf.containerEl));
		for (const leaf of this.leaves) {
			leaf.containerEl.toggle(leaf === shown);
			this.drawHeader(leaf, leaf === shown);
		}
	}
	drawHeader(leaf: WorkspaceLeaf, isShown = leaf === this.shown): void {
		const el = leaf.tabHeaderEl;
		const title = leaf.getDisplayText();
		el.empty();
		el.setAttrs({
			"aria-selected": isShown,
			tabindex: isShown ? 0 : -1,
			"data-type": leaf.view.getViewType(),
			title,
		});
		el.toggleClass("is-active", isShown);
		setIcon(el.createSpan({ cls: "workspace-tab-header-inner-icon" }), leaf.getIcon());
		el.createSpan({ cls: "workspace-tab-header-inner-title", text: title });
		if (leaf.pinned)
			setIcon(
				el.createSpan({ cls: "workspace-tab-header-pinned", attr: { "aria-label": "Pinned" } }),
				"lucide-pin",
			);
		const close = el.createEl("button", {
			text: "×",
			attr: { "aria-label": `Close ${title}`, tabindex: -1 },
		});
		close.addEventListener("click", (event) => {
			event.stopPropagation();
			leaf.detach();
		});
	}
	openMenu(leaf: WorkspaceLeaf, event: MouseEvent): void {
		event.preventDefault();
		const { workspace } = this.app;
		const menu = new Menu();
		const add = (title: string, icon: string, action: () => unknown): void =>
			void menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(action));
		add(leaf.pinned ? "Unpin" : "Pin", "lucide-pin", () => leaf.togglePinned());
		if (leaf.getRoot() !== workspace.leftSplit && leaf.getRoot() !== workspace.rightSplit) {
			add("Split right", "lucide-separator-vertical", () =>
				workspace.duplicateLeaf(leaf, "split", "vertical"),
			);
			add("Move to new window", "lucide-picture-in-picture-2", () => workspace.moveLeafToPopout(leaf));
		}
		add("Close", "lucide-x", () => leaf.detach());
		leaf.view.onPaneMenu(menu, "tab-header");
		menu.showAtMouseEvent(event);
	}

	private walk(event: KeyboardEvent): void {
		const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
		const next = step && this.leaves[(this.currentTab + step + this.leaves.length) % this.leaves.length];
		if (event.key === "Enter" && this.shown) this.app.workspace.setActiveLeaf(this.shown, { focus: true });
		if (!next) return;
		event.preventDefault();
		void this.app.workspace.revealLeaf(next).then(() => next.tabHeaderEl.focus());
	}
}
