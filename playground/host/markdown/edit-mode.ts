// The editor's side of a note: its text, and what of it is in sight.
import { EditorView } from "@codemirror/view";
import type * as O from "obsidian";
import type { NoteEditor } from "../editor/note-editor.ts";

export class MarkdownEditView implements O.MarkdownSubView {
	private readonly noteEditor: NoteEditor;

	constructor(noteEditor: NoteEditor) {
		this.noteEditor = noteEditor;
	}

	clear(): void {
		this.noteEditor.load("");
	}
	get(): string {
		return this.noteEditor.editor.getValue();
	}
	set(text: string, clear: boolean): void {
		if (clear) this.noteEditor.load(text);
		else this.noteEditor.merge(this.get(), text);
	}
	getSelection(): string {
		return this.noteEditor.editor.getSelection();
	}

	/** The line at the top, with the part of it that is scrolled away. */
	getScroll(): number {
		const { cm } = this.noteEditor.editor;
		const height = cm.scrollDOM.scrollTop - cm.documentPadding.top;
		const block = cm.lineBlockAtHeight(Math.max(0, height));
		const line = cm.state.doc.lineAt(block.from).number - 1;
		return line + Math.min(1, Math.max(0, (height - block.top) / (block.height || 1)));
	}
	applyScroll(line: number): void {
		const { cm } = this.noteEditor.editor;
		// The top is above the first line: there is room over it.
		if (line <= 0) return void (cm.scrollDOM.scrollTop = 0);
		const whole = Math.max(0, Math.min(Math.floor(line), cm.state.doc.lines - 1));
		const { from } = cm.state.doc.line(whole + 1);
		cm.dispatch({ effects: EditorView.scrollIntoView(from, { y: "start", yMargin: 0 }) });
	}
}
