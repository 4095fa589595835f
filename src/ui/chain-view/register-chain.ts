// Registers the sidebar, the commands that go to activities, and what notes and the status bar show of the chain.
import { Platform, type App, type Plugin } from "obsidian";
import type { Activity } from "../../core/chain/value-chain.ts";
import { DEFAULT_SETTINGS } from "../../core/settings.ts";
import type { SettingsStore } from "../../vault/settings-store.ts";
import type { Study } from "../../vault/study.ts";
import { Chooser } from "../chooser.ts";
import * as chainText from "../text/chain-text.ts";
import { keepActivityStatus } from "./activity-status.ts";
import { registerBases } from "./bases-view.ts";
import { registerChainBlock } from "./chain-block.ts";
import { createChainMemory } from "./chain-memory.ts";
import { CHAIN_VIEW_TYPE, ChainView } from "./chain-view.ts";
import { createFollower } from "./follow-user.ts";
import { createNavigation, type Navigation } from "./navigation.ts";
import { keepNoteBadges } from "./note-badges.ts";

/** @param store The settings; without it the defaults hold. */
export function registerChain(plugin: Plugin, study: Study, store?: SettingsStore): Navigation {
	const { app } = plugin;
	const settings = () => store?.get() ?? DEFAULT_SETTINGS;
	const onSettings = (callback: () => void): (() => void) => store?.onChange(callback) ?? (() => undefined);
	const memory = createChainMemory(app);
	const navigation = createNavigation(app, study, memory);
	const follow = createFollower(plugin);
	const showsDue = (): boolean => settings().activityBadge;
	plugin.registerView(
		CHAIN_VIEW_TYPE,
		(leaf) => new ChainView(leaf, { study, navigation, memory, follow, showsDue, onSettings }),
	);
	plugin.registerHoverLinkSource(CHAIN_VIEW_TYPE, { display: chainText.view, defaultMod: true });
	if (settings().showRibbon)
		plugin.addRibbonIcon("lucide-workflow", chainText.open, () => void openChainView(app));
	registerCommands(plugin, study, navigation);
	plugin.register(onSettings(keepActivityCommands(plugin, study, navigation)));
	registerChainBlock(plugin, study, navigation);
	registerBases(plugin, study);
	plugin.register(onSettings(keepNoteBadges(plugin, study, () => settings().noteBadge)));
	if (!Platform.isMobile) {
		const isWanted = (): boolean => settings().activityStatusBar;
		plugin.register(onSettings(keepActivityStatus(plugin, study, { navigation, memory, follow, isWanted })));
	}
	return navigation;
}

/** Shows the sidebar, opening it on the right if it isn't there yet. */
export async function openChainView(app: App): Promise<void> {
	const leaf = await app.workspace.ensureSideLeaf(CHAIN_VIEW_TYPE, "right", { active: true, reveal: true });
	await app.workspace.revealLeaf(leaf);
}

function registerCommands(plugin: Plugin, study: Study, navigation: Navigation): void {
	const { app } = plugin;
	const add = (id: string, name: string, callback: () => void): void =>
		void plugin.addCommand({ id, name, callback });
	add("open-value-chain", chainText.open, () => void openChainView(app));
	add("go-to-activity", chainText.goToActivity, () =>
		chooseActivity(app, study, ({ id }) => void navigation.goTo(id)),
	);
	add("next-activity", chainText.next, () => void navigation.step(1));
	add("previous-activity", chainText.previous, () => void navigation.step(-1));
}

/** One command for each activity of the chain; the returned function brings them up to date. Ids keep their hotkeys. */
function keepActivityCommands(plugin: Plugin, study: Study, navigation: Navigation): () => void {
	const names = new Map<string, string>();
	const update = (): void => {
		const wanted = new Map(study.chain().activities.map(({ id, name }) => [id, name]));
		for (const [id, name] of names) {
			if (wanted.get(id) === name) continue;
			plugin.removeCommand(`go-to-${id}`);
			names.delete(id);
		}
		for (const [id, name] of wanted) {
			if (names.has(id)) continue;
			names.set(id, name);
			plugin.addCommand({
				id: `go-to-${id}`,
				name: chainText.goTo(name),
				callback: () => void navigation.goTo(id),
			});
		}
	};
	update();
	return update;
}

/** Lets the user choose an activity. */
export function chooseActivity(app: App, study: Study, choose: (activity: Activity) => void): void {
	new Chooser(app, {
		placeholder: chainText.chooseActivity,
		items: study.chain().activities,
		textOf: ({ name, aliases }) => [name, ...aliases].join(" · "),
		choose,
	}).open();
}
