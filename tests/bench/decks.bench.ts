// What the deck browser does for 50,000 rows before a frame, compared with going through them once.
import { bench, describe } from "vitest";
import type { Card, CardId } from "../../src/core/cards/card.ts";
import {
	chooseCards,
	deckCard,
	deckLines,
	type DeckQuery,
	EVERYTHING,
} from "../../src/core/cards/deck-table.ts";
import { DEFAULT_PARAMETERS } from "../../src/core/schedule/parameters.ts";

const ROWS = 50_000;
const NOW = Date.UTC(2026, 10, 24, 12);
const cards = Array.from({ length: ROWS }, (_, index): Card => {
	const term = `Term ${(index * 7919) % ROWS} of a course`;
	return {
		id: `course-${index % 10}/term-${index}/definition` as CardId,
		kind: "definition",
		glossary: `course-${index % 10}`,
		entry: `course\n${index}`,
		term,
		front: term,
		back: `The definition of term ${index}, which says what it is and why one needs it.`,
		activity: null,
		path: "Course.md",
		line: index,
		fingerprint: "",
	};
});
const choose = (query: Partial<DeckQuery>): void => {
	const steps = chooseCards(rows, { ...EVERYTHING, ...query }, NOW);
	while (!steps.next().done);
};
const deckCards = () => cards.map((card) => deckCard(card, undefined, () => 0, NOW, DEFAULT_PARAMETERS));
const rows = deckCards();
const few = { iterations: 10, time: 0, warmupTime: 0, warmupIterations: 2 };

describe(`${ROWS} rows`, () => {
	bench("go through all of them once", () => rows.forEach(({ card }) => void card.term.length), few);
	bench("say what state they are in", () => void deckCards(), few);
	bench("filter by text", () => choose({ text: "term 77" }), few);
	bench("filter by glossary", () => choose({ glossary: "course-3" }), few);
	bench("sort by term", () => choose({ by: "term" }), few);
	bench("put below their glossaries", () => void deckLines(rows, EVERYTHING, new Set()), few);
});
