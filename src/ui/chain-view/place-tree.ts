// The places of an activity as a tree. Only the rows in sight are in the page, so that thousands scroll smoothly.
// Arrows, Home, End and letters move; Left and Right fold; Enter goes, Space shows, Escape leaves.
import type { PaneType } from "obsidian";
import type { PlaceKind } from "../../core/notes/place.ts";
import { sortOf, type PlaceItem, type PlaceRow } from "../../core/notes/place-rows.ts";
import * as chainText from "../text/chain-text.ts";
import { paneOf } from "./pane-of.ts";
import { patch, type Shape } from "./patch.ts";

export interface PlaceTreeActions {
	readonly go: (row: PlaceRow, pane: PaneType | false) => void;
	readonly show: (row: PlaceRow) => void;
	readonly fold: (path: string, isOpen: boolean) => void;
	readonly preview: (row: PlaceRow, event: MouseEvent, target: HTMLElement) => void;
	readonly menu: (row: PlaceRow, event: MouseEvent) => void;
	/** The Markdown link to drag. */
	readonly link: (row: PlaceRow) => string;
	readonly leave: () => void;
}

export interface PlaceTreeState {
	readonly label: string;
	readonly rows: readonly PlaceRow[];
	/** The row the user is nearest to. */
	readonly here: PlaceItem | null;
	/** Words at the end of a row, e.g. "due" and "step 2". */
	readonly marksOf: (item: PlaceItem) => readonly string[];
}

export interface PlaceTree {
	readonly draw: (state: PlaceTreeState) => void;
	/** Draws the rows in sight after scrolling. */
	readonly scrolled: () => void;
}

const ICONS: Readonly<Record<PlaceKind | "tension", string>> = {
	section: "lucide-heading",
	callout: "lucide-message-square-quote",
	term: "lucide-book-a",
	note: "lucide-file-text",
	tension: "lucide-arrow-left-right",
};
/** Heights of rows as multiples of the tree's font size, the same as in styles.css. */
const ROW = 2;
const TALL_ROW = 3;
/** What the bar with the filter, which stays on top of the list, may cover, in pixels. */
const COVERED = 80;
/** Rows kept in the page above and below those in sight. */
const MARGIN = 12;
/** Letters typed within this time are one word, in milliseconds. */
const TYPING = 600;

