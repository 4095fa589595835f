// Hands histories on: says which card of today continues a history whose own card is gone.
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
export function adoptHistories(cards: readonly Card[], met: readonly MetCard[]): ReadonlyMap<string, string> {
	const present = new Set<string>(cards.map(({ id }) => id));
	const orphans = met.filter(({ card }) => !present.has(card));
	if (orphans.length === 0) return new Map();
	const will = createWill(orphans);
	const known = new Set(met.map(({ card }) => card));
	const candidates = candidatesFor(orphans, cards);
	const isHeir = ({ id }: Card): boolean => will.namesOf(id).size > 0;
	const heirs = candidates.filter((card) => !known.has(card.id));
	for (const trait of TRAITS) match(trait, heirs, will, (heir) => !isHeir(heir));
	const elders = candidates.filter((card) => known.has(card.id) || isHeir(card));
	for (const trait of TRAITS) if (trait.isSameTerm) match(trait, elders, will, isNoDuplicate);
	return will.adopted();

	/** A deleted duplicate is no other name of the one that stays. */
	function isNoDuplicate(heir: Card, { card }: MetCard): boolean {
		const { name, entry } = readCardId(card);
		return entry !== heir.entry && !will.namesOf(heir.id).has(name);
	}
}

/** Who gets what, while it is being settled. */
interface Will {
	readonly bequeath: (heir: string, orphan: string) => void;
	/** Names (ids without ordinal) of what a card has got. */
	readonly namesOf: (heir: string) => ReadonlySet<string>;
	readonly left: () => readonly MetCard[];
	readonly adopted: () => ReadonlyMap<string, string>;
}

function createWill(orphans: readonly MetCard[]): Will {
	const adopted = new Map<string, string>();
	/** The id at the end of each heir's line, where the next history is put. */
	const ends = new Map<string, string>();
	const names = new Map<string, Set<string>>();
	const left = new Map(orphans.map((orphan) => [orphan.card, orphan]));
	return {
		bequeath: (heir, orphan) => {
			if (!left.delete(orphan)) return;
			adopted.set(ends.get(heir) ?? heir, orphan);
			ends.set(heir, orphan);
			names.set(heir, (names.get(heir) ?? new Set()).add(readCardId(orphan).name));
		},
		namesOf: (heir) => names.get(heir) ?? NOTHING,
		left: () => [...left.values()],
		adopted: () => adopted,
	};
}

const NOTHING: ReadonlySet<string> = new Set();

/** The cards that share a definition or a term with an orphan; the others need no closer look. */
function candidatesFor(orphans: readonly MetCard[], cards: readonly Card[]): readonly Card[] {
	const fingerprints = new Set(orphans.map(({ fingerprint }) => fingerprint));
	const terms = new Set(orphans.map(({ term }) => normaliseTerm(term)));
	return cards.filter(({ fingerprint, entry }) => fingerprints.has(fingerprint) || terms.has(termOf(entry)));
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

/** Gives each orphan that fits one card alone to that card; several go to one card only if all are the same question. */
function match(
	trait: Trait,
	cards: readonly Card[],
	will: Will,
	mayTake: (heir: Card, orphan: MetCard) => boolean,
): void {
	const keyOf = (card: MetCard): string => JSON.stringify([readCardId(card.card).side, ...trait.of(card)]);
	const orphans = groupBy(will.left(), keyOf);
	if (orphans.size === 0) return;
	for (const [key, [heir, ...others]] of groupBy(cards, (card) => keyOf({ ...card, card: card.id }))) {
		const fitting = orphans.get(key) ?? [];
		if (!heir || others.length > 0 || (fitting.length > 1 && !trait.isSameTerm)) continue;
		for (const orphan of fitting) if (mayTake(heir, orphan)) will.bequeath(heir.id, orphan.card);
	}
}

/** The normalised term of an entry. */
function termOf(entry: string): string {
	return entry.slice(entry.lastIndexOf("/") + 1);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
