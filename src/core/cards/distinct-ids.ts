// Gives cards of one name (a term defined twice) ids of their own, and each the id it had, whatever their order now.
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
	const groups = new Map<string, number[]>();
	cards.forEach(({ entry, side }, index) => {
		const name = cardId(entry, side);
		const group = groups.get(name);
		if (group) group.push(index);
		else groups.set(name, [index]);
	});
	const ids = new Map<number, CardId>();
	for (const [name, group] of groups) {
		const highest = Math.max(group.length, met.ordinals.get(name) ?? 1);
		for (const [index, id] of share(group, cards, highest, met)) ids.set(index, id);
	}
	return cards.map(({ entry, side }, index) => ids.get(index) ?? cardId(entry, side));
}

function share(
	group: readonly number[],
	cards: readonly Unnamed[],
	highest: number,
	met: MetIds,
): ReadonlyMap<number, CardId> {
	const shared = new Map<number, CardId>();
	const [first] = group;
	const sample = first === undefined ? undefined : cards[first];
	if (!sample) return shared;
	const free = Array.from({ length: highest }, (_, at) => cardId(sample.entry, sample.side, at + 1));
	const give = (index: number, at: number): void => {
		const [id] = at === -1 ? [] : free.splice(at, 1);
		if (id) shared.set(index, id);
	};
	if (highest > 1)
		for (const index of group)
			give(
				index,
				free.findIndex((id) => met.fingerprintOf(id) === cards[index]?.fingerprint),
			);
	for (const index of group) if (!shared.has(index)) give(index, 0);
	return shared;
}
