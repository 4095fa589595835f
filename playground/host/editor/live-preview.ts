// Live preview: callouts, drawn code blocks, tables and embeds show as they read while the cursor is elsewhere.
import {
	type EditorState,
	type Extension,
	RangeSet,
	type Range,
	StateField,
	type Transaction,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import type { Env } from "markdown-it";
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { Component } from "../component.ts";
import { readFrontmatter } from "../front-matter.ts";
import { drawBlock } from "../markdown/draw-block.ts";
import { fillEmbeds } from "../markdown/embeds.ts";
import { followLinks } from "../markdown/follow-links.ts";
import { nextDocId } from "../markdown/markdown-renderer.ts";
import { type Block, parseMarkdown } from "../markdown/markdown-parser.ts";
import { drawsLanguage, postProcess } from "../markdown/post-processors.ts";
import { editorInfoField, editorLivePreviewField } from "./editor-fields.ts";

/** Longer texts are shown as source: parsing them anew at each key would be slow. In characters. */
const LONGEST = 200_000;

type Kind = "cm-callout" | "cm-preview-code-block" | "cm-table-widget" | "internal-embed";

interface Preview {
	readonly kind: Kind;
	readonly block: Block;
	readonly env: Env;
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

interface Shown {
	readonly previews: readonly Preview[];
	readonly decorations: DecorationSet;
}

export function livePreview(app: App): Extension {
	return StateField.define<Shown>({
		create: (state) => show(app, state, findPreviews(state)),
		update: (shown, transaction) => follow(app, shown, transaction),
		provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
	});
}

function follow(
	app: App,
	shown: Shown,
	{ docChanged, startState, state, selection, reconfigured }: Transaction,
): Shown {
	const isToggled = startState.field(editorLivePreviewField) !== state.field(editorLivePreviewField);
	if (!docChanged && !selection && !isToggled && !reconfigured) return shown;
	return show(app, state, docChanged || isToggled ? findPreviews(state) : shown.previews);
}

function findPreviews(state: EditorState): readonly Preview[] {
	if (!state.field(editorLivePreviewField) || state.doc.length > LONGEST) return [];
	const { blocks, env } = parseMarkdown(state.doc.toString());
	return blocks.flatMap((block) => {
		const from = state.doc.line(Math.min(block.lineStart + 1, state.doc.lines)).from;
		const { to } = state.doc.line(Math.min(block.lineEnd + 1, state.doc.lines));
		const text = state.sliceDoc(from, to);
		const kind = kindOf(block, text);
		return kind ? [{ kind, block, env, from, to, text }] : [];
	});
}

function kindOf({ tokens }: Block, text: string): Kind | null {
	const [first] = tokens;
	if (first?.type === "blockquote_open") return /^ {0,3}>\s?\[![^\]]+\]/u.test(text) ? "cm-callout" : null;
	if (first?.type === "fence")
		return drawsLanguage(first.info.trim().split(/\s/u)[0] ?? "") ? "cm-preview-code-block" : null;
	if (first?.type === "table_open") return "cm-table-widget";
	return first?.type === "paragraph_open" && /^!\[\[[^\][\n]+\]\]\s*$/u.test(text) ? "internal-embed" : null;
}

function show(app: App, state: EditorState, previews: readonly Preview[]): Shown {
	const isInside = ({ from, to }: Preview): boolean =>
		state.selection.ranges.some((range) => range.from <= to && range.to >= from);
	const ranges: Range<Decoration>[] = previews
		.filter((preview) => !isInside(preview))
		.map((preview) =>
			Decoration.replace({ widget: new PreviewWidget(app, preview), block: true }).range(
				preview.from,
				preview.to,
			),
		);
	return { previews, decorations: RangeSet.of(ranges, true) };
}

const components = new WeakMap<HTMLElement, Component>();

class PreviewWidget extends WidgetType {
	private readonly app: App;
	private readonly preview: Preview;

	constructor(app: App, preview: Preview) {
		super();
		this.app = app;
		this.preview = preview;
	}
	override eq(other: PreviewWidget): boolean {
		return other.preview.text === this.preview.text;
	}
	override toDOM(view: EditorView): HTMLElement {
		const { kind, block, env } = this.preview;
		const el = createDiv({ cls: ["cm-embed-block", kind, "markdown-rendered"] });
		el.append(drawBlock(block, env));
		const edit = el.createDiv({
			cls: "edit-block-button",
			attr: { "aria-label": "Edit this block", role: "button" },
		});
		edit.setText("</>");
		edit.addEventListener("click", () => {
			view.dispatch({ selection: { anchor: view.posAtDOM(el) } });
			view.focus();
		});
		const component = new Component();
		components.set(el, component);
		void component.load();
		void this.process(view, el, component);
		return el;
	}
	override destroy(el: HTMLElement): void {
		components.get(el)?.unload();
	}
	/** Links, folds and buttons are clicked; a click elsewhere puts the cursor into the block. */
	override ignoreEvent({ target }: Event): boolean {
		return (
			target instanceof Node &&
			target.instanceOf(Element) &&
			target.closest("a, button, input, .callout-fold, .edit-block-button, [role]") !== null
		);
	}

	private async process(view: EditorView, el: HTMLElement, component: Component): Promise<void> {
		const { file } = view.state.field(editorInfoField);
		const sourcePath = file?.path ?? "";
		followLinks(this.app, el, sourcePath);
		await postProcess(el, {
			docId: nextDocId(),
			sourcePath,
			frontmatter: readFrontmatter(view.state.doc.toString()),
			addChild: (child) => void component.addChild(child),
			getSectionInfo: () => this.sectionInfo(view, el),
		});
		await fillEmbeds(this.app, el, sourcePath, component);
		view.requestMeasure();
	}

	/** Lines may have moved since it was drawn. */
	private sectionInfo(view: EditorView, el: HTMLElement): O.MarkdownSectionInformation {
		const { lineStart, lineEnd } = this.preview.block;
		const first = el.isConnected ? view.state.doc.lineAt(view.posAtDOM(el)).number - 1 : lineStart;
		return { text: view.state.doc.toString(), lineStart: first, lineEnd: first + lineEnd - lineStart };
	}
}
