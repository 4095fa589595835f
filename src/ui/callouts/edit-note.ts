// Applies edits to the editor as one step of undo, with each cursor on the letter it was on.
import type { Editor } from "obsidian";
import type { EditedNote } from "../../core/callouts/edit-each.ts";
import type { NoteOutline } from "../../core/notes/note-outline.ts";
import { scanNote } from "../../core/notes/scan-note.ts";

/** The note in the editor, as it is now. */
export function outlineOf(editor: Editor): NoteOutline {
	return scanNote(editor.getValue());
}

/** Makes all changes as one step of undo; the main cursor stays the main one. */
export function applyEdits(editor: Editor, { changes, selections }: EditedNote): void {
	const cursor = editor.posToOffset(editor.getCursor());
	const main = editor.listSelections().findIndex(({ head }) => editor.posToOffset(head) === cursor);
	const moved = selections.map(({ anchor, head }) => ({ from: anchor, to: head }));
	editor.transaction({
		changes: changes.map(({ from, to, lines }) => ({
			from: { line: from, ch: 0 },
			to: { line: to - 1, ch: editor.getLine(to - 1).length },
			text: lines.join("\n"),
		})),
		selections: [...moved.splice(main, 1), ...moved],
	});
}

/** A cell of a table in live preview has an editor of its own that holds one line. Obsidian says so in a field it does not document. */
export function isInTableCell(editor: Editor): boolean {
	return Reflect.get(editor, "inTableCell") === true;
}
