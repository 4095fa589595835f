// Wraps lines into a callout, or begins an empty one. Everything else of the text stays as it is.
import type { NoteOutline } from "../notes/note-outline.ts";
import { belowItem, cutQuote, quoteDepth, spaced } from "../notes/quote-marks.ts";
import { calloutAt } from "./callout-at.ts";
import type { LineEdit } from "./line-edit.ts";
import { goesOn, wholeBlocks } from "./whole-blocks.ts";

/** What a new callout says in its first line. */
export interface CalloutHead {
	readonly type: string;
	readonly fold: "" | "+" | "-";
	/** "" for none. */
	readonly title: string;
}

/**
 * Puts whole lines into a callout; inside a callout or quote they nest.
 * @param from First line, 0-based.
 * @param to Last line. Blank lines at both ends stay outside; a code block that is cut is taken whole.
 * @returns `null` if the lines are blank or all of the frontmatter.
 */
export function wrapInCallout(
	outline: NoteOutline,
	from: number,
	to: number,
	head: CalloutHead,
): LineEdit | null {
	const range = wholeBlocks(outline, from, to);
	if (!range) return null;
	const { first, last, depth, inItem } = range;
	const { lines } = outline;
	const wrapped = lines.slice(first, last + 1);
	const cut = wrapped.map((line) => cutQuote(line, depth, inItem));
	const content = cut.map(({ marks, rest }) => `${marks}>${rest === "" ? "" : " "}${rest}`);
	const close = goesOn(lines[last] ?? "", lines[last + 1] ?? "", depth)
		? [`${spaced(cut[0]?.marks ?? "")}> `]
		: [];
	const added = (line: number, ch: number): number => {
		const own = cut[line - first];
		return own && ch >= own.marks.length ? (own.rest === "" ? 1 : 2) : 0;
	};
	return {
		from: first,
		to: last + 1,
		lines: [headLine(cut[0]?.marks ?? "", head), ...content, ...close],
		move: ({ line, ch }) => {
			if (line < first) return { line, ch };
			return { line: line + 1 + (line > last ? close.length : 0), ch: ch + added(line, ch) };
		},
	};
}

/**
 * A new, empty callout: in the place of a blank line, else below the line (and the code block or table it is in).
 * @returns The edit; its `move` sends what stood between the line and the callout to the end of the title.
 */
export function insertCallout(outline: NoteOutline, line: number, head: CalloutHead): LineEdit {
	const { lines } = outline;
	const { below, marks, before } = findRoom(outline, line);
	const first = headLine(marks, head, true);
	const after = quoteDepth(lines[below + 1] ?? "") > quoteDepth(marks) ? [marks.trimEnd()] : [];
	const edited = [...before, first, `${spaced(marks)}> `, ...after];
	const title = { line: below + before.length, ch: first.length };
	return {
		from: below,
		to: below + 1,
		lines: edited,
		move: (position) => {
			if (position.line < line) return position;
			return position.line > below ? { ...position, line: position.line + edited.length - 1 } : title;
		},
	};
}

/** The line that a new callout comes in the place of or below, its marks, and what stays of the line, with a blank one where it is needed. */
function findRoom(
	outline: NoteOutline,
	line: number,
): { readonly below: number; readonly marks: string; readonly before: readonly string[] } {
	const { lines, bodyLine } = outline;
	const at = Math.min(Math.max(line, bodyLine), lines.length - 1);
	const { depth, inItem } = calloutAt(outline, at) ?? { depth: 0, inItem: false };
	const marksAt = (text: string): string => belowItem(cutQuote(text, depth, inItem).marks);
	const range = wholeBlocks(outline, at, at);
	let below = range?.last ?? at;
	while (range && goesOn(lines[below] ?? "", lines[below + 1] ?? "", depth)) below++;
	const text = lines[below] ?? "";
	const marks = marksAt(text);
	if (range || bodyLine > at) return { below, marks, before: [text, marks.trimEnd()] };
	const isRightBelowQuote = at > bodyLine && quoteDepth(lines[at - 1] ?? "") > depth;
	const isBlank = cutQuote(text, depth, inItem).rest.trim() === "" && !isRightBelowQuote;
	return { below, marks, before: isBlank ? [] : [text] };
}

function headLine(marks: string, { type, fold, title }: CalloutHead, open = false): string {
	return `${spaced(marks)}> [!${type}]${fold}${title === "" && !open ? "" : ` ${title}`}`;
}
