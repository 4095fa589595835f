// The deck browser's table as a treegrid. Only the lines in sight and the one with the focus are in the page, so that
// fifty thousand scroll smoothly. It knows no study: it shows lines, and says what the user chose.
import type { CardId } from "../../core/cards/card.ts";
import { DECK_COLUMNS, type DeckCard, type DeckColumn, type DeckLine } from "../../core/cards/deck-table.ts";
import { patch, type Shape } from "../chain-view/patch.ts";
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
/** Lines kept in the page above and below those in sight. */
const MARGIN = 10;

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
	let active = 0;
	let anchor = 0;

	function lineHeight(): number {
		return Math.round(LINE * (Number.parseFloat(grid.win.getComputedStyle(body).fontSize) || 13));
	}

	function drawBody(): void {
		const height = lineHeight();
		const from = Math.max(0, Math.floor(scroller.scrollTop / height) - MARGIN);
		const to = Math.ceil((scroller.scrollTop + scroller.clientHeight) / height) + MARGIN;
		const indices = state.lines.slice(from, to).map((_, index) => from + index);
		if (active < from) indices.unshift(active);
		else if (active >= to && active < state.lines.length) indices.push(active);
		patch(body, indices.flatMap(shapeAt));
		body.setCssProps({ "--svc-lines": String(state.lines.length), "--svc-line": `${height}px` });
	}

	function shapeAt(index: number): readonly Shape[] {
		const line = state.lines[index];
		if (!line) return [];
		const shared = {
			role: "row",
			"aria-rowindex": index + 2,
			tabindex: index === active ? 0 : -1,
			"--svc-at": index,
			"data-index": index,
		};
		if (!("card" in line)) return [groupShape(line, shared)];
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
			[
				`div.svc-deck-row${isSelected ? ".is-selected" : ""}.is-${line.state}${line.flagged ? ".is-flagged" : ""}`,
				{ ...shared, key: line.card.id, "aria-level": 2, "aria-selected": String(isSelected) },
				[check, ...cells],
			],
		];
	}

	function groupShape(
		{ key, cards, isOpen }: Extract<DeckLine, { readonly isOpen: boolean }>,
		shared: Readonly<Record<string, string | number>>,
	): Shape {
		return [
			`div.svc-deck-row.svc-deck-group${isOpen ? "" : ".is-folded"}`,
			{ ...shared, key, "aria-level": 1, "aria-expanded": String(isOpen) },
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
		drawBody();
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
		const height = lineHeight();
		active = Math.max(0, Math.min(index, state.lines.length - 1));
		const top = active * height;
		if (top < scroller.scrollTop) scroller.scrollTop = top;
		else if (top + height > scroller.scrollTop + scroller.clientHeight)
			scroller.scrollTop = top + height - scroller.clientHeight;
		if (isExtending) choose(between(anchor, active));
		else {
			anchor = active;
			drawBody();
		}
		body.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
	}

	function fold(isOpen: boolean): void {
		const line = state.lines[active];
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
		const line = state.lines[active];
		if (!line) return;
		if ("card" in line) owner.open(line, event);
		else owner.fold(line.key, !line.isOpen);
	}

	function keydown(event: KeyboardEvent): void {
		const isMod = event.ctrlKey || event.metaKey;
		const page = Math.max(1, Math.floor(scroller.clientHeight / lineHeight()) - 1);
		const moves: Readonly<Record<string, number>> = {
			ArrowDown: active + 1,
			ArrowUp: active - 1,
			PageDown: active + page,
			PageUp: active - page,
			Home: 0,
			End: state.lines.length - 1,
		};
		const to = moves[event.key];
		if (to !== undefined) moveTo(to, event.shiftKey);
		else if (event.key === "ArrowLeft" || event.key === "ArrowRight")
			fold((event.key === "ArrowRight") !== (grid.win.getComputedStyle(grid).direction === "rtl"));
		else if (event.key === " ") toggle(active);
		else if (event.key === "Enter") act(event);
		else if (event.key === "Escape" && selected.size > 0) choose([]);
		else if (event.key.toLowerCase() === "a" && isMod) choose(between(0, state.lines.length));
		else return;
		event.preventDefault();
		event.stopPropagation();
	}

	body.addEventListener("keydown", keydown);
	/** The line that an event is about; `null` if none. */
	function indexOf({ target }: Event): number | null {
		const row = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
		return row && Number(row.dataset["index"]);
	}

	body.addEventListener("click", (event) => {
		const index = indexOf(event);
		if (index === null) return;
		const isGroup = !("card" in (state.lines[index] ?? {}));
		const isCheck = event.target instanceof Element && event.target.closest(".svc-deck-check");
		if (event.shiftKey) choose(between(anchor, index));
		else if (event.ctrlKey || event.metaKey || isCheck) toggle(index);
		else if (isGroup) {
			active = index;
			return act(event);
		} else choose(idsAt(index));
		if (!event.shiftKey) anchor = index;
		active = index;
		drawBody();
	});
	body.addEventListener("dblclick", (event) => act(event));
	body.addEventListener("contextmenu", (event) => {
		const index = indexOf(event);
		if (index === null) return;
		event.preventDefault();
		if (!idsAt(index).every((id) => selected.has(id))) choose(idsAt(index));
		owner.menu(event);
	});
	body.addEventListener("focusin", (event) => {
		active = indexOf(event) ?? active;
	});
	header.addEventListener("click", (event) => {
		const column = event.target instanceof HTMLElement ? event.target.dataset["column"] : undefined;
		const by = DECK_COLUMNS.find((one) => one === column);
		if (by) owner.sort(by);
	});
	scroller.addEventListener("scroll", drawBody, { passive: true });

	return {
		draw: (next) => {
			state = next;
			active = Math.min(active, Math.max(0, next.lines.length - 1));
			grid.setAttribute("aria-rowcount", String(next.lines.length + 1));
			drawHeader();
			drawBody();
		},
		select: choose,
		scrolled: drawBody,
	};
}
