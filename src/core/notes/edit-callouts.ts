// Wraps lines into a callout, takes them out again, and changes a callout's type: whole-line edits of a note.
// Everything else of the text stays as it is: unwrapping what was wrapped gives back the very text.
import type { Callout, NoteOutline } from "./note-outline.ts";
import { cutQuote, quoteDepth, type QuotedLine } from "./quote-marks.ts";

/** 0-based, as in an editor. */
export interface Position {
	readonly line: number;
	readonly ch: number;
}

/** Lines to put in the place of others, and where positions of the old text go. */
export interface LineEdit {
	/** First line replaced. */
	readonly from: number;
	/** First line after those replaced; more than `from`. */
	readonly to: number;
	readonly lines: readonly string[];
	readonly move: (position: Position) => Position;
}

/** What a new callout says in its first line. */
export interface CalloutHead {
	readonly type: string;
	readonly fold: "" | "+" | "-";
	/** "" for none. */
	readonly title: string;
}

/**
 * Puts whole lines into a callout; inside a callout or quote they nest.
 * @param from First line, 0-based.
 * @param to Last line. Blank lines at both ends stay outside; a code block that is cut is taken whole.
 * @returns `null` if the lines are blank or all of the frontmatter.
 */
export function wrapInCallout(
	outline: NoteOutline,
	from: number,
	to: number,
	head: CalloutHead,
): LineEdit | null {
	const range = wholeBlocks(outline, from, to);
	if (!range) return null;
	const { first, last, depth } = range;
	const { lines } = outline;
	const wrapped = lines.slice(first, last + 1);
	const cut = wrapped.map((line) => cutQuote(line, depth));
	const content = cut.map(({ marks, rest }) => `${marks}>${rest === "" ? "" : " "}${rest}`);
	const close = goesOn(lines[last] ?? "", lines[last + 1] ?? "", depth)
		? [`${marksOf(cut[0]?.marks ?? "")}> `]
		: [];
	const added = (line: number, ch: number): number => {
		const own = cut[line - first];
		return own && ch >= own.marks.length ? (own.rest === "" ? 1 : 2) : 0;
	};
	return {
		from: first,
		to: last + 1,
		lines: [headLine(cut[0]?.marks ?? "", head), ...content, ...close],
		move: ({ line, ch }) => {
			if (line < first) return { line, ch };
			return { line: line + 1 + (line > last ? close.length : 0), ch: ch + added(line, ch) };
		},
	};
}

/**
 * A new, empty callout: in the place of a blank line, else below the line (and the code block or table it is in).
 * @returns The edit; its `move` sends every position to the end of the title.
 */
export function insertCallout(outline: NoteOutline, line: number, head: CalloutHead): LineEdit {
	const { lines, bodyLine } = outline;
	if (bodyLine >= lines.length) return insertBelow(lines, lines.length - 1, "", head);
	const at = Math.max(Math.min(line, lines.length - 1), bodyLine);
	const { depth, inItem } = calloutAt(outline, at) ?? { depth: 0, inItem: false };
	const marksAt = (text = ""): string => belowItem(cutQuote(text, depth, inItem).marks);
	const range = wholeBlocks(outline, at, at);
	if (range) {
		let { last } = range;
		while (goesOn(lines[last] ?? "", lines[last + 1] ?? "", depth)) last++;
		return insertBelow(lines, last, marksAt(lines[last]), head);
	}
	const { rest } = cutQuote(lines[at] ?? "", depth, inItem);
	const marks = marksAt(lines[at]);
	const isRightBelowQuote = at > bodyLine && quoteDepth(lines[at - 1] ?? "") > depth;
	if (rest.trim() !== "" || isRightBelowQuote) return insertBelow(lines, at, marks, head, [lines[at] ?? ""]);
	return insertBelow(lines, at, marks, head, []);
}

/** Puts an empty callout below a line, after what `before` says instead of the line and a blank one. */
function insertBelow(
	lines: readonly string[],
	line: number,
	marks: string,
	head: CalloutHead,
	before: readonly string[] = [lines[line] ?? "", marks.trimEnd()],
): LineEdit {
	const inner = marksOf(marks);
	const first = headLine(marks, head, true);
	const next = lines[line + 1] ?? "";
	const after = quoteDepth(next) > quoteDepth(marks) ? [marks.trimEnd()] : [];
	const title = { line: line + before.length, ch: first.length };
	return { from: line, to: line + 1, lines: [...before, first, `${inner}> `, ...after], move: () => title };
}

