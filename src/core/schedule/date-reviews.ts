// Dates the events of one card so that they never run backwards, assuming as few wrong clocks as possible.

/**
 * Clocks of different devices may contradict the order of events. The longest run of clocks that do not run backwards
 * is believed; of two equally long runs the one that ends earlier, since a clock that is ahead is the one that does harm;
 * then the later start. The others are moved between their believed neighbours.
 * @param clocks What each event's device showed, in the log's order, milliseconds since 1970.
 * @returns As many dates, never decreasing; the same array if there was no contradiction.
 */
export function dateReviews(clocks: readonly number[]): readonly number[] {
	if (isSorted(clocks)) return clocks;
	const believed = longestRun(clocks);
	const dates = [...clocks];
	let floor = 0;
	let next = 0;
	for (let index = 0; index < dates.length; index++) {
		if (index === believed[next]) next++;
		else dates[index] = between(dates[index] ?? floor, floor, clocks[believed[next] ?? -1]);
		floor = dates[index] ?? floor;
	}
	return dates;
}

function isSorted(clocks: readonly number[]): boolean {
	return clocks.every((clock, index) => index === 0 || clock >= (clocks[index - 1] ?? 0));
}

/** Behind the last believed clock there is no ceiling left; such a clock shows too little and is raised to the floor. */
function between(clock: number, floor: number, ceiling: number | undefined): number {
	return Math.max(floor, Math.min(clock, ceiling ?? clock));
}

/**
 * Positions of the longest non-decreasing run, by patience sorting: O(n log n).
 * `ends[n]` holds where runs of n + 1 clocks can end; as positions grow, their clocks fall.
 */
function longestRun(clocks: readonly number[]): readonly number[] {
	const ends: number[][] = [];
	const before: number[] = [];
	const at = (position: number | undefined): number => clocks[position ?? -1] ?? 0;
	clocks.forEach((clock, position) => {
		const length = firstWhere(ends.length, (n) => at(ends[n]?.at(-1)) > clock);
		const previous = ends[length - 1] ?? [];
		before[position] = previous[firstWhere(previous.length, (n) => at(previous[n]) <= clock)] ?? -1;
		(ends[length] ??= []).push(position);
	});
	const run: number[] = [];
	for (let position = ends.at(-1)?.at(-1) ?? -1; position >= 0; position = before[position] ?? -1)
		run.push(position);
	return run.reverse();
}

/** The least number below `count` for which `holds` is true, given that it stays true from there; else `count`. */
function firstWhere(count: number, holds: (n: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
