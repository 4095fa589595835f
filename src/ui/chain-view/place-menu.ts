// The menu of a place: open it here, in a tab or beside, copy a link to it, show its file.
import { Menu, type App, type PaneType, type WorkspaceLeaf } from "obsidian";
import { copyText } from "../copy-text.ts";
import * as chainText from "../text/chain-text.ts";
import { linkTo } from "./place-links.ts";

export function showPlaceMenu(
	app: App,
	leaf: WorkspaceLeaf,
	{ path, line }: { readonly path: string; readonly line: number },
	event: MouseEvent,
	open: (pane: PaneType | false) => void,
): void {
	event.preventDefault();
	const menu = new Menu();
	addItem(menu, chainText.openHere, "file", () => open(false));
	addItem(menu, chainText.openTab, "file-plus", () => open("tab"));
	addItem(menu, chainText.openSplit, "separator-vertical", () => open("split"));
	const { win } = leaf.view.containerEl;
	addItem(
		menu,
		chainText.copyLink,
		"link",
		() => void copyText(win, linkTo(app, path, line), chainText.copied),
	);
	const file = app.vault.getFileByPath(path);
	const explorer = app.workspace.getLeavesOfType("file-explorer")[0];
	if (file && explorer && canReveal(explorer.view)) {
		const { view } = explorer;
		addItem(menu, chainText.reveal, "folder", () => {
			void app.workspace.revealLeaf(explorer);
			view.revealInFolder(file);
		});
	}
	if (file) app.workspace.trigger("file-menu", menu, file, leaf.view.getViewType(), leaf);
	menu.showAtMouseEvent(event);
}

/** @param icon Id of a Lucide icon, without its prefix. */
export function addItem(menu: Menu, title: string, icon: string, act: () => void): void {
	menu.addItem((item) => item.setTitle(title).setIcon(`lucide-${icon}`).onClick(act));
}

/** The file explorer's own way to show a file; not part of Obsidian's API, so it may be missing. */
function canReveal(view: object): view is { revealInFolder: (file: unknown) => void } {
	return "revealInFolder" in view && typeof view.revealInFolder === "function";
}
