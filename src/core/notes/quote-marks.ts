// Quote marks at the beginning of lines: counted, taken off and put in without touching the rest.

/** A line cut after some of its quote marks: `marks + rest` is the line. */
export interface QuotedLine {
	readonly depth: number;
	readonly marks: string;
	readonly rest: string;
}

/**
 * Cuts a line after at most `most` quote marks, each with up to three spaces before it and one space or tab after it.
 * @param inItem Whether a list item is round one of the quotes: then any indent and list marks may stand before each mark.
 */
export function cutQuote(line: string, most: number, inItem = false): QuotedLine {
	let depth = 0;
	let at = 0;
	while (depth < most) {
		const end = quoteMarkEnd(line, inItem ? at + itemLead(line.slice(at)).length : at);
		if (end === -1) break;
		at = end;
		depth++;
	}
	return { depth, marks: line.slice(0, at), rest: line.slice(at) };
}

/** A line's indent with the list marks that follow it, at most 64: `  - 1. ` of `  - 1. text`. */
export function itemLead(line: string): string {
	return /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}(?=\S)){0,64}/u.exec(line)?.[0] ?? "";
}

/** Position after the mark that begins here, or -1 if none does. */
function quoteMarkEnd(line: string, from: number): number {
	let at = from;
	while (at - from < 3 && line.charAt(at) === " ") at++;
	if (line.charAt(at) !== ">") return -1;
	return line.charAt(at + 1) === " " || line.charAt(at + 1) === "\t" ? at + 2 : at + 1;
}

/** How many quote marks a line has, at most 64. */
export function quoteDepth(line: string): number {
	return cutQuote(line, 64).depth;
}

/** The marks of the lines below: an indent in the place of list marks. */
export function belowItem(marks: string): string {
	return marks.replace(/[^>\s]/gu, " ");
}

/** Marks with one space at their end, so that another mark can follow. */
export function spaced(marks: string): string {
	return marks && marks.replace(/\s?$/u, " ");
}
