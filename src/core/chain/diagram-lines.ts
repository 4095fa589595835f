// Lines between two boxes of the picture. They are drawn below the boxes: where one lies between, the line passes behind.
import type { Box, DiagramLayout } from "./diagram-layout.ts";
import type { ActivityId } from "./value-chain.ts";

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** From the first box's edge to the second's; `mark` is where the line is seen best, beside the first. */
export interface Line {
	readonly from: Point;
	readonly to: Point;
	readonly mark: Point;
}

/**
 * The line between two activities' boxes: straight across where they face each other, else between their middles; `null`
 * if one isn't drawn.
 * @param lane Pixels to the side, so that several lines between the same boxes stand apart.
 */
export function lineBetween(
	layout: DiagramLayout,
	first: ActivityId,
	second: ActivityId,
	lane: number,
): Line | null {
	const [a, b] = [first, second].map((id) => layout.boxes.find(({ activity }) => activity === id));
	if (!a || !b) return null;
	const upright = facing(layout, a, b, lane, false) ?? facing(layout, a, b, lane, true);
	const { from, to } = upright ?? slanted(a, b, lane);
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const part = length === 0 ? 0 : Math.min(0.5, layout.scale.gap / 2 / length);
	return { from, to, mark: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part } };
}

/** Least stretch on which two boxes face each other. */
const FACING = 8;

/** A line across, if the boxes face each other: where the fewest boxes hide it, best in the middle. */
function facing(
	{ boxes, scale }: DiagramLayout,
	a: Box,
	b: Box,
	lane: number,
	isAcross: boolean,
): Omit<Line, "mark"> | null {
	const [along, start] = isAcross ? (["height", "y"] as const) : (["width", "x"] as const);
	const [depth, near] = isAcross ? (["width", "x"] as const) : (["height", "y"] as const);
	const low = Math.max(a[start], b[start]);
	const high = Math.min(a[start] + a[along], b[start] + b[along]);
	if (high - low < FACING) return null;
	const [first, second] = a[near] < b[near] ? [a, b] : [b, a];
	const between = boxes.filter(
		(box) => box !== a && box !== b && box[near] >= first[near] + first[depth] && box[near] < second[near],
	);
	const middle = (low + high) / 2;
	const gaps = between.flatMap((box) => [
		box[start] - scale.gap / 2,
		box[start] + box[along] + scale.gap / 2,
	]);
	const hides = (at: number): number =>
		between.filter((box) => box[start] <= at && at <= box[start] + box[along]).length;
	const open = [middle, ...gaps.filter((at) => at > low && at < high)].find((at) => hides(at) === 0);
	// Behind other boxes it keeps clear of the line to them, which is in the middle.
	const best = open ?? low + (high - low) / 4;
	const room = best === middle && between.length === 0 ? (high - low) / 2 - 4 : scale.gap / 4;
	const at = Math.max(low, Math.min(high, best + Math.max(-room, Math.min(room, lane))));
	const end = (box: Box, other: Box): Point => {
		const edge = box[near] < other[near] ? box[near] + box[depth] : box[near];
		return isAcross ? { x: edge, y: at } : { x: at, y: edge };
	};
	return { from: end(a, b), to: end(b, a) };
}

/** Between the middles moved aside, from edge to edge. */
function slanted(a: Box, b: Box, lane: number): Omit<Line, "mark"> {
	const [from, to] = [middleOf(a, lane), middleOf(b, lane)];
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	/** Where the line from a box's middle leaves it, on the way given by the signs of x and y. */
	const edge = ({ x, y, width, height }: Box, start: Point, sign: 1 | -1): Point => {
		const acrossX = ((sign * dx > 0 ? x + width : x) - start.x) / dx;
		const acrossY = ((sign * dy > 0 ? y + height : y) - start.y) / dy;
		const part = Math.abs(acrossX) < Math.abs(acrossY) ? acrossX : acrossY;
		return { x: start.x + dx * part, y: start.y + dy * part };
	};
	return { from: edge(a, from, 1), to: edge(b, to, -1) };
}

function middleOf({ x, y, width, height }: Box, lane: number): Point {
	return { x: x + width / 2 + lane, y: y + height / 2 };
}
