// Hands histories on: says which card of today continues a history whose own card is gone.
import { groupBy } from "../group-by.ts";
import type { Card } from "./card.ts";
import { normaliseTerm, readCardId } from "./card-id.ts";

/** What the log wrote down when it last met a card. */
export interface MetCard {
	readonly card: string;
	readonly glossary: string;
	readonly path: string;
	readonly term: string;
	readonly fingerprint: string;
}

/**
 * Card → the id whose history it takes over, and that one → the next, if there are several. A present card's id is never
 * taken over, a history is handed on once, kinds never mix. In turn:
 *
 * 1. A card without a history takes the one orphan that fits it alone: same term and definition (in the same note, else
 *    anywhere), same definition in the same note or glossary (corrected term), same term in the same note (glossary
 *    retitled, definition edited).
 * 2. A card with a history takes in what is its own history under another glossary's key (devices may disagree about keys;
 *    glossaries may be merged): same term and definition, or same term in the same note.
 */
export function adoptHistories(
	cards: readonly Card[],
	met: readonly MetCard[],
	{ list, concern }: Orphans,
): ReadonlyMap<string, string> {
	/** Those that nobody has taken over yet. */
	const orphans = new Map(list.map((orphan) => [orphan.card, orphan]));
	const adopted = new Map<string, string>();
	if (orphans.size === 0) return adopted;
	/** What each heir has got, in this order. */
	const lines = new Map<string, readonly string[]>();
	const lineOf = (heir: string): readonly string[] => lines.get(heir) ?? [];
	const known = new Set(met.map(({ card }) => card));
	const candidates = cards.filter(concern);
	const heirs = candidates.filter(({ id }) => !known.has(id));
	for (const trait of TRAITS) match(trait, heirs, ({ id }) => lineOf(id).length === 0);
	const elders = candidates.filter(({ id }) => known.has(id) || lineOf(id).length > 0);
	for (const trait of TRAITS) if (trait.isSameTerm) match(trait, elders, isNoDuplicate);
	return adopted;

	/** Gives each orphan that fits one card alone to that card; several go to one card only if all are the same question. */
	function match(
		trait: Trait,
		among: readonly Card[],
		mayTake: (heir: Card, orphan: string) => boolean,
	): void {
		const keyOf = (card: MetCard): string => JSON.stringify([readCardId(card.card).side, ...trait.of(card)]);
		const byKey = groupBy(orphans.values(), keyOf);
		if (byKey.size === 0) return;
		for (const [key, [heir, ...others]] of groupBy(among, (card) => keyOf({ ...card, card: card.id }))) {
			const fitting = byKey.get(key) ?? [];
			if (!heir || others.length > 0 || (fitting.length > 1 && !trait.isSameTerm)) continue;
			for (const { card } of fitting) if (mayTake(heir, card)) bequeath(heir.id, card);
		}
	}

	function bequeath(heir: string, orphan: string): void {
		const line = lineOf(heir);
		orphans.delete(orphan);
		adopted.set(line.at(-1) ?? heir, orphan);
		lines.set(heir, [...line, orphan]);
	}

	/** A deleted duplicate is no other name of the one that stays. */
	function isNoDuplicate(heir: Card, orphan: string): boolean {
		const { name, entry } = readCardId(orphan);
		return entry !== heir.entry && lineOf(heir.id).every((id) => readCardId(id).name !== name);
	}
}

/** Histories whose own card is gone. */
export interface Orphans {
	readonly list: readonly MetCard[];
	/** Whether a card shares a definition or a term with one of them; the others need no closer look. */
	readonly concern: (card: Pick<Card, "fingerprint" | "entry">) => boolean;
}

export function findOrphans(met: readonly MetCard[], isPresent: (card: string) => boolean): Orphans {
	const list = met.filter(({ card }) => !isPresent(card));
	const fingerprints = new Set(list.map(({ fingerprint }) => fingerprint));
	const terms = new Set(list.map(({ term }) => normaliseTerm(term)));
	return {
		list,
		concern: ({ fingerprint, entry }) => fingerprints.has(fingerprint) || terms.has(termOf(entry)),
	};
}

interface Trait {
	/** True if what agrees includes the term, so that both are the same question. */
	readonly isSameTerm: boolean;
	/** What must agree, beside what the card asks of its entry. */
	readonly of: (card: MetCard) => readonly string[];
}

/** From the surest to the weakest. */
const TRAITS: readonly Trait[] = [
	{ isSameTerm: true, of: ({ term, path, fingerprint }) => [normaliseTerm(term), path, fingerprint] },
	{ isSameTerm: true, of: ({ term, fingerprint }) => [normaliseTerm(term), fingerprint] },
	{ isSameTerm: false, of: ({ path, fingerprint }) => [path, fingerprint] },
	{ isSameTerm: false, of: ({ glossary, fingerprint }) => [glossary, fingerprint] },
	{ isSameTerm: true, of: ({ term, path }) => [normaliseTerm(term), path] },
];

/** The normalised term of an entry. */
function termOf(entry: string): string {
	return entry.slice(entry.lastIndexOf("/") + 1);
}
