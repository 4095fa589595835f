// Makes the cards of a glossary. Each kind is a row of the table: what it asks, what it answers.
import type { ActivityId } from "../chain/value-chain.ts";
import type { Glossary, Term } from "../glossary/glossary.ts";
import type { Card, CardKind } from "./card.ts";
import { cardId, fingerprint } from "./card-id.ts";
import { hideTerm } from "./hide-term.ts";

export interface CardOptions {
	readonly kinds: readonly CardKind[];
	/** The activity a term is or belongs to; `null` if none. */
	readonly activityOf: (term: Term) => ActivityId | null;
}

interface Sides {
	readonly front: string;
	readonly back: string;
}

/** Kinds made from entries; the others come from sections and callouts. */
const SIDES: Readonly<Partial<Record<CardKind, (term: Term) => readonly Sides[]>>> = {
	definition: (term) => [{ front: term.term, back: answer(term) }],
	reverse: (term) => [{ front: hideTerm(term.definition, [term.term, ...term.aliases]), back: term.term }],
};

/** The cards of a glossary in the order of its entries; ids are unique also where a term is defined twice. */
export function makeCards(glossary: Glossary, { kinds, activityOf }: CardOptions): readonly Card[] {
	const used = new Map<string, number>();
	return glossary.terms.flatMap((term) =>
		kinds.flatMap((kind) =>
			(SIDES[kind]?.(term) ?? []).map(({ front, back }): Card => {
				const plain = cardId(glossary.key, term.term, kind);
				const ordinal = (used.get(plain) ?? 0) + 1;
				used.set(plain, ordinal);
				return {
					id: cardId(glossary.key, term.term, kind, ordinal),
					kind,
					glossary: glossary.key,
					term: term.term,
					front,
					back,
					activity: activityOf(term),
					path: term.path,
					line: term.line,
					fingerprint: fingerprint(term.definition),
				};
			}),
		),
	);
}

function answer({ definition, extra }: Term): string {
	return extra === "" ? definition : `${definition}\n\n${extra}`;
}
