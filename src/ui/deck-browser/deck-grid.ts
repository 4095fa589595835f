// The deck browser's table as a treegrid. It knows no study: it shows lines, and says what the user chose.
import type { CardId } from "../../core/cards/card.ts";
import { DECK_COLUMNS, type DeckCard, type DeckColumn, type DeckLine } from "../../core/cards/deck-table.ts";
import { patch, type Shape } from "../chain-view/patch.ts";
import { createRowWindow } from "../row-window.ts";
import * as decksText from "../text/decks-text.ts";

export interface DeckGridOwner {
	readonly cellOf: (card: DeckCard, column: DeckColumn) => string;
	readonly titleOf: (key: string) => string;
	readonly figuresOf: (cards: readonly DeckCard[]) => string;
	readonly fold: (key: string, isOpen: boolean) => void;
	readonly open: (card: DeckCard, event: MouseEvent | KeyboardEvent) => void;
	/** What may be done with the selection, asked for at a line. */
	readonly menu: (event: MouseEvent) => void;
	readonly sort: (by: DeckColumn) => void;
	readonly selected: (ids: ReadonlySet<CardId>) => void;
}

export interface DeckGridState {
	readonly lines: readonly DeckLine[];
	readonly by: DeckColumn | null;
	readonly descending: boolean;
}

export interface DeckGrid {
	readonly draw: (state: DeckGridState) => void;
	readonly select: (ids: Iterable<CardId>) => void;
	readonly scrolled: () => void;
}

/** Height of a line as a multiple of the font size, the same as in styles.css. */
const LINE = 2.4;

