// The reading view: one element for each block of the note; a change draws only the blocks that changed.
import type { Env } from "markdown-it";
import type * as O from "obsidian";
import { Component } from "../component.ts";
import { readFrontmatter } from "../front-matter.ts";
import type { App } from "../app.ts";
import type { Editor } from "../editor/editor.ts";
import type { TFile } from "../files.ts";
import type { HoverPopover } from "../workspace/hover-popover.ts";
import { drawBlock, drawFrontmatter, lineOf } from "./draw-block.ts";
import { fillEmbeds } from "./embeds.ts";
import { followLinks } from "./follow-links.ts";
import { nextDocId } from "./markdown-renderer.ts";
import { parseMarkdown, type Block } from "./markdown-parser.ts";
import { postProcess } from "./post-processors.ts";

/** What a reading view reads. Without an editor, nothing in it can be changed. */
export interface ReadingOwner {
	readonly app: App;
	readonly file: TFile | null;
	readonly editor: Editor | null;
}

interface Section {
	readonly el: HTMLElement;
	/** What the block is drawn from; the same text is drawn the same. */
	readonly text: string;
	readonly component: Component;
	/** The line of the block when it was drawn: its elements count from there. */
	readonly drawnAt: number;
	isProcessed: boolean;
	lineStart: number;
	lineEnd: number;
}

export class MarkdownPreviewView extends Component {
	readonly app: App;
	hoverPopover: HoverPopover | null = null;
	readonly containerEl: HTMLElement;
	private readonly view: ReadingOwner;
	private readonly sizer: HTMLElement;
	private text = "";
	private sections: readonly Section[] = [];
	/** What was asked for, so that rounding to pixels does not lose it. */
	private asked: { readonly line: number; readonly top: number } | null = null;
	private readonly docId = nextDocId();

	constructor(parent: HTMLElement, view: ReadingOwner) {
		super();
		this.app = view.app;
		this.view = view;
		const reading = parent.createDiv({ cls: "markdown-reading-view" });
		this.containerEl = reading.createDiv({
			cls: "markdown-preview-view markdown-rendered",
			attr: { tabindex: "-1" },
		});
		this.sizer = this.containerEl.createDiv({ cls: "markdown-preview-sizer markdown-preview-section" });
	}

	get file(): TFile {
		return this.view.file as TFile;
	}
	get(): string {
		return this.text;
	}
	set(text: string, clear: boolean): void {
		if (clear) this.clear();
		this.text = text;
		this.draw();
	}
	clear(): void {
		this.text = "";
		this.dispose(this.sections);
		this.sections = [];
		this.sizer.empty();
		this.asked = null;
	}
	/** @param full Draws every block anew. */
	rerender(full = false): void {
		const scroll = this.getScroll();
		if (full) {
			this.dispose(this.sections);
			this.sections = [];
		}
		this.draw();
		this.applyScroll(scroll);
	}

	/** The line at the top, with the part of it that is scrolled away. */
	getScroll(): number {
		const { scrollTop } = this.containerEl;
		if (this.asked && Math.abs(this.asked.top - scrollTop) < 2) return this.asked.line;
		const points = this.points();
		const after = points.findIndex(({ top }) => top > scrollTop);
		const [from, to] = [points[after - 1] ?? points[0], points[after] ?? points.at(-1)];
		if (!from || !to || to.top === from.top) return from?.line ?? 0;
		return from.line + ((to.line - from.line) * (scrollTop - from.top)) / (to.top - from.top);
	}
	applyScroll(line: number): void {
		const points = this.points();
		const from = points.filter((point) => point.line <= line).at(-1) ?? points[0];
		if (!from) return;
		const to = points.find((point) => point.line > from.line);
		const part = to ? (line - from.line) / (to.line - from.line) : 0;
		this.containerEl.scrollTop = from.top + (to ? part * (to.top - from.top) : 0);
		this.asked = { line, top: this.containerEl.scrollTop };
	}

	/** Shows a line near the top and marks what stands there for a moment. */
	reveal(line: number): void {
		const element = this.elementAt(line);
		if (!element) return;
		for (
			let callout = element.closest<HTMLElement>(".callout.is-collapsed");
			callout;
			callout = callout.parentElement?.closest<HTMLElement>(".callout.is-collapsed") ?? null
		)
			callout.querySelector<HTMLElement>(".callout-title")?.click();
		this.applyScroll(line);
		element.addClass("is-flashing");
		window.setTimeout(() => element.removeClass("is-flashing"), 1200);
	}

	override onunload(): void {
		this.dispose(this.sections);
	}

