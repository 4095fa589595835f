// Where everything stands in the picture: pure geometry, in pixels, for any chain and width.
import type { ActivityId, ValueChain } from "./value-chain.ts";
import { wordsOf, wrap, wrapFigures } from "./wrap-words.ts";

export interface Box {
	readonly activity: ActivityId;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** The official name, cut into lines that fit. */
	readonly label: readonly string[];
	/** Left edge of the label, within the box: beside the icon, or below it. */
	readonly labelX: number;
	/** Top of the label, within the box. */
	readonly labelY: number;
	/** Figures, cut into lines that fit. */
	readonly status: readonly string[];
}

/** What comes in on one side, or goes out on the other. */
export interface Flow {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Its words in lines; written along the side, as one line, where it is narrow. */
	readonly label: readonly string[];
	readonly isUpright: boolean;
}

/** Sizes that grow with the picture, in pixels. */
export interface DiagramScale {
	/** Font sizes. */
	readonly label: number;
	readonly status: number;
	readonly flow: number;
	/** Between boxes. */
	readonly gap: number;
	/** Within boxes. */
	readonly pad: number;
	readonly icon: number;
}

export interface DiagramLayout {
	readonly width: number;
	readonly height: number;
	readonly scale: DiagramScale;
	readonly boxes: readonly Box[];
	readonly demand: Flow;
	readonly value: Flow;
}

export interface DiagramText {
	/** Width in pixels of a text in a font size in pixels. */
	readonly measure: (text: string, size: number, isBold: boolean) => number;
	/** Figures of an activity, e.g. "62 %" and "7 places"; none if it shows none. */
	readonly statusOf: (activity: ActivityId) => readonly string[];
	/** From the fullest wording to the shortest. */
	readonly demand: readonly string[];
	readonly value: readonly string[];
}

/** Height of the mastery bar with the space above it. */
export const BAR = 9;
/** From this width on the flows have room for words beside the boxes. */
const WIDE = 460;
/** Height of a line of text, as a multiple of its font size. */
export const LINE = 1.25;

/** Lays a chain out. Columns that don't fit side by side go on below; a word that fits nowhere is cut. */
export function layoutDiagram(chain: ValueChain, width: number, text: DiagramText): DiagramLayout {
	const scale = scaleOf(width);
	const side = width >= WIDE ? between(82, width * 0.13, 110) : between(11, width * 0.055, 15);
	const inner = width - 2 * side;
	const { top, columns, bottom } = chain.layout;
	const makeBox = boxMaker(chain, scale, text);
	const boxes: Box[] = [];
	let y = scale.pad + 4;
	const addRow = (row: readonly (readonly ActivityId[])[]): void => {
		const placed = placeRow(row, side, y, inner, scale, makeBox);
		boxes.push(...placed);
		y = Math.max(y, ...placed.map((box) => box.y + box.height + scale.gap));
	};
	top.forEach((id) => addRow([[id]]));
	const middle = y;
	for (const row of rowsOf(columns, inner, scale, makeBox)) addRow(row);
	const middleEnd = y;
	bottom.forEach((id) => addRow([[id]]));
	// Beside the columns, or beside all boxes where there are none.
	const [start, end] = middle === middleEnd ? [0, y] : [middle, middleEnd];
	const flowBox = { y: start, width: side - 2, height: end - scale.gap - start, isUpright: width < WIDE };
	const flow = (x: number, words: readonly string[]): Flow => ({
		...flowBox,
		x,
		label: flowLabel(words, flowBox, scale.flow, text),
	});
	return {
		width,
		height: y - scale.gap + 2,
		scale,
		boxes,
		demand: flow(0, text.demand),
		value: flow(width - side + 2, text.value),
	};
}

function scaleOf(width: number): DiagramScale {
	const label = between(9, width / 22.5, 13);
	return {
		label,
		status: Math.max(9, label - 1.5),
		flow: Math.max(9, label - 2.5),
		gap: between(6, width * 0.033, 18),
		pad: between(2.5, (width - 180) / 14, 8),
		icon: label + 2,
	};
}

type BoxMaker = (activity: ActivityId, width: number) => Box;

