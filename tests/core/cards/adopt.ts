// Adoption as the study asks for it, from cards and what the log met alone.
import { adoptHistories, findOrphans, type MetCard } from "../../../src/core/cards/adopt-histories.ts";
import type { Card } from "../../../src/core/cards/card.ts";

export function adopt(cards: readonly Card[], met: readonly MetCard[]): ReadonlyMap<string, string> {
	return adoptHistories(cards, met, orphansOf(cards, met));
}

export function orphansOf(cards: readonly Card[], met: readonly MetCard[]): ReturnType<typeof findOrphans> {
	const ids = new Set<string>(cards.map(({ id }) => id));
	return findOrphans(met, (card) => ids.has(card));
}
