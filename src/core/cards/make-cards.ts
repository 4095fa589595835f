// Makes the cards of a deck: those of a glossary's entries, and those its note asks by sections and callouts.
import type { ActivityId } from "../chain/value-chain.ts";
import type { Term } from "../glossary/glossary.ts";
import { CARD_KINDS, type Card, type CardKind } from "./card.ts";
import { cardId, fingerprint, normaliseTerm } from "./card-id.ts";
import type { Deck } from "./join-decks.ts";
import { NOTHING_MET, withDistinctIds, type MetIds } from "./distinct-ids.ts";
import { ENTRY_KINDS } from "./kinds/entry-kinds.ts";
import type { Question } from "./questions/question.ts";

export interface CardOptions {
	/** Kinds of the entries' cards; questions were chosen when their note was read. */
	readonly kinds: readonly CardKind[];
	/** The activity a term is or belongs to; `null` if none. */
	readonly activityOf: (term: Term) => ActivityId | null;
	/** What the log met, so that duplicates keep their ids. */
	readonly met?: MetIds;
	/** May answer with what was made of the very same term before. */
	readonly keep?: (term: Term, make: () => readonly Card[]) => readonly Card[];
}

/** The cards of a deck in the order of the entries, then of the questions; ids are unique also where a term is defined twice. */
export function makeCards(
	deck: Pick<Deck, "key" | "terms"> & Partial<Deck>,
	{ met = NOTHING_MET, keep = (_, make) => make(), ...options }: CardOptions,
): readonly Card[] {
	const cards: Card[] = [];
	for (const term of deck.terms) cards.push(...keep(term, () => entryCards(deck.key, term, options)));
	for (const question of deck.questions ?? []) cards.push(questionCard(deck.key, question));
	return withDistinctIds(cards, met);
}

/** The cards of one entry, as if its term were defined nowhere else. */
export function entryCards(
	glossary: string,
	term: Term,
	{ kinds, activityOf }: Pick<CardOptions, "kinds" | "activityOf">,
): readonly Card[] {
	const { path, line } = term;
	const entry = `${glossary}/${normaliseTerm(term.term)}`;
	const activity = activityOf(term);
	const print = fingerprint(term.definition);
	return CARD_KINDS.flatMap((kind) =>
		(kinds.includes(kind) ? (ENTRY_KINDS[kind]?.(term) ?? []) : []).map(({ part, front, back }): Card => ({
			id: cardId(entry, sideOf(kind, part)),
			kind,
			glossary,
			entry,
			term: term.term,
			front,
			back,
			activity,
			path,
			line,
			fingerprint: print,
		})),
	);
}

function questionCard(glossary: string, { about, ...question }: Question): Card {
	const entry = `${glossary}/${normaliseTerm(question.term)}`;
	return {
		...question,
		id: cardId(entry, sideOf(question.kind, about)),
		glossary,
		entry,
		fingerprint: fingerprint(question.back),
	};
}

function sideOf(kind: CardKind, part: string): string {
	return part === "" ? kind : `${kind}:${normaliseTerm(part)}`;
}
