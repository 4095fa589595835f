// A long list of which only the rows in sight, and the active one, are in the page, so that tens of thousands scroll
// smoothly. It knows where rows stand and which of them the keyboard is on; what they show and do is their owner's.
import { patch, type Shape } from "./chain-view/patch.ts";

export interface RowLook<Row> {
	/** What a row is known by when the list changes around it. */
	readonly keyOf: (row: Row) => string;
	/** Its height as a multiple of the list's font size, the same as in styles.css. */
	readonly heightOf: (row: Row) => number;
	readonly shapeOf: (row: Row, index: number) => Required<Shape>;
	/** What a bar that stays on top of the list may cover, in pixels. */
	readonly covered: number;
}

export interface RowWindow<Row> {
	/** Draws a new list; the focus stays on its row, also when that has moved. */
	readonly draw: (rows: readonly Row[]) => void;
	/** Draws the rows in sight again, which look otherwise. */
	readonly redraw: () => void;
	/** Draws the rows in sight if others are than before: after scrolling and resizing. */
	readonly scrolled: () => void;
	/** The row that the keyboard is on; 0 in an empty list. */
	readonly active: number;
	/** Scrolls to a row, or the nearest there is, and gives it the focus. */
	readonly moveTo: (index: number) => void;
	/** Where a key leads from the active row; `undefined` if it does not move. */
	readonly targetOf: (key: string) => number | undefined;
	/** The row that an event is about; `null` if none. */
	readonly rowAt: (event: Event) => { readonly index: number; readonly element: HTMLElement } | null;
}

/** Rows kept in the page above and below those in sight. */
const MARGIN = 12;

/** Windows the rows of a list, which may stand below other things in what scrolls. */
export function createRowWindow<Row>(
	scroller: HTMLElement,
	list: HTMLElement,
	{ keyOf, heightOf, shapeOf, covered }: RowLook<Row>,
): RowWindow<Row> {
	let rows: readonly Row[] = [];
	/** Where each row begins, and at the end the height of all, in pixels. */
	let tops: readonly number[] = [0];
	let active = 0;
	let drawn = "";

	function draw(wanted: readonly Row[]): void {
		const hadFocus = list.contains(list.doc.activeElement);
		const before = rows[active];
		const key = before && keyOf(before);
		rows = wanted;
		const moved = rows.findIndex((row) => keyOf(row) === key);
		active = clamp(moved < 0 ? active : moved);
		const size = Number.parseFloat(list.win.getComputedStyle(list).fontSize) || 13;
		let top = 0;
		tops = [0, ...rows.map((row) => (top += Math.round(size * heightOf(row))))];
		list.setCssProps({ "--svc-height": `${top}px` });
		redraw();
		if (hadFocus && list.doc.activeElement !== activeElement()) focus();
	}

	function redraw(): void {
		drawn = "";
		scrolled();
	}

	function scrolled(): void {
		const [above, below] = sight();
		const from = Math.max(0, indexAt(above) - MARGIN);
		const to = Math.min(rows.length, indexAt(below) + MARGIN);
		const range = `${from} ${to} ${active}`;
		if (range === drawn) return;
		drawn = range;
		const shown = Array.from({ length: to - from }, (_, index) => from + index);
		// The row with the focus stays in the page, wherever it is.
		if (active < from) shown.unshift(active);
		else if (active >= to) shown.push(active);
		const keys = new Set<string>();
		patch(
			list,
			shown.flatMap((index) => {
				const row = rows[index];
				return row ? [shapeAt(row, index, keys)] : [];
			}),
		);
	}

	/** A row's shape with what its place in the list adds. A key that was given already gets longer. */
	function shapeAt(row: Row, index: number, keys: Set<string>): Shape {
		const [selector, attributes, content] = shapeOf(row, index);
		let key = keyOf(row);
		while (keys.has(key)) key += "|";
		keys.add(key);
		const place = {
			key,
			tabindex: index === active ? 0 : -1,
			"data-row": index,
			"--svc-top": `${tops[index] ?? 0}px`,
		};
		return [selector, { ...attributes, ...place }, content];
	}

	/** The first row that ends below a height. */
	function indexAt(height: number): number {
		let [low, high] = [0, rows.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((tops[middle + 1] ?? 0) > height) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** What of the list is in sight, in pixels from its top. */
	function sight(): readonly [above: number, below: number] {
		const above = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
		return [above, above + scroller.clientHeight];
	}

	function clamp(index: number): number {
		return Math.max(0, Math.min(index, rows.length - 1));
	}

	function activeElement(): HTMLElement | null {
		return list.querySelector<HTMLElement>('[tabindex="0"]');
	}

	function focus(): void {
		activeElement()?.focus({ preventScroll: true });
	}

	function moveTo(index: number): void {
		active = clamp(index);
		const [top, end] = [tops[active] ?? 0, tops[active + 1] ?? 0];
		const [above, below] = sight();
		scroller.scrollTop += Math.min(0, top - above - covered) || Math.max(0, end - below);
		scrolled();
		focus();
	}

	function targetOf(key: string): number | undefined {
		const height = (tops[active + 1] ?? 0) - (tops[active] ?? 0);
		const page = Math.max(1, Math.floor((scroller.clientHeight - covered) / height) - 1);
		const targets: Readonly<Record<string, number>> = {
			ArrowDown: active + 1,
			ArrowUp: active - 1,
			PageDown: active + page,
			PageUp: active - page,
			Home: 0,
			End: rows.length - 1,
		};
		return targets[key];
	}

	function rowAt({ target }: Event): { index: number; element: HTMLElement } | null {
		const element = (target as Element).closest<HTMLElement>("[data-row]");
		return element && { element, index: Number(element.dataset["row"]) };
	}

	list.addEventListener("focusin", (event) => {
		active = rowAt(event)?.index ?? active;
		scrolled();
	});
	return {
		draw,
		redraw,
		scrolled,
		get active() {
			return active;
		},
		moveTo,
		targetOf,
		rowAt,
	};
}
