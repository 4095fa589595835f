// Sorts long lists without a long stop.

/** A stable merge sort. Yields now and then, so that whoever runs it can pause. */
export function* sortInSteps<T>(
	items: readonly T[],
	compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
	yield;
	if (items.length < STEP) return [...items].sort(compare);
	const middle = items.length >> 1;
	const left = yield* sortInSteps(items.slice(0, middle), compare);
	const right = yield* sortInSteps(items.slice(middle), compare);
	const merged: T[] = [];
	let at = 0;
	for (const one of left) {
		for (let other = right[at]; other !== undefined && compare(other, one) < 0; other = right[++at])
			merged.push(other);
		if (merged.push(one) % STEP === 0) yield;
	}
	return merged.concat(right.slice(at));
}

/** Items sorted or merged between two pauses. */
const STEP = 1000;
