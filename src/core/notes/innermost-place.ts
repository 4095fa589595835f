// The activity's section or note that a line stands in.
import type { Place } from "./place.ts";

/** The innermost section, else the note, if it is of one activity alone. @param places Of the note, in order of line. */
export function innermostPlace(places: readonly Place[], line: number): Place | null {
	let inner: Place | null = null;
	let notes = 0;
	for (const place of places) {
		if (place.line > line) break;
		if (place.endLine <= line || (place.kind !== "section" && place.kind !== "note")) continue;
		if (place.kind === "note") notes++;
		// A whole note comes first, as it begins at line 0; a heading there is the nearer one.
		if (place.kind === "section" || inner?.kind !== "section") inner = place;
	}
	return inner?.kind === "note" && notes > 1 ? null : inner;
}
