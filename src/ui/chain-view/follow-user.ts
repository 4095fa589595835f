// Tells when the user may have moved to another place: another file or tab, the cursor, the reading view's scrolling.
import { Component, debounce, type Plugin } from "obsidian";

/** Most frequent news, in milliseconds. */
const DELAY = 60;

/** Calls back a moment after each move, in any window, until the returned function is called. */
export type FollowUser = (callback: () => void) => () => void;

/** Listens only once, however many follow; released with the plugin. */
export function createFollower(plugin: Plugin): FollowUser {
	const { workspace } = plugin.app;
	const followers = new Set<() => void>();
	const moved = debounce(() => followers.forEach((callback) => callback()), DELAY);
	const soon = (): void => {
		if (followers.size > 0) moved();
	};
	const documents = new Map<Document, Component>();
	const add = (doc: Document): void => {
		if (documents.has(doc)) return;
		const listening = plugin.addChild(new Component());
		listening.registerDomEvent(doc, "selectionchange", soon);
		listening.registerDomEvent(doc, "scroll", soon, { capture: true, passive: true });
		documents.set(doc, listening);
	};
	const remove = (doc: Document): void => {
		const listening = documents.get(doc);
		if (listening) plugin.removeChild(listening);
		documents.delete(doc);
	};
	for (const ref of [
		workspace.on("file-open", soon),
		workspace.on("active-leaf-change", soon),
		workspace.on("editor-change", soon),
		workspace.on("layout-change", soon),
		workspace.on("window-open", ({ doc }) => add(doc)),
		workspace.on("window-close", ({ doc }) => remove(doc)),
	])
		plugin.registerEvent(ref);
	add(workspace.containerEl.doc);
	workspace.onLayoutReady(() => workspace.iterateAllLeaves(({ view }) => add(view.containerEl.doc)));
	plugin.register(() => moved.cancel());
	return (callback) => {
		followers.add(callback);
		return () => void followers.delete(callback);
	};
}
