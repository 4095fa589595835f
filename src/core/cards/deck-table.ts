// The deck browser's table: which cards it shows, in which order, below which glossary.
import type { ActivityId } from "../chain/value-chain.ts";
import { groupBy } from "../group-by.ts";
import { sortInSteps } from "../sort-in-steps.ts";
import type { CardSchedule, CardState, ScheduleParameters } from "../schedule/card-schedule.ts";
import { dueFrom } from "../schedule/due.ts";
import { isFields, isString } from "../unknown-value.ts";
import type { Card } from "./card.ts";

export const DECK_STATES = ["new", "learning", "review", "relearning", "suspended", "buried"] as const;
/** Suspended and buried hide what FSRS says. */
export type DeckState = CardState | "suspended" | "buried";

export interface DeckCard {
	readonly card: Card;
	readonly state: DeckState;
	/** From when on it is due, milliseconds since 1970; `null` for a new or suspended card. */
	readonly due: number | null;
	readonly flagged: boolean;
	/** 0…1; `null` for a new card. */
	readonly memory: number | null;
}

export const DECK_COLUMNS = ["term", "kind", "state", "due", "memory", "activity"] as const;
export type DeckColumn = (typeof DECK_COLUMNS)[number];

export interface DeckQuery {
	/** All its words must stand in term, question or answer. */
	readonly text: string;
	readonly glossary: string | null;
	readonly activity: ActivityId | null;
	readonly show: DeckState | "due" | "flagged" | null;
	/** `null` for the order of the notes, below their glossaries. */
	readonly by: DeckColumn | null;
	readonly descending: boolean;
}

/** A query as it was kept over a restart. What names nothing any more lets no card pass, or sorts none. */
export function isDeckQuery(value: unknown): value is DeckQuery {
	if (!isFields(value) || !isString(value["text"])) return false;
	return ["glossary", "activity", "show", "by"].every(
		(name) => value[name] === null || isString(value[name]),
	);
}

/** A line of the table: a glossary with its cards, or a card. */
export type DeckLine =
	{ readonly key: string; readonly cards: readonly DeckCard[]; readonly isOpen: boolean } | DeckCard;

/** @param now Milliseconds since 1970. */
export function deckCard(
	card: Card,
	schedule: CardSchedule | undefined,
	memory: () => number,
	now: number,
	parameters: ScheduleParameters,
): DeckCard {
	const { state = "new", flagged = false, suspended = false, buriedUntil = 0 } = schedule ?? {};
	return {
		card,
		state: suspended ? "suspended" : buriedUntil > now ? "buried" : state,
		due: dueFrom(schedule, now, parameters),
		flagged,
		memory: state === "new" ? null : memory(),
	};
}

/** Lets all cards pass, in the decks' order. */
export const EVERYTHING: DeckQuery = {
	text: "",
	glossary: null,
	activity: null,
	show: null,
	by: null,
	descending: false,
};

/** The cards that the query lets pass, in its order. Yields now and then, so that whoever runs it can pause. */
export function* chooseCards(
	cards: readonly DeckCard[],
	query: DeckQuery,
	now: number,
): Generator<undefined, readonly DeckCard[]> {
	const { text, glossary, activity, show, by } = query;
	const words = text.toLowerCase().split(/\s+/u);
	const chosen: { readonly one: DeckCard; readonly value: string | number }[] = [];
	for (const [at, one] of cards.entries()) {
		const { card } = one;
		if (
			(glossary === null || card.glossary === glossary) &&
			(activity === null || card.activity === activity) &&
			isShown(one, show, now) &&
			(text === "" || holds(card, words))
		)
			chosen.push({ one, value: by === null ? 0 : valueOf(one, by) });
		if (at % 1000 === 0) yield;
	}
	const sign = query.descending ? -1 : 1;
	const sorted = yield* sortInSteps(chosen, (a, b) => sign * compare(a.value, b.value));
	return sorted.map(({ one }) => one);
}

function isShown(one: DeckCard, show: DeckQuery["show"], now: number): boolean {
	if (show === null) return true;
	if (show === "flagged") return one.flagged;
	return show === "due" ? isDueAt(one, now) : one.state === show;
}

export function isDueAt({ due }: DeckCard, now: number): boolean {
	return due !== null && due <= now;
}

function holds({ term, front, back }: Card, words: readonly string[]): boolean {
	const text = `${term}\n${front}\n${back}`.toLowerCase();
	return words.every((word) => text.includes(word));
}

/** New cards come last by due day, and first by memory. */
function valueOf({ card, state, due, memory }: DeckCard, by: DeckColumn): string | number {
	switch (by) {
		case "term":
			return card.term.toLowerCase();
		case "kind":
			return card.kind;
		case "activity":
			return card.activity ?? "\uFFFF";
		case "state":
			return DECK_STATES.indexOf(state);
		case "due":
			return due ?? Infinity;
		case "memory":
			return memory ?? -1;
	}
}

function compare(a: string | number, b: string | number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The table's lines: below their glossaries in the order of the notes, else just the cards. */
export function deckLines(
	cards: readonly DeckCard[],
	query: DeckQuery,
	folded: ReadonlySet<string>,
): readonly DeckLine[] {
	if (query.by !== null) return cards;
	return [...groupBy(cards, ({ card }) => card.glossary)].flatMap(([key, inside]): DeckLine[] => {
		const isOpen = !folded.has(key);
		return [{ key, cards: inside, isOpen }, ...(isOpen ? inside : [])];
	});
}
