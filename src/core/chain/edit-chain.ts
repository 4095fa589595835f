// Changes a user makes to the chain: looks, order, new and removed activities. Notes are never touched.
import { readId, readName } from "./activity-rules.ts";
import { type ActivityLook, type ChainSettings, chainOf } from "./chain-settings.ts";
import { DEFAULT_COLOR, DEFAULT_ICON, parseChain } from "./parse-chain.ts";
import type { Activity, ActivityId, ValueChain } from "./value-chain.ts";

/** Changes how an activity is shown; it keeps its id, so that notes and hotkeys keep their meaning. */
export function changeLook(settings: ChainSettings, id: ActivityId, change: ActivityLook): ChainSettings {
	const before = Object.hasOwn(settings.looks, id) ? settings.looks[id] : {};
	return { ...settings, looks: { ...settings.looks, [id]: { ...before, ...change } } };
}

/** Gives an activity the look of its chain back. */
export function resetLook(settings: ChainSettings, id: ActivityId): ChainSettings {
	return {
		...settings,
		looks: Object.fromEntries(Object.entries(settings.looks).filter(([key]) => key !== id)),
	};
}

/** Puts an activity elsewhere in the order; makes the chain the user's own. */
export function moveActivity(settings: ChainSettings, from: number, to: number): ChainSettings {
	return withActivities(settings, (activities) => {
		const moved = activities[from];
		const others = activities.filter((_, index) => index !== from);
		return moved ? [...others.slice(0, to), moved, ...others.slice(to)] : activities;
	});
}

/** Takes an activity out; the last one stays. */
export function removeActivity(settings: ChainSettings, id: ActivityId): ChainSettings {
	return withActivities(settings, (activities) =>
		activities.length > 1 ? activities.filter((activity) => activity.id !== id) : activities,
	);
}

/** Adds an activity at the end. `null` if the name gives no id, or one that is taken. */
export function addActivity(settings: ChainSettings, written: string): ChainSettings | null {
	const name = readName(written);
	const id = readId(name);
	if (name === null || id === null || chainOf(settings).activities.some((activity) => activity.id === id))
		return null;
	const added: Activity = { id, name, aliases: [], icon: DEFAULT_ICON, color: DEFAULT_COLOR, purpose: "" };
	return withActivities(settings, (activities) => [...activities, added]);
}

/** Makes a chain the user's own. Its activities look as it says; the looks of others stay. */
export function importChain(settings: ChainSettings, custom: ValueChain): ChainSettings {
	const { looks } = custom.activities.reduce((before, { id }) => resetLook(before, id), settings);
	return { ...settings, preset: "custom", custom, looks };
}

function withActivities(
	settings: ChainSettings,
	change: (activities: readonly Activity[]) => readonly Activity[],
): ChainSettings {
	const chain = chainOf({ ...settings, looks: {} });
	const { chain: custom } = parseChain({ ...chain, activities: change(chain.activities) });
	return { ...settings, preset: "custom", custom };
}
