import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adopt } from "./adopt.ts";
import type { MetCard } from "../../../src/core/cards/adopt-histories.ts";
import type { Card } from "../../../src/core/cards/card.ts";
import { hideTerm } from "../../../src/core/cards/hide-term.ts";
import { makeCards } from "../../../src/core/cards/make-cards.ts";
import { assignKeys, glossaryKey, type KnownGlossary } from "../../../src/core/glossary/glossary-key.ts";
import type { Glossary } from "../../../src/core/glossary/glossary.ts";

const glossary = (
	entries: readonly (readonly [string, string])[],
	title = "Module 1",
	path = "M1.md",
): Glossary => ({
	key: glossaryKey(title),
	title,
	path,
	line: 0,
	endLine: 99,
	form: "heading",
	terms: entries.map(([term, definition], line) => ({
		term,
		aliases: [],
		definition,
		extra: "",
		path,
		line,
		endLine: line + 1,
	})),
});
const cardsOf = (given: Glossary) => makeCards(given, { kinds: ["definition"], activityOf: () => null });
const met = (cards: readonly Card[]): MetCard[] => cards.map((card) => ({ ...card, card: card.id }));
const BASE = [
	["Service", "a means"],
	["Output", "a thing"],
	["Outcome", "a result"],
] as const;
const before = met(cardsOf(glossary(BASE)));

describe("a card keeps its id", () => {
	const ids = (given: Glossary) =>
		cardsOf(given)
			.map(({ id }) => id)
			.sort();
	it("when entries are reordered", () =>
		expect(ids(glossary([...BASE].reverse()))).toEqual(ids(glossary(BASE))));
	it("when a definition is edited", () =>
		expect(ids(glossary(BASE.map(([term]) => [term, "new"])))).toEqual(ids(glossary(BASE))));
	it("when the note is moved", () =>
		expect(ids(glossary(BASE, "Module 1", "b/M1.md"))).toEqual(ids(glossary(BASE))));
});

describe("an orphaned history is adopted", () => {
	it("when a term is corrected", () => {
		const cards = cardsOf(glossary([["Services", "a means"], BASE[1], BASE[2]]));
		expect([...adopt(cards, before)]).toEqual([
			["module-1/services/definition", "module-1/service/definition"],
		]);
	});
	it("when the glossary gets another title", () => {
		expect(adopt(cardsOf(glossary(BASE, "First module")), before).size).toBe(3);
	});
	it("when an entry moves to another glossary", () => {
		const cards = [
			...cardsOf(glossary(BASE.slice(0, 2))),
			...cardsOf(glossary([BASE[2]], "Module 9", "M9.md")),
		];
		expect([...adopt(cards, before)]).toEqual([
			["module-9/outcome/definition", "module-1/outcome/definition"],
		]);
	});
	it("never twice, never by a card that has its own, never away from a card that is there", () => {
		const entry = fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.constantFrom("x", "y", "z"));
		const cards = fc
			.tuple(fc.array(entry, { maxLength: 5 }), fc.constantFrom("G", "H"))
			.map(([entries, title]) => cardsOf(glossary(entries, title, `${title}.md`)));
		fc.assert(
			fc.property(cards, cards, (old, fresh) => {
				const adopted = adopt(fresh, met(old));
				expect(new Set(adopted.values()).size).toBe(adopted.size);
				for (const [heir, orphan] of adopted) {
					expect(old.some(({ id }) => id === heir)).toBe(false);
					expect(fresh.some(({ id }) => id === orphan)).toBe(false);
				}
			}),
		);
	});
});

it("duplicate terms make cards with ids of their own", () => {
	const ids = cardsOf(
		glossary([
			["A", "x"],
			["A", "y"],
			["a", "z"],
		]),
	).map(({ id }) => id);
	expect(new Set(ids).size).toBe(3);
});

it("a question never holds its answer", () => {
	expect(
		hideTerm("A **service level agreement** (SLA); services, SLAs and disservice", [
			"Service Level Agreement",
			"SLA",
			"service",
		]),
	).toBe("A **＿＿＿** (＿＿＿); ＿＿＿, ＿＿＿ and disservice");
});

describe("glossary keys", () => {
	const isThere = (path: string) => path !== "gone.md";
	const keysOf = (found: readonly Glossary[], known: readonly KnownGlossary[] = []) =>
		assignKeys(found, known, isThere).map(({ key }) => key);
	const [one, two] = [glossary([], "Terms", "ITIL/Terms.md"), glossary([], "Terms", "PRINCE2/Terms.md")];
	const known = [
		{ key: "terms", path: "ITIL/Terms.md", title: "Terms" },
		{ key: "old", path: "gone.md", title: "Words" },
	];
	it("are new ones made from path and title, in whatever order glossaries come", () => {
		expect(keysOf([one, two])).toEqual(["itil-terms", "prince2-terms"]);
		expect(keysOf([two, one])).toEqual(["prince2-terms", "itil-terms"]);
		const titles = ["Terms", "Value chain", "Terms glossary"].map((title) =>
			glossary([], title, "Terms glossary.md"),
		);
		expect(keysOf(titles)).toEqual(["terms-glossary", "terms-glossary-value-chain", "terms-glossary-2"]);
	});
	it("stay while path or title change, and are never shared", () => {
		expect(keysOf([two, one], known)).toEqual(["prince2-terms", "terms"]);
		expect(keysOf([glossary([], "Other", "ITIL/Terms.md")], known)).toEqual(["terms"]);
		expect(keysOf([glossary([], "Words", "new.md")], known)).toEqual(["old"]);
	});
	it("are not taken from a note that is there but not yet read", () => {
		expect(keysOf([two], known)).toEqual(["prince2-terms"]);
	});
});
