// The vault's cards, made from the index's glossaries and questions; made again only for a note that changed.
import { activityOfTerm } from "../core/cards/activity-of-term.ts";
import { glossaryOf, readCardId } from "../core/cards/card-id.ts";
import type { Card, CardId, CardKind } from "../core/cards/card.ts";
import { metIds, NOTHING_MET, type MetIds } from "../core/cards/distinct-ids.ts";
import { joinDecks, type Deck } from "../core/cards/join-decks.ts";
import { type CardOptions, entryCards, makeCards } from "../core/cards/make-cards.ts";
import type { ActivityMatcher } from "../core/chain/match-activity.ts";
import type { Term } from "../core/glossary/glossary.ts";
import { groupBy } from "../core/group-by.ts";
import type { Place } from "../core/notes/place.ts";
import type { NoteIndex } from "./note-index.ts";
import type { CardFilter } from "./study.ts";

/** All cards, and sets of them; arrays stay the same until the notes, the kinds or what the log met of duplicates change. */
export interface CardBook {
	all(): readonly Card[];
	/** The same by deck; a deck's array stays while its own cards do. */
	decks(): readonly (readonly Card[])[];
	/** Makes what will be asked for, a little at a time. */
	prepare(breathe: () => Promise<void>): Promise<void>;
	/** The card of this id, or `undefined`. */
	card(id: string): Card | undefined;
	matching(filter: CardFilter): readonly Card[];
	/** The cards that share this one's name because its term is defined several times, itself included. */
	duplicatesOf(card: Card): readonly Card[];
	/** Ids of the cards that ask the same of the same term in other glossaries. */
	also(card: Card): readonly CardId[];
	/**
	 * Takes in what the log met, so that duplicates keep their ids.
	 * @param fresh What came since the last call, perhaps more: only of duplicates is all looked through again.
	 */
	recall(
		meetings: ReadonlyMap<string, { readonly fingerprint: string }>,
		fresh: readonly { readonly card: string }[],
	): void;
	/** Drops what is known, after a change of settings. */
	forget(): void;
}

/** What the cards are made from. */
export interface CardSource {
	readonly index: Pick<NoteIndex, "glossaries" | "asking" | "placesIn">;
	readonly kinds: () => readonly CardKind[];
	readonly matcher: () => ActivityMatcher;
}

