// Finds what stands in some lines of a note, among thousands of things in order of line.

/** Anything that begins in a line of a note. */
interface Placed {
	readonly line: number;
}

/** The things that begin in these lines, without looking at all the others; `endLine` is no longer of them. */
export function beginningIn<T extends Placed>(
	inOrder: readonly T[],
	line: number,
	endLine: number,
): readonly T[] {
	return inOrder.slice(countBefore(inOrder, line), countBefore(inOrder, endLine));
}

/** How many of the things begin before the line. */
export function countBefore(inOrder: readonly Placed[], line: number): number {
	let low = 0;
	let high = inOrder.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((inOrder[middle]?.line ?? 0) < line) low = middle + 1;
		else high = middle;
	}
	return low;
}
