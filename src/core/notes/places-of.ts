// The places of one activity among all. The views ask again and again for the same places, so they are sorted out once.
import type { ActivityId } from "../chain/value-chain.ts";
import { groupBy } from "../group-by.ts";
import type { Place } from "./place.ts";

/** Keyed by the very array, which is another one after each change; safe to lose. */
const sortedOut = new WeakMap<readonly Place[], ReadonlyMap<ActivityId, readonly Place[]>>();

/** In the order of all. @param all Never changed once it is given. */
export function placesOf(all: readonly Place[], activity: ActivityId): readonly Place[] {
	const known = sortedOut.get(all) ?? groupBy(all, (place) => place.activity);
	sortedOut.set(all, known);
	return known.get(activity) ?? [];
}
