// Where each activity stands in the picture: pure geometry, in pixels, for any chain and width.
import type { ActivityId, ValueChain } from "./value-chain.ts";

export interface Box {
	readonly activity: ActivityId;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** The official name, cut into lines that fit. */
	readonly label: readonly string[];
}

export interface DiagramLayout {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly Box[];
	/** Left and right of the columns: where demand comes in and value goes out. */
	readonly demand: { readonly x: number; readonly y: number; readonly length: number };
	readonly value: { readonly x: number; readonly y: number; readonly length: number };
}

export type Direction = "up" | "down" | "left" | "right";

const GAP = 6;
const PAD = 8;
const LINE = 15;
/** Room under the label for the figures and the bar. */
const FIGURES = 34;

/** Lays a chain out; `measure` gives the width of a label's text in pixels. */
export function layoutDiagram(
	chain: ValueChain,
	width: number,
	measure: (text: string) => number,
): DiagramLayout {
	const side = Math.max(18, Math.min(64, width * 0.11));
	const inner = width - 2 * side;
	const { top, columns, bottom } = chain.layout;
	const nameOf = new Map(chain.activities.map(({ id, name }) => [id, name]));
	const boxes: Box[] = [];
	let y = 1;
	const band = (activity: ActivityId): void => {
		const label = wrap(nameOf.get(activity) ?? activity, inner - 2 * PAD - 24, measure);
		const height = PAD + label.length * LINE + FIGURES;
		boxes.push({ activity, x: side, y, width: inner, height, label });
		y += height + GAP;
	};
	top.forEach(band);
	const middle = y;
	const columnWidth = (inner - GAP * (columns.length - 1)) / Math.max(1, columns.length);
	const labels = columns.map((column) =>
		column.map((id) => wrap(nameOf.get(id) ?? id, columnWidth - 2 * PAD, measure)),
	);
	const heights = labels.map((column) => column.map((label) => PAD + label.length * LINE + FIGURES));
	const tallest = Math.max(0, ...heights.map((column) => sum(column) + GAP * (column.length - 1)));
	columns.forEach((column, index) => {
		const own = heights[index] ?? [];
		const spare = (tallest - sum(own) - GAP * (column.length - 1)) / Math.max(1, column.length);
		let at = middle;
		column.forEach((activity, row) => {
			const height = (own[row] ?? 0) + spare;
			boxes.push({
				activity,
				x: side + index * (columnWidth + GAP),
				y: at,
				width: columnWidth,
				height,
				label: labels[index]?.[row] ?? [],
			});
			at += height + GAP;
		});
	});
	if (columns.length > 0) y = middle + tallest + GAP;
	bottom.forEach(band);
	const arrowY = middle + tallest / 2;
	return {
		width,
		height: y - GAP + 1,
		boxes,
		demand: { x: 2, y: arrowY, length: side - 6 },
		value: { x: width - side + 4, y: arrowY, length: side - 6 },
	};
}

/** The box an arrow key leads to: the nearest whose middle lies that way; `null` at the edge. */
export function neighbour(
	{ boxes }: DiagramLayout,
	from: ActivityId,
	direction: Direction,
): ActivityId | null {
	const start = boxes.find(({ activity }) => activity === from);
	if (!start) return null;
	let best: { activity: ActivityId; cost: number } | null = null;
	for (const box of boxes) {
		const { ahead, aside } = distance(start, box, direction);
		if (box === start || ahead <= 0) continue;
		const cost = ahead + 2 * aside;
		if (!best || cost < best.cost) best = { activity: box.activity, cost };
	}
	return best?.activity ?? null;
}

/** How far a box lies ahead, between the facing edges' middles, and how far it is off to the side. */
function distance(from: Box, to: Box, direction: Direction): { ahead: number; aside: number } {
	const isAcross = direction === "left" || direction === "right";
	const [a, b] = isAcross
		? [span(from.x, from.width), span(to.x, to.width)]
		: [span(from.y, from.height), span(to.y, to.height)];
	const [c, d] = isAcross
		? [span(from.y, from.height), span(to.y, to.height)]
		: [span(from.x, from.width), span(to.x, to.width)];
	const isForward = direction === "right" || direction === "down";
	// A pixel of tolerance: boxes side by side share a rounded edge.
	const ahead = isForward ? b.start - a.end + 1 : a.start - b.end + 1;
	return { ahead, aside: Math.max(0, d.start - c.end, c.start - d.end) };
}

function span(start: number, length: number): { start: number; end: number } {
	return { start, end: start + length };
}

function wrap(text: string, width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	for (const word of text.replace(/\//gu, "/\u200B").split(/\s+|\u200B/u)) {
		const last = lines.at(-1);
		const joined = last === undefined ? word : last.endsWith("/") ? last + word : `${last} ${word}`;
		if (last !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined;
		else lines.push(word);
	}
	return lines;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
