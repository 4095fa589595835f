// Which chain the user works with, and how its activities look: the setting, its check, and the chain it makes.
import { readAliases, readIcon, readId, readName, readThemedColor } from "./activity-rules.ts";
import { itil4 } from "./itil4.ts";
import { itil5 } from "./itil5.ts";
import { parseChain } from "./parse-chain.ts";
import type { Activity, ActivityId, ThemedColor, ValueChain } from "./value-chain.ts";
import { isFields } from "../unknown-value.ts";

/** What the user changed of an activity; what is missing is as the chain has it. */
export interface ActivityLook {
	readonly name?: string;
	readonly aliases?: readonly string[];
	readonly icon?: string;
	readonly color?: ThemedColor;
}

export interface ChainSettings {
	readonly preset: "itil4" | "itil5" | "custom";
	/** The user's own chain; kept while a preset is chosen. */
	readonly custom: ValueChain | null;
	/** By id, for activities of any chain and for `context`. */
	readonly looks: Readonly<Record<ActivityId, ActivityLook>>;
}

export const DEFAULT_CHAIN: ChainSettings = { preset: "itil4", custom: null, looks: {} };

/** The chain of a setting, with the user's looks. A custom chain that is missing counts as ITIL 4. */
export function chainOf({ preset, custom, looks }: ChainSettings): ValueChain {
	const chain = preset === "custom" ? (custom ?? itil4) : preset === "itil5" ? itil5 : itil4;
	return { ...chain, activities: chain.activities.map((activity) => withLook(activity, looks)) };
}

/** An activity as the user wants it to look. */
export function withLook(activity: Activity, looks: ChainSettings["looks"]): Activity {
	return { ...activity, ...(Object.hasOwn(looks, activity.id) ? looks[activity.id] : {}) };
}

/**
 * Reads the setting.
 * @param value What data.json holds; nothing is assumed of it.
 * @param fault Told of each part that is unusable, e.g. `chain.looks.plan`.
 */
export function readChainSettings(value: unknown, fault: (part: string) => void): ChainSettings {
	if (!isFields(value)) {
		fault("chain");
		return DEFAULT_CHAIN;
	}
	const { preset, custom, looks } = value;
	const chain = custom === undefined || custom === null ? null : parseChain(custom).chain;
	if (custom !== undefined && custom !== null && chain === null) fault("chain.custom");
	const chosen = preset === "itil4" || preset === "itil5" || preset === "custom" ? preset : null;
	if (chosen === null && preset !== undefined) fault("chain.preset");
	return {
		...value,
		preset: chosen === "custom" && chain === null ? DEFAULT_CHAIN.preset : (chosen ?? DEFAULT_CHAIN.preset),
		custom: chain,
		looks: looks === undefined ? {} : readLooks(looks, fault),
	};
}

function readLooks(value: unknown, fault: (part: string) => void): ChainSettings["looks"] {
	if (!isFields(value)) {
		fault("chain.looks");
		return {};
	}
	const looks: [ActivityId, ActivityLook][] = [];
	for (const [key, given] of Object.entries(value).slice(0, 200)) {
		const id = readId(key);
		if (id === key && isFields(given)) looks.push([id, readLook(given, () => fault(`chain.looks.${id}`))]);
		else fault(`chain.looks.${key.slice(0, 40)}`);
	}
	return Object.fromEntries(looks);
}

const LOOK_READERS = { name: readName, aliases: readAliases, icon: readIcon, color: readThemedColor };

function readLook(fields: Readonly<Record<string, unknown>>, fault: () => void): ActivityLook {
	const taken = Object.entries(LOOK_READERS).flatMap(([name, read]) => {
		if (fields[name] === undefined) return [];
		const part = read(fields[name]);
		if (part === null) fault();
		return part === null ? [] : [[name, part] as const];
	});
	return Object.fromEntries(taken);
}
