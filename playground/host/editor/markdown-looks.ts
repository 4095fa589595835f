// How source looks while it is written: sized headings, bold, links. In live preview marks hide on lines without a cursor.
import { syntaxTree } from "@codemirror/language";
import { type Extension, type Range, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { getFrontMatterInfo } from "../front-matter.ts";
import { editorLivePreviewField } from "./editor-fields.ts";

const MARKS: Readonly<Record<string, string>> = {
	StrongEmphasis: "cm-strong",
	Emphasis: "cm-em",
	Strikethrough: "cm-strikethrough",
	InlineCode: "cm-inline-code",
	Link: "cm-link",
	URL: "cm-url",
	QuoteMark: "cm-formatting cm-formatting-quote",
	ListMark: "cm-formatting cm-formatting-list",
};
const LINES: Readonly<Record<string, string>> = {
	Blockquote: "HyperMD-quote",
	FencedCode: "HyperMD-codeblock",
};
const HIDDEN = new Set(["HeaderMark", "EmphasisMark", "StrikethroughMark"]);

export function markdownLooks(): Extension {
	return [flashed, ViewPlugin.fromClass(Looks, { decorations: ({ decorations }) => decorations })];
}

class Looks {
	decorations: DecorationSet;

	constructor(view: EditorView) {
		this.decorations = decorate(view);
	}
	update(update: ViewUpdate): void {
		const isTreeNew = syntaxTree(update.startState) !== syntaxTree(update.state);
		const isToggled =
			update.startState.field(editorLivePreviewField) !== update.state.field(editorLivePreviewField);
		if (update.docChanged || update.viewportChanged || update.selectionSet || isTreeNew || isToggled)
			this.decorations = decorate(update.view);
	}
}

function decorate(view: EditorView): DecorationSet {
	const { state } = view;
	const ranges: Range<Decoration>[] = [];
	const isLive = state.field(editorLivePreviewField);
	// Properties are no Markdown: `---` below them would make them a heading.
	const { contentStart } = getFrontMatterInfo(state.sliceDoc(0, 20_000));
	const isEdited = (from: number, to: number): boolean =>
		state.selection.ranges.some(
			(range) => range.from <= state.doc.lineAt(to).to && range.to >= state.doc.lineAt(from).from,
		);
	const hide = (from: number, to: number): void => {
		if (isLive && from < to && !isEdited(from, to)) ranges.push(Decoration.replace({}).range(from, to));
	};
	for (const { from, to } of view.visibleRanges) {
		syntaxTree(state).iterate({
			from,
			to,
			enter: ({ name, from: start, to: end }) => {
				if (start < contentStart) return;
				const level = /^(?:ATX|Setext)Heading(\d)$/u.exec(name)?.[1];
				const lines = level ? `HyperMD-header HyperMD-header-${level}` : LINES[name];
				if (lines)
					for (let at = start; at <= end;) {
						const line = state.doc.lineAt(at);
						ranges.push(Decoration.line({ class: lines }).range(line.from));
						at = line.to + 1;
					}
				const cls = MARKS[name];
				if (cls && start < end) ranges.push(Decoration.mark({ class: cls }).range(start, end));
				if (HIDDEN.has(name))
					hide(start, name === "HeaderMark" && state.sliceDoc(end, end + 1) === " " ? end + 1 : end);
			},
		});
		for (const match of state.sliceDoc(from, to).matchAll(/\[\[([^\][\n]+)\]\]|==([^=\n]+)==/gu)) {
			const start = from + match.index;
			const end = start + match[0].length;
			const label = match[0].lastIndexOf("|");
			ranges.push(
				Decoration.mark({ class: match[1] ? "cm-hmd-internal-link" : "cm-highlight" }).range(start, end),
			);
			hide(start, start + (label > 0 && match[1] ? label + 1 : 2));
			hide(end - 2, end);
		}
	}
	return Decoration.set(ranges, true);
}

/** Marks a line for a moment; `null` ends it. */
export const flashLine = StateEffect.define<number | null>();

const flashed = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update: (marks, { changes, effects }) => {
		for (const effect of effects)
			if (effect.is(flashLine))
				return effect.value === null
					? Decoration.none
					: Decoration.set(Decoration.line({ class: "is-flashing" }).range(effect.value));
		return marks.map(changes);
	},
	provide: (field) => EditorView.decorations.from(field),
});
