// Grows a range of lines until it cuts no block: what can be quoted without changing what is around it.
import { beginsTable, isHeading, isQuote, markerOf } from "../glossary/block-starts.ts";
import type { NoteOutline } from "../notes/note-outline.ts";
import { cutQuote } from "../notes/quote-marks.ts";
import { openVerbatim } from "../notes/verbatim-block.ts";
import { calloutAround } from "./callout-at.ts";

export interface Range {
	readonly first: number;
	readonly last: number;
	/** Quote marks that enclose the whole range. */
	readonly depth: number;
	/** Whether it lies in a callout that stands in a list item, so that its lines may be indented. */
	readonly inItem: boolean;
}

/** The range without blank ends, with the whole of the code blocks, tables and quotes that it cuts. */
export function wholeBlocks(outline: NoteOutline, from: number, to: number): Range | null {
	const inner = withoutBlankEnds(outline, from, to);
	if (!inner) return null;
	const around = calloutAround(outline, ...inner);
	const inside = around?.inItem ? grow(outline, inner, true) : null;
	return inside && around && inside.depth >= around.depth ? inside : grow(outline, inner, false);
}

function grow(outline: NoteOutline, [from, to]: readonly [number, number], inItem: boolean): Range {
	const { lines, bodyLine, isVerbatim, depths } = outline;
	let [first, last] = [from, to];
	const depthAt = (line: number): number =>
		line < bodyLine ? 0 : cutQuote(lines[line] ?? "", 64, inItem).depth;
	const tables = findTables(outline);
	/** Whether two neighbouring lines are of one code block or one table. */
	const isOneBlock = (line: number): boolean =>
		(isVerbatim[line] === true && isVerbatim[line + 1] === true) ||
		(tables[line] !== undefined && tables[line] === tables[line + 1]);
	const growUp = (depth: number): boolean =>
		first > bodyLine && (isOneBlock(first - 1) || (depths[first - 1] ?? 0) > depth);
	const growDown = (depth: number): boolean => isOneBlock(last) || depthAt(last + 1) > depth;
	let depth = depthAt(first);
	for (let line = first; line <= last; line++) depth = Math.min(depth, depthAt(line));
	for (;;) {
		depth = Math.min(depth, depthAt(first - 1), depthAt(first), depthAt(last));
		if (growUp(depth)) first--;
		else if (growDown(depth)) last++;
		else return { first, last, depth, inItem };
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

/** For each line of a table, the line of its delimiter row. A table ends at a blank line, another depth, or another block. */
function findTables({ lines, isVerbatim }: NoteOutline): readonly (number | undefined)[] {
	const tables: (number | undefined)[] = [];
	const cuts = lines.map((line) => cutQuote(line, 64));
	for (let row = 1; row < lines.length; row++) {
		const [head, delimiter] = [cuts[row - 1], cuts[row]];
		if (isVerbatim[row] || !head || head.depth !== delimiter?.depth) continue;
		if (!beginsTable(head.rest, delimiter.rest)) continue;
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
	return ![isHeading, isQuote, markerOf, openVerbatim, isTag].some((begins) => begins(below.rest));
}

const isTag = (line: string): boolean => /^ {0,3}</u.test(line);
