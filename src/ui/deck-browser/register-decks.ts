// Registers the deck browser and its command.
import type { App, Plugin } from "obsidian";
import type { Study } from "../../vault/study.ts";
import type { Navigation } from "../chain-view/navigation.ts";
import { openTab } from "../open-tab.ts";
import * as decksText from "../text/decks-text.ts";
import { DeckBrowserView, DECKS_VIEW_TYPE } from "./deck-browser-view.ts";

export function registerDecks(plugin: Plugin, study: Study, navigation: Navigation): void {
	plugin.registerView(DECKS_VIEW_TYPE, (leaf) => new DeckBrowserView(leaf, study, navigation));
	plugin.addCommand({
		id: "open-decks",
		name: decksText.openCommand,
		callback: () => void openDecks(plugin.app),
	});
}

/** Opens the deck browser in its tab, or a new one. */
export async function openDecks(app: App): Promise<void> {
	await openTab(app, DECKS_VIEW_TYPE);
}
