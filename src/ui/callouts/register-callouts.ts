// Registers all that callouts are: commands, menu, suggestions, and the user's colours in every window.
import type { Plugin } from "obsidian";
import type { SettingsStore } from "../../vault/settings-store.ts";
import { adviseOnCalloutStudio } from "./advise-on-callout-studio.ts";
import { type CurrentSettings, registerCalloutCommands } from "./callout-commands.ts";
import { registerCalloutMenu } from "./callout-menu.ts";
import { createCalloutSuggest } from "./callout-suggest.ts";
import { keepChainColors } from "./chain-colors.ts";

export function registerCallouts(plugin: Plugin, store: SettingsStore): void {
	const settings: CurrentSettings = () => store.get();
	const commands = registerCalloutCommands(plugin, settings);
	registerCalloutMenu(plugin, commands);
	adviseOnCalloutStudio(plugin);
	const suggest = createCalloutSuggest(plugin.app, {
		settings,
		usedTypes: () => commands.inventory.types(),
	});
	if (suggest) plugin.registerEditorSuggest(suggest);
	const refreshColors = keepChainColors(plugin, () => {
		const { chain, callouts } = settings();
		return { chain, leaveToOthers: callouts.leaveToOthers };
	});
	plugin.register(
		store.onChange(() => {
			commands.refresh();
			refreshColors();
		}),
	);
}
