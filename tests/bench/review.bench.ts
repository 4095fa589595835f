// What a review costs among 100,000 cards, compared with going through all of them once: the ratios are what counts.
import { bench, describe } from "vitest";
import type { Card, CardId } from "../../src/core/cards/card.ts";
import { createDayPlan } from "../../src/core/schedule/day-plan.ts";
import { DEFAULT_PARAMETERS } from "../../src/core/schedule/parameters.ts";
import { createReplay } from "../../src/core/schedule/replay.ts";
import type { ReviewEvent } from "../../src/core/schedule/review-event.ts";
import { studyDay } from "../../src/core/schedule/study-day.ts";

const CARDS = 100_000;
const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const LIMITS = { newPerDay: 20, reviewsPerDay: 200 };

const cards = Array.from({ length: CARDS }, (_, index): Card => {
	const term = `term ${index}`;
	return {
		id: `course/term-${index}/definition` as CardId,
		kind: "definition",
		glossary: "course",
		entry: `course\n${index}`,
		term,
		front: term,
		back: "…",
		activity: null,
		path: "Course.md",
		line: index,
		fingerprint: "",
	};
});

const replay = createReplay(DEFAULT_PARAMETERS);
let sequence = 0;
const review = (card: Card, time: number): ReviewEvent => {
	return { type: "review", time, device: "d", sequence: ++sequence, card: card.id, grade: 4, duration: 0 };
};
replay.add(cards.slice(CARDS / 2).map((card, index) => review(card, NOW - 200 * DAY + index * 60)));
cards.forEach(({ id }) => replay.scheduleOf(id));

const planNow = () =>
	createDayPlan(cards, replay.scheduleOf, studyDay(NOW, DEFAULT_PARAMETERS), DEFAULT_PARAMETERS);
const plan = planNow();
plan.mastery(NOW);
const few = { iterations: 5, time: 0, warmupTime: 0, warmupIterations: 1 };

describe(`${CARDS} cards, half of them due`, () => {
	bench("ask each card's schedule once", () => cards.forEach(({ id }) => void replay.scheduleOf(id)), few);
	bench("first card: the day's plan and its queue", () => void planNow().queue(LIMITS, NOW), few);
	bench(
		"next card: a grade, the queue, due count and mastery",
		() => {
			const [card] = plan.queue(LIMITS, NOW);
			if (card) replay.add([review(card, NOW)]).forEach(plan.update);
			plan.queue(LIMITS, NOW);
			plan.dueCount(NOW);
			plan.mastery(NOW);
		},
		{ ...few, iterations: 20 },
	);
});
