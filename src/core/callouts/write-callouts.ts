// Puts callouts where the selections are: round what is selected, and new ones at bare cursors.
import type { NoteOutline } from "../notes/note-outline.ts";
import { editEach, type EditedNote, type WantedEdit } from "./edit-each.ts";
import { type CalloutHead, insertCallout, wrapInCallout } from "./insert-callout.ts";
import { selectedLines, type Selection } from "./line-edit.ts";
import { type Range, wholeBlocks } from "./whole-blocks.ts";

/**
 * Wraps what is selected, in one callout where ranges meet; begins one at each other cursor, but one for a block.
 * @param selections In the order of the text.
 */
export function writeCallouts(
	outline: NoteOutline,
	selections: readonly Selection[],
	head: CalloutHead,
): EditedNote | null {
	const ranges: Range[] = [];
	/** Where a callout begins, and the first line that asked for it. */
	const begins = new Map<number, number>();
	const kept = selections.map((selection) => {
		const { anchor, head: end } = selection;
		const [first, last] = selectedLines(selection);
		const isBare = anchor.line === end.line && anchor.ch === end.ch;
		const range = isBare ? null : wholeBlocks(outline, first, last);
		if (range) {
			addRange(outline, ranges, range);
			return selection;
		}
		const { from } = insertCallout(outline, first, head);
		if (!begins.has(from)) begins.set(from, first);
		return { anchor: { line: first, ch: 0 }, head: { line: first, ch: 0 } };
	});
	const wanted: WantedEdit[] = ranges.map(({ first, last }) => ({
		line: first,
		make: (now) => wrapInCallout(now, first, last, head),
	}));
	for (const line of begins.values()) {
		const isWrapped = ranges.some(({ first, last }) => line >= first && line <= last);
		if (!isWrapped) wanted.push({ line, make: (now) => insertCallout(now, line, head) });
	}
	return editEach(outline, kept, wanted);
}

/** Joins a range with those before it that it meets; together they may reach further. */
function addRange(outline: NoteOutline, ranges: Range[], range: Range): void {
	const above = ranges.at(-1);
	if (!above || above.last < range.first - 1) ranges.push(range);
	else {
		ranges.pop();
		const joined = wholeBlocks(outline, Math.min(above.first, range.first), Math.max(above.last, range.last));
		addRange(outline, ranges, joined ?? range);
	}
}
