// Scans a note line by line: which lines are headings, callouts, or verbatim text.
// It refuses to understand inline Markdown; that is for the pieces that need it.
import { findHeadings } from "./find-headings.ts";
import type { NoteOutline } from "./note-outline.ts";
import { scanBlocks } from "./scan-blocks.ts";

/** Cuts a note into lines and finds its structure; linear in the text's length, never throws. */
export function scanNote(text: string): NoteOutline {
	const lines = cutLines(text);
	const bodyLine = frontmatterEnd(lines);
	const blocks = scanBlocks(lines, bodyLine);
	return { lines, bodyLine, headings: findHeadings(lines, blocks.isVerbatim), ...blocks };
}

function cutLines(text: string): string[] {
	const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
	return body.includes("\r") ? body.split(/\r\n|\n|\r/u) : body.split("\n");
}

/** First line after a closed frontmatter; 0 if there is none. */
function frontmatterEnd(lines: readonly string[]): number {
	const isMark = (line = ""): boolean => line.trimEnd() === "---";
	return isMark(lines[0]) ? 1 + lines.findIndex((line, index) => index > 0 && isMark(line)) : 0;
}
