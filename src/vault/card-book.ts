// The vault's cards, made from the index's glossaries; made again only for a glossary that changed.
import type { Card, CardKind } from "../core/cards/card.ts";
import { makeCards } from "../core/cards/make-cards.ts";
import type { ActivityMatcher } from "../core/chain/match-activity.ts";
import type { Glossary } from "../core/glossary/glossary.ts";
import type { CardFilter } from "./study.ts";

/** All cards, and sets of them; arrays stay the same until the glossaries or the kinds change. */
export interface CardBook {
	all(): readonly Card[];
	/** The card of this id, or `undefined`. */
	card(id: string): Card | undefined;
	matching(filter: CardFilter): readonly Card[];
	/** Drops what is known, after a change of settings. */
	forget(): void;
}

/** What the cards are made from. */
export interface CardSource {
	readonly glossaries: () => readonly Glossary[];
	readonly kinds: () => readonly CardKind[];
	readonly matcher: () => ActivityMatcher;
}

export function createCardBook(source: CardSource): CardBook {
	let made = new WeakMap<Glossary, readonly Card[]>();
	let seen: readonly Glossary[] | null = null;
	let cards: readonly Card[] = [];
	let byId = new Map<string, Card>();
	let byGlossary = new Map<string, readonly Card[]>();

	function cardsOf(glossary: Glossary): readonly Card[] {
		const known = made.get(glossary);
		if (known) return known;
		const matcher = source.matcher();
		const fresh = makeCards(glossary, {
			kinds: source.kinds(),
			activityOf: (term) => matcher.named(term.term),
		});
		made.set(glossary, fresh);
		return fresh;
	}

	function refresh(): void {
		const glossaries = source.glossaries();
		if (glossaries === seen) return;
		seen = glossaries;
		byGlossary = new Map(glossaries.map((glossary) => [glossary.key, cardsOf(glossary)]));
		cards = [...byGlossary.values()].flat();
		byId = new Map(cards.map((card) => [card.id, card]));
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
		forget: () => {
			made = new WeakMap();
			seen = null;
		},
	};
}
