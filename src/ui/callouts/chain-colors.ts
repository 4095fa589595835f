// Keeps the user's colours, icons and own types in every window.
import { type App, MarkdownView, type Plugin, setIcon } from "obsidian";
import { readIcon } from "../../core/chain/activity-rules.ts";
import { styledActivities } from "./callout-activities.ts";
import { type ChainLook, createWindowLook, type WindowLook } from "./window-look.ts";

/**
 * Keeps the look in all windows, those opened later too, until the plugin is unloaded.
 * @returns Shows the present look in all of them.
 */
export function keepChainColors(plugin: Plugin, look: () => ChainLook): () => void {
	const { workspace } = plugin.app;
	const windows = new Map<Document, WindowLook>();
	let isKept = true;
	const show = (doc: Document): void => {
		const shown = windows.get(doc) ?? createWindowLook(doc);
		windows.set(doc, shown);
		shown.show(look());
	};
	// Where the plugin is switched on later, notes have been drawn without its icons.
	let icons = workspace.layoutReady ? "" : iconsOf(look());
	const refresh = (): void => {
		if (!isKept) return;
		const documents = openDocuments(plugin.app);
		documents.forEach(show);
		documents.forEach(redrawIcons);
		const before = icons;
		icons = iconsOf(look());
		if (icons !== before) redrawReadingViews(plugin.app);
	};
	plugin.registerEvent(
		workspace.on("window-open", ({ doc }) => {
			show(doc);
			redrawIcons(doc);
		}),
	);
	plugin.registerEvent(workspace.on("window-close", ({ doc }) => void windows.delete(doc)));
	plugin.register(() => {
		isKept = false;
		windows.forEach(({ clear }) => clear());
	});
	openDocuments(plugin.app).forEach(show);
	// What is drawn already is looked at once the plugin has been loaded, so as not to hold that up.
	workspace.onLayoutReady(() => void workspace.containerEl.win.setTimeout(refresh));
	return refresh;
}

/** The main window's document and those of popouts that are open already. */
function openDocuments({ workspace }: App): ReadonlySet<Document> {
	const documents = new Set([workspace.containerEl.doc]);
	workspace.iterateAllLeaves(({ view }) => void documents.add(view.containerEl.doc));
	return documents;
}

function iconsOf({ chain }: ChainLook): string {
	return JSON.stringify(styledActivities(chain).map(({ id, aliases, icon }) => [id, aliases, icon]));
}

/** Obsidian draws a callout's icon once, when the callout is rendered. */
function redrawIcons(doc: Document): void {
	for (const callout of doc.querySelectorAll(".callout")) {
		const style = doc.defaultView?.getComputedStyle(callout);
		const holder = callout.querySelector<HTMLElement>(":scope > .callout-title > .callout-icon");
		const icon = readIcon(style?.getPropertyValue("--callout-icon").trim());
		if (holder && icon !== null && style?.getPropertyValue("--svc-callout") !== "") setIcon(holder, icon);
	}
}

/** Reading views keep what is scrolled away as it was drawn. */
function redrawReadingViews({ workspace }: App): void {
	workspace.iterateAllLeaves(({ view }) => {
		if (view instanceof MarkdownView && view.getMode() === "preview") view.previewMode.rerender(true);
	});
}