	/** The innermost element that begins on the line or above it. */
	private elementAt(line: number): HTMLElement | null {
		const section = this.sections.filter(({ lineStart }) => lineStart <= line).at(-1);
		if (!section) return null;
		const shift = section.lineStart - section.drawnAt;
		const inner = section.el.findAll("*").filter((element) => (lineOf(element) ?? Infinity) + shift <= line);
		return inner.at(-1) ?? section.el;
	}

	/** Lines and where they are, from the top. */
	private points(): readonly { readonly line: number; readonly top: number }[] {
		const origin = this.containerEl.getBoundingClientRect().top - this.containerEl.scrollTop;
		const topOf = (element: Element): number => element.getBoundingClientRect().top - origin;
		const points = this.sections.flatMap(({ el, lineStart, lineEnd, drawnAt }) => {
			const inner = el.findAll("*").flatMap((element) => {
				const line = lineOf(element);
				return line === null || !element.isShown()
					? []
					: [{ line: line + lineStart - drawnAt, top: topOf(element) }];
			});
			const end = { line: lineEnd + 1, top: el.getBoundingClientRect().bottom - origin };
			return [{ line: lineStart, top: topOf(el) }, ...inner.filter(({ line }) => line > lineStart), end];
		});
		return points.filter(({ line }, at) => points.findIndex((other) => other.line === line) === at);
	}

	private draw(): void {
		const { blocks, env } = parseMarkdown(this.text);
		const lines = this.text.split("\n");
		const left = new Map<string, Section[]>();
		for (const section of this.sections) left.set(section.text, [...(left.get(section.text) ?? []), section]);
		this.sections = blocks.map((block) => {
			const text = textOf(block, lines);
			const kept = left.get(text)?.shift();
			if (!kept) return this.drawSection(block, text, env);
			kept.lineStart = block.lineStart;
			kept.lineEnd = block.lineEnd;
			return kept;
		});
		this.dispose([...left.values()].flat());
		this.sizer.setChildrenInPlace(this.sections.map(({ el }) => el));
		for (const section of this.sections) if (!section.isProcessed) void this.process(section);
	}

	private drawSection(block: Block, text: string, env: Env): Section {
		const el = createDiv();
		if (block.tokens.length === 0) el.append(drawFrontmatter(text));
		else el.append(drawBlock(block, env));
		el.addClass(`el-${el.firstElementChild?.tagName.toLowerCase() ?? "empty"}`);
		if (block.tokens.length === 0) el.addClass("mod-frontmatter");
		const { lineStart, lineEnd } = block;
		const component = this.addChild(new Component());
		return { el, text, component, isProcessed: false, drawnAt: lineStart, lineStart, lineEnd };
	}

	private async process(section: Section): Promise<void> {
		const { el, component } = section;
		section.isProcessed = true;
		const { app, file } = this.view;
		const sourcePath = file?.path ?? "";
		followLinks(app, el, sourcePath);
		for (const box of el.querySelectorAll<HTMLInputElement>("input.task-list-item-checkbox"))
			box.addEventListener("click", () => this.toggleTask(el, box));
		await postProcess(el, {
			docId: this.docId,
			sourcePath,
			frontmatter: readFrontmatter(this.text),
			addChild: (child) => void component.addChild(child),
			getSectionInfo: (inside) => this.sectionInfo(inside),
		});
		await fillEmbeds(app, el, sourcePath, component);
	}

	private sectionInfo(inside: HTMLElement): O.MarkdownSectionInformation | null {
		const section = this.sections.find(({ el }) => el.contains(inside));
		return section ? { text: this.text, lineStart: section.lineStart, lineEnd: section.lineEnd } : null;
	}

	private toggleTask(el: HTMLElement, box: HTMLInputElement): void {
		const section = this.sections.find((own) => own.el === el);
		const { editor } = this.view;
		if (!section || !editor) return;
		const line = Number(box.getAttribute("data-line")) + section.lineStart - section.drawnAt;
		const text = editor.getLine(line);
		editor.setLine(line, text.replace(/\[.\]/u, box.checked ? "[x]" : "[ ]"));
	}

	private dispose(sections: readonly Section[]): void {
		for (const { component } of sections) this.removeChild(component);
	}
}

/** What a block looks like depends on its own text only, but for footnotes, which are numbered through the note. */
function textOf({ tokens, lineStart, lineEnd }: Block, lines: readonly string[]): string {
	const own = lines.slice(lineStart, lineEnd + 1).join("\n");
	const isFootnotes = tokens[0]?.type === "footnote_block_open";
	return isFootnotes || own.includes("[^") ? `${lines.join("\n")}\u0000${isFootnotes ? "notes" : own}` : own;
}
