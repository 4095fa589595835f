// Finds the headings of a note, and where their sections end.
import { isBlank, isHeading, isIndented, isQuote, isRule, markerOf } from "../glossary/block-starts.ts";
import type { Heading } from "./note-outline.ts";

export function findHeadings(lines: readonly string[], isVerbatim: readonly boolean[]): Heading[] {
	const starts: { line: number; level: number; text: string }[] = [];
	for (const [line, text] of lines.entries()) {
		const next = isVerbatim[line + 1] ? "" : (lines[line + 1] ?? "");
		if (isVerbatim[line] || !(/^\s*#/u.test(text) || /^\s*[=-]/u.test(next))) continue;
		const atx = atxHeading(text);
		const level = setextLevel(next);
		if (atx) starts.push({ line, ...atx });
		else if (level && isParagraphLine(text)) {
			const above = isVerbatim[line - 1] ? "" : (lines[line - 1] ?? "");
			if (!isParagraphLine(above)) starts.push({ line, level, text: text.trim() });
		}
	}
	return withEnds(starts, lines.length);
}

function atxHeading(line: string): { level: number; text: string } | null {
	const marks = /^ {0,3}(#{1,6})(?=[ \t]|$)/u.exec(line);
	if (!marks?.[1]) return null;
	// `Title ##` is the title; `C#` keeps its mark.
	const text = line
		.slice(marks[0].length)
		.trim()
		.replace(/(^|[ \t])#+$/u, "");
	return { level: marks[1].length, text: text.trimEnd() };
}

/** One dash alone is far more often an empty list item than a heading's underline. */
function setextLevel(next: string): number {
	const under = /^ {0,3}(?:(=+)|-{2,})[ \t]*$/u.exec(next);
	return under ? (under[1] ? 1 : 2) : 0;
}

function isParagraphLine(line: string): boolean {
	const begins = [isBlank, isIndented, isHeading, isRule, isQuote, markerOf].some((begin) => begin(line));
	return !begins && !/^ {0,3}\|/u.test(line);
}

/** Gives each heading the line where its section ends; one pass from the back. */
function withEnds(
	starts: readonly { line: number; level: number; text: string }[],
	lineCount: number,
): Heading[] {
	const nextOfLevel = new Array<number>(7).fill(lineCount);
	const headings: Heading[] = [];
	for (const start of [...starts].reverse()) {
		const endLine = Math.min(...nextOfLevel.slice(1, start.level + 1));
		nextOfLevel[start.level] = start.line;
		headings.push({ ...start, endLine });
	}
	return headings.reverse();
}
