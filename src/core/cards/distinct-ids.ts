// Gives cards of one name (a term defined twice) ids of their own, and each the id it had, whatever their order now.
import { groupBy } from "../group-by.ts";
import type { CardId } from "./card.ts";
import { cardId, readCardId } from "./card-id.ts";

/** A card before it has its id. */
export interface Unnamed {
	readonly entry: string;
	/** See `cardId`. */
	readonly side: string;
	readonly fingerprint: string;
}

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
 * Ids in the order of the cards, never one twice. A card whose name is its own has the plain id. Of cards that share a
 * name each takes the id that the log met with its very definition; the others take the ids left, lowest ordinal first.
 * So duplicates may be reordered, and one of them at a time edited, added or removed, without two histories being swapped.
 */
export function distinctIds(cards: readonly Unnamed[], met: MetIds): readonly CardId[] {
	const ids = new Map<Unnamed, CardId>();
	for (const [name, group] of groupBy(cards, nameOf))
		share(group, Math.max(group.length, met.ordinals.get(name) ?? 1), met, ids);
	return cards.map((card) => ids.get(card) ?? nameOf(card));
}

function nameOf({ entry, side }: Unnamed): CardId {
	return cardId(entry, side);
}

function share(group: readonly Unnamed[], highest: number, met: MetIds, ids: Map<Unnamed, CardId>): void {
	const [sample] = group;
	if (!sample || highest === 1) return;
	const free = Array.from({ length: highest }, (_, at) => cardId(sample.entry, sample.side, at + 1));
	const give = (card: Unnamed, at: number): void => {
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
