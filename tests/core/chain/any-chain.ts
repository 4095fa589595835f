// Chains of any length and layout, for property tests of the picture.
import fc from "fast-check";
import {
	layoutDiagram,
	type DiagramLayout,
	type DiagramText,
} from "../../../src/core/chain/diagram-layout.ts";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import type { ValueChain } from "../../../src/core/chain/value-chain.ts";

const NAMES = [
	"Plan",
	"Design and transition",
	"Obtain/build",
	"Q",
	"Verantwortungsübergabe",
	"Deliver and support",
	"計画",
];

/** Measures as a monospaced font would; one activity in three shows long figures. */
export const TEXT: DiagramText = {
	measure: (text, size, isBold) => [...text].length * size * (isBold ? 0.6 : 0.54),
	statusOf: (activity) =>
		activity.length % 3 === 0 ? ["not started", "1,234 places"] : ["62 %", "7 places"],
	demand: ["Opportunity and demand", "Demand"],
	value: ["Products, services and value", "Value"],
};

/** Chains of 1 to 14 activities: full-width rows above and below, columns of one to three between. */
export const anyChain: fc.Arbitrary<ValueChain> = fc
	.record({
		names: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 14 }),
		above: fc.nat(2),
		below: fc.nat(2),
		tallest: fc.integer({ min: 1, max: 3 }),
	})
	.map(({ names, above, below, tallest }) =>
		chainOf(
			names.map((_, index) => `step${"x".repeat(index)}`),
			names,
			above,
			below,
			tallest,
		),
	);

function chainOf(
	ids: readonly string[],
	names: readonly string[],
	above: number,
	below: number,
	tallest: number,
): ValueChain {
	const [first] = itil4.activities;
	if (!first) throw new Error("ITIL 4 has activities");
	const middle = ids.slice(above, Math.max(above, ids.length - below));
	const columns: string[][] = [];
	for (let at = 0; at < middle.length; at += tallest) columns.push(middle.slice(at, at + tallest));
	return {
		id: "custom",
		name: "Own",
		activities: ids.map((id, index) => ({ ...first, id, name: names[index] ?? id })),
		exchanges: [],
		layout: { top: ids.slice(0, above), columns, bottom: ids.slice(Math.max(above, ids.length - below)) },
	};
}

export const anyWidth = fc.integer({ min: 200, max: 900 });

export function anyLayout(): fc.Arbitrary<DiagramLayout> {
	return fc.tuple(anyChain, anyWidth).map(([chain, width]) => layoutDiagram(chain, width, TEXT));
}
