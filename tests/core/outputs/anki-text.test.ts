// The file for Anki, judged by a reader of its format that knows nothing of ours.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, CardKind } from "../../../src/core/cards/card.ts";
import { ankiText } from "../../../src/core/outputs/anki-text.ts";
import { readAnkiText, shownText } from "./anki-reader.ts";
import { cardsOf, hostileEntries, hostileLine, hostileText, type Entry } from "./hostile-entries.ts";

const KINDS: readonly CardKind[] = ["definition", "reverse", "cloze"];
const write = (cards: readonly Card[], title = "Terms") =>
	ankiText(
		cards,
		() => title,
		(id) => id,
	);
const guidsOf = (entries: readonly Entry[]) => readAnkiText(write(cardsOf(entries))).map(({ guid }) => guid);

/** Letters, digits and what else is no Markdown. */
function words(text: string): string {
	return text.replace(/[^\p{L}\p{N}"&;|,{}]/gu, "");
}

/** What is shown in one place and not in another, such as comments and links in code, is tested by examples. */
const plain = (text: string) =>
	text.replaceAll("[[a|b]]", "link").replaceAll("%%c%%", "note").replaceAll("^id", "x");
const sides = hostileEntries.map((entries) =>
	entries.map((entry): Entry => [plain(entry[0]), plain(entry[1])]),
);

/** The same of a side, without the languages of code. */
const wordsOf = (markdown: string) => words(markdown.replace(/^\s*(?:```|~~~).*$/gmu, ""));

describe("what Anki reads from the file", () => {
	it("is a note for each card, with its own id, deck, tags and both sides, however hostile they are", () => {
		fc.assert(
			fc.property(sides, hostileLine, (entries, title) => {
				const cards = cardsOf(entries, KINDS);
				const notes = readAnkiText(write(cards, title));
				expect(notes.map(({ fields }) => fields.map((html) => words(shownText(html))))).toEqual(
					cards.map(({ front, back }) => [wordsOf(front), wordsOf(back)]),
				);
				expect(notes.map(({ tags }) => tags)).toEqual(cards.map(({ kind }) => [kind, "plan"]));
				expect(new Set(notes.map(({ guid }) => guid)).size).toBe(cards.length);
				const [deck] = notes.map((note) => note.deck);
				for (const note of notes) {
					expect(note.deck).toBe(deck);
					// A note whose first field is empty is turned away.
					expect(note.fields[0]).not.toBe("");
				}
				if (deck) expect(words(deck)).toBe(words(title.replace(/"/gu, "")));
			}),
			{ numRuns: 500 },
		);
	});
	it("goes into the one deck of its glossary also where the title is a number, nothing, or in need of tidying", () => {
		const cards = cardsOf([
			["Plan", "aims"],
			["Risk", "chance"],
		]);
		for (const title of [
			"2024",
			"-1",
			"+7",
			" 12 ",
			"",
			"::",
			'"',
			"Terms:",
			": Terms",
			"Re\u0301sume\u0301",
			"A\u0007b",
			"\u0085A",
		]) {
			const [one, other] = readAnkiText(write(cards, title)).map(({ deck }) => deck);
			expect(one).toMatch(/\S/u);
			expect(one).not.toMatch(/::|\+$/u);
			expect(other).toBe(one);
		}
	});
	it("keeps a card's id when its definition is edited, entries change places, or others come", () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.constantFrom("Plan", "Risk", "a::b", '"q"', "#t"), { minLength: 1 }),
				hostileText,
				hostileText,
				(terms, one, other) => {
					const before = guidsOf(terms.map((term) => [term, one]));
					const after = guidsOf([["New", one], ...[...terms].reverse().map((term): Entry => [term, other])]);
					expect(after.slice(1).reverse()).toEqual(before);
				},
			),
		);
	});
});
