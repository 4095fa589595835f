// The deck browser: every card of every glossary, to be searched, sorted, chosen and acted on.
import { ItemView, Notice, type ViewStateResult, type WorkspaceLeaf } from "obsidian";
import type { CardId } from "../../core/cards/card.ts";
import {
	chooseCards,
	DECK_STATES,
	deckCard,
	deckLines,
	isDueAt,
	type DeckCard,
	type DeckColumn,
	type DeckQuery,
} from "../../core/cards/deck-table.ts";
import type { MarkEvent } from "../../core/schedule/review-event.ts";
import type { Study } from "../../vault/study.ts";
import type { Navigation } from "../chain-view/navigation.ts";
import { paneOf } from "../chain-view/pane-of.ts";
import { confirm } from "../confirm.ts";
import { openReview } from "../review-view/register-reviewing.ts";
import type { ReviewMode } from "../review-view/view-state.ts";
import { count } from "../text/count.ts";
import { duration } from "../text/duration.ts";
import * as chainText from "../text/chain-text.ts";
import * as decksText from "../text/decks-text.ts";
import * as reviewText from "../text/review-text.ts";
import { createDeckGrid, type DeckGrid } from "./deck-grid.ts";
import { isFields } from "../../core/unknown-value.ts";

export const DECKS_VIEW_TYPE = "service-value-chain-decks";

const EVERYTHING: DeckQuery = {
	text: "",
	glossary: null,
	activity: null,
	show: null,
	by: null,
	descending: false,
};

export class DeckBrowserView extends ItemView {
	readonly #study: Study;
	readonly #nav: Navigation;
	#query: DeckQuery = EVERYTHING;
	#folded = new Set<string>();
	#selected: ReadonlySet<CardId> = new Set();
	#chosen: readonly DeckCard[] = [];
	#grid: DeckGrid | null = null;
	#filters: HTMLElement | null = null;
	#found: HTMLElement | null = null;
	#actions: readonly HTMLButtonElement[] = [];
	#isDrawing = false;

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
		return { glossary: this.#query.glossary };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const glossary = isFields(state) && typeof state["glossary"] === "string" ? state["glossary"] : null;
		this.#query = { ...this.#query, glossary };
		await super.setState(state, result);
		this.#drawFilters();
		this.#refresh();
	}

