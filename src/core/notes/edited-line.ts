// Finds the one line in which a text was edited: what a person types between two savings is mostly one.

/** One line of a note, before and after. */
export interface EditedLine {
	/** 0-based. */
	readonly line: number;
	readonly before: string;
	readonly after: string;
	/** What both begin with. */
	readonly start: string;
}

/**
 * The edit that made one text of the other; `null` if there is none, or more than one line is edited, added or removed.
 * @param lines Of `before`; a text with other line ends or a byte order mark has no edit that is found.
 */
export function findEditedLine(lines: readonly string[], before: string, after: string): EditedLine | null {
	if (before.includes("\r") || before.startsWith("\uFEFF")) return null;
	const same = commonStart(before, after);
	let line = 0;
	let offset = 0;
	for (; line < lines.length; line++) {
		const end = offset + (lines[line] ?? "").length;
		if (end >= same) break;
		offset = end + 1;
	}
	const old = lines[line] ?? "";
	const below = before.slice(offset + old.length);
	const now = after.slice(offset, Math.max(offset, after.length - below.length));
	const isOnly = now !== old && !/[\r\n]/u.test(now) && after.slice(offset + now.length) === below;
	return isOnly ? { line, before: old, after: now, start: before.slice(offset, same) } : null;
}

/** Length of what both texts begin with; halves the texts rather than going through them letter by letter. */
function commonStart(a: string, b: string): number {
	let low = 0;
	let high = Math.min(a.length, b.length);
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (a.slice(low, middle) === b.slice(low, middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}
