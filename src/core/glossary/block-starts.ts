// How lines begin blocks: CommonMark's rules for a block's first line, and GFM's for a table's.
// https://spec.commonmark.org/0.31.2/#leaf-blocks https://github.github.com/gfm/#tables-extension-

/** A list item's marker. Columns count from the line's start. */
export interface Marker {
	/** `-`, `*`, `+`, `.` or `)`: items of one list share it. */
	readonly kind: string;
	readonly column: number;
	/** Where its text begins; what is indented so far belongs to the item. */
	readonly content: number;
	readonly isEmpty: boolean;
	/** False for a number but 1, which can't end a paragraph. */
	readonly mayInterrupt: boolean;
}

/** An indented line is code, or goes on the paragraph above it. */
export const isIndented = (line: string): boolean => /^(?: {4}|\s*\t)/u.test(line);
export const isBlank = (line: string): boolean => line.trim() === "";
export const isHeading = (line: string): boolean => /^ {0,3}#{1,6}(?:\s|$)/u.test(line);
export const isRule = (line: string): boolean =>
	/^ {0,3}(?:(?:-\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,})$/u.test(line);
export const isQuote = (line: string): boolean => /^ {0,3}>/u.test(line);
/** The line without the mark of its outermost quote. */
export const withoutQuote = (line: string): string => line.replace(/^ {0,3}> ?/u, "");
export const isUnderline = (line: string): boolean => /^ {0,3}(?:=+|-+)\s*$/u.test(line);
export const isReference = (line: string): boolean => /^ {0,3}\[[^\]]+\]:\s*\S+/u.test(line);

/** The marks a fence begins with; "" if the line is none. */
export function fenceOf(line: string): string {
	return /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u.exec(line)?.[1] ?? "";
}

/** Whether a line ends the fence that began with these marks. */
export function closesFence(line: string, marks: string): boolean {
	const text = line.trim();
	return text.length >= marks.length && text === marks.charAt(0).repeat(text.length);
}

/** What ends the HTML that begins here; `null` if none does. */
export function htmlEnd(line: string, isParagraph: boolean): RegExp | null {
	if (!/^ {0,3}</u.test(line)) return null;
	const raw = /^\s*<(script|pre|style|textarea)(?:[\s>]|$)/iu.exec(line)?.[1];
	if (raw) return new RegExp(`</${raw}>`, "iu");
	if (/^\s*<!--/u.test(line)) return /-->/u;
	if (BLOCK_TAG.test(line) || (!isParagraph && ONLY_TAG.test(line))) return /^\s*$/u;
	return null;
}

const BLOCK_TAG =
	/^\s*<\/?(?:article|aside|blockquote|body|center|details|dialog|d[ldt]|div|fieldset|fig(?:caption|ure)|footer|form|h[1-6r]|header|html|iframe|li|main|menu|nav|ol|p|section|summary|table|t(?:body|d|foot|h|head|r)|ul)(?:\s|\/?>|$)/iu;
const ONLY_TAG = /^\s*<\/?[a-z][\w-]*(?:\s[^<>]*)?>\s*$/iu;

export function markerOf(line: string): Marker | null {
	const match = /^( {0,3})([-*+]|(\d{1,9})([.)]))(\s*)/u.exec(line);
	if (!match || isRule(line)) return null;
	const [whole, indent = "", mark = "", number, end, space = ""] = match;
	const isEmpty = whole.length === line.length;
	if (!isEmpty && space === "") return null;
	const wide = space.startsWith("\t") ? 1 : space.length;
	return {
		kind: end ?? mark,
		column: indent.length,
		content: indent.length + mark.length + (isEmpty || wide > 4 ? 1 : wide),
		isEmpty,
		mayInterrupt: !isEmpty && (number === undefined || Number(number) === 1),
	};
}

/** The cells of a table's row as they stand, without the bars. */
export function cellsOf(line: string): readonly string[] {
	const inner = line
		.trim()
		.replace(/^\|/u, "")
		.replace(/(^|[^\\])\|$/u, "$1");
	const cells = [""];
	for (const part of inner.split(/(\\.|\|)/u)) {
		if (part === "|") cells.push("");
		else cells[cells.length - 1] += part === "\\|" ? "|" : part;
	}
	return cells.map((cell) => cell.replace(/<\/?br\s*\/?>/giu, "\n").trim());
}

/** Whether a table's header is here: the row below it is of dashes, with as many cells. */
export function beginsTable(line: string, below: string): boolean {
	if (!/^ {0,3}[\s|:-]*-[\s|:-]*$/u.test(below) || isIndented(below) || !`${line}${below}`.includes("|"))
		return false;
	const rule = cellsOf(below);
	return rule.every((cell) => /^:?-+:?$/u.test(cell)) && cellsOf(line).length === rule.length;
}
