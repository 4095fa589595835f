// Parses one piece of a note with remark; pieces stay small because remark's cost grows with the square of the length.
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { RootContent } from "mdast";

/** Longest line that is parsed; a longer one is no sentence of a person. */
const LONGEST_LINE = 20_000;
/** Deepest quote or list that is parsed. */
const DEEPEST = 50;

/** Markdown with tables, and no more of GFM than that. */
const WITH_TABLES = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] };

/** The top-level blocks of a piece, lines counted from the piece's first; none if the piece can't be parsed. */
export function parsePiece(text: string): readonly RootContent[] {
	const lines = text.split("\n");
	if (lines.some((line) => line.length > LONGEST_LINE || nesting(line) > DEEPEST)) return [];
	return fromMarkdown(text, WITH_TABLES).children;
}

function nesting(line: string): number {
	return (/^[\s>*+-]*/u.exec(line)?.[0] ?? "").replace(/\s/gu, "").length;
}
