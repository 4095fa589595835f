// Follows the quotes and list items that lines stand in, to know which lines are verbatim and where callouts begin and end.
// The rules are CommonMark's for containers and paragraphs that go on without marks; Obsidian's comments and formulas are added.
import { isHeading, isRule, isUnderline } from "../glossary/block-starts.ts";
import { parseCalloutLine } from "./callout-line.ts";
import { type LineReader, readLine } from "./line-reader.ts";
import type { Callout, NoteOutline } from "./note-outline.ts";
import { openVerbatim, type VerbatimBlock } from "./verbatim-block.ts";

/** Quotes and items nested deeper than this are text: a bound for hostile notes, far beyond what a screen can show. */
const DEEPEST = 64;

/** A quote or a list item that lines may go on with. */
interface Container {
	/** By how many columns an item's lines are indented; 0 for a quote. */
	readonly width: number;
	/** The callout that a quote is. */
	readonly callout?: { endLine: number };
}

export function scanBlocks(
	lines: readonly string[],
	bodyLine: number,
): Pick<NoteOutline, "isVerbatim" | "depths" | "callouts"> {
	const isVerbatim = lines.map((_, line) => line < bodyLine);
	const depths = lines.map(() => 0);
	const callouts: Callout[] = [];
	const open: Container[] = [];
	let block: VerbatimBlock | null = null;
	/** Whether the line above is of a paragraph, which may go on. */
	let isText = false;

	const countQuotes = (): number => open.filter(({ width }) => width === 0).length;

	function close(most: number, endLine: number): void {
		for (const { callout } of open.splice(most)) if (callout) callout.endLine = endLine;
	}

	/** Takes the marks of what is open, and says how many of them go on. */
	function goOn(reader: LineReader): number {
		const ended = open.findIndex(({ width }) => {
			if (width === 0) return !reader.takeQuote();
			const isIn = reader.indent() >= width || reader.text() === "";
			if (isIn) reader.skip(width);
			return !isIn;
		});
		return ended === -1 ? open.length : ended;
	}

	/** Takes the marks of what begins, and gives the width of the innermost; `null` if nothing begins. */
	function begin(reader: LineReader, kept: number, line: number): number | null {
		const interrupts = isText && kept === open.length;
		let innermost: number | null = null;
		while (reader.indent() < 4 && (innermost === null ? kept : open.length) < DEEPEST) {
			const width: number | null = reader.takeQuote() ? 0 : reader.takeItem(interrupts && innermost === null);
			if (width === null) break;
			if (innermost === null) close(kept, line);
			open.push({ width });
			innermost = width;
		}
		return innermost;
	}

	function takeLine(text: string, line: number): void {
		if (open.length === 0 && !block && PLAIN.test(text)) {
			isText ||= !/^(?: {4}|\t)/u.test(text);
			return;
		}
		const reader = readLine(text);
		const kept = goOn(reader);
		const isAll = kept === open.length;
		if (block && isAll) {
			isVerbatim[line] = true;
			if (block.closes(reader.text())) block = null;
			return;
		}
		const begun = PLAIN.test(reader.text()) ? null : begin(reader, kept, line);
		const start = reader.text();
		const isDeep = reader.indent() > 3;
		// Below text, a line that is indented too far to begin anything is more of it; and so is one without the marks of
		// the text's quotes and items that begins nothing.
		const isPlain = PLAIN.test(start);
		const begins = isDeep || isPlain ? null : openVerbatim(start);
		const isBreak = !isPlain && (isHeading(start) || isRule(start));
		const isMore = isDeep || !(isAll || begins || isBreak || start.startsWith("<"));
		if (isText && begun === null && start !== "" && isMore) return;
		if (begun === null) close(kept, line);
		isVerbatim[line] = begins !== null;
		isText = !(isDeep || start === "" || begins || isBreak || isUnderline(start));
		block = begins?.isClosed ? null : begins;
		const head = begun === 0 && !isDeep ? parseCalloutLine(start) : null;
		if (!head) return;
		const depth = countQuotes();
		const callout = { ...head, line, endLine: lines.length, depth, inItem: depth < open.length };
		open.splice(-1, 1, { width: 0, callout });
		callouts.push(callout);
	}

	for (let line = bodyLine; line < lines.length; line++) {
		takeLine(lines[line] ?? "", line);
		if (open.length > 0) depths[line] = countQuotes();
	}
	return { isVerbatim, depths, callouts };
}

/** A line that, outside of all quotes and items, begins none, nothing verbatim and no heading. */
const PLAIN = /^\s*[^\s`~%<$>#=_*+\d-]/u;
