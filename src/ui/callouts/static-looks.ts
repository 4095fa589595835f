// What styles.css styles without any script; tests keep the two equal.
import { itil4 } from "../../core/chain/itil4.ts";
import { itil5 } from "../../core/chain/itil5.ts";
import { activity } from "../../core/chain/preset.ts";
import type { Activity, ActivityId } from "../../core/chain/value-chain.ts";
import { calloutSpellings } from "./callout-spellings.ts";
import * as calloutText from "../text/callout-text.ts";

/** The type of text that sets the scene; it belongs to no activity. */
export const CONTEXT = activity("context", calloutText.context, "map", "#3d3d4b", "#ced4da", "");

/** ITIL 4's activities, those that ITIL Version 5 adds, and `context`. */
export const STATIC_ACTIVITIES: readonly Activity[] = [
	...itil4.activities.map((one) => ({ ...one, aliases: [...one.aliases, ...lifecycleAliases(one.id)] })),
	...itil5.activities.filter(({ id }) => !itil4.activities.some((one) => one.id === id)),
	CONTEXT,
];

function lifecycleAliases(id: ActivityId): readonly string[] {
	return itil5.activities.find((one) => one.id === id)?.aliases ?? [];
}

/** Types with the look of another activity until the chain has them as its own. */
export const STATIC_PARENTS: ReadonlyMap<ActivityId, ActivityId> = new Map([
	["transition", "design"],
	["support", "deliver"],
]);

/** The `data-callout` values that styles.css knows, and whose look each has. */
export const STATIC_SPELLINGS = calloutSpellings(STATIC_ACTIVITIES);
