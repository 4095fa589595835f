// Cuts a stretch of lines into pieces small enough for remark, only where a new top-level block begins.

/** A piece's text and the line of the note it begins at. */
export interface Piece {
	readonly line: number;
	readonly text: string;
}

/** A piece is closed at the next chance once it has this many lines. */
const PIECE_LINES = 30;

export function cutPieces(
	lines: readonly string[],
	isVerbatim: readonly boolean[],
	from: number,
	to: number,
): readonly Piece[] {
	const pieces: Piece[] = [];
	let start = from;
	for (let line = from + 1; line < to; line++) {
		const isHeading = /^ {0,3}#{1,6}(?:\s|$)/u.test(lines[line] ?? "") && !isVerbatim[line];
		if (!isHeading && (line - start < PIECE_LINES || !beginsBlock(lines, isVerbatim, line))) continue;
		pieces.push({ line: start, text: lines.slice(start, line).join("\n") });
		start = line;
	}
	if (start < to) pieces.push({ line: start, text: lines.slice(start, to).join("\n") });
	return pieces;
}

/** After a blank line, not indented, not the definition of a term above it, and not inside code. */
function beginsBlock(lines: readonly string[], isVerbatim: readonly boolean[], line: number): boolean {
	return !isVerbatim[line] && (lines[line - 1] ?? "").trim() === "" && /^[^\s:]/u.test(lines[line] ?? "");
}
