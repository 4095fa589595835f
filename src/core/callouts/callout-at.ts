// Finds the callout that lines belong to.
import type { Callout, NoteOutline } from "../notes/note-outline.ts";

/** The innermost callout that a line belongs to. */
export function calloutAt(outline: NoteOutline, line: number): Callout | null {
	return calloutAround(outline, line + 1, line);
}

/** The innermost callout that begins above a line and still holds another: of all that do, it begins last. */
export function calloutAround({ callouts }: NoteOutline, below: number, held: number): Callout | null {
	return callouts.filter(({ line, endLine }) => line < below && held < endLine).at(-1) ?? null;
}
