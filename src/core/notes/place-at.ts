// Finds the place a cursor is in, and the place a jump should go to.
import type { ActivityId } from "../chain/value-chain.ts";
import type { Place, PlaceKind } from "./place.ts";
import { placesOf } from "./places-of.ts";

const PREFERENCE: Readonly<Record<PlaceKind, number>> = { section: 0, callout: 1, term: 2, note: 3 };

/** The innermost of these places that covers the line; `null` if none does. */
export function placeAt(places: readonly Place[], line: number): Place | null {
	let found: Place | null = null;
	for (const place of places) {
		if (place.line > line || line >= place.endLine) continue;
		if (!found || place.endLine - place.line <= found.endLine - found.line) found = place;
	}
	return found;
}

/** The item nearest to where the user is, in the same note: the innermost around them, else the last before, else the first. */
export function nearestPlace<T extends Pick<Place, "path" | "line" | "endLine">>(
	items: readonly T[],
	at: { readonly path: string; readonly line: number } | null,
): T | null {
	let found: T | null = null;
	for (const item of items) {
		if (item.path !== at?.path) continue;
		const isAround = ({ line, endLine }: T): boolean => line <= at.line && at.line < endLine;
		if (!found || (item.line <= at.line && (isAround(item) || !isAround(found)))) found = item;
	}
	return found;
}

/** Where a jump to an activity goes: the open note first, then a section before a callout, a term and a whole note. */
export function bestPlace(
	places: readonly Place[],
	activity: ActivityId,
	openPath: string | null,
): Place | null {
	const rank = ({ kind, path }: Place): number => PREFERENCE[kind] + (path === openPath ? 0 : 4);
	return placesOf(places, activity).reduce<Place | null>(
		(best, place) => (best && rank(best) <= rank(place) ? best : place),
		null,
	);
}
