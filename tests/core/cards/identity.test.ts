// What a card's history survives, as properties of pure functions: docs/decisions/0003.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adopt, orphansOf } from "./adopt.ts";
import type { MetCard } from "../../../src/core/cards/adopt-histories.ts";
import type { Card, CardKind } from "../../../src/core/cards/card.ts";
import { metIds } from "../../../src/core/cards/distinct-ids.ts";
import { makeCards } from "../../../src/core/cards/make-cards.ts";

type Entry = readonly [term: string, definition: string];
interface Glossary {
	readonly key: string;
	readonly path: string;
	readonly entries: readonly Entry[];
}

const KINDS: readonly CardKind[] = ["definition", "reverse", "cloze"];

function cardsOf({ key, path, entries }: Glossary, met: readonly MetCard[] = []): readonly Card[] {
	const terms = entries.map(([term, definition], line) => ({
		term,
		aliases: [],
		definition,
		extra: "",
		path,
		line,
		endLine: line + 1,
	}));
	const known = metIds(new Map(met.map((one) => [one.card, one])));
	return makeCards({ key, terms }, { kinds: KINDS, activityOf: () => null, met: known });
}

const meet = (cards: readonly Card[]): MetCard[] => cards.map((card) => ({ ...card, card: card.id }));

/** Where each card of now has its history: its own id, or the one it adopts first. */
function histories(now: readonly Card[], met: readonly MetCard[]): ReadonlyMap<string, string> {
	const adopted = adopt(now, met);
	const known = new Set(met.map(({ card }) => card));
	return new Map(
		now.flatMap((card) => {
			const history = known.has(card.id) ? card.id : adopted.get(card.id);
			return history === undefined ? [] : [[`${card.kind} ${card.front} ${card.back}`, history] as const];
		}),
	);
}

const asked = (cards: readonly Card[]): ReadonlyMap<string, string> =>
	new Map(cards.map((card) => [`${card.kind} ${card.front} ${card.back}`, card.id]));

const TERMS = ["Service", "Outcome", "Output", "Value stream", "Demand", "Plan", "Risk"];
const TEXTS = [
	"a **means** of x",
	"a result for **people**",
	"a thing made",
	"a path of **steps** here",
	"a need",
	"an aim",
	"a chance",
];
const entriesArb = fc
	.tuple(fc.shuffledSubarray(TERMS, { minLength: 2 }), fc.shuffledSubarray(TEXTS, { minLength: 7 }))
	.map(([terms, texts]) => terms.map((term, index): Entry => [term, texts[index] ?? "x"]));
const glossaryArb = entriesArb.map((entries): Glossary => ({ key: "terms", path: "Terms.md", entries }));

describe("every card keeps its history", () => {
	const survives = (change: (glossary: Glossary) => readonly Glossary[]) =>
		fc.assert(
			fc.property(glossaryArb, (glossary) => {
				const before = cardsOf(glossary);
				const met = meet(before);
				const now = change(glossary).flatMap((one) => cardsOf(one, met));
				expect(histories(now, met)).toEqual(asked(before));
			}),
		);
	it("when its note is renamed or moved", () => survives((one) => [{ ...one, path: "Folder/Other.md" }]));
	it("when entries are reordered", () =>
		survives((one) => [{ ...one, entries: one.entries.slice().reverse() }]));
	it("when the glossary gets another key, on another device or by another title", () =>
		survives((one) => [{ ...one, key: "first-terms" }]));
	it("when both change at once", () => survives((one) => [{ ...one, key: "first-terms", path: "Other.md" }]));
	it("when the glossary is split", () =>
		survives((one) => [
			{ ...one, entries: one.entries.slice(0, 1) },
			{ key: "second", path: "Second.md", entries: one.entries.slice(1) },
		]));
	it("when it becomes part of another glossary", () =>
		survives((one) => [
			{ key: "all", path: "All.md", entries: [["Extra", "nothing like it"], ...one.entries] },
		]));
});