export function createCardBook({ index, kinds, matcher }: CardSource): CardBook {
	/** By the deck's terms or, where it has none, questions; of use while all of the deck is the same. */
	let made = new WeakMap<object, MadeDeck>();
	let kept = new WeakMap<Term, KeptTerm>();
	const origins = new Map<string, Origin>();
	let seen: readonly unknown[] = [];
	let decks: ReadonlyMap<string, Deck> = new Map();
	/** All cards, by deck and in a row, and whether decks may be others now. */
	let inDecks: readonly (readonly Card[])[] = [];
	let cards: readonly Card[] = [];
	let isStale = true;
	let byQuestion: ReadonlyMap<string, readonly Card[]> | null = null;
	let met: MetIds = NOTHING_MET;

	/** What cards of a deck's terms in a note are made from; the same array while all of it is the same. */
	function originOf(...origin: Origin): Origin {
		const [key, , , path] = origin;
		const name = `${key}\n${path}`;
		const before = origins.get(name);
		if (before?.every((part, at) => part === origin[at])) return before;
		origins.set(name, origin);
		return origin;
	}

	function optionsOf(deck: Deck): CardOptions {
		const wanted = deck.kinds ?? kinds();
		const activities = matcher();
		const ofPaths = new Map<string, Origin>();
		const from = (path: string): Origin => {
			const known =
				ofPaths.get(path) ?? originOf(deck.key, wanted.join(), activities, path, index.placesIn(path));
			ofPaths.set(path, known);
			return known;
		};
		return {
			kinds: wanted,
			activityOf: (term) => activityOfTerm(term, index.placesIn(term.path), activities),
			met,
			keep: (term, make) => {
				const known = kept.get(term);
				const origin = from(term.path);
				if (known?.origin === origin) return known.cards;
				const cards = make();
				kept.set(term, { origin, cards });
				return cards;
			},
		};
	}

	function knownDeck(deck: Deck): MadeDeck | null {
		const known = made.get(sourceOf(deck));
		return known && isSameDeck(known.deck, deck) ? known : null;
	}

	function makeDeck(deck: Deck): MadeDeck {
		const known = knownDeck(deck);
		if (known) return known;
		const fresh = { deck, cards: makeCards(deck, optionsOf(deck)), byId: null };
		made.set(sourceOf(deck), fresh);
		return fresh;
	}

	function refresh(): void {
		const now = [index.glossaries(), index.asking()] as const;
		if (now[0] === seen[0] && now[1] === seen[1]) return;
		seen = now;
		decks = new Map(joinDecks(...now).map((deck) => [deck.key, deck]));
		isStale = true;
	}

	function all(): readonly Card[] {
		refresh();
		if (!isStale) return cards;
		isStale = false;
		const now = [...decks.values()].map((deck) => makeDeck(deck).cards);
		if (now.length === inDecks.length && now.every((its, at) => its === inDecks[at])) return cards;
		inDecks = now;
		byQuestion = null;
		return (cards = NONE.concat(...now));
	}

	function inDeck(glossary: string): readonly Card[] {
		refresh();
		const deck = decks.get(glossary);
		return deck ? makeDeck(deck).cards : [];
	}

	function cardOf(id: string): Card | undefined {
		refresh();
		const deck = decks.get(glossaryOf(id));
		if (!deck) return undefined;
		const its = makeDeck(deck);
		its.byId ??= new Map(its.cards.map((card) => [card.id, card]));
		return its.byId.get(id);
	}

	/** Whether several cards bear this id's name, or did when the log met them. */
	function isDuplicate(id: string): boolean {
		return id.includes("~") || met.ordinals.has(id) || cardOf(`${id}~2`) !== undefined;
	}

	return {
		all,
		decks: () => {
			all();
			return inDecks;
		},
		prepare: async (breathe) => {
			refresh();
			for (const deck of decks.values()) {
				if (knownDeck(deck)) continue;
				const { keep, ...options } = optionsOf(deck);
				for (const [at, term] of deck.terms.entries()) {
					keep?.(term, () => entryCards(deck.key, term, options));
					if (at % STEP === 0) await breathe();
				}
				await breathe();
				cardOf(`${deck.key}/`);
			}
		},
		card: cardOf,
		matching: ({ glossary, cards: only, ...traits }) => {
			const base = glossary === undefined ? all() : inDeck(glossary);
			const chosen = only && new Set(only);
			if (!chosen && TRAITS.every((trait) => traits[trait] === undefined)) return base;
			return base.filter(
				(card) =>
					(!chosen || chosen.has(card.id)) &&
					TRAITS.every((trait) => traits[trait] === undefined || traits[trait] === card[trait]),
			);
		},
		duplicatesOf: (card) => {
			if (!isDuplicate(card.id)) return [card];
			const { name } = readCardId(card.id);
			return inDeck(card.glossary).filter(({ id }) => readCardId(id).name === name);
		},
		also: (card) => {
			const among = all();
			byQuestion ??= groupBy(among, questionOf);
			const same = byQuestion.get(questionOf(card)) ?? [];
			return same.flatMap(({ id, entry }) => (entry === card.entry ? [] : [id]));
		},
		recall: (meetings, fresh) => {
			if (met !== NOTHING_MET && !fresh.some(({ card }) => isDuplicate(card))) return;
			met = metIds(meetings);
			refresh();
			for (const deck of decks.values())
				if (knownDeck(deck)?.cards.some(({ id }) => id.includes("~") || met.ordinals.has(id)))
					made.delete(sourceOf(deck));
			isStale = true;
		},
		forget: () => {
			made = new WeakMap();
			kept = new WeakMap();
			seen = [];
		},
	};
}

const NONE: readonly Card[] = [];

/** Terms whose cards are made between two pauses. */
const STEP = 50;

/** What a filter may ask of a card itself. */
const TRAITS = ["activity", "path", "kind"] as const;

interface MadeDeck {
	readonly deck: Deck;
	readonly cards: readonly Card[];
	byId: ReadonlyMap<string, Card> | null;
}

/** Deck, kinds, chain, path and places. */
type Origin = readonly [string, string, ActivityMatcher, string, readonly Place[]];

/** Cards of a term, of use while all that they are made from is the same. */
interface KeptTerm {
	readonly origin: Origin;
	readonly cards: readonly Card[];
}

function sourceOf({ terms, questions }: Deck): object {
	return terms.length > 0 ? terms : questions;
}

function isSameDeck(a: Deck, b: Deck): boolean {
	return a.key === b.key && a.kinds === b.kinds && a.terms === b.terms && a.questions === b.questions;
}

/** What a card asks, whatever glossary it is of: term and side. */
function questionOf({ id, glossary }: Card): string {
	return readCardId(id).name.slice(glossary.length);
}
