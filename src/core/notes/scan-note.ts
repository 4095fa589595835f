// Scans a note line by line in one pass: which lines are headings, callouts, or verbatim text.
// It refuses to understand inline Markdown; that is for the pieces that need it.
import { closesFence } from "../glossary/block-starts.ts";
import type { Callout, Heading, NoteOutline } from "./note-outline.ts";
import { createItemTracker } from "./item-tracker.ts";
import { cutQuote, itemLead } from "./quote-marks.ts";

/** Callouts nested deeper than this are text: a bound for hostile notes, far beyond what a screen can show. */
const DEEPEST_CALLOUT = 64;

/** Cuts a note into lines and finds its structure; linear in the text's length, never throws. */
export function scanNote(text: string): NoteOutline {
	const lines = cutLines(text);
	const bodyLine = frontmatterEnd(lines);
	const isVerbatim = markVerbatim(lines, bodyLine);
	return {
		lines,
		bodyLine,
		isVerbatim,
		headings: findHeadings(lines, isVerbatim),
		callouts: findCallouts(lines, isVerbatim, bodyLine),
	};
}

function cutLines(text: string): string[] {
	const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
	return body.includes("\r") ? body.split(/\r\n|\n|\r/u) : body.split("\n");
}

/** What `firstMark` says of a line of spaces. */
const NO_MARK = "\n";

/** The first character of a line that is no space: enough to pass over most lines. */
function firstMark(line = ""): string {
	const isMark = line.charCodeAt(0) > 32 && line.charCodeAt(0) < 127;
	return isMark ? line.charAt(0) : (/\S/u.exec(line)?.[0] ?? NO_MARK);
}

/** First line after a closed frontmatter; 0 if there is none. */
function frontmatterEnd(lines: readonly string[]): number {
	if (lines[0]?.trimEnd() !== "---") return 0;
	for (let line = 1; line < lines.length; line++) if (lines[line]?.trimEnd() === "---") return line + 1;
	return 0;
}

/** A block whose lines are not Markdown, until a line closes it. */
interface VerbatimBlock {
	/** Quote depth it began at; a line of lower depth ends it. */
	readonly depth: number;
	readonly closes: (line: string) => boolean;
}

function markVerbatim(lines: readonly string[], bodyLine: number): boolean[] {
	const isVerbatim = new Array<boolean>(lines.length).fill(false).fill(true, 0, bodyLine);
	let block: VerbatimBlock | null = null;
	for (let line = bodyLine; line < lines.length; line++) {
		const text = lines[line] ?? "";
		if (!block && !"`~%<$>".includes(firstMark(text.slice(itemLead(text).length)))) continue;
		const { depth, rest } = cutQuote(text, block?.depth ?? DEEPEST_CALLOUT, true);
		if (block && depth < block.depth) block = null;
		if (block) {
			isVerbatim[line] = true;
			if (block.closes(rest)) block = null;
			continue;
		}
		const opening = openVerbatim(rest);
		if (!opening) continue;
		isVerbatim[line] = true;
		block = opening.closed ? null : { depth, closes: opening.closes };
	}
	return isVerbatim;
}

interface Opening {
	readonly closes: (line: string) => boolean;
	/** True if the block ends on its own first line. */
	readonly closed: boolean;
}

function openVerbatim(line: string): Opening | null {
	const start = line.trimStart();
	const fence = /^(`{3,}(?=[^`]*$)|~{3,})/u.exec(start)?.[1];
	if (fence) return { closed: false, closes: (later) => closesFence(later, fence) };
	if (start.startsWith("%%")) {
		return { closed: start.indexOf("%%", 2) !== -1, closes: (later) => later.includes("%%") };
	}
	if (start.startsWith("<!--")) {
		return { closed: start.includes("-->", 4), closes: (later) => later.includes("-->") };
	}
	if (start.startsWith("$$")) {
		return { closed: start.indexOf("$$", 2) !== -1, closes: (later) => later.includes("$$") };
	}
	return null;
}

function findHeadings(lines: readonly string[], isVerbatim: readonly boolean[]): Heading[] {
	const starts: { line: number; level: number; text: string }[] = [];
	for (let line = 0; line < lines.length; line++) {
		if (isVerbatim[line]) continue;
		const text = lines[line] ?? "";
		if (firstMark(text) !== "#" && !"=-".includes(firstMark(lines[line + 1]))) continue;
		const atx = atxHeading(text);
		if (atx) starts.push({ line, ...atx });
		else {
			const level = setextLevel(lines[line + 1], isVerbatim[line + 1]);
			if (
				level &&
				isParagraphLine(text) &&
				!isParagraphLine(isVerbatim[line - 1] ? "" : (lines[line - 1] ?? ""))
			) {
				starts.push({ line, level, text: text.trim() });
			}
		}
	}
	return withEnds(starts, lines.length);
}

function atxHeading(line: string): { level: number; text: string } | null {
	const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/u.exec(line);
	if (!marks?.[1]) return null;
	const text = line.slice(marks[0].length).trim();
	return { level: marks[1].length, text: withoutClosingMarks(text) };
}

