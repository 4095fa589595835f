// What styles.css styles without any script; tests keep the two equal.
import { itil4 } from "../../core/chain/itil4.ts";
import { itil5 } from "../../core/chain/itil5.ts";
import type { Activity } from "../../core/chain/value-chain.ts";
import { calloutSpellings } from "./callout-spellings.ts";
import { CONTEXT } from "./callout-types.ts";

/** ITIL 4's activities, those that ITIL Version 5 adds, and `context`. */
export const STATIC_ACTIVITIES: readonly Activity[] = [
	...itil4.activities.map((activity) => ({
		...activity,
		aliases: [...activity.aliases, ...lifecycleAliases(activity.id)],
	})),
	...itil5.activities.filter(({ id }) => !itil4.activities.some((activity) => activity.id === id)),
	CONTEXT,
];

function lifecycleAliases(id: string): readonly string[] {
	return itil5.activities.find((activity) => activity.id === id)?.aliases ?? [];
}

/** Types with the look of another activity until the chain has them as its own. */
export const STATIC_PARENTS: Readonly<Record<string, string>> = { transition: "design", support: "deliver" };

/** The `data-callout` values that styles.css knows, and whose look each has. */
export const STATIC_SPELLINGS: ReadonlyMap<string, string> = new Map(
	[...calloutSpellings(STATIC_ACTIVITIES)].flatMap(([id, values]) =>
		values.map((value) => [value, id] as const),
	),
);

/** The icon that styles.css gives a type; `null` for a type it does not know. */
export function staticIcon(id: string): string | null {
	const owner = Object.hasOwn(STATIC_PARENTS, id) ? STATIC_PARENTS[id] : id;
	return STATIC_ACTIVITIES.find((activity) => activity.id === owner)?.icon ?? null;
}
