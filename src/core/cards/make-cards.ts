// Makes the cards of a deck: those of a glossary's entries, and those its note asks by sections and callouts.
import type { ActivityId } from "../chain/value-chain.ts";
import type { Term } from "../glossary/glossary.ts";
import { CARD_KINDS, type Card, type CardKind } from "./card.ts";
import { fingerprint, normaliseTerm } from "./card-id.ts";
import type { Deck } from "./join-decks.ts";
import { distinctIds, NOTHING_MET, type MetIds } from "./distinct-ids.ts";
import { ENTRY_KINDS } from "./kinds/entry-kinds.ts";
import type { Question } from "./questions/question.ts";

export interface CardOptions {
	/** Kinds of the entries' cards; questions were chosen when their note was read. */
	readonly kinds: readonly CardKind[];
	/** The activity a term is or belongs to; `null` if none. */
	readonly activityOf: (term: Term) => ActivityId | null;
	/** What the log met, so that duplicates keep their ids. */
	readonly met?: MetIds;
}

type Draft = Omit<Card, "id"> & { readonly side: string };

/** The cards of a deck in the order of the entries, then of the questions; ids are unique also where a term is defined twice. */
export function makeCards(
	deck: Pick<Deck, "key" | "terms"> & Partial<Deck>,
	{ kinds, activityOf, met = NOTHING_MET }: CardOptions,
): readonly Card[] {
	const ordered = CARD_KINDS.filter((kind) => kinds.includes(kind));
	const drafts = [
		...deck.terms.flatMap((term) => entryDrafts(deck.key, term, ordered, activityOf(term))),
		...(deck.questions ?? []).map((question) => questionDraft(deck.key, question)),
	];
	const ids = distinctIds(drafts, met);
	return drafts.flatMap(({ side: _, ...card }, index) => {
		const id = ids[index];
		return id ? [{ id, ...card }] : [];
	});
}

function entryDrafts(
	glossary: string,
	term: Term,
	kinds: readonly CardKind[],
	activity: ActivityId | null,
): readonly Draft[] {
	const { path, line } = term;
	const entry = `${glossary}/${normaliseTerm(term.term)}`;
	const shared = {
		glossary,
		entry,
		term: term.term,
		activity,
		path,
		line,
		fingerprint: fingerprint(term.definition),
	};
	return kinds.flatMap((kind) =>
		(ENTRY_KINDS[kind]?.(term) ?? []).map(({ part, front, back }) => ({
			...shared,
			kind,
			front,
			back,
			side: sideOf(kind, part),
		})),
	);
}

function questionDraft(glossary: string, question: Question): Draft {
	const { kind, about, ...rest } = question;
	const entry = `${glossary}/${normaliseTerm(question.term)}`;
	return {
		...rest,
		kind,
		glossary,
		entry,
		fingerprint: fingerprint(question.back),
		side: sideOf(kind, about),
	};
}

function sideOf(kind: CardKind, part: string): string {
	return part === "" ? kind : `${kind}:${normaliseTerm(part)}`;
}
