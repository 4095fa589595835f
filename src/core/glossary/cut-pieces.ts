// Cuts a stretch of lines into pieces that are kept by their text, only where a new top-level block begins.
// Where it cuts depends on the text near by, so that an edit leaves the pieces far from it as they were.

/** A piece's text and the line of the note it begins at. */
export interface Piece {
	/** Line of the text's first line; of a table that was cut, two lines before its first row. */
	readonly line: number;
	/** First line after it. */
	readonly endLine: number;
	readonly text: string;
	/** First lines of the text that were put before it: the header of a table that was cut. */
	readonly repeated: number;
}

/** A piece has at least so many lines, if there are as many. */
const LEAST_LINES = 8;
/** A piece is closed at the next chance once it has so many lines. */
const MANY_LINES = 40;
/** Most lines of a piece, wherever that cuts; a paragraph or item of a person is shorter. */
const MOST_LINES = 400;

export function cutPieces(
	lines: readonly string[],
	isVerbatim: readonly boolean[],
	from: number,
	to: number,
): readonly Piece[] {
	const pieces: Piece[] = [];
	let start = from;
	let header = -1;
	const close = (end: number): void => {
		const repeated = header !== -1 && header + 2 <= start ? lines.slice(header, header + 2) : [];
		const text = [...repeated, ...lines.slice(start, end)].join("\n");
		pieces.push({ line: start - repeated.length, endLine: end, text, repeated: repeated.length });
		start = end;
	};
	for (let line = from + 1; line < to; line++) {
		const text = lines[line] ?? "";
		const isBlank = text.trim() === "";
		if (isBlank) {
			if (header !== -1 && header + 2 <= start) close(line);
			header = -1;
		} else if (header === -1 && isDelimiterRow(text) && !isVerbatim[line]) header = line - 1;
		const size = line - start;
		if (size < LEAST_LINES || isBlank) continue;
		const isChance =
			size >= MOST_LINES ||
			(!isVerbatim[line] &&
				(header === -1 ? beginsBlock(lines, line) : line > header + 1) &&
				(size >= MANY_LINES || isMark(text)));
		if (!isChance) continue;
		close(line);
		if (isVerbatim[line]) while (start < to && isVerbatim[start]) start++;
		line = Math.max(line, start);
	}
	if (start < to) close(to);
	return pieces;
}

/** A heading, a list item, or after a blank line whatever is not indented nor the definition of a term above it. */
function beginsBlock(lines: readonly string[], line: number): boolean {
	const text = lines[line] ?? "";
	if (/^[\s:]/u.test(text)) return false;
	if (/^(?:#{1,6}\s|(?:[-*+]|\d{1,9}[.)])\s+\S)/u.test(text)) return true;
	return (lines[line - 1] ?? "").trim() === "";
}

/** True for about one line in four, by how it begins: where a glossary is cut should not depend on its definitions. */
export function isMark(line: string): boolean {
	if (/^[\s:]/u.test(line)) return false;
	let sum = 0;
	for (let at = 0; at < 24; at++) sum += line.charCodeAt(at) || 0;
	return sum % 4 === 0;
}

function isDelimiterRow(line: string): boolean {
	return line.includes("-") && line.includes("|") && /^[\s|:-]+$/u.test(line);
}
