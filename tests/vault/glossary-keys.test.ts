// Two devices name glossaries each from what it saw itself, and the reviews of both still count for the same cards.
import fc from "fast-check";
import { expect, it } from "vitest";
import { adopt } from "../core/cards/adopt.ts";
import type { MetCard } from "../../src/core/cards/adopt-histories.ts";
import { makeCards } from "../../src/core/cards/make-cards.ts";
import type { Card } from "../../src/core/cards/card.ts";
import { glossaryKey } from "../../src/core/glossary/glossary-key.ts";
import type { Glossary } from "../../src/core/glossary/glossary.ts";
import { createGlossaryKeys } from "../../src/vault/glossary-keys.ts";

const TERMS = ["Plan", "Value", "Demand"];

function glossary(path: string, title: string): Glossary {
	const terms = TERMS.map((term, line) => ({
		term,
		aliases: [],
		definition: `What ${term} means.`,
		extra: "",
		path,
		line,
		endLine: line + 1,
	}));
	return { key: glossaryKey(title), title, path, line: 0, endLine: 9, form: "bold-list", terms };
}

function device(): (seen: Glossary) => readonly Card[] {
	const stored = new Map<string, unknown>();
	const withKeys = createGlossaryKeys({
		loadLocalStorage: (key) => stored.get(key) ?? null,
		saveLocalStorage: (key, data) => void stored.set(key, data),
	});
	return (seen) =>
		withKeys([seen]).flatMap((keyed) => makeCards(keyed, { kinds: ["definition"], activityOf: () => null }));
}

/** Ids whose reviews count for a card. */
function lineOf(card: Card, adopted: ReadonlyMap<string, string>): readonly string[] {
	const line: string[] = [card.id];
	for (let id = adopted.get(card.id); id !== undefined; id = adopted.get(id)) line.push(id);
	return line.sort();
}

it("a glossary that is renamed and retitled while two devices review it keeps every review on both", () => {
	const step = fc.record({
		path: fc.constantFrom("A.md", "B.md", "Course/C.md"),
		title: fc.constantFrom("Module 5", "Value chain", "Words"),
		first: fc.boolean(),
		second: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
			const devices = [device(), device()] as const;
			const met = new Map<string, MetCard>();
			for (const { path, title, first, second } of steps) {
				for (const [see, isThere] of [
					[devices[0], first],
					[devices[1], second],
				] as const) {
					if (!isThere) continue;
					for (const { id, glossary: key, term, path: at, fingerprint } of see(glossary(path, title)))
						met.set(id, { card: id, glossary: key, path: at, term, fingerprint });
				}
			}
			const now = glossary("Now.md", "Now");
			for (const see of devices) {
				const cards = see(now);
				const adopted = adopt(cards, [...met.values()]);
				for (const card of cards) {
					const all = [...met.values()].filter(({ term }) => term === card.term).map((one) => one.card);
					expect(new Set(lineOf(card, adopted))).toEqual(new Set([card.id, ...all]));
				}
			}
		}),
		{ numRuns: 300 },
	);
});
