// Hands histories on: says which new card continues a history whose own card is gone.
import type { Card, CardId } from "./card.ts";
import { normaliseTerm } from "./card-id.ts";

/** What the log wrote down when it met a card. */
export interface MetCard {
	readonly card: string;
	readonly glossary: string;
	readonly path: string;
	readonly term: string;
	readonly fingerprint: string;
}

/**
 * For each card without a history of its own, the orphaned history it takes over, if exactly one fits. In turn:
 * same term and definition (moved to another glossary or renamed one), same definition in the same note or glossary
 * (corrected term), same term in the same note (glossary retitled, definition edited). Kinds never mix, and a history is handed on once.
 */
export function adoptHistories(cards: readonly Card[], met: readonly MetCard[]): ReadonlyMap<CardId, string> {
	const present = new Set<string>(cards.map(({ id }) => id));
	const known = new Set(met.map(({ card }) => card));
	let orphans = met.filter(({ card }) => !present.has(card));
	let heirs = cards.filter(({ id }) => !known.has(id));
	const adopted = new Map<CardId, string>();
	for (const traits of TRAITS) {
		if (orphans.length === 0) break;
		const byTraits = groupBy(orphans, (orphan) => traits(orphan, kindOf(orphan.card)));
		const heirsByTraits = groupBy(heirs, (heir) => traits(heir, heir.kind));
		for (const [key, fitting] of heirsByTraits) {
			const candidates = byTraits.get(key) ?? [];
			const [heir] = fitting;
			const [orphan] = candidates;
			if (heir && orphan && fitting.length === 1 && candidates.length === 1)
				adopted.set(heir.id, orphan.card);
		}
		const taken = new Set(adopted.values());
		orphans = orphans.filter(({ card }) => !taken.has(card));
		heirs = heirs.filter(({ id }) => !adopted.has(id));
	}
	return adopted;
}

type Traits = (card: Omit<MetCard, "card">, kind: string) => string;

const TRAITS: readonly Traits[] = [
	({ term, fingerprint }, kind) => JSON.stringify([kind, normaliseTerm(term), fingerprint]),
	({ path, fingerprint }, kind) => JSON.stringify([kind, path, fingerprint]),
	({ glossary, fingerprint }, kind) => JSON.stringify([kind, glossary, fingerprint]),
	({ path, term }, kind) => JSON.stringify([kind, path, normaliseTerm(term)]),
];

/** The id's last part, with the ordinal: duplicates keep apart. */
function kindOf(card: string): string {
	return card.slice(card.lastIndexOf("/") + 1).replace(/~\d+$/u, "");
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
