// Reads the marks at the beginning of a line in columns: a tab goes to the next multiple of four, and may be read in part.
import { markerOf } from "../glossary/block-starts.ts";

export interface LineReader {
	/** What is left of the line, without white space before it. */
	readonly text: () => string;
	/** Columns of white space before it. */
	readonly indent: () => number;
	/** Takes so many columns of white space, or as many as there are. */
	readonly skip: (columns: number) => void;
	/** Takes a quote mark and the column of white space that belongs to it. */
	readonly takeQuote: () => boolean;
	/**
	 * Takes a list item's mark and the white space that belongs to it.
	 * @param interrupts Whether it stands below a line of the same paragraph: then only some marks begin an item.
	 * @returns By how many columns the item's other lines are indented; `null` if no item begins here.
	 */
	readonly takeItem: (interrupts: boolean) => number | null;
}

export function readLine(line: string): LineReader {
	let at = 0;
	let column = 0;
	const reader: LineReader = {
		text: () => line.slice(at).trimStart(),
		indent: () => {
			let end = column;
			for (let next = at; ; next++) {
				const width = widthOf(line.charAt(next), end);
				if (width === 0) return end - column;
				end += width;
			}
		},
		skip: (columns) => {
			const end = column + columns;
			while (column < end) {
				const width = widthOf(line.charAt(at), column);
				if (width === 0) return;
				if (column + width <= end) at++;
				column = Math.min(column + width, end);
			}
		},
		takeQuote: () => {
			const indent = reader.indent();
			if (indent > 3 || !reader.text().startsWith(">")) return false;
			reader.skip(indent);
			at++;
			column++;
			reader.skip(1);
			return true;
		},
		takeItem: (interrupts) => {
			const marker = markerOf(reader.text());
			if (!marker || (interrupts && !marker.mayInterrupt)) return null;
			const mark = /^\S*/u.exec(reader.text())?.[0] ?? "";
			const indent = reader.indent();
			reader.skip(indent);
			at += mark.length;
			column += mark.length;
			const space = marker.isEmpty || reader.indent() > 4 ? 1 : reader.indent();
			reader.skip(space);
			return indent + mark.length + space;
		},
	};
	return reader;
}

function widthOf(character: string, column: number): number {
	if (character === "\t") return 4 - (column % 4);
	return character === " " ? 1 : 0;
}