export function createDeckGrid(parent: HTMLElement, owner: DeckGridOwner): DeckGrid {
	const grid = parent.createDiv({
		cls: "svc-deck-grid",
		attr: { role: "treegrid", "aria-label": decksText.cards, "aria-multiselectable": "true" },
	});
	const header = grid.createDiv({ cls: "svc-deck-header", attr: { role: "rowgroup" } });
	const scroller = grid.createDiv({ cls: "svc-deck-scroller", attr: { role: "presentation" } });
	const body = scroller.createDiv({ cls: "svc-deck-body", attr: { role: "rowgroup" } });
	let state: DeckGridState = { lines: [], by: null, descending: false };
	let selected = new Set<CardId>();
	let anchor = 0;

	const list = createRowWindow<DeckLine>(scroller, body, {
		keyOf: (line) => ("card" in line ? line.card.id : line.key),
		heightOf: () => LINE,
		shapeOf: (line, index) => {
			const [selector, attributes, cells] = "card" in line ? cardShape(line) : groupShape(line);
			return [selector, { ...attributes, role: "row", "aria-rowindex": index + 2 }, cells];
		},
		covered: 0,
	});

	function cardShape(line: DeckCard): Required<Shape> {
		const isSelected = selected.has(line.card.id);
		const cells = DECK_COLUMNS.map((column): Shape => [
			`span.svc-deck-cell.is-${column}`,
			{ role: "gridcell" },
			owner.cellOf(line, column),
		]);
		const check: Shape = [
			"span.svc-deck-check",
			{ role: "gridcell", "aria-label": decksText.select(isSelected) },
		];
		return [
			`div.svc-deck-row${isSelected ? ".is-selected" : ""}.is-${line.state}${line.flagged ? ".is-flagged" : ""}`,
			{ "aria-level": 2, "aria-selected": String(isSelected) },
			[check, ...cells],
		];
	}

	function groupShape({ key, cards, isOpen }: Exclude<DeckLine, DeckCard>): Required<Shape> {
		return [
			`div.svc-deck-row.svc-deck-group${isOpen ? "" : ".is-folded"}`,
			{ "aria-level": 1, "aria-expanded": String(isOpen) },
			[
				["span.svc-deck-fold", { role: "gridcell", icon: "lucide-chevron-down", "aria-hidden": "true" }],
				["span.svc-deck-cell.is-title", { role: "gridcell" }, owner.titleOf(key)],
				["span.svc-deck-cell.is-figures", { role: "gridcell" }, owner.figuresOf(cards)],
			],
		];
	}

	function drawHeader(): void {
		const cells = DECK_COLUMNS.map((column): Shape => {
			const isSorted = state.by === column;
			const order = isSorted ? (state.descending ? "descending" : "ascending") : "none";
			return [
				`span.svc-deck-cell.is-${column}`,
				{ role: "columnheader", "aria-sort": order, key: column },
				[["button.svc-deck-sort", { "data-column": column }, decksText.columns[column]]],
			];
		});
		const corner: Shape = [
			"span.svc-deck-check",
			{ role: "columnheader", key: "check" },
			[["span.svc-spoken", {}, decksText.selection]],
		];
		patch(header, [["div.svc-deck-row", { role: "row", "aria-rowindex": 1 }, [corner, ...cells]]]);
	}

	function choose(ids: Iterable<CardId>): void {
		selected = new Set(ids);
		list.redraw();
		owner.selected(selected);
	}

	function idsAt(index: number): readonly CardId[] {
		const line = state.lines[index];
		if (!line) return [];
		return "card" in line ? [line.card.id] : line.cards.map(({ card }) => card.id);
	}

	function between(a: number, b: number): readonly CardId[] {
		return state.lines
			.slice(Math.min(a, b), Math.max(a, b) + 1)
			.flatMap((line) => ("card" in line ? [line.card.id] : []));
	}

	/** A glossary's line stands for all its cards. */
	function toggle(index: number): void {
		const ids = idsAt(index);
		const isAll = ids.every((id) => selected.has(id));
		const next = new Set(selected);
		for (const id of ids) next[isAll ? "delete" : "add"](id);
		anchor = index;
		choose(next);
	}

	function moveTo(index: number, isExtending: boolean): void {
		list.moveTo(index);
		if (isExtending) choose(between(anchor, list.active));
		else anchor = list.active;
	}

	function fold(isOpen: boolean): void {
		const line = state.lines[list.active];
		if (!line) return;
		if (!("card" in line)) {
			if (line.isOpen !== isOpen) owner.fold(line.key, isOpen);
		} else if (!isOpen && state.by === null) {
			const { glossary } = line.card;
			moveTo(
				state.lines.findIndex((one) => !("card" in one) && one.key === glossary),
				false,
			);
		}
	}

	function act(event: MouseEvent | KeyboardEvent): void {
		const line = state.lines[list.active];
		if (!line) return;
		if ("card" in line) owner.open(line, event);
		else owner.fold(line.key, !line.isOpen);
	}

	function keydown(event: KeyboardEvent): void {
		const isMod = event.ctrlKey || event.metaKey;
		const to = list.targetOf(event.key);
		if (to !== undefined) moveTo(to, event.shiftKey);
		else if (event.key === "ArrowLeft" || event.key === "ArrowRight")
			fold((event.key === "ArrowRight") !== (grid.win.getComputedStyle(grid).direction === "rtl"));
		else if (event.key === " ") toggle(list.active);
		else if (event.key === "Enter") act(event);
		else if (event.key === "Escape" && selected.size > 0) choose([]);
		else if (event.key.toLowerCase() === "a" && isMod) choose(between(0, state.lines.length));
		else return;
		event.preventDefault();
		event.stopPropagation();
	}

	body.addEventListener("keydown", keydown);
	body.addEventListener("click", (event) => {
		const row = list.rowAt(event);
		if (!row) return;
		const { index } = row;
		const isGroup = !("card" in (state.lines[index] ?? {}));
		const isCheck = event.target instanceof Element && event.target.closest(".svc-deck-check");
		if (event.shiftKey) return choose(between(anchor, index));
		if (event.ctrlKey || event.metaKey || isCheck) return toggle(index);
		if (isGroup) return act(event);
		anchor = index;
		choose(idsAt(index));
	});
	body.addEventListener("dblclick", act);
	body.addEventListener("contextmenu", (event) => {
		const row = list.rowAt(event);
		if (!row) return;
		event.preventDefault();
		const ids = idsAt(row.index);
		if (!ids.every((id) => selected.has(id))) choose(ids);
		owner.menu(event);
	});
	header.addEventListener("click", (event) => {
		const column = event.target instanceof HTMLElement ? event.target.dataset["column"] : undefined;
		const by = DECK_COLUMNS.find((one) => one === column);
		if (by) owner.sort(by);
	});
	scroller.addEventListener("scroll", list.scrolled, { passive: true });

	return {
		draw: (next) => {
			state = next;
			grid.setAttribute("aria-rowcount", String(next.lines.length + 1));
			drawHeader();
			list.draw(next.lines);
		},
		select: choose,
		scrolled: list.scrolled,
	};
}
