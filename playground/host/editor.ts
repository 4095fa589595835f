// Obsidian's editor on CodeMirror 6: the part that the plugin uses.
import { EditorSelection } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type * as O from "obsidian";

export class Editor implements Pick<O.Editor, "getValue" | "getLine" | "lineCount" | "lastLine" | "getCursor" | "setCursor" | "somethingSelected" | "getSelection" | "posToOffset" | "offsetToPos" | "transaction" | "focus"> {
	private readonly cm: EditorView;
	constructor(cm: EditorView) {
		this.cm = cm;
	}
	getValue(): string {
		return this.cm.state.doc.toString();
	}
	getLine(line: number): string {
		return this.cm.state.doc.line(line + 1).text;
	}
	lineCount(): number {
		return this.cm.state.doc.lines;
	}
	lastLine(): number {
		return this.lineCount() - 1;
	}
	getCursor(side: "from" | "to" | "head" | "anchor" = "head"): O.EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[side]);
	}
	setCursor(position: O.EditorPosition | number, ch = 0): void {
		const offset = this.posToOffset(typeof position === "number" ? { line: position, ch } : position);
		this.cm.dispatch({ selection: { anchor: offset } });
	}
	somethingSelected(): boolean {
		return !this.cm.state.selection.main.empty;
	}
	getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.cm.state.sliceDoc(from, to);
	}
	posToOffset({ line, ch }: O.EditorPosition): number {
		const { from, to } = this.cm.state.doc.line(Math.min(Math.max(line + 1, 1), this.lineCount()));
		return Math.min(from + ch, to);
	}
	offsetToPos(offset: number): O.EditorPosition {
		const line = this.cm.state.doc.lineAt(offset);
		return { line: line.number - 1, ch: offset - line.from };
	}
	transaction({ changes = [], selection }: O.EditorTransaction): void {
		const edits = changes.map(({ from, to, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text }));
		this.cm.dispatch({ changes: edits });
		if (selection) this.cm.dispatch({ selection: EditorSelection.single(this.posToOffset(selection.from), this.posToOffset(selection.to ?? selection.from)) });
	}
	focus(): void {
		this.cm.focus();
	}
}