/** The innermost callout that a line belongs to. */
export function calloutAt({ callouts }: NoteOutline, line: number): Callout | null {
	let innermost: Callout | null = null;
	for (const callout of callouts) {
		if (callout.line > line) break;
		if (line < callout.endLine && callout.depth > (innermost?.depth ?? 0)) innermost = callout;
	}
	return innermost;
}

/**
 * Takes the innermost callout at a line away and keeps what is in it, a written title included; `null` if there is none.
 * @param presetTitle The title that a new callout of a type gets; it goes as it came.
 */
export function unwrapCallout(
	outline: NoteOutline,
	line: number,
	presetTitle: (type: string) => string = () => "",
): LineEdit | null {
	const callout = calloutAt(outline, line);
	if (!callout) return null;
	const { line: first, depth, inItem } = callout;
	const outer = (text: string): QuotedLine => cutQuote(text, depth - 1, inItem);
	let { endLine } = callout;
	// Lines that go on without the mark have none to lose.
	while (endLine > first + 1 && cutQuote(outline.lines[endLine - 1] ?? "", depth, inItem).depth < depth)
		endLine--;
	const inside = outline.lines.slice(first + 1, endLine);
	if (isCloser(inside, callout, outline.lines[endLine] ?? "")) inside.pop();
	const content = inside.map((text) => withoutMark(text, callout));
	const { marks } = outer(outline.lines[first] ?? "");
	const [top = "", ...others] = content;
	const isBare = outer(top).rest.trim() === "";
	const isWritten = callout.title !== "" && callout.title !== presetTitle(callout.type);
	// A list mark before the callout stays where it is: before the first line that is left.
	const title = !isWritten ? [] : [marks + callout.title, ...(isBare ? [] : [belowItem(marks).trimEnd()])];
	const moved = inItem && !isWritten && content.length > 0 ? [marks + outer(top).rest, ...others] : content;
	const lines = [...title, ...moved];
	return {
		from: first,
		to: endLine,
		lines: lines.length === 0 ? [marks.trimEnd()] : lines,
		move: (position) => {
			if (position.line < first) return position;
			if (position.line >= endLine)
				return { ...position, line: position.line + lines.length - (endLine - first) };
			if (position.line === first) return { line: first, ch: marks.length };
			const at = Math.min(title.length + position.line - first - 1, Math.max(lines.length - 1, 0));
			const removed = (outline.lines[position.line] ?? "").length - (lines[at] ?? "").length;
			return { line: first + at, ch: Math.max(Math.min(marks.length, position.ch), position.ch - removed) };
		},
	};
}

/** Gives the innermost callout at a line another type; fold mark, metadata and title stay. `null` if there is none. */
export function changeCalloutType(outline: NoteOutline, line: number, type: string): LineEdit | null {
	const callout = calloutAt(outline, line);
	if (!callout) return null;
	const text = outline.lines[callout.line] ?? "";
	const start = text.indexOf("[!", cutQuote(text, callout.depth, callout.inItem).marks.length) + 2;
	const end = start + text.slice(start).search(/[|\]]/u);
	const grown = type.length - (end - start);
	return {
		from: callout.line,
		to: callout.line + 1,
		lines: [text.slice(0, start) + type + text.slice(end)],
		move: ({ line: at, ch }) => {
			if (at !== callout.line || ch <= start) return { line: at, ch };
			return { line: at, ch: ch >= end ? ch + grown : start + type.length };
		},
	};
}

/** Lines of a paragraph that are looked at to see whether it began in a quote. */
const LONGEST_PARAGRAPH = 500;

interface Range {
	readonly first: number;
	readonly last: number;
	/** Quote marks that enclose the whole range. */
	readonly depth: number;
}