/** `Title ##` is the title; `C#` keeps its mark. */
function withoutClosingMarks(text: string): string {
	let end = text.length;
	while (text.charAt(end - 1) === "#") end--;
	if (end === text.length) return text;
	if (end > 0 && text.charAt(end - 1) !== " " && text.charAt(end - 1) !== "\t") return text;
	return text.slice(0, end).trimEnd();
}

function setextLevel(next: string | undefined, verbatim: boolean | undefined): number {
	if (next === undefined || verbatim) return 0;
	if (/^ {0,3}=+[ \t]*$/u.test(next)) return 1;
	// One dash alone is far more often an empty list item than a heading's underline.
	return /^ {0,3}-{2,}[ \t]*$/u.test(next) ? 2 : 0;
}

function isParagraphLine(line: string): boolean {
	if (line.trim() === "" || /^(?: {4}|\t)/u.test(line)) return false;
	return !/^ {0,3}(?:[-*+] |\d{1,9}[.)] |>|#{1,6}(?:[ \t]|$)|\||(?:[-*_][ \t]*){3,}$)/u.test(line);
}

/** Gives each heading the line where its section ends; one pass from the back. */
function withEnds(
	starts: readonly { line: number; level: number; text: string }[],
	lineCount: number,
): Heading[] {
	const nextOfLevel = new Array<number>(7).fill(lineCount);
	const headings: Heading[] = [];
	for (const start of [...starts].reverse()) {
		const endLine = Math.min(...nextOfLevel.slice(1, start.level + 1));
		nextOfLevel[start.level] = start.line;
		headings.push({ ...start, endLine });
	}
	return headings.reverse();
}

interface OpenCallout {
	readonly callout: Omit<Callout, "endLine">;
	readonly place: number;
}

function findCallouts(lines: readonly string[], isVerbatim: readonly boolean[], bodyLine: number): Callout[] {
	const found: Callout[] = [];
	const open: OpenCallout[] = [];
	const close = (depth: number, endLine: number): void => {
		while ((open.at(-1)?.callout.depth ?? 0) > depth) {
			const last = open.pop();
			if (last) found[last.place] = { ...last.callout, endLine };
		}
	};
	const itemAt = createItemTracker();
	let previousDepth = 0;
	let item = 0;
	let isTextAbove = false;
	for (let line = bodyLine; line < lines.length; line++) {
		const text = lines[line] ?? "";
		// A paragraph, and with it a quote or an item, goes on without marks or indent ("lazy continuation").
		const isLazy: boolean = isTextAbove && isMoreText(text) && !isVerbatim[line];
		const around: number | null = isVerbatim[line] ? item : itemAt(text, isLazy);
		// Below text, a line that is indented too far to begin anything is more of the text.
		if (around === null && isTextAbove) continue;
		// What stands in another item, or in none, is another quote.
		if (around !== item && previousDepth > 0) {
			close(0, line);
			previousDepth = 0;
		}
		item = around ?? 0;
		if (around === null || (previousDepth === 0 && !text.includes(">"))) {
			isTextAbove = around !== null && text.trim() !== "";
			continue;
		}
		const { depth, rest } = cutQuote(text, DEEPEST_CALLOUT, item > 0);
		if (depth > 0 || previousDepth === 0 || !isLazy) {
			close(depth, line);
			if (depth > previousDepth && !isVerbatim[line]) {
				const callout = parseCalloutLine(rest, line, depth, item > 0);
				if (callout) {
					open.push({ callout, place: found.length });
					found.push({ ...callout, endLine: lines.length });
				}
			}
			previousDepth = depth;
		}
		isTextAbove = rest.trim() !== "";
	}
	close(0, lines.length);
	return found;
}

/** Whether a line below text goes on with it: no block can begin there. */
function isMoreText(line: string): boolean {
	if (/^[ \t]*(?:$|[-*+][ \t]|\d{1,9}[.)][ \t]|>|#{1,6}[ \t]|`{3}|~{3}|<)/u.test(line)) return false;
	return /^(?: {4}|\t)/u.test(line) || isParagraphLine(line);
}

function parseCalloutLine(
	rest: string,
	line: number,
	depth: number,
	inItem: boolean,
): Omit<Callout, "endLine"> | null {
	const match = /^ {0,3}\[!([^\][]{1,1000})\]([+-]?)/u.exec(rest);
	if (!match?.[1]) return null;
	const [id = "", ...metadata] = match[1].split("|");
	return {
		line,
		depth,
		inItem,
		type: calloutType(id),
		metadata: metadata.join("|"),
		fold: match[2] === "+" || match[2] === "-" ? match[2] : "",
		title: rest.slice(match[0].length).trim(),
	};
}

/** Obsidian's id of a callout type: trimmed, lower case, spaces as `-`. */
export function calloutType(written: string): string {
	return written.trim().toLowerCase().replace(/\s+/gu, "-");
}