/** Makes a box of a given width at 0, 0; of width 0, its `width` is the least it needs. */
function boxMaker(chain: ValueChain, scale: DiagramScale, text: DiagramText): BoxMaker {
	const nameOf = new Map(chain.activities.map(({ id, name }) => [id, name]));
	const bold = (part: string): number => text.measure(part, scale.label, true);
	const plain = (part: string): number => text.measure(part, scale.status, false);
	const { pad } = scale;
	return (activity, width) => {
		const words = wordsOf(nameOf.get(activity) ?? activity);
		const figures = text.statusOf(activity);
		const least =
			2 * pad + Math.max(24, ...words.map(bold), ...figures.flatMap((figure) => wordsOf(figure).map(plain)));
		const room = width - 2 * pad;
		const beside = scale.icon + 4;
		const isBeside = room - beside >= Math.max(...words.map(bold));
		const label = width === 0 ? [] : wrap(words, room - (isBeside ? beside : 0), bold);
		const status = width === 0 ? [] : wrapFigures(figures, room, plain);
		const labelY = isBeside ? pad : pad + scale.icon + 2;
		const height =
			labelY +
			label.length * scale.label * LINE +
			status.length * scale.status * LINE +
			(figures.length > 0 ? BAR : 0) +
			pad;
		return {
			activity,
			x: 0,
			y: 0,
			width: width || least,
			height,
			label,
			labelX: pad + (isBeside ? beside : 0),
			labelY,
			status,
		};
	};
}

/** Cuts the columns into as few rows as fit, of even length. */
function rowsOf(
	columns: readonly (readonly ActivityId[])[],
	inner: number,
	{ gap }: DiagramScale,
	makeBox: BoxMaker,
): readonly (readonly (readonly ActivityId[])[])[] {
	const least = leastWidths(columns, makeBox);
	for (let rows = 1; ; rows++) {
		const length = Math.ceil(columns.length / rows);
		const starts = Array.from({ length: Math.ceil(columns.length / length) }, (_, row) => row * length);
		const fits = (start: number): boolean =>
			sum(least.slice(start, start + length)) + gap * (length - 1) <= inner;
		if (length <= 1 || starts.every(fits)) return starts.map((start) => columns.slice(start, start + length));
	}
}

function leastWidths(columns: readonly (readonly ActivityId[])[], makeBox: BoxMaker): readonly number[] {
	return columns.map((column) => Math.max(...column.map((id) => makeBox(id, 0).width)));
}

/** Columns side by side, as wide as each other if they can be, each as tall as the tallest. */
function placeRow(
	row: readonly (readonly ActivityId[])[],
	left: number,
	top: number,
	inner: number,
	{ gap }: DiagramScale,
	makeBox: BoxMaker,
): Box[] {
	const least = leastWidths(row, makeBox);
	const room = inner - gap * (row.length - 1);
	const even = room / row.length;
	const spare = (room - sum(least)) / row.length;
	const isEven = Math.max(...least) <= even;
	const boxes = row.map((column, index) =>
		column.map((id) => makeBox(id, isEven ? even : (least[index] ?? 0) + spare)),
	);
	const heightOf = (column: readonly Box[]): number =>
		sum(column.map(({ height }) => height)) + gap * (column.length - 1);
	const tallest = Math.max(...boxes.map(heightOf));
	let x = left;
	return boxes.flatMap((column) => {
		const more = (tallest - heightOf(column)) / column.length;
		let y = top;
		const placed = column.map((box) => {
			const own = { ...box, x, y, height: box.height + more };
			y += own.height + gap;
			return own;
		});
		x += (column[0]?.width ?? 0) + gap;
		return placed;
	});
}

function flowLabel(
	wordings: readonly string[],
	{ width, height, isUpright }: Pick<Flow, "width" | "height" | "isUpright">,
	size: number,
	{ measure }: DiagramText,
): readonly string[] {
	const plain = (part: string): number => measure(part, size, false);
	const room = isUpright ? height - 8 : width - 14;
	for (const wording of wordings) {
		const words = isUpright ? [wording] : wordsOf(wording);
		const lines = wrap(words, room, plain);
		const isTall = !isUpright && lines.length * size * LINE > height;
		if (!isTall && words.every((word) => plain(word) <= room)) return lines;
	}
	return [];
}

function between(least: number, value: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