/** The range without blank ends, with the whole of the code blocks, tables and quotes that it cuts. */
function wholeBlocks(outline: NoteOutline, from: number, to: number): Range | null {
	const { lines, bodyLine, isVerbatim } = outline;
	let first = Math.max(from, bodyLine);
	let last = Math.min(to, lines.length - 1);
	const isBlank = (line: number): boolean =>
		!isVerbatim[line] && cutQuote(lines[line] ?? "", 64).rest.trim() === "";
	while (first <= last && isBlank(first)) first++;
	while (last >= first && isBlank(last)) last--;
	if (first > last) return null;
	const depthAt = (line: number): number => (line < bodyLine ? 0 : quoteDepth(lines[line] ?? ""));
	/** Depth of the quote that a line above ends in; text goes on in a quote without marks. */
	const reach = (line: number): number => {
		let deepest = depthAt(line);
		for (
			let at = line;
			at > Math.max(bodyLine, line - LONGEST_PARAGRAPH) && goesOn(lines[at - 1] ?? "", lines[at] ?? "", 0);
			at--
		) {
			deepest = Math.max(deepest, depthAt(at - 1));
		}
		return deepest;
	};
	const tables = findTables(outline);
	/** Whether two neighbouring lines are of one code block or one table. */
	const isOneBlock = (line: number): boolean =>
		(isVerbatim[line] === true && isVerbatim[line + 1] === true) ||
		(tables[line] !== undefined && tables[line] === tables[line + 1]);
	const growUp = (depth: number): boolean =>
		first > bodyLine && (isOneBlock(first - 1) || reach(first - 1) > depth);
	const growDown = (depth: number): boolean => isOneBlock(last) || depthAt(last + 1) > depth;
	let depth = depthAt(first);
	for (let line = first; line <= last; line++) depth = Math.min(depth, depthAt(line));
	for (;;) {
		depth = Math.min(depth, depthAt(first - 1), depthAt(first), depthAt(last));
		if (growUp(depth)) first--;
		else if (growDown(depth)) last++;
		else return { first, last, depth };
	}
}

const DELIMITER_ROW = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** For each line of a table, the line of its delimiter row. A table ends at a blank line, another depth, or another block. */
function findTables({ lines, isVerbatim }: NoteOutline): readonly (number | undefined)[] {
	const tables: (number | undefined)[] = [];
	const cuts = lines.map((line) => cutQuote(line, 64));
	for (let row = 1; row < lines.length; row++) {
		const [head, delimiter] = [cuts[row - 1], cuts[row]];
		if (isVerbatim[row] || !head || !delimiter || head.depth !== delimiter.depth || !head.rest.includes("|"))
			continue;
		if (!DELIMITER_ROW.test(delimiter.rest)) continue;
		tables[row - 1] = row;
		tables[row] = row;
		const delimiterRow = row;
		while (goesOn("x", cuts[row + 1]?.rest ?? "", 0) && !isVerbatim[row + 1]) {
			if (cuts[row + 1]?.depth !== head.depth) break;
			tables[++row] = delimiterRow;
		}
	}
	return tables;
}

/** Whether the line below would be read as part of the wrapped paragraph, though it has no marks of its own. */
function goesOn(last: string, next: string, depth: number): boolean {
	const below = cutQuote(next, depth);
	if (cutQuote(last, 64).rest.trim() === "" || below.rest.trim() === "") return false;
	return !/^ {0,3}(?:#{1,6}(?:\s|$)|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3}|>|<|\$\$|%%)/u.test(below.rest);
}

/** The line that `wrapInCallout` ends a callout with where text goes on right below: marks, one space, and a line above it. */
function isCloser(inside: readonly string[], { depth, inItem }: Callout, next: string): boolean {
	const last = inside.at(-1);
	if (last === undefined || inside.length < 2) return false;
	const { marks, rest } = cutQuote(last, depth, inItem);
	return rest === "" && marks.endsWith("> ") && goesOn("x", next, depth - 1);
}

/** A line without the callout's quote mark; a line that goes on without the mark stays as it is. */
function withoutMark(line: string, { depth, inItem }: Callout): string {
	const outer = cutQuote(line, depth - 1, inItem);
	const own = cutQuote(outer.rest, 1);
	return outer.depth < depth - 1 || own.depth === 0 ? line : outer.marks + own.rest;
}

function headLine(marks: string, { type, fold, title }: CalloutHead, open = false): string {
	return `${marksOf(marks)}> [!${type}]${fold}${title === "" && !open ? "" : ` ${title}`}`;
}

/** The marks of the lines below: an indent in the place of list marks. */
function belowItem(marks: string): string {
	return marks.replace(/[^>\s]/gu, " ");
}

/** Marks with a space at their end, so that another mark can follow. */
function marksOf(marks: string): string {
	return marks === "" || /\s$/u.test(marks) ? marks : `${marks} `;
}
