// Makes several edits of a note as one: none shifts another.
import type { NoteOutline } from "../notes/note-outline.ts";
import { scanNote } from "../notes/scan-note.ts";
import type { LineEdit, Replacement, Selection } from "./line-edit.ts";

/** An edit to be made of the note as it is, or as the edits below have left it. */
export interface WantedEdit {
	/** A line at or above what it changes, and below all that the next one changes. */
	readonly line: number;
	readonly make: (outline: NoteOutline) => LineEdit | null;
}

export interface EditedNote {
	/** All in lines of the old text, apart from each other, in its order. */
	readonly changes: readonly Replacement[];
	/** In the new text, in the order they came in. */
	readonly selections: readonly Selection[];
}

/** Makes the edits from the last to the first, so that each leaves the lines of the next where they were; `null` if there are none. */
export function editEach(
	outline: NoteOutline,
	selections: readonly Selection[],
	wanted: readonly WantedEdit[],
): EditedNote | null {
	const lines: Line[] = outline.lines.map((text, at) => ({ text, at }));
	let moved = selections;
	let top = Infinity;
	for (const { make } of [...wanted].sort((a, b) => b.line - a.line)) {
		let edit = make(outline);
		// Only where edits meet must the later one see what the earlier one did.
		if (edit && edit.to >= top) edit = make(scanNote(lines.map(({ text }) => text).join("\n")));
		if (!edit) continue;
		const { from, to, move } = edit;
		lines.splice(from, to - from, ...edit.lines.map((text) => ({ text, at: -1 })));
		moved = moved.map(({ anchor, head }) => ({ anchor: move(anchor), head: move(head) }));
		top = Math.min(top, from);
	}
	return top === Infinity ? null : { changes: changesOf(lines, outline.lines.length), selections: moved };
}

/** A line of the new text. */
interface Line {
	readonly text: string;
	/** Where it stood in the old one; -1 if it is new. */
	readonly at: number;
}

/** Runs of new lines, each with the old ones between its neighbours that stayed. */
function changesOf(lines: readonly Line[], end: number): Replacement[] {
	const changes: Replacement[] = [];
	let from = 0;
	let added: string[] = [];
	for (const { text, at } of [...lines, { text: "", at: end }]) {
		if (at < 0) added.push(text);
		else {
			if (at > from) changes.push({ from, to: at, lines: added });
			from = at + 1;
			added = [];
		}
	}
	return changes;
}
