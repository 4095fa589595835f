// Gives cards of one name (a term defined twice) ids of their own, and each the id it had, whatever their order now.
import { groupBy } from "../group-by.ts";
import type { Card, CardId } from "./card.ts";
import { readCardId, withOrdinal } from "./card-id.ts";

/** What the log met. */
export interface MetIds {
	/** Fingerprint of the card's definition when the log last met it. */
	readonly fingerprintOf: (id: string) => string | undefined;
	/** For names of which the log met more than one card, the highest ordinal. */
	readonly ordinals: ReadonlyMap<string, number>;
}

export const NOTHING_MET: MetIds = { fingerprintOf: () => undefined, ordinals: new Map() };

/** Highest ordinal that is believed: a forged log line must not make a list of a million ids. */
const HIGHEST_ORDINAL = 1000;

export function metIds(meetings: ReadonlyMap<string, { readonly fingerprint: string }>): MetIds {
	const ordinals = new Map<string, number>();
	for (const id of meetings.keys()) {
		if (!id.includes("~")) continue;
		const { name, ordinal } = readCardId(id);
		ordinals.set(name, Math.min(Math.max(ordinal, ordinals.get(name) ?? 1), HIGHEST_ORDINAL));
	}
	return { fingerprintOf: (id) => meetings.get(id)?.fingerprint, ordinals };
}

/**
 * The cards, never two of one id. A card whose name is its own has the plain id. Of cards that share a name each takes
 * the id that the log met with its very definition; the others take the ids left, lowest ordinal first. So duplicates may
 * be reordered, and one of them at a time edited, added or removed, without two histories being swapped.
 * @param cards With their plain ids.
 */
export function withDistinctIds(cards: readonly Card[], met: MetIds): readonly Card[] {
	const names = new Set<string>(cards.map(({ id }) => id));
	if (names.size === cards.length && ![...met.ordinals.keys()].some((name) => names.has(name))) return cards;
	const ids = new Map<Card, CardId>();
	for (const group of groupBy(cards, ({ id }) => id).values()) share(group, met, ids);
	return cards.map((card) => {
		const id = ids.get(card) ?? card.id;
		return id === card.id ? card : { ...card, id };
	});
}

function share(group: readonly Card[], met: MetIds, ids: Map<Card, CardId>): void {
	const [sample] = group;
	const highest = Math.max(group.length, met.ordinals.get(sample?.id ?? "") ?? 1);
	if (!sample || highest === 1) return;
	const free = Array.from({ length: highest }, (_, at) => withOrdinal(sample.id, at + 1));
	const give = (card: Card, at: number): void => {
		const [id] = at === -1 ? [] : free.splice(at, 1);
		if (id) ids.set(card, id);
	};
	for (const card of group)
		give(
			card,
			free.findIndex((id) => met.fingerprintOf(id) === card.fingerprint),
		);
	for (const card of group) if (!ids.has(card)) give(card, 0);
}
