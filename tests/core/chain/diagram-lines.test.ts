import fc from "fast-check";
import { expect, it, test } from "vitest";
import type { Box, DiagramLayout } from "../../../src/core/chain/diagram-layout.ts";
import { layoutDiagram } from "../../../src/core/chain/diagram-layout.ts";
import { lineBetween, type Line, type Point } from "../../../src/core/chain/diagram-lines.ts";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { anyLayout, TEXT } from "./any-chain.ts";

/** Of arithmetic, in pixels. */
const ERROR = 0.01;
const anyLane = fc.constantFrom(-9, 0, 9);

/** How far a point is from a box's edge. */
function offEdge({ x, y, width, height }: Box, point: Point): number {
	const [right, bottom] = [x + width, y + height];
	const outside = Math.max(x - point.x, point.x - right, y - point.y, point.y - bottom, 0);
	const inside = Math.min(point.x - x, right - point.x, point.y - y, bottom - point.y);
	return outside > 0 ? outside : inside;
}

function pairs({ boxes }: DiagramLayout): (readonly [Box, Box])[] {
	return boxes.flatMap((a) => boxes.filter((b) => b !== a).map((b) => [a, b] as const));
}

function lineOf(layout: DiagramLayout, a: Box, b: Box, lane: number): Line {
	const line = lineBetween(layout, a.activity, b.activity, lane);
	if (!line) throw new Error("both are drawn");
	return line;
}

test("a line begins on the edge of its first box and ends on that of its second", () => {
	fc.assert(
		fc.property(anyLayout(), anyLane, (layout, lane) => {
			for (const [a, b] of pairs(layout)) {
				const { from, to } = lineOf(layout, a, b, lane);
				expect(offEdge(a, from)).toBeLessThan(ERROR);
				expect(offEdge(b, to)).toBeLessThan(ERROR);
			}
		}),
	);
});

test("the mark of a line lies on it, in no box", () => {
	fc.assert(
		fc.property(anyLayout(), (layout) => {
			for (const [a, b] of pairs(layout)) {
				const { from, to, mark } = lineOf(layout, a, b, 0);
				const around = (low: number, high: number, at: number): boolean =>
					Math.min(low, high) - ERROR <= at && at <= Math.max(low, high) + ERROR;
				expect(around(from.x, to.x, mark.x) && around(from.y, to.y, mark.y)).toBe(true);
				const hides = layout.boxes.some(
					({ x, y, width, height }) =>
						mark.x > x + ERROR &&
						mark.x < x + width - ERROR &&
						mark.y > y + ERROR &&
						mark.y < y + height - ERROR,
				);
				expect(hides).toBe(false);
			}
		}),
	);
});

test("there and back are two lines, apart from each other", () => {
	for (const width of [200, 300, 600, 900]) {
		const layout = layoutDiagram(itil4, width, TEXT);
		for (const [a, b] of pairs(layout)) {
			const [there, back] = [lineOf(layout, a, b, -9), lineOf(layout, a, b, 9)];
			const apart = Math.hypot(there.from.x - back.from.x, there.from.y - back.from.y);
			expect(apart, `${a.activity} ${b.activity} ${width}`).toBeGreaterThan(2);
		}
	}
});

it("is straight between boxes that face each other, and passes where no box hides it", () => {
	const layout = layoutDiagram(itil4, 600, TEXT);
	const upright = lineBetween(layout, "plan", "engage", 0);
	expect(upright?.from.x).toBe(upright?.to.x);
	const across = lineBetween(layout, "engage", "deliver", 0);
	expect(across?.from.y).toBe(across?.to.y);
	const between = layout.boxes.filter(({ activity }) => activity === "design" || activity === "build");
	for (const { y, height } of between)
		expect((across?.from.y ?? 0) > y && (across?.from.y ?? 0) < y + height).toBe(false);
});

it("is none to an activity that isn't drawn", () => {
	expect(lineBetween(layoutDiagram(itil4, 300, TEXT), "plan", "walking", 0)).toBeNull();
});
