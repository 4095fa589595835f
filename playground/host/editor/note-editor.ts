// The CodeMirror editor of a note: keys, undo, Markdown, and what plugins add to it.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { codeFolding } from "@codemirror/language";
import { ChangeSet, Compartment, EditorState, type Extension, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, keymap, type ViewUpdate } from "@codemirror/view";
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { Editor } from "./editor.ts";
import { livePreview } from "./live-preview.ts";
import { flashLine, markdownLooks } from "./markdown-looks.ts";
import {
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	setLivePreview,
} from "./editor-fields.ts";

/** What the host of an editor is told. */
export interface NoteEditorEvents {
	readonly onUpdate: (update: ViewUpdate) => void;
	readonly onMenu: (event: MouseEvent) => void;
	readonly onPaste: (event: ClipboardEvent) => void;
	readonly onDrop: (event: DragEvent) => void;
}

export class NoteEditor {
	readonly editor: Editor;
	private readonly cm: EditorView;
	private readonly app: App;
	private readonly info: O.MarkdownFileInfo;
	private readonly events: NoteEditorEvents;
	private readonly added = new Compartment();
	private extensions: () => readonly Extension[];

	/** @param extensions What plugins have registered, asked for at each `updateOptions`. */
	constructor(
		app: App,
		parent: HTMLElement,
		info: O.MarkdownFileInfo,
		extensions: () => readonly Extension[],
		events: NoteEditorEvents,
	) {
		this.app = app;
		this.info = info;
		this.extensions = extensions;
		this.events = events;
		this.cm = new EditorView({ parent });
		this.editor = new Editor(this.cm);
	}

	/** Shows another text: what was done to the one before can't be undone any more. */
	load(text: string): void {
		const isLive = this.isLivePreview;
		this.cm.setState(EditorState.create({ doc: text, extensions: this.allExtensions(isLive) }));
	}

	/** Takes a change from outside between two texts; what is typed meanwhile, the cursor and what can be undone stay. */
	merge(before: string, after: string): void {
		const own = ChangeSet.of(difference(before, this.editor.getValue()), before.length);
		const theirs = ChangeSet.of(difference(before, after), before.length);
		const annotations = [Transaction.remote.of(true), Transaction.addToHistory.of(false)];
		if (!theirs.empty) this.cm.dispatch({ changes: theirs.map(own), annotations });
	}

	get isLivePreview(): boolean {
		return this.cm.state.field(editorLivePreviewField, false) ?? false;
	}
	setLivePreview(on: boolean): void {
		if (on !== this.isLivePreview) this.cm.dispatch({ effects: setLivePreview.of(on) });
	}
	/** Puts the cursor on a line, shows it and marks it for a moment. */
	reveal(line: number): void {
		const at = this.editor.posToOffset({ line, ch: 0 });
		const { from } = this.cm.state.doc.lineAt(at);
		const effects = [EditorView.scrollIntoView(at, { y: "center" }), flashLine.of(from)];
		this.cm.dispatch({ selection: { anchor: at }, effects });
		window.setTimeout(() => this.cm.dispatch({ effects: flashLine.of(null) }), 1200);
	}
	updateOptions(): void {
		this.cm.dispatch({ effects: this.added.reconfigure([...this.extensions()]) });
	}
	destroy(): void {
		this.cm.destroy();
	}

	private allExtensions(isLive: boolean): Extension {
		const { onUpdate, onMenu, onPaste, onDrop } = this.events;
		return [
			editorInfoField.init(() => this.info),
			editorEditorField.init(() => this.cm),
			editorLivePreviewField.init(() => isLive),
			this.added.of([...this.extensions()]),
			markdownLooks(),
			livePreview(this.app),
			history(),
			drawSelection(),
			codeFolding(),
			EditorState.allowMultipleSelections.of(true),
			markdown({ base: markdownLanguage }),
			EditorView.lineWrapping,
			keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
			EditorView.contentAttributes.of({ "aria-label": "Note", spellcheck: "false" }),
			EditorView.updateListener.of(onUpdate),
			EditorView.domEventHandlers({ contextmenu: onMenu, paste: onPaste, drop: onDrop }),
		];
	}
}

/** The one change that turns a text into another: what both begin and end with stays. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