	override async onOpen(): Promise<void> {
		await super.onOpen();
		const { contentEl } = this;
		contentEl.addClass("svc-decks");
		this.#filters = contentEl.createDiv({ cls: "svc-deck-filters", attr: { role: "search" } });
		this.#drawFilters();
		this.#drawActions(
			contentEl.createDiv({
				cls: "svc-deck-actions",
				attr: { role: "toolbar", "aria-label": decksText.actions },
			}),
		);
		this.#found = contentEl.createDiv({ cls: "svc-deck-found", attr: { role: "status" } });
		this.#grid = createDeckGrid(contentEl, {
			cellOf: (card, column) => this.#cellOf(card, column),
			titleOf: (key) => this.#titleOf(key),
			figuresOf: (cards) => this.#figuresOf(cards),
			fold: (key, isOpen) => this.#fold(key, isOpen),
			open: ({ card }, event) => void this.#nav.open(card, paneOf(event) || "tab"),
			sort: (by) => this.#sort(by),
			selected: (ids) => this.#showSelection(ids),
		});
		this.register(this.#study.index.onChange(() => this.#refresh()));
		this.register(this.#study.onReview(() => this.#refresh()));
		this.#refresh();
	}

	override onResize(): void {
		this.#grid?.scrolled();
	}

	#drawFilters(): void {
		const filters = this.#filters;
		const query = this.#query;
		const study = this.#study;
		if (!filters) return;
		filters.empty();
		const text = filters.createEl("input", {
			type: "search",
			value: query.text,
			placeholder: decksText.search,
			attr: { "aria-label": decksText.search },
		});
		text.addEventListener("input", () => this.#ask({ text: text.value.trim() }));
		const keys = new Set(study.cards().map(({ glossary }) => glossary));
		const glossaries = [...keys].map((key) => [key, this.#titleOf(key)] as const);
		const activities = study.chain().activities.map(({ id, name }) => [id, name] as const);
		const shows = (["due", ...DECK_STATES, "flagged"] as const).map(
			(show) => [show, decksText.states[show]] as const,
		);
		this.#drawChoice("glossary", decksText.allGlossaries, glossaries);
		this.#drawChoice("activity", decksText.allActivities, activities);
		this.#drawChoice("show", decksText.allStates, shows);
	}

	#drawChoice(
		field: "glossary" | "activity" | "show",
		all: string,
		options: readonly (readonly [value: string, text: string])[],
	): void {
		const select = this.#filters?.createEl("select", { cls: "dropdown", attr: { "aria-label": all } });
		if (!select) return;
		for (const [value, text] of [["", all], ...options]) select.createEl("option", { value, text });
		select.value = this.#query[field] ?? "";
		select.addEventListener("change", () => this.#ask({ [field]: select.value || null }));
	}

	#drawActions(bar: HTMLElement): void {
		const review = (mode: ReviewMode): void =>
			void openReview(this.app, { cards: this.#ids() }, decksText.selected(this.#selected.size), mode);
		const marks = [
			[reviewText.actions.suspend, "suspend"],
			[decksText.unsuspend, "unsuspend"],
			[reviewText.actions.bury, "bury"],
			[decksText.unbury, "unbury"],
			[reviewText.actions.flag, "flag"],
			[decksText.unflag, "unflag"],
		] as const;
		const rows: readonly (readonly [string, () => unknown])[] = [
			[decksText.review, () => review("review")],
			[decksText.practise, () => review("practice")],
			...marks.map(([text, mark]) => [text, () => this.#mark(mark)] as const),
			[decksText.reset, () => this.#askForReset()],
			[decksText.open, () => this.#openFirst()],
		];
		this.#actions = rows.map(([text, action]) => {
			const button = bar.createEl("button", { text });
			button.addEventListener("click", () => void action());
			return button;
		});
	}

	/** The selection in the table's order. */
	#ids(): readonly CardId[] {
		return this.#chosen.map(({ card }) => card.id).filter((id) => this.#selected.has(id));
	}

	async #mark(mark: MarkEvent["mark"]): Promise<void> {
		await this.#study.markAll(this.#ids(), mark);
	}

	#askForReset(): void {
		const number = this.#ids().length;
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
		if (this.#isDrawing || !this.#grid) return;
		this.#isDrawing = true;
		this.contentEl.win.requestAnimationFrame(() => {
			this.#isDrawing = false;
			this.#draw();
		});
	}

	#draw(): void {
		const study = this.#study;
		const query = this.#query;
		const grid = this.#grid;
		const now = new Date();
		const time = now.getTime();
		const parameters = study.parameters();
		const cards = study.cards().map((card) => {
			const memory = (): number => study.retrievability(card.id, now);
			return deckCard(card, study.scheduleOf(card.id), memory, time, parameters);
		});
		this.#chosen = chooseCards(cards, query, time);
		grid?.draw({
			lines: deckLines(this.#chosen, query, this.#folded),
			by: query.by,
			descending: query.descending,
		});
		const shown = new Set(this.#chosen.map(({ card }) => card.id));
		if ([...this.#selected].some((id) => !shown.has(id)))
			grid?.select([...this.#selected].filter((id) => shown.has(id)));
		else this.#showSelection(this.#selected);
	}

	#showSelection(ids: ReadonlySet<CardId>): void {
		this.#selected = ids;
		this.#actions.forEach((button) => (button.disabled = ids.size === 0));
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
				return due === null ? "–" : due <= Date.now() ? decksText.now : duration(due - Date.now());
			case "memory":
				return memory === null ? "–" : chainText.mastery(memory);
			case "activity":
				return this.#study.chain().activities.find(({ id }) => id === card.activity)?.name ?? "–";
		}
	}
}
