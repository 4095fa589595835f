// Quote marks at the beginning of lines: counted, taken off and put in without touching the rest.

/** A line cut after some of its quote marks: `marks + rest` is the line. */
export interface QuotedLine {
	readonly depth: number;
	readonly marks: string;
	readonly rest: string;
}

/** Cuts a line after at most `most` quote marks, each with up to three spaces before it and one after it. */
export function cutQuote(line: string, most: number): QuotedLine {
	let depth = 0;
	let at = 0;
	while (depth < most) {
		const mark = /^ {0,3}>[ \t]?/u.exec(line.slice(at, at + 5));
		if (!mark) break;
		at += mark[0].length;
		depth++;
	}
	return { depth, marks: line.slice(0, at), rest: line.slice(at) };
}

/** How many quote marks a line has, at most 64. */
export function quoteDepth(line: string): number {
	return cutQuote(line, 64).depth;
}
