import fc from "fast-check";
import { expect, it } from "vitest";
import { sortInSteps } from "../../src/core/sort-in-steps.ts";

function drain<T>(steps: Generator<undefined, T>): readonly [result: T, pauses: number] {
	let pauses = 0;
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return [step.value, pauses];
		pauses++;
	}
}

it("sorts like Array.sort, equals in their old order, however long the list is", () => {
	const length = fc.constantFrom(0, 1, 2, 999, 1000, 1001, 2500, 9000);
	fc.assert(
		fc.property(length, fc.integer({ min: 1, max: 500 }), fc.integer(), (count, kinds, seed) => {
			let state = seed >>> 0;
			const items = Array.from({ length: count }, (_, at) => {
				state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
				return { at, value: state % kinds };
			});
			const compare = (a: { readonly value: number }, b: { readonly value: number }) => a.value - b.value;
			expect(drain(sortInSteps(items, compare))[0]).toEqual([...items].sort(compare));
		}),
	);
});

it("pauses at least once for each thousand items that it looks at", () => {
	const items = Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 100_000);
	let compared = 0;
	let most = 0;
	const steps = sortInSteps(items, (a, b) => {
		compared++;
		return a - b;
	});
	for (let step = steps.next(); !step.done; step = steps.next()) {
		most = Math.max(most, compared);
		compared = 0;
	}
	expect(most).toBeLessThan(15_000);
});
