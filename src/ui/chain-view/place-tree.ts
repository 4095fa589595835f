// The places of an activity as a tree.
// Arrows, Home, End, Page Up, Page Down and letters move; Left and Right fold; Enter goes, Space shows, Escape leaves.
import type { PaneType } from "obsidian";
import type { PlaceKind } from "../../core/notes/place.ts";
import { sortOf, type PlaceItem, type PlaceRow } from "../../core/notes/place-rows.ts";
import { createRowWindow } from "../row-window.ts";
import * as chainText from "../text/chain-text.ts";
import { paneOf } from "./pane-of.ts";
import type { Shape } from "./patch.ts";

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
/** Letters typed within this time are one word, in milliseconds. */
const TYPING = 600;

/** Makes a tree below whatever the scrolling element holds. */
export function createPlaceTree(scroller: HTMLElement, actions: PlaceTreeActions): PlaceTree {
	const tree = scroller.createDiv({ cls: "svc-tree", attr: { role: "tree" } });
	let state: PlaceTreeState = { label: "", rows: [], here: null, marksOf: () => [] };
	let typed = { word: "", at: 0 };
	const list = createRowWindow<PlaceRow>(scroller, tree, {
		keyOf: (row) => (row.kind === "note" ? row.path : `${row.path}|${sortOf(row.item)}|${row.title}`),
		heightOf: (row) => (isTall(row) ? TALL_ROW : ROW),
		shapeOf: rowShape,
		covered: COVERED,
	});

	function rowShape(row: PlaceRow): Required<Shape> {
		const isHere = row.kind === "place" && row.item === state.here;
		return [
			`div.svc-row.is-${row.kind}${isTall(row) ? ".is-tall" : ""}`,
			{
				role: "treeitem",
				draggable: "true",
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

	function draw(wanted: PlaceTreeState): void {
		state = wanted;
		tree.setAttribute("aria-label", state.label);
		tree.toggleClass("is-empty", state.rows.length === 0);
		list.draw(state.rows);
	}

	/** Acts on an event of the pointer if it is on a row. */
	function onRow<K extends "click" | "auxclick" | "contextmenu" | "mouseover" | "dragstart">(
		type: K,
		act: (row: PlaceRow, event: HTMLElementEventMap[K], element: HTMLElement) => void,
	): void {
		tree.addEventListener(type, (event) => {
			const over = list.rowAt(event);
			const row = over && state.rows[over.index];
			if (row) act(row, event, over.element);
		});
	}

	function onKey(event: KeyboardEvent): void {
		const row = state.rows[list.active];
		if (!row) return;
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
		const isNote = row.kind === "note";
		const isOpen = isNote && row.isOpen;
		const active = list.active;
		const to = list.targetOf(key);
		if (to !== undefined) list.moveTo(to);
		else if (key === "ArrowRight") isOpen ? list.moveTo(active + 1) : isNote && actions.fold(row.path, true);
		else if (key === "ArrowLeft")
			isOpen ? actions.fold(row.path, false) : list.moveTo(active - (isNote ? 0 : row.position));
		else if ([...key].length === 1) typeAhead(key.toLowerCase());
		else return false;
		return true;
	}

	function typeAhead(letter: string): void {
		const now = Date.now();
		const word = now - typed.at < TYPING ? typed.word + letter : letter;
		typed = { word, at: now };
		const start = list.active + (word.length === 1 ? 1 : 0);
		const order = [...state.rows.slice(start), ...state.rows.slice(0, start)];
		const found = order.find(({ title }) => title.toLowerCase().startsWith(word));
		if (found) list.moveTo(state.rows.indexOf(found));
	}

	tree.addEventListener("keydown", onKey);
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
	return { draw, scrolled: list.scrolled };
}

function isTall(row: PlaceRow): boolean {
	return row.kind === "place" && "snippet" in row.item && row.item.snippet !== "";
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
