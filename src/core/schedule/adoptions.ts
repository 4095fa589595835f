// Which card carries on whose history, after a term was corrected or a glossary renamed.

/** New card id → the old card id whose history it takes over. */
export type AdoptionMap = ReadonlyMap<string, string>;

export interface Adoptions {
	/** The card and all it carries on, newest id first. */
	readonly lineageOf: (card: string) => readonly string[];
	/** The card that carries on this one's history now; itself if none does. */
	readonly heirOf: (card: string) => string;
}

/** A history goes to one heir only, the first one named; circles are cut. */
export function createAdoptions(adopt: AdoptionMap): Adoptions {
	const parents = new Map<string, string>();
	const heirs = new Map<string, string>();
	for (const [heir, old] of adopt) {
		if (heirs.has(old) || follow(old, parents).includes(heir)) continue;
		parents.set(heir, old);
		heirs.set(old, heir);
	}
	return {
		lineageOf: (card) => follow(card, parents),
		heirOf: (card) => follow(card, heirs).at(-1) ?? card,
	};
}

function follow(start: string, next: ReadonlyMap<string, string>): readonly string[] {
	const path = [start];
	for (let id = next.get(start); id !== undefined; id = next.get(id)) path.push(id);
	return path;
}
