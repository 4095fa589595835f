// The items of the first list in a stretch of lines, with the lines below each that belong to it.
import type { NoteOutline } from "../../notes/note-outline.ts";

export interface ItemLines {
	/** 0-based line of the item's mark. */
	readonly line: number;
	/** Without the mark and trailing spaces. */
	readonly lines: readonly string[];
}

const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/u;

/** Items of the outer level; nested lists stay with theirs. Ends where text stands at the margin after a blank line. */
export function listItems(outline: NoteOutline, from: number, to: number): readonly ItemLines[] {
	const items: { line: number; lines: string[] }[] = [];
	let margin = Infinity;
	for (let line = from; line < to; line++) {
		const text = outline.lines[line] ?? "";
		const mark = outline.isVerbatim[line] ? null : ITEM.exec(text);
		const indent = mark?.[1]?.length ?? 0;
		if (mark && (items.length === 0 || indent <= margin + 1)) {
			margin = Math.min(margin, indent);
			items.push({ line, lines: [(mark[2] ?? "").trimEnd()] });
			continue;
		}
		const isOutside = /^\S/u.test(text) && (outline.lines[line - 1] ?? "").trim() === "";
		if (items.length > 0 && isOutside) break;
		items.at(-1)?.lines.push(text);
	}
	return items;
}