/** Makes a tree below whatever the scrolling element holds. */
export function createPlaceTree(scroller: HTMLElement, actions: PlaceTreeActions): PlaceTree {
	const tree = scroller.createDiv({ cls: "svc-tree", attr: { role: "tree" } });
	let state: PlaceTreeState = { label: "", rows: [], here: null, marksOf: () => [] };
	/** Where each row begins, and at the end the height of all, in pixels. */
	let tops: readonly number[] = [0];
	let active = 0;
	let drawn = "";
	let typed = { word: "", at: 0 };

	function layOut(): void {
		const size = Number.parseFloat(tree.win.getComputedStyle(tree).fontSize) || 13;
		let top = 0;
		tops = [0, ...state.rows.map((row) => (top += Math.round(size * (isTall(row) ? TALL_ROW : ROW))))];
	}

	/** The first row that ends below a height. */
	function rowAt(height: number): number {
		let [low, high] = [0, state.rows.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((tops[middle + 1] ?? 0) > height) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** What of the tree is in sight, in pixels from its top. */
	function sight(): readonly [above: number, below: number] {
		const above = scroller.getBoundingClientRect().top - tree.getBoundingClientRect().top;
		return [above, above + scroller.clientHeight];
	}

	function drawRows(isSame: boolean): void {
		const [above, below] = sight();
		const from = Math.max(0, rowAt(above) - MARGIN);
		const to = Math.min(state.rows.length, rowAt(below) + MARGIN);
		const range = `${from} ${to} ${active}`;
		if (isSame && range === drawn) return;
		drawn = range;
		const keys = new Set<string>();
		const shown = Array.from({ length: to - from }, (_, index) => from + index);
		// The row with the focus stays in the page, wherever it is.
		if (active < from) shown.unshift(active);
		else if (active >= to) shown.push(active);
		patch(
			tree,
			shown.flatMap((index) => {
				const row = state.rows[index];
				return row ? [rowShape(row, index, keys)] : [];
			}),
		);
	}

	function rowShape(row: PlaceRow, index: number, keys: Set<string>): Shape {
		let key = row.kind === "note" ? row.path : `${row.path}|${sortOf(row.item)}|${row.title}`;
		while (keys.has(key)) key += "|";
		keys.add(key);
		const isHere = row.kind === "place" && row.item === state.here;
		return [
			`div.svc-row.is-${row.kind}${isTall(row) ? ".is-tall" : ""}`,
			{
				key,
				role: "treeitem",
				tabindex: index === active ? 0 : -1,
				draggable: "true",
				"data-row": index,
				"--svc-top": `${tops[index] ?? 0}px`,
				"aria-level": row.kind === "note" ? 1 : 2,
				"aria-posinset": row.position,
				"aria-setsize": row.size,
				"aria-expanded": row.kind === "note" ? String(row.isOpen) : null,
				"aria-selected": String(isHere),
				"aria-current": isHere ? "location" : null,
			},
			row.kind === "note" ? noteParts(row) : placeParts(row.item, isHere, state.marksOf(row.item)),
		];
	}

	/** Draws a new state; the focus stays on its row, also when that has moved. */
	function draw(wanted: PlaceTreeState): void {
		const focused = tree.doc.activeElement;
		const hadFocus = focused !== null && tree.contains(focused);
		const before = state.rows[active];
		state = wanted;
		const moved = before ? state.rows.findIndex((row) => isSameRow(row, before)) : 0;
		active = Math.max(0, moved === -1 ? Math.min(active, state.rows.length - 1) : moved);
		layOut();
		tree.setAttribute("aria-label", state.label);
		tree.toggleClass("is-empty", state.rows.length === 0);
		tree.setCssProps({ "--svc-height": `${tops.at(-1) ?? 0}px` });
		drawRows(false);
		if (hadFocus && tree.doc.activeElement !== rowElement()) rowElement()?.focus({ preventScroll: true });
	}

	function rowElement(): HTMLElement | null {
		return tree.querySelector<HTMLElement>('[tabindex="0"]');
	}

	function moveTo(index: number): void {
		active = Math.max(0, Math.min(index, state.rows.length - 1));
		const [top, end] = [tops[active] ?? 0, tops[active + 1] ?? 0];
		const [above, below] = sight();
		scroller.scrollTop += Math.min(0, top - above - COVERED) || Math.max(0, end - below);
		drawRows(false);
		rowElement()?.focus({ preventScroll: true });
	}

	/** Acts on an event of the pointer if it is on a row. */
	function onRow<K extends "click" | "auxclick" | "contextmenu" | "mouseover" | "dragstart">(
		type: K,
		act: (row: PlaceRow, event: HTMLElementEventMap[K], element: HTMLElement) => void,
	): void {
		tree.addEventListener(type, (event) => {
			const over = rowOf(event);
			if (over) act(over.row, event, over.element);
		});
	}

	function rowOf(event: Event): { row: PlaceRow; element: HTMLElement } | null {
		const element = (event.target as Element | null)?.closest<HTMLElement>("[data-row]");
		const row = element ? state.rows[Number(element.dataset["row"])] : undefined;
		return element && row ? { row, element } : null;
	}

	function onKey(event: KeyboardEvent): void {
		const row = state.rows[active];
		if (!row || (event.target as Element).getAttribute("role") !== "treeitem") return;
		const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
		if (event.key === "Enter") actions.go(row, paneOf(event));
		else if (!isPlain) return;
		// While a word is typed, Space is one of its letters.
		else if (event.key === " " && Date.now() - typed.at > TYPING) actions.show(row);
		else if (event.key === "Escape") actions.leave();
		else if (!move(event.key, row)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	/** True if the key moves or folds. */
	function move(key: string, row: PlaceRow): boolean {
		const isOpen = row.kind === "note" && row.isOpen;
		if (key === "ArrowDown") moveTo(active + 1);
		else if (key === "ArrowUp") moveTo(active - 1);
		else if (key === "Home") moveTo(0);
		else if (key === "End") moveTo(state.rows.length - 1);
		else if (key === "ArrowRight")
			isOpen ? moveTo(active + 1) : row.kind === "note" && actions.fold(row.path, true);
		else if (key === "ArrowLeft")
			isOpen ? actions.fold(row.path, false) : moveTo(active - (row.kind === "note" ? 0 : row.position));
		else if ([...key].length === 1) typeAhead(key.toLowerCase());
		else return false;
		return true;
	}

	function typeAhead(letter: string): void {
		const now = Date.now();
		const word = now - typed.at < TYPING ? typed.word + letter : letter;
		typed = { word, at: now };
		const start = active + (word.length === 1 ? 1 : 0);
		const order = [...state.rows.slice(start), ...state.rows.slice(0, start)];
		const found = order.find(({ title }) => title.toLowerCase().startsWith(word));
		if (found) moveTo(state.rows.indexOf(found));
	}

	tree.addEventListener("keydown", onKey);
	tree.addEventListener("focusin", (event) => {
		const index = Number(rowOf(event)?.element.dataset["row"] ?? active);
		if (index === active) return;
		active = index;
		drawRows(true);
	});
	tree.addEventListener("mousedown", (event) => {
		if (event.button === 1) event.preventDefault();
	});
	onRow("click", (row, event) => {
		const pane = paneOf(event);
		if (row.kind === "note" && !pane) actions.fold(row.path, !row.isOpen);
		else actions.go(row, pane);
	});
	onRow("auxclick", (row, event) => {
		if (event.button === 1) actions.go(row, "tab");
	});
	onRow("contextmenu", actions.menu);
	onRow("mouseover", actions.preview);
	onRow("dragstart", (row, event) => event.dataTransfer?.setData("text/plain", actions.link(row)));
	return { draw, scrolled: () => drawRows(true) };
}

function isTall(row: PlaceRow): boolean {
	return row.kind === "place" && "snippet" in row.item && row.item.snippet !== "";
}

function isSameRow(a: PlaceRow, b: PlaceRow): boolean {
	return (
		a.kind === b.kind &&
		a.path === b.path &&
		a.title === b.title &&
		(a.kind === "note" || b.kind === "note" || sortOf(a.item) === sortOf(b.item))
	);
}

function noteParts({ title, places, isOpen }: Extract<PlaceRow, { kind: "note" }>): readonly Shape[] {
	return [
		["span.svc-row-icon", { icon: `lucide-chevron-${isOpen ? "down" : "right"}` }],
		["span.svc-row-title", {}, title],
		["span.svc-row-mark", {}, String(places)],
	];
}

function placeParts(item: PlaceItem, isHere: boolean, marks: readonly string[]): readonly Shape[] {
	const sort = sortOf(item);
	const snippet = "snippet" in item ? item.snippet : "";
	return [
		["span.svc-row-icon", { role: "img", "aria-label": chainText.sorts[sort], icon: ICONS[sort] }],
		[
			"span.svc-row-text",
			{},
			[
				["span.svc-row-title", {}, item.title],
				...(snippet ? [["span.svc-row-snippet", {}, snippet] as const] : []),
			],
		],
		...[...marks, ...(isHere ? [chainText.here] : [])].map(
			(text) => ["span.svc-row-mark", {}, text] as const,
		),
	];
}
