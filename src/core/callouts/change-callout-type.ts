// Gives a callout another type.
import type { NoteOutline } from "../notes/note-outline.ts";
import { cutQuote } from "../notes/quote-marks.ts";
import { calloutAt } from "./callout-at.ts";
import type { LineEdit } from "./line-edit.ts";

/** Gives the innermost callout at a line another type; fold mark, metadata and title stay. `null` if there is none. */
export function changeCalloutType(outline: NoteOutline, line: number, type: string): LineEdit | null {
	const callout = calloutAt(outline, line);
	if (!callout) return null;
	const text = outline.lines[callout.line] ?? "";
	const start = text.indexOf("[!", cutQuote(text, callout.depth, callout.inItem).marks.length) + 2;
	const end = start + text.slice(start).search(/[|\]]/u);
	const grown = type.length - (end - start);
	return {
		from: callout.line,
		to: callout.line + 1,
		lines: [text.slice(0, start) + type + text.slice(end)],
		move: ({ line: at, ch }) => {
			if (at !== callout.line || ch <= start) return { line: at, ch };
			return { line: at, ch: ch >= end ? ch + grown : start + type.length };
		},
	};
}
