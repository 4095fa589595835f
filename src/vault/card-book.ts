// The vault's cards, made from the index's glossaries and questions; made again only for a note that changed.
import { activityOfTerm } from "../core/cards/activity-of-term.ts";
import { glossaryOf, readCardId } from "../core/cards/card-id.ts";
import type { Card, CardId, CardKind } from "../core/cards/card.ts";
import { metIds, NOTHING_MET, type MetIds } from "../core/cards/distinct-ids.ts";
import { joinDecks, type Deck } from "../core/cards/join-decks.ts";
import { makeCards } from "../core/cards/make-cards.ts";
import { groupBy } from "../core/group-by.ts";
import type { ActivityMatcher } from "../core/chain/match-activity.ts";
import type { NoteIndex } from "./note-index.ts";
import type { CardFilter } from "./study.ts";

/** All cards, and sets of them; arrays stay the same until the notes, the kinds or what the log met of duplicates change. */
export interface CardBook {
	all(): readonly Card[];
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
	let made = new WeakMap<object, { readonly deck: Deck; readonly cards: readonly Card[] }>();
	let seen: readonly unknown[] = [];
	let cards: readonly Card[] = [];
	let byId = new Map<string, Card>();
	let byGlossary = new Map<string, readonly Card[]>();
	let byQuestion: ReadonlyMap<string, readonly Card[]> | null = null;
	let met: MetIds = NOTHING_MET;
	/** What the log met of duplicates, as one text. */
	let metDuplicates = "";

	function cardsOf(deck: Deck): readonly Card[] {
		const source = sourceOf(deck);
		const known = made.get(source);
		if (known && isSameDeck(known.deck, deck)) return known.cards;
		const activities = matcher();
		const fresh = makeCards(deck, {
			kinds: deck.kinds ?? kinds(),
			activityOf: (term) => activityOfTerm(term, index.placesIn(term.path), activities),
			met,
		});
		made.set(source, { deck, cards: fresh });
		return fresh;
	}

	function refresh(): void {
		const glossaries = index.glossaries();
		const asking = index.asking();
		if (glossaries === seen[0] && asking === seen[1]) return;
		seen = [glossaries, asking];
		byQuestion = null;
		byGlossary = new Map(joinDecks(glossaries, asking).map((deck) => [deck.key, cardsOf(deck)]));
		cards = [...byGlossary.values()].flat();
		byId = new Map(cards.map((card) => [card.id, card]));
	}

	/** Whether several cards bear this id's name, or did when the log met them. */
	function isDuplicate(id: string): boolean {
		return id.includes("~") || byId.has(`${id}~2`) || met.ordinals.has(id);
	}

	function sameQuestion(card: Card): readonly Card[] {
		refresh();
		byQuestion ??= groupBy(cards, questionOf);
		return byQuestion.get(questionOf(card)) ?? [];
	}

	return {
		all: () => {
			refresh();
			return cards;
		},
		card: (id) => {
			refresh();
			return byId.get(id);
		},
		matching: (filter) => {
			refresh();
			const { glossary, activity, path, kind } = filter;
			const base = glossary === undefined ? cards : (byGlossary.get(glossary) ?? []);
			const chosen = filter.cards && new Set(filter.cards);
			if (activity === undefined && path === undefined && kind === undefined && !chosen) return base;
			return base.filter(
				(card) =>
					(!chosen || chosen.has(card.id)) &&
					(activity === undefined || card.activity === activity) &&
					(path === undefined || card.path === path) &&
					(kind === undefined || card.kind === kind),
			);
		},
		duplicatesOf: (card) => {
			if (!isDuplicate(card.id)) return [card];
			return sameQuestion(card).filter(({ entry }) => entry === card.entry);
		},
		also: (card) => sameQuestion(card).flatMap(({ id, entry }) => (entry === card.entry ? [] : [id])),
		recall: (meetings, fresh) => {
			if (met !== NOTHING_MET && !fresh.some(({ card }) => isDuplicate(card))) return;
			met = metIds(meetings);
			const names = new Set([...met.ordinals.keys(), ...duplicated(cards)]);
			const before = metDuplicates;
			metDuplicates = [...names].flatMap((name) => fingerprintsMet(name, met)).join(" ");
			if (metDuplicates === before) return;
			const touched = new Set([...names].map(glossaryOf));
			for (const deck of joinDecks(index.glossaries(), index.asking()))
				if (touched.has(deck.key)) made.delete(sourceOf(deck));
			seen = [];
		},
		forget: () => {
			made = new WeakMap();
			seen = [];
		},
	};
}

function sourceOf({ terms, questions }: Deck): object {
	return terms.length > 0 ? terms : questions;
}

function isSameDeck(a: Deck, b: Deck): boolean {
	return a.key === b.key && a.kinds === b.kinds && a.terms === b.terms && a.questions === b.questions;
}

/** Names that several cards have. */
function duplicated(cards: readonly Card[]): readonly string[] {
	return cards.flatMap(({ id }) => (id.includes("~") ? [readCardId(id).name] : []));
}

function fingerprintsMet(name: string, met: MetIds): readonly string[] {
	const highest = Math.max(2, met.ordinals.get(name) ?? 1);
	return Array.from({ length: highest }, (_, at) => {
		const id = at === 0 ? name : `${name}~${at + 1}`;
		return `${id} ${met.fingerprintOf(id) ?? ""}`;
	});
}

/** What a card asks, whatever glossary it is of: term and side. */
function questionOf({ id, glossary }: Card): string {
	return readCardId(id).name.slice(glossary.length);
}
