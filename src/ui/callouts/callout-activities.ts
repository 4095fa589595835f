// The activities that have callouts: those of the chosen chain, and those that notes may still use of another.
import { type ChainSettings, chainOf, withLook } from "../../core/chain/chain-settings.ts";
import type { Activity, ActivityId } from "../../core/chain/value-chain.ts";
import { calloutSpellings } from "./callout-spellings.ts";
import { CONTEXT, STATIC_ACTIVITIES } from "./static-looks.ts";

/** The chain's activities and `context`: what is offered to write. */
export function calloutActivities(settings: ChainSettings): readonly Activity[] {
	return firstOfEachId([...chainOf(settings).activities, withLook(CONTEXT, settings.looks)]);
}

/** Those and what other chains have: a switch of the chain recolours nothing that notes already use. */
export function styledActivities(settings: ChainSettings): readonly Activity[] {
	const others = [...(settings.custom?.activities ?? []), ...STATIC_ACTIVITIES];
	return firstOfEachId([
		...calloutActivities(settings),
		...others.map((activity) => withLook(activity, settings.looks)),
	]);
}

/** Every `data-callout` value that has a look, and whose. The chosen chain's names come before those of others. */
export function styledSpellings(settings: ChainSettings): ReadonlyMap<string, ActivityId> {
	return calloutSpellings(calloutActivities(settings), styledActivities(settings), STATIC_ACTIVITIES);
}

function firstOfEachId(activities: readonly Activity[]): readonly Activity[] {
	return activities.filter(({ id }, index) => activities.findIndex((one) => one.id === id) === index);
}
