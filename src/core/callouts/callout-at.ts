// Finds the callout that lines belong to.
import type { Callout, NoteOutline } from "../notes/note-outline.ts";

/** The innermost callout that a line belongs to; with a later line as `to`, the innermost that begins above both and holds both. */
export function calloutAt({ callouts }: NoteOutline, line: number, to = line): Callout | null {
	let innermost: Callout | null = null;
	for (const callout of callouts) {
		if (callout.line > line || (to > line && callout.line === line)) break;
		if (to < callout.endLine && callout.depth > (innermost?.depth ?? 0)) innermost = callout;
	}
	return innermost;
}
