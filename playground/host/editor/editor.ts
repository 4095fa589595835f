// Obsidian's editor on CodeMirror 6. Each call that changes the text is one step of undo.
import { isolateHistory, redo, undo } from "@codemirror/commands";
import {
	EditorSelection,
	type SelectionRange,
	type Text,
	Transaction,
	type TransactionSpec,
} from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type * as O from "obsidian";
import { editorCommands } from "./editor-commands.ts";

export class Editor implements O.Editor {
	/** CodeMirror's view; plugins reach it by this name. */
	readonly cm: EditorView;

	constructor(cm: EditorView) {
		this.cm = cm;
	}

	getDoc(): this {
		return this;
	}
	refresh(): void {
		this.cm.requestMeasure();
	}

	getValue(): string {
		return this.text.toString();
	}
	setValue(content: string): void {
		this.change({ changes: { from: 0, to: this.text.length, insert: content } });
	}
	getLine(line: number): string {
		return line < 0 || line >= this.lineCount() ? "" : this.text.line(line + 1).text;
	}
	setLine(line: number, text: string): void {
		this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
	}
	lineCount(): number {
		return this.text.lines;
	}
	lastLine(): number {
		return this.lineCount() - 1;
	}
	getRange(from: O.EditorPosition, to: O.EditorPosition): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}
	replaceRange(replacement: string, from: O.EditorPosition, to = from, origin?: string): void {
		this.transaction({ changes: [{ from, to, text: replacement }] }, origin);
	}

	getSelection(): string {
		const { from, to } = this.main;
		return this.cm.state.sliceDoc(from, to);
	}
	somethingSelected(): boolean {
		return this.cm.state.selection.ranges.some(({ empty }) => !empty);
	}
	replaceSelection(replacement: string, origin?: string): void {
		this.transaction({ replaceSelection: replacement }, origin);
	}
	getCursor(side: "from" | "to" | "head" | "anchor" = "head"): O.EditorPosition {
		return this.offsetToPos(this.main[side]);
	}
	setCursor(position: O.EditorPosition | number, ch = 0): void {
		this.setSelection(typeof position === "number" ? { line: position, ch } : position);
	}
	listSelections(): O.EditorSelection[] {
		return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
			anchor: this.offsetToPos(anchor),
			head: this.offsetToPos(head),
		}));
	}
	setSelection(anchor: O.EditorPosition, head = anchor): void {
		this.setSelections([{ anchor, head }]);
	}
	setSelections(ranges: O.EditorSelectionOrCaret[], main = 0): void {
		const selections = ranges.map(({ anchor, head = anchor }) =>
			EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head)),
		);
		if (selections.length > 0) this.cm.dispatch({ selection: EditorSelection.create(selections, main) });
	}
	wordAt(position: O.EditorPosition): O.EditorRange | null {
		const word = this.cm.state.wordAt(this.posToOffset(position));
		return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
	}

	focus(): void {
		this.cm.focus();
	}
	blur(): void {
		this.cm.contentDOM.blur();
	}
	hasFocus(): boolean {
		return this.cm.hasFocus;
	}
	getScrollInfo(): { top: number; left: number } {
		const { scrollTop, scrollLeft } = this.cm.scrollDOM;
		return { top: scrollTop, left: scrollLeft };
	}
	scrollTo(x?: number | null, y?: number | null): void {
		this.cm.scrollDOM.scrollTo({ ...(x == null ? {} : { left: x }), ...(y == null ? {} : { top: y }) });
	}
	scrollIntoView({ from, to }: O.EditorRange, center = false): void {
		const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
		this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y: center ? "center" : "nearest" }) });
	}

	undo(): void {
		undo(this.cm);
	}
	redo(): void {
		redo(this.cm);
	}
	exec(command: O.EditorCommandName): void {
		editorCommands[command](this.cm);
	}

	/** Changes stand in the text as it is now; selections in the text as it will be. */
	transaction(
		{ replaceSelection, changes = [], selection, selections }: O.EditorTransaction,
		origin?: string,
	): void {
		const { state } = this.cm;
		const edits = changes.map(({ from, to = from, text }) => ({
			from: this.posToOffset(from),
			to: this.posToOffset(to),
			insert: text,
		}));
		const set = state.changes(edits.sort((a, b) => a.from - b.from));
		const replaced = replaceSelection === undefined ? null : state.replaceSelection(replaceSelection);
		const all = replaced ? set.compose(state.changes(replaced.changes).map(set)) : set;
		const wanted = selections ?? (selection ? [selection] : []);
		const after = all.apply(state.doc);
		const ranges = wanted.map(({ from, to = from }) => rangeIn(after, from, to));
		const moved = ranges.length > 0 ? EditorSelection.create(ranges) : replaced?.selection;
		this.change({ changes: all, ...(moved ? { selection: moved } : {}) }, origin);
	}

	processLines<T>(
		read: (line: number, lineText: string) => T | null,
		write: (line: number, lineText: string, value: T | null) => O.EditorChange | void,
		ignoreEmpty = false,
	): void {
		const lines = new Set<number>();
		for (const { from, to } of this.cm.state.selection.ranges) {
			const [first, last] = [this.offsetToPos(from).line, this.offsetToPos(to).line];
			for (let line = first; line <= last; line++) lines.add(line);
		}
		const kept = [...lines].filter(
			(line) => !ignoreEmpty || lines.size === 1 || this.getLine(line).trim() !== "",
		);
		const values = kept.map((line) => ({
			line,
			text: this.getLine(line),
			value: read(line, this.getLine(line)),
		}));
		const changes = values.flatMap(({ line, text, value }) => write(line, text, value) ?? []);
		if (changes.length > 0) this.transaction({ changes });
	}

	posToOffset(position: O.EditorPosition): number {
		return offsetIn(this.text, position);
	}
	offsetToPos(offset: number): O.EditorPosition {
		const line = this.text.lineAt(Math.min(Math.max(offset, 0), this.text.length));
		return { line: line.number - 1, ch: offset - line.from };
	}

	private get text(): Text {
		return this.cm.state.doc;
	}
	private get main(): SelectionRange {
		return this.cm.state.selection.main;
	}

	private change(spec: TransactionSpec, origin?: string): void {
		const named = origin === undefined ? [] : [Transaction.userEvent.of(origin.replace(/^\+/u, ""))];
		this.cm.dispatch({ ...spec, annotations: [isolateHistory.of("full"), ...named], scrollIntoView: true });
	}
}

function rangeIn(text: Text, anchor: O.EditorPosition, head: O.EditorPosition): SelectionRange {
	return EditorSelection.range(offsetIn(text, anchor), offsetIn(text, head));
}

/** Positions outside of the text are taken to its nearest end. */
function offsetIn(text: Text, { line, ch }: O.EditorPosition): number {
	if (line < 0) return 0;
	if (line >= text.lines) return text.length;
	const { from, to } = text.line(line + 1);
	return Math.min(from + Math.max(ch, 0), to);
}
