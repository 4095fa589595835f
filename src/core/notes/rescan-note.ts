// A note's outline after an edit, where the edit changed no more than the text of a line.
import { beginningIn } from "./in-lines.ts";
import type { EditedLine } from "./edited-line.ts";
import type { NoteOutline } from "./note-outline.ts";

/**
 * The outline of a note after an edit; `null` if structure may have changed, so that the note must be scanned again.
 * All that `scanNote` asks of a line is what it begins with, and whether it holds nothing but marks: a line that is no heading
 * and nothing verbatim keeps its meaning while its beginning, up to the first letter, stays. Lines that open code, comments,
 * formulas, HTML and callouts are asked for more.
 */
export function rescanNote(outline: NoteOutline, { line, start, after }: EditedLine): NoteOutline | null {
	const isSame =
		BEGINNING.test(start) &&
		!outline.isVerbatim[line] &&
		beginningIn(outline.headings, line, line + 1).length === 0;
	if (!isSame) return null;
	const lines = [...outline.lines];
	lines[line] = after;
	return { ...outline, lines };
}

/** Marks of quotes, items and bold type, then something that opens nothing, and a letter. */
const BEGINNING = /^[\s>*+\d.)-]*(?![\s>*+\d.)\-`~%<$#]|\[!).*?\p{L}/u;
