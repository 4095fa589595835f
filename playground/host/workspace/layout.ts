// The workspace as data: what is where, to be there again after a reload. Windows of their own are not kept.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import type { WorkspaceItem, WorkspaceParent } from "./workspace-item.ts";
import { WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceSidedock, WorkspaceSplit } from "./workspace-split.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";

interface LeafLayout {
	readonly type: "leaf";
	readonly id: string;
	readonly state: O.ViewState & { readonly title?: string };
	readonly eState?: Record<string, unknown>;
}
interface TabsLayout {
	readonly type: "tabs";
	readonly currentTab: number;
	readonly children: readonly LeafLayout[];
}
interface SplitLayout {
	readonly type: "split";
	readonly direction: O.SplitDirection;
	readonly collapsed?: boolean;
	readonly children: readonly (SplitLayout | TabsLayout)[];
}
export interface Layout {
	readonly main: SplitLayout;
	readonly left: SplitLayout;
	readonly right: SplitLayout;
	/** The active leaf's id. */
	readonly active: string | null;
	readonly lastOpenFiles: readonly string[];
}

export function saveSplit(split: WorkspaceSplit): SplitLayout {
	const collapsed = split instanceof WorkspaceSidedock ? { collapsed: split.collapsed } : {};
	const children = split.children.map((child) =>
		child instanceof WorkspaceTabs ? saveTabs(child) : saveSplit(child as WorkspaceSplit),
	);
	return { type: "split", direction: split.direction, ...collapsed, children };
}

function saveTabs({ currentTab, leaves }: WorkspaceTabs): TabsLayout {
	return {
		type: "tabs",
		currentTab,
		children: leaves.map((leaf) => ({
			type: "leaf",
			id: leaf.id,
			state: { ...leaf.getViewState(), title: leaf.getDisplayText() },
			...(leaf.isDeferred ? {} : { eState: leaf.getEphemeralState() }),
		})),
	};
}

/** Puts the items of a layout into a split. Every leaf comes back deferred; `load` then loads those in sight. */
export async function restoreSplit(
	app: App,
	parent: WorkspaceParent,
	{ children, collapsed }: SplitLayout,
): Promise<void> {
	for (const child of children) {
		const item =
			child.type === "tabs" ? await restoreTabs(app, child) : new WorkspaceSplit(app, child.direction);
		parent.insertChild(parent.children.length, item);
		if (child.type === "split") await restoreSplit(app, item, child);
	}
	if (parent instanceof WorkspaceSidedock && collapsed === false) parent.expand();
}

async function restoreTabs(app: App, { children, currentTab }: TabsLayout): Promise<WorkspaceTabs> {
	const tabs = new WorkspaceTabs(app);
	for (const { id, state, eState } of children) {
		const leaf = new WorkspaceLeaf(app, id);
		tabs.insertChild(tabs.children.length, leaf);
		if (state.type !== "empty") await leaf.defer(state, state.title);
		leaf.pinned = state.pinned ?? false;
		if (eState) app.workspace.rememberPlace(leaf, eState);
	}
	tabs.currentTab = currentTab;
	tabs.draw();
	return tabs;
}

/** All leaves below an item. */
export function leavesOf(item: WorkspaceItem): readonly WorkspaceLeaf[] {
	if (item instanceof WorkspaceLeaf) return [item];
	return "children" in item ? (item as WorkspaceParent).children.flatMap(leavesOf) : [];
}

export function isLayout(value: unknown): value is Layout {
	return (
		typeof value === "object" && value !== null && "main" in value && "left" in value && "right" in value
	);
}
