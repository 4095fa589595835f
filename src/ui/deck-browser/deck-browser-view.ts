// The deck browser: every card of every glossary, to be searched, sorted, chosen and acted on.
import { ItemView, Menu, Notice, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { CardId } from "../../core/cards/card.ts";
import {
	chooseCards,
	DECK_STATES,
	deckCard,
	deckLines,
	EVERYTHING,
	isDeckQuery,
	isDueAt,
	type DeckCard,
	type DeckColumn,
	type DeckQuery,
} from "../../core/cards/deck-table.ts";
import type { MarkEvent } from "../../core/schedule/review-event.ts";
import type { Study } from "../../vault/study.ts";
import { createSlices, windowClock } from "../../vault/work-slices.ts";
import type { Navigation } from "../chain-view/navigation.ts";
import { paneOf } from "../chain-view/pane-of.ts";
import { patch, type Shape } from "../chain-view/patch.ts";
import { addItem } from "../chain-view/place-menu.ts";
import { confirm } from "../confirm.ts";
import { openReview } from "../review-view/register-reviewing.ts";
import type { ReviewMode } from "../review-view/view-state.ts";
import { count } from "../text/count.ts";
import { duration } from "../text/duration.ts";
import * as chainText from "../text/chain-text.ts";
import * as decksText from "../text/decks-text.ts";
import * as reviewText from "../text/review-text.ts";
import { createDeckGrid, type DeckGrid } from "./deck-grid.ts";

export const DECKS_VIEW_TYPE = "service-value-chain-decks";

const SHOWN = ["due", ...DECK_STATES, "flagged"] as const;

const MARKS = [
	[reviewText.actions.suspend, "pause", "suspend"],
	[decksText.unsuspend, "play", "unsuspend"],
	[reviewText.actions.bury, "archive", "bury"],
	[decksText.unbury, "archive-restore", "unbury"],
	[reviewText.actions.flag, "flag", "flag"],
	[decksText.unflag, "flag-off", "unflag"],
] as const;

/** In milliseconds: due days and minutes need no more. */
const OLDEST_TABLE = 30_000;

export class DeckBrowserView extends ItemView {
	readonly #study: Study;
	readonly #nav: Navigation;
	#query: DeckQuery = EVERYTHING;
	#folded = new Set<string>();
	#selected: ReadonlySet<CardId> = new Set();
	#chosen: readonly DeckCard[] = [];
	#grid: DeckGrid | null = null;
	#search: HTMLInputElement | null = null;
	#choices: HTMLElement | null = null;
	#found: HTMLElement | null = null;
	#actions: HTMLElement | null = null;
	/** Counts what was asked to be drawn, so that an older drawing gives up. */
	#drawing = 0;
	/** Every card with its state at a time; made again when it is too old, or something changed. */
	#table: { readonly cards: readonly DeckCard[]; readonly time: number } | null = null;

	constructor(leaf: WorkspaceLeaf, study: Study, navigation: Navigation) {
		super(leaf);
		this.#study = study;
		this.#nav = navigation;
		this.icon = "lucide-library";
		this.navigation = true;
	}

	override getViewType(): string {
		return DECKS_VIEW_TYPE;
	}

	override getDisplayText(): string {
		return decksText.view;
	}

	override getState(): Record<string, unknown> {
		return { ...this.#query };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		if (isDeckQuery(state)) this.#query = state;
		await super.setState(state, result);
		if (this.#search) this.#search.value = this.#query.text;
		this.#refresh();
	}

	override async onOpen(): Promise<void> {
		await super.onOpen();
		const { contentEl } = this;
		contentEl.addClass("svc-decks");
		const filters = contentEl.createDiv({ cls: "svc-deck-filters", attr: { role: "search" } });
		this.#search = filters.createEl("input", {
			type: "search",
			placeholder: decksText.search,
			attr: { "aria-label": decksText.search },
		});
		this.#choices = filters.createDiv({ cls: "svc-deck-choices" });
		filters.addEventListener("input", () => this.#readFilters());
		const bar = contentEl.createDiv({ cls: "svc-deck-bar" });
		this.#found = bar.createDiv({ cls: "svc-deck-found", attr: { role: "status" } });
		const actions = bar.createEl("button", { text: decksText.actions, attr: { "aria-haspopup": "menu" } });
		this.#actions = actions;
		actions.addEventListener("click", () => {
			const { right, bottom } = actions.getBoundingClientRect();
			this.#menu().showAtPosition({ x: right, y: bottom, left: true }, actions.doc);
		});
		this.#grid = createDeckGrid(contentEl, {
			cellOf: (card, column) => this.#cellOf(card, column),
			titleOf: (key) => this.#titleOf(key),
			figuresOf: (cards) => this.#figuresOf(cards),
			fold: (key, isOpen) => this.#fold(key, isOpen),
			open: ({ card }, event) => void this.#nav.open(card, paneOf(event) || "tab"),
			menu: (event) => this.#menu().showAtMouseEvent(event),
			sort: (by) => this.#sort(by),
			selected: (ids) => this.#showSelection(ids),
		});
		const changed = (): void => {
			this.#table = null;
			this.#refresh();
		};
		this.register(this.#study.index.onChange(changed));
		this.register(this.#study.onReview(changed));
		this.#refresh();
	}

	override onResize(): void {
		this.#grid?.scrolled();
	}

	#drawFilters(): void {
		const study = this.#study;
		const { glossary, activity, show } = this.#query;
		const keys = new Set(study.cards().map((card) => card.glossary));
		const choices = [
			[decksText.allGlossaries, glossary, [...keys].map((key) => [key, this.#titleOf(key)])],
			[decksText.allActivities, activity, study.chain().activities.map(({ id, name }) => [id, name])],
			[decksText.allStates, show, SHOWN.map((one) => [one, decksText.states[one]])],
		] as const;
		if (!this.#choices) return;
		patch(
			this.#choices,
			choices.map(([all, , options]): Shape => [
				"select.dropdown",
				{ "aria-label": all },
				[["", all], ...options].map(([value = "", text = ""]): Shape => [
					"option",
					{ value, key: value },
					text,
				]),
			]),
		);
		this.#selects().forEach((select, at) => (select.value = choices[at]?.[1] ?? ""));
	}

	#selects(): readonly HTMLSelectElement[] {
		return [...(this.#choices?.querySelectorAll("select") ?? [])];
	}

	#readFilters(): void {
		const [glossary = null, activity = null, show] = this.#selects().map(({ value }) => value || null);
		this.#ask({
			text: this.#search?.value.trim() ?? "",
			glossary,
			activity,
			show: SHOWN.find((one) => one === show) ?? null,
		});
	}

	/** What may be done with the selection. */
	#menu(): Menu {
		const menu = new Menu();
		const review = (mode: ReviewMode): void =>
			void openReview(this.app, { cards: this.#ids() }, decksText.selected(this.#selected.size), mode);
		addItem(menu, decksText.review, "graduation-cap", () => review("review"));
		addItem(menu, decksText.practise, "dumbbell", () => review("practice"));
		addItem(menu, decksText.open, "file", () => this.#openFirst());
		menu.addSeparator();
		for (const [title, icon, mark] of MARKS) addItem(menu, title, icon, () => void this.#mark(mark));
		addItem(menu, decksText.reset, "rotate-ccw", () => this.#askForReset());
		return menu;
	}

	/** The selection in the table's order. */
	#ids(): readonly CardId[] {
		return this.#chosen.map(({ card }) => card.id).filter((id) => this.#selected.has(id));
	}

	#mark(mark: MarkEvent["mark"]): Promise<void> {
		return this.#study.markAll(this.#ids(), mark);
	}

	#askForReset(): void {
		const number = this.#selected.size;
		const question = {
			title: decksText.resetTitle(number),
			text: decksText.resetText,
			action: decksText.reset,
		};
		confirm(
			this.app,
			question,
			() => void this.#mark("reset").then(() => new Notice(decksText.wasReset(number))),
		);
	}

	#openFirst(): void {
		const first = this.#chosen.find(({ card }) => this.#selected.has(card.id));
		if (first) void this.#nav.open(first.card, "tab");
	}

	#ask(change: Partial<DeckQuery>): void {
		this.#query = { ...this.#query, ...change };
		void this.app.workspace.requestSaveLayout?.();
		this.#refresh();
	}

	/** Ascending, descending, and back to the order of the notes. */
	#sort(by: DeckColumn): void {
		const query = this.#query;
		if (query.by !== by) this.#ask({ by, descending: false });
		else this.#ask(query.descending ? { by: null } : { descending: true });
	}

	#fold(key: string, isOpen: boolean): void {
		if (isOpen) this.#folded.delete(key);
		else this.#folded.add(key);
		this.#refresh();
	}

	/** Draws once before the next frame, however much has changed. */
	#refresh(): void {
		const drawing = ++this.#drawing;
		this.contentEl.win.requestAnimationFrame(() => void this.#draw(drawing));
	}

	/** In slices: of a hundred thousand cards, making and sorting the table each takes longer than a frame. */
	async #draw(drawing: number): Promise<void> {
		if (!this.#grid || drawing !== this.#drawing) return;
		this.#drawFilters();
		const slices = createSlices(windowClock(this.contentEl.win));
		const steps = this.#choose();
		let step = steps.next();
		for (; !step.done; step = steps.next()) {
			await slices.breathe();
			if (drawing !== this.#drawing) return;
		}
		const query = this.#query;
		this.#chosen = step.value;
		this.#grid.draw({
			lines: deckLines(this.#chosen, query, this.#folded),
			by: query.by,
			descending: query.descending,
		});
		const selected = [...this.#selected];
		const shown = new Set(selected.length === 0 ? [] : this.#ids());
		if (selected.length > shown.size) this.#grid?.select(shown);
		else this.#showSelection(this.#selected);
	}

	*#choose(): Generator<undefined, readonly DeckCard[]> {
		const study = this.#study;
		const now = new Date();
		const time = now.getTime();
		if (!this.#table || time - this.#table.time > OLDEST_TABLE) {
			const parameters = study.parameters();
			const cards: DeckCard[] = [];
			for (const card of study.cards()) {
				const memory = (): number => study.retrievability(card.id, now);
				if (cards.push(deckCard(card, study.scheduleOf(card.id), memory, time, parameters)) % 500 === 0)
					yield;
			}
			this.#table = { cards, time };
		}
		return yield* chooseCards(this.#table.cards, this.#query, time);
	}

	#showSelection(ids: ReadonlySet<CardId>): void {
		this.#selected = ids;
		this.#actions?.toggle(ids.size > 0);
		const all = this.#study.cards().length;
		const selection = ids.size === 0 ? decksText.hint : decksText.selected(ids.size);
		this.#found?.setText(
			all === 0 ? decksText.none : `${decksText.found(this.#chosen.length, all)} · ${selection}`,
		);
	}

	#titleOf(key: string): string {
		return (
			this.#study.index.glossaries().find((glossary) => glossary.key === key)?.title ??
			key.replace(/^note:/u, "")
		);
	}

	#figuresOf(cards: readonly DeckCard[]): string {
		const memory = cards.reduce((sum, one) => sum + (one.memory ?? 0), 0) / cards.length;
		const now = Date.now();
		const due = cards.filter((one) => isDueAt(one, now)).length;
		const isNew = cards.every((one) => one.memory === null);
		return [count(cards.length, "card"), chainText.due(due), chainText.mastery(isNew ? null : memory)].join(
			" · ",
		);
	}

	#cellOf(one: DeckCard, column: DeckColumn): string {
		const { card, state, due, memory } = one;
		switch (column) {
			case "term":
				return card.term;
			case "kind":
				return reviewText.kinds[card.kind];
			case "state":
				return decksText.states[state] + (one.flagged ? `, ${decksText.states.flagged.toLowerCase()}` : "");
			case "due":
				return due === null
					? "–"
					: due <= Date.now()
						? decksText.now
						: duration(Math.max(due - Date.now(), 60_000));
			case "memory":
				return memory === null ? "–" : chainText.mastery(memory);
			case "activity":
				return this.#study.chain().activities.find(({ id }) => id === card.activity)?.name ?? "–";
		}
	}
}
