// The activity and the step the user is at, in the status bar, while the setting asks for it.
import type { Plugin } from "obsidian";
import { activityOf } from "../../core/chain/value-chain.ts";
import type { Study } from "../../vault/study.ts";
import * as chainText from "../text/chain-text.ts";
import type { ChainMemory } from "./chain-memory.ts";
import type { FollowUser } from "./follow-user.ts";
import type { Navigation } from "./navigation.ts";

export interface ActivityStatusParts {
	readonly navigation: Navigation;
	readonly memory: ChainMemory;
	readonly follow: FollowUser;
	readonly isWanted: () => boolean;
}

/** The returned function acts on a change of the setting. */
export function keepActivityStatus(plugin: Plugin, study: Study, parts: ActivityStatusParts): () => void {
	let item: HTMLElement | null = null;
	let stops: readonly (() => void)[] = [];
	const draw = (): void => {
		const text = describe(study, parts.navigation);
		if (item && item.textContent !== text) item.setText(text);
	};
	const clear = (): void => {
		stops.forEach((stop) => stop());
		stops = [];
		item?.remove();
		item = null;
	};
	const update = (): void => {
		if (!parts.isWanted()) return clear();
		if (!item) {
			item = plugin.addStatusBarItem();
			stops = [parts.follow(draw), parts.memory.onChange(draw), study.index.onChange(draw)];
		}
		draw();
	};
	update();
	plugin.register(clear);
	return update;
}

function describe(study: Study, navigation: Navigation): string {
	const current = navigation.currentPlace()?.activity;
	const name = current && activityOf(study.chain(), current)?.name;
	const walk = navigation.walk();
	const step = walk && walk.current >= 0 ? chainText.stepOf(walk.current + 1, walk.steps.length) : undefined;
	return [name, step].filter(Boolean).join(" · ");
}
