// Applies a line edit to the editor as one step of undo, with the cursor on the letter it was on.
import type { Editor } from "obsidian";
import type { LineEdit } from "../../core/notes/edit-callouts.ts";
import type { NoteOutline } from "../../core/notes/note-outline.ts";
import { scanNote } from "../../core/notes/scan-note.ts";

/** The note in the editor, as it is now. */
export function outlineOf(editor: Editor): NoteOutline {
	return scanNote(editor.getValue());
}

export function applyEdit(editor: Editor, { from, to, lines, move }: LineEdit): void {
	const end = { line: to - 1, ch: editor.getLine(to - 1).length };
	const anchor = move(editor.getCursor("anchor"));
	const head = move(editor.getCursor("head"));
	editor.transaction({
		changes: [{ from: { line: from, ch: 0 }, to: end, text: lines.join("\n") }],
		selection: { from: anchor, to: head },
	});
}

/** A cell of a table in live preview has an editor of its own that holds one line. Obsidian says so in a field it does not document. */
export function isInTableCell(editor: Editor): boolean {
	return Reflect.get(editor, "inTableCell") === true;
}
