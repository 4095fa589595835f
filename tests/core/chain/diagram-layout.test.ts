import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { BAR, LINE, layoutDiagram, type Box } from "../../../src/core/chain/diagram-layout.ts";
import { neighbour, type Direction } from "../../../src/core/chain/neighbour.ts";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { itil5 } from "../../../src/core/chain/itil5.ts";
import { anyChain, anyLayout, anyWidth, TEXT } from "./any-chain.ts";

const overlap = (a: Rect, b: Rect): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
type Rect = Pick<Box, "x" | "y" | "width" | "height">;
/** Of arithmetic, in pixels. */
const ERROR = 0.01;

test("boxes and flows never overlap, and everything is inside the picture", () => {
	fc.assert(
		fc.property(anyLayout(), ({ width, height, boxes, demand, value }) => {
			const all: Rect[] = [...boxes, demand, value];
			all.forEach((a, index) => all.slice(index + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
			for (const { x, y, width: wide, height: high } of all) {
				expect(Math.min(x, y, wide, high)).toBeGreaterThanOrEqual(0);
				expect(x + wide).toBeLessThanOrEqual(width + ERROR);
				expect(y + high).toBeLessThanOrEqual(height + ERROR);
			}
		}),
	);
});

test("every activity has one box, with all letters of its name and figures inside it", () => {
	fc.assert(
		fc.property(anyChain, anyWidth, (chain, width) => {
			const { boxes, scale } = layoutDiagram(chain, width, TEXT);
			expect(boxes.map(({ activity }) => activity).sort()).toEqual(
				chain.activities.map(({ id }) => id).sort(),
			);
			for (const { activity, label, labelX, labelY, status, width: wide, height } of boxes) {
				const name = chain.activities.find(({ id }) => id === activity)?.name ?? "";
				expect(label.join("").replace(/[-\s]/gu, "")).toBe(name.replace(/[-\s]/gu, ""));
				for (const line of label)
					expect(labelX + TEXT.measure(line, scale.label, true)).toBeLessThanOrEqual(
						wide - scale.pad + ERROR,
					);
				for (const line of status)
					expect(scale.pad + TEXT.measure(line, scale.status, false)).toBeLessThanOrEqual(
						wide - scale.pad + ERROR,
					);
				const text = labelY + (label.length * scale.label + status.length * scale.status) * LINE;
				expect(text + BAR + scale.pad).toBeLessThanOrEqual(height + ERROR);
			}
		}),
	);
});

const DIRECTIONS: readonly Direction[] = ["up", "down", "left", "right"];

test("arrow keys lead from any activity to any other", () => {
	fc.assert(
		fc.property(anyLayout(), (layout) => {
			for (const { activity: start } of layout.boxes) {
				const reached = new Set([start]);
				for (const at of reached)
					for (const direction of DIRECTIONS) {
						const next = neighbour(layout, at, direction);
						if (next !== null) reached.add(next);
					}
				expect(reached.size).toBe(layout.boxes.length);
			}
		}),
	);
});

test("an arrow key leads the way it points, or nowhere", () => {
	fc.assert(
		fc.property(anyLayout(), fc.constantFrom(...DIRECTIONS), (layout, direction) => {
			const middle = ({ x, y, width, height }: Rect) => ({ x: x + width / 2, y: y + height / 2 });
			for (const box of layout.boxes) {
				const next = neighbour(layout, box.activity, direction);
				const to = layout.boxes.find(({ activity }) => activity === next);
				if (!to) continue;
				const [a, b] = [middle(box), middle(to)];
				const ahead = { up: a.y - b.y, down: b.y - a.y, left: a.x - b.x, right: b.x - a.x }[direction];
				expect(ahead).toBeGreaterThan(0);
			}
		}),
	);
});

describe("the chain of ITIL 4", () => {
	const boxOf = (width: number, id: string): Box => {
		const box = layoutDiagram(itil4, width, TEXT).boxes.find(({ activity }) => activity === id);
		if (!box) throw new Error(`${id} has no box`);
		return box;
	};

	it.each([200, 260, 400, 600, 900])("looks like the chain at %i pixels", (width) => {
		const [plan, improve, engage, design, build, deliver] = [
			"plan",
			"improve",
			"engage",
			"design",
			"build",
			"deliver",
		].map((id) => boxOf(width, id));
		if (!plan || !improve || !engage || !design || !build || !deliver) throw new Error("six boxes");
		expect(plan.y + plan.height).toBeLessThan(engage.y);
		expect(engage.x + engage.width).toBeLessThan(design.x);
		expect(design.y + design.height).toBeLessThan(build.y);
		expect(design.x + design.width).toBeLessThan(deliver.x);
		expect(Math.max(engage.y + engage.height, build.y + build.height)).toBeLessThan(improve.y);
		expect([plan.x, plan.width].map(Math.round)).toEqual([improve.x, improve.width].map(Math.round));
		expect([engage.y, engage.height].map(Math.round)).toEqual([deliver.y, deliver.height].map(Math.round));
	});

	it("is walked by arrow keys as it is seen", () => {
		const layout = layoutDiagram(itil4, 300, TEXT);
		const walk = (from: string, ...directions: Direction[]): (string | null)[] => {
			let at: string | null = from;
			return directions.map((direction) => (at = at === null ? null : neighbour(layout, at, direction)));
		};
		expect(walk("plan", "down", "right", "down", "right", "down", "up")).toEqual([
			"engage",
			"design",
			"build",
			"deliver",
			"improve",
			"engage",
		]);
		expect(walk("plan", "up")).toEqual([null]);
		expect(walk("engage", "left")).toEqual([null]);
	});
});

it("says what comes in and goes out in words, at every width and for both presets", () => {
	for (const chain of [itil4, itil5])
		for (let width = 200; width <= 900; width += 20) {
			const { demand, value } = layoutDiagram(chain, width, TEXT);
			expect([demand.label.length, value.label.length]).not.toContain(0);
		}
});
