// Registers all that callouts are: commands, menu, suggestions, and the user's colours in every window.
import type { Plugin } from "obsidian";
import type { ValueChain } from "../../core/chain/value-chain.ts";
import { DEFAULT_SETTINGS } from "../../core/settings.ts";
import type { SettingsStore } from "../../vault/settings-store.ts";
import { adviseOnCalloutStudio } from "./advise-on-callout-studio.ts";
import { registerCalloutCommands } from "./callout-commands.ts";
import { registerCalloutMenu } from "./callout-menu.ts";
import { createCalloutSuggest } from "./callout-suggest.ts";
import { keepChainColors } from "./chain-colors.ts";

/** @param store The settings; without it the defaults hold. */
export function registerCallouts(plugin: Plugin, chain: () => ValueChain, store?: SettingsStore): void {
	const settings = () => (store?.get() ?? DEFAULT_SETTINGS).callouts;
	const commands = registerCalloutCommands(plugin, chain, settings);
	registerCalloutMenu(plugin, commands);
	adviseOnCalloutStudio(plugin);
	const suggest = createCalloutSuggest(plugin.app, {
		chain,
		settings,
		usedTypes: () => commands.inventory.types(),
	});
	if (suggest) plugin.registerEditorSuggest(suggest);
	if (!store) return;
	const colors = keepChainColors(plugin, () => ({ chain: chain(), leaveToOthers: settings().leaveToOthers }));
	plugin.register(
		store.onChange(() => {
			commands.refresh();
			colors.refresh();
		}),
	);
}
