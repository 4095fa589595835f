// Counts how often each value comes.

/** Answers how often a value is among the given ones. */
export function countEach<T>(values: Iterable<T>): (value: T) => number {
	const counts = new Map<T, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return (value) => counts.get(value) ?? 0;
}
