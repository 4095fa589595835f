// Takes a callout away from around its text: what was wrapped comes back as the very text it was.
import type { Callout, NoteOutline } from "../notes/note-outline.ts";
import { belowItem, cutQuote, itemLead, type QuotedLine } from "../notes/quote-marks.ts";
import { calloutAt } from "./callout-at.ts";
import type { LineEdit } from "./line-edit.ts";
import { goesOn } from "./whole-blocks.ts";

/**
 * Takes the innermost callout at a line away and keeps what is in it, a written title included; `null` if there is none.
 * @param presetTitle The title that a new callout of a type gets; it goes as it came.
 */
export function unwrapCallout(
	outline: NoteOutline,
	line: number,
	presetTitle: (type: string) => string = () => "",
): LineEdit | null {
	const callout = calloutAt(outline, line);
	if (!callout) return null;
	const { line: first, depth, inItem } = callout;
	const outer = (text: string): QuotedLine => cutOuter(text, callout);
	let { endLine } = callout;
	// Lines that go on without the mark have none to lose.
	while (endLine > first + 1 && cutQuote(outline.lines[endLine - 1] ?? "", depth, inItem).depth < depth)
		endLine--;
	const inside = outline.lines.slice(first + 1, endLine);
	if (isCloser(inside, callout, outline.lines[endLine] ?? "")) inside.pop();
	const content = inside.map((text) => withoutMark(text, callout));
	const { marks } = outer(outline.lines[first] ?? "");
	const [top = "", ...others] = content;
	const isBare = outer(top).rest.trim() === "";
	const isWritten = callout.title !== "" && callout.title !== presetTitle(callout.type);
	// A list mark before the callout stays where it is: before the first line that is left.
	const title = !isWritten ? [] : [marks + callout.title, ...(isBare ? [] : [belowItem(marks).trimEnd()])];
	const moved = inItem && !isWritten && content.length > 0 ? [marks + outer(top).rest, ...others] : content;
	const lines = [...title, ...moved];
	return {
		from: first,
		to: endLine,
		lines: lines.length === 0 ? [marks.trimEnd()] : lines,
		move: (position) => {
			if (position.line < first) return position;
			if (position.line >= endLine)
				return { ...position, line: position.line + lines.length - (endLine - first) };
			if (position.line === first) return { line: first, ch: marks.length };
			const at = Math.min(title.length + position.line - first - 1, Math.max(lines.length - 1, 0));
			const removed = (outline.lines[position.line] ?? "").length - (lines[at] ?? "").length;
			return { line: first + at, ch: Math.max(Math.min(marks.length, position.ch), position.ch - removed) };
		},
	};
}

/** The line that `wrapInCallout` ends a callout with where text goes on right below: marks, one space, and a line above it. */
function isCloser(inside: readonly string[], { depth, inItem }: Callout, next: string): boolean {
	const last = inside.at(-1);
	if (last === undefined || inside.length < 2) return false;
	const { marks, rest } = cutQuote(last, depth, inItem);
	return rest === "" && marks.endsWith("> ") && goesOn("x", next, depth - 1);
}

/** A line without the callout's quote mark; a line that goes on without the mark stays as it is. */
function withoutMark(line: string, callout: Callout): string {
	const outer = cutOuter(line, callout);
	const own = cutQuote(outer.rest, 1);
	return outer.depth < callout.depth - 1 || own.depth === 0 ? line : outer.marks + own.rest;
}

/** A line cut right before the callout's own mark: what is round the callout, list marks and indents too. */
function cutOuter(line: string, { depth, inItem }: Callout): QuotedLine {
	const outer = cutQuote(line, depth - 1, inItem);
	const lead = inItem ? itemLead(outer.rest) : "";
	return { depth: outer.depth, marks: outer.marks + lead, rest: outer.rest.slice(lead.length) };
}
