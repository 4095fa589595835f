// Follows, line by line, which list item a line belongs to.
import { itemLead } from "./quote-marks.ts";

/**
 * Starts at a note's first line.
 * @returns What takes the next line, and whether it could go on a paragraph above it, and gives the item that the line
 * belongs to: a number of its own, 0 outside of lists; `null` if it is indented too far to begin anything.
 */
export function createItemTracker(): (line: string, isLazy: boolean) => number | null {
	const items: { readonly id: number; readonly column: number }[] = [];
	let count = 0;
	const column = (): number => items.at(-1)?.column ?? 0;
	return (line, isLazy) => {
		if (!isLazy && line.trim() !== "") {
			const lead = itemLead(line);
			const indent = columns(/^\s*/u.exec(line)?.[0] ?? "");
			while (column() > indent) items.pop();
			if (indent - column() > 3) return null;
			for (const mark of lead.matchAll(/\S+[ \t]+/gu))
				items.push({ id: ++count, column: columns(lead.slice(0, mark.index + mark[0].length)) });
		}
		return items.at(-1)?.id ?? 0;
	};
}

/** Width of a text in columns; a tab goes to the next multiple of four. */
function columns(text: string): number {
	return [...text].reduce((at, character) => (character === "\t" ? at + 4 - (at % 4) : at + 1), 0);
}
