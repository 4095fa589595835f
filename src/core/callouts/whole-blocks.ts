// Grows a range of lines until it cuts no block: what can be quoted without changing what is around it.
import type { NoteOutline } from "../notes/note-outline.ts";
import { cutQuote, quoteDepth } from "../notes/quote-marks.ts";

/** Lines of a paragraph that are looked at to see whether it began in a quote. */
const LONGEST_PARAGRAPH = 500;

export interface Range {
	readonly first: number;
	readonly last: number;
	/** Quote marks that enclose the whole range. */
	readonly depth: number;
}

/** The range without blank ends, with the whole of the code blocks, tables and quotes that it cuts. */
export function wholeBlocks(outline: NoteOutline, from: number, to: number): Range | null {
	const { lines, bodyLine, isVerbatim } = outline;
	const inner = withoutBlankEnds(outline, from, to);
	if (!inner) return null;
	let [first, last] = inner;
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

/** Lines of the body without blank ones at both ends; `null` if none are left. */
export function withoutBlankEnds(
	{ lines, bodyLine, isVerbatim }: NoteOutline,
	from: number,
	to: number,
): readonly [first: number, last: number] | null {
	let first = Math.max(from, bodyLine);
	let last = Math.min(to, lines.length - 1);
	const isBlank = (line: number): boolean =>
		!isVerbatim[line] && cutQuote(lines[line] ?? "", 64).rest.trim() === "";
	while (first <= last && isBlank(first)) first++;
	while (last >= first && isBlank(last)) last--;
	return first > last ? null : [first, last];
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
export function goesOn(last: string, next: string, depth: number): boolean {
	const below = cutQuote(next, depth);
	if (cutQuote(last, 64).rest.trim() === "" || below.rest.trim() === "") return false;
	return !/^ {0,3}(?:#{1,6}(?:\s|$)|[-*+]\s|\d{1,9}[.)]\s|`{3}|~{3}|>|<|\$\$|%%)/u.test(below.rest);
}