describe("a card keeps its history", () => {
	it("when a term is corrected and its definition stays", () => {
		fc.assert(
			fc.property(glossaryArb, fc.nat(), (glossary, at) => {
				const index = at % glossary.entries.length;
				const before = cardsOf(glossary);
				const met = meet(before);
				const entries = glossary.entries.map((entry, n): Entry =>
					n === index ? [`${entry[0]} X`, entry[1]] : entry,
				);
				const now = cardsOf({ ...glossary, entries }, met);
				const adopted = adopt(now, met);
				for (const card of now.filter(({ line }) => line === index))
					expect(adopted.get(card.id)).toBe(
						before.find(({ line, kind }) => line === index && kind === card.kind)?.id,
					);
			}),
		);
	});

	it("when its definition is edited, a gap also when the rest of the definition is", () => {
		const before = cardsOf({ key: "k", path: "a.md", entries: [["Plan", "sets **direction** early"]] });
		const now = cardsOf({
			key: "k",
			path: "a.md",
			entries: [["Plan", "gives people **direction**, and more"]],
		});
		expect(now.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
		expect(now.map(({ id }) => id)).toContain("k/plan/cloze:direction");
	});

	it("when glossary title and definition change in one note", () => {
		const met = meet(cardsOf({ key: "k", path: "a.md", entries: [["Plan", "old"]] }));
		const now = cardsOf({ key: "l", path: "a.md", entries: [["Plan", "new"]] });
		expect([...adopt(now, met)]).toContainEqual(["l/plan/definition", "k/plan/definition"]);
	});
});

describe("two devices", () => {
	it("that call a glossary by different keys see one history, each from its side", () => {
		const one = cardsOf({ key: "k", path: "a.md", entries: [["Plan", "same"]] });
		const other = cardsOf({ key: "l", path: "a.md", entries: [["Plan", "same"]] });
		const met = [...meet(one), ...meet(other)];
		expect(adopt(one, met).get("k/plan/definition")).toBe("l/plan/definition");
		expect(adopt(other, met).get("l/plan/definition")).toBe("k/plan/definition");
	});

	it("that both reviewed a term of a glossary that was then renamed again give the card both histories", () => {
		const entries: readonly Entry[] = [["Plan", "same"]];
		const met = ["k", "l", "m"].flatMap((key) => meet(cardsOf({ key, path: `${key}.md`, entries })));
		const adopted = adopt(cardsOf({ key: "n", path: "n.md", entries }), met);
		const line: string[] = ["n/plan/definition"];
		for (let id = adopted.get(line[0] ?? ""); id !== undefined; id = adopted.get(id)) line.push(id);
		expect(line.slice().sort()).toEqual(["k", "l", "m", "n"].map((key) => `${key}/plan/definition`));
	});

	it("in whatever order they read the log adopt the same", () => {
		const glossaries = fc.array(
			fc.record({
				key: fc.constantFrom("k", "l", "m"),
				path: fc.constantFrom("a.md", "b.md"),
				entries: entriesArb,
			}),
			{ maxLength: 3 },
		);
		fc.assert(
			fc.property(glossaries, glossaryArb, (old, now) => {
				const met = [
					...new Map(old.flatMap((one) => meet(cardsOf(one))).map((one) => [one.card, one])).values(),
				];
				const cards = cardsOf(now);
				const adopters = (given: readonly MetCard[]) => {
					const adopted = adopt(cards, given);
					return cards.map(({ id }) => {
						const line: string[] = [];
						for (let next = adopted.get(id); next !== undefined; next = adopted.get(next)) line.push(next);
						return line.slice().sort();
					});
				};
				expect(adopters(met.slice().reverse())).toEqual(adopters(met));
			}),
		);
	});
});

describe("duplicates of a term", () => {
	const glossary = (...texts: readonly string[]): Glossary => ({
		key: "k",
		path: "a.md",
		entries: texts.map((text): Entry => ["Plan", text]),
	});
	const texts = fc.uniqueArray(fc.constantFrom("one x", "two y", "three z", "four w"), {
		minLength: 2,
		maxLength: 4,
	});
	const idByText = (cards: readonly Card[]): ReadonlyMap<string, string> =>
		new Map(cards.filter(({ kind }) => kind === "definition").map(({ back, id }) => [back, id]));

	it("keep their own histories in any order", () => {
		fc.assert(
			fc.property(texts, fc.nat(), (given, turn) => {
				const before = cardsOf(glossary(...given));
				const turned = [...given.slice(turn % given.length), ...given.slice(0, turn % given.length)];
				expect(idByText(cardsOf(glossary(...turned), meet(before)))).toEqual(idByText(before));
			}),
		);
	});
	it("keep them when one of them is edited and all are reordered", () => {
		fc.assert(
			fc.property(texts, fc.nat(), (given, at) => {
				const before = idByText(cardsOf(glossary(...given)));
				const edited = given
					.map((text, index) => (index === at % given.length ? `${text} edited` : text))
					.slice()
					.reverse();
				const now = idByText(cardsOf(glossary(...edited), meet(cardsOf(glossary(...given)))));
				for (const [text, id] of now) expect(id).toBe(before.get(text.replace(/ edited$/u, "")));
			}),
		);
	});
	it("keep them when one of them is deleted; its history goes to none of the others", () => {
		fc.assert(
			fc.property(texts, fc.nat(), (given, at) => {
				const met = meet(cardsOf(glossary(...given)));
				const before = idByText(cardsOf(glossary(...given)));
				const left = given.filter((_, index) => index !== at % given.length);
				const cards = cardsOf(glossary(...left), met);
				for (const [text, id] of idByText(cards)) expect(id).toBe(before.get(text));
				expect(adopt(cards, met).size).toBe(0);
			}),
		);
	});
});

const smallGlossaries = fc.array(
	fc.record({
		key: fc.constantFrom("k", "l"),
		path: fc.constantFrom("a.md", "b.md"),
		entries: fc.array(fc.tuple(fc.constantFrom("A", "B", "C"), fc.constantFrom("x **p**", "y", "z **p**")), {
			maxLength: 5,
		}),
	}),
	{ maxLength: 2 },
);
const unique = (cards: readonly Card[]) => [...new Map(cards.map((card) => [card.id, card])).values()];

it("a history is handed on once, within its kind, never away from a card that is there", () => {
	fc.assert(
		fc.property(smallGlossaries, smallGlossaries, (old, fresh) => {
			const met = meet(unique(old.flatMap((one) => cardsOf(one))));
			const cards = unique(fresh.flatMap((one) => cardsOf(one, met)));
			const adopted = adopt(cards, met);
			expect(new Set(adopted.values()).size).toBe(adopted.size);
			for (const [heir, orphan] of adopted) {
				expect(cards.some(({ id }) => id === orphan)).toBe(false);
				expect(orphan.replace(/^.*\/|~\d+$/gu, "")).toBe(heir.replace(/^.*\/|~\d+$/gu, ""));
			}
		}),
		{ numRuns: 500 },
	);
});

it("a card that no orphan concerns changes no heir when the log first meets it", () => {
	fc.assert(
		fc.property(smallGlossaries, smallGlossaries, fc.nat(), (old, fresh, at) => {
			const met = meet(unique(old.flatMap((one) => cardsOf(one))));
			const cards = unique(fresh.flatMap((one) => cardsOf(one, met)));
			const { concern } = orphansOf(cards, met);
			const others = cards.filter((card) => !concern(card));
			const first = others[at % Math.max(others.length, 1)];
			if (!first) return;
			const after = [...met.filter(({ card }) => card !== first.id), ...meet([first])];
			expect(adopt(cards, after)).toEqual(adopt(cards, met));
		}),
		{ numRuns: 1000 },
	);
});
