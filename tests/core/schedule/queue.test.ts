// The queue: what comes today, in which order, and what stays away.
import fc from "fast-check";
import { createEmptyCard, fsrs, State } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import type { Card, CardId } from "../../../src/core/cards/card.ts";
import type { CardSchedule } from "../../../src/core/schedule/card-schedule.ts";
import { createDayPlan, type ScheduleOf } from "../../../src/core/schedule/day-plan.ts";
import { isDue } from "../../../src/core/schedule/due.ts";
import { DEFAULT_PARAMETERS } from "../../../src/core/schedule/parameters.ts";
import { previewGrades } from "../../../src/core/schedule/preview-grades.ts";
import { doneToday, type QueueLimits } from "../../../src/core/schedule/queue.ts";
import { createReplay, replay } from "../../../src/core/schedule/replay.ts";
import { retrievability } from "../../../src/core/schedule/retrievability.ts";
import type { Grade, LogEvent, MarkEvent } from "../../../src/core/schedule/review-event.ts";
import { studyDay, toStudyTime } from "../../../src/core/schedule/study-day.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 24, 12);
const PARAMETERS = DEFAULT_PARAMETERS;
const LIMITS = { newPerDay: 10, reviewsPerDay: 100 };

function card(term: string, kind: Card["kind"] = "definition"): Card {
	const id = `g/${term.toLowerCase()}/${kind}` as CardId;
	return {
		id,
		kind,
		glossary: "g",
		term,
		front: term,
		back: "…",
		activity: null,
		path: "Module 5.md",
		line: 0,
		entry: `g/${term.toLowerCase()}`,
		fingerprint: "",
	};
}

/** A log from rows of [card id, time, what happened]. */
function log(...rows: readonly (readonly [Card, number, Grade | MarkEvent["mark"]])[]) {
	const events = rows.map(([{ id }, time, what], index): LogEvent => {
		const stamp = { time, device: "laptop", sequence: index + 1, card: id };
		return typeof what === "number"
			? { type: "review", ...stamp, grade: what, duration: 0 }
			: { type: "mark", ...stamp, mark: what };
	});
	return replay(events, PARAMETERS);
}

function planOf(cards: readonly Card[], scheduleOf: ScheduleOf, now = NOW) {
	return createDayPlan(cards, scheduleOf, studyDay(now, PARAMETERS), PARAMETERS);
}

function buildQueue(cards: readonly Card[], scheduleOf: ScheduleOf, limits: QueueLimits, now: number) {
	return planOf(cards, scheduleOf, now).queue(limits, now);
}

function terms(cards: readonly Card[]): readonly string[] {
	return cards.map(({ term }) => term);
}

const [plan, engage, design, build] = [card("Plan"), card("Engage"), card("Design"), card("Build")];

describe("the queue", () => {
	it("asks learning cards first, then the most forgotten reviews, then new ones in the order of the notes", () => {
		const schedule = log(
			[engage, NOW - 90 * DAY, 4],
			[design, NOW - 300 * DAY, 4],
			[plan, NOW - 30 * MINUTE, 1],
		);
		const queue = buildQueue(
			[card("A new one"), build, engage, design, plan],
			schedule.scheduleOf,
			LIMITS,
			NOW,
		);
		expect(terms(queue)).toEqual(["Plan", "Design", "Engage", "A new one", "Build"]);
	});

	it("shows a learning card ahead of its time only when nothing else is left", () => {
		const schedule = log([plan, NOW, 3]);
		expect(terms(buildQueue([plan, build], schedule.scheduleOf, LIMITS, NOW))).toEqual(["Build", "Plan"]);
		const strict = { ...LIMITS, learnAhead: 0 };
		expect(terms(buildQueue([plan, build], schedule.scheduleOf, strict, NOW))).toEqual(["Build"]);
	});

	it("keeps to the day's limits, less what was done today", () => {
		const old = [plan, engage, design].map((it): [Card, number, Grade] => [it, NOW - 300 * DAY, 4]);
		const schedule = log(...old, [build, NOW - MINUTE, 4], [plan, NOW, 3]);
		const done = doneToday(schedule.reviews(), NOW, PARAMETERS);
		expect([...done]).toEqual([["g", { newPerDay: 1, reviewsPerDay: 1 }]]);
		const all = [plan, engage, design, build, card("X"), card("Y")];
		const queue = buildQueue(all, schedule.scheduleOf, { newPerDay: 2, reviewsPerDay: 2, done }, NOW);
		expect(terms(queue)).toEqual(["Engage", "X"]);
	});

	it("begins no new and no review card at a limit of nothing, but finishes what is being learned", () => {
		const schedule = log([plan, NOW - 300 * DAY, 4], [engage, NOW - DAY, 1]);
		const none = { newPerDay: 0, reviewsPerDay: 0 };
		expect(terms(buildQueue([plan, engage, build], schedule.scheduleOf, none, NOW))).toEqual(["Engage"]);
	});

	it("asks only one card of a term on a day", () => {
		const reverse = card("Plan", "reverse");
		expect(buildQueue([plan, reverse], () => undefined, LIMITS, NOW)).toEqual([plan]);
		const schedule = log([plan, NOW - MINUTE, 4]);
		expect(buildQueue([plan, reverse], schedule.scheduleOf, LIMITS, NOW)).toEqual([]);
		expect(buildQueue([plan, reverse], schedule.scheduleOf, LIMITS, NOW + DAY)).toEqual([reverse]);
	});

	it("leaves out suspended cards for good and buried ones until the next study day", () => {
		const schedule = log(
			[plan, NOW, "suspend"],
			[engage, NOW, "bury"],
			[design, NOW - 300 * DAY, 4],
			[design, NOW, "bury"],
		);
		expect(buildQueue([plan, engage, design], schedule.scheduleOf, LIMITS, NOW)).toEqual([]);
		expect(terms(buildQueue([plan, engage, design], schedule.scheduleOf, LIMITS, NOW + DAY))).toEqual([
			"Design",
			"Engage",
		]);
		expect(planOf([plan, engage, design], schedule.scheduleOf).nextDue(NOW)).toBe(Date.UTC(2026, 10, 25, 4));
	});

	it("mixes new cards among the reviews when asked to", () => {
		const schedule = log([plan, NOW - 300 * DAY, 4], [engage, NOW - 200 * DAY, 4]);
		const mixed = buildQueue(
			[plan, engage, build, design],
			schedule.scheduleOf,
			{ ...LIMITS, newCards: "mixed" },
			NOW,
		);
		expect(terms(mixed)).toEqual(["Plan", "Build", "Engage", "Design"]);
	});

	it("makes a review due from the start of its study day", () => {
		const schedule = log([plan, NOW, 4]).scheduleOf(plan.id) as CardSchedule;
		expect(schedule.due).toBe(NOW + 8 * DAY);
		const morning = Date.UTC(2026, 11, 2, 4);
		expect([morning - 1, morning].map((now) => isDue(schedule, now, PARAMETERS))).toEqual([false, true]);
		expect(planOf([plan], () => schedule).nextDue(NOW)).toBe(morning);
	});
});

describe("a glossary with limits of its own", () => {
	const other = (term: string): Card => ({
		...card(term),
		id: `h/${term}/definition` as CardId,
		glossary: "h",
	});

	it("keeps to them and leaves the general ones to the others", () => {
		const cards = [card("A"), other("B"), other("C"), other("D"), card("E")];
		const limits = { ...LIMITS, newPerDay: 1, glossaries: { h: { newPerDay: 2 } } };
		expect(terms(buildQueue(cards, () => undefined, limits, NOW))).toEqual(["A", "B", "C"]);
	});

	it("counts what was done today by its own", () => {
		const schedule = log([other("B"), NOW - MINUTE, 4]);
		const done = doneToday(schedule.reviews(), NOW, PARAMETERS);
		const cards = [card("A"), other("B"), other("C"), other("D")];
		const limits = { ...LIMITS, newPerDay: 1, glossaries: { h: { newPerDay: 2 } }, done };
		expect(terms(buildQueue(cards, schedule.scheduleOf, limits, NOW))).toEqual(["A", "C"]);
	});

	it("is not held back by a general limit that is used up", () => {
		const limits = { ...LIMITS, newPerDay: 0, glossaries: { h: { newPerDay: 1 } } };
		expect(terms(buildQueue([card("A"), other("B")], () => undefined, limits, NOW))).toEqual(["B"]);
	});
});

describe("a day plan", () => {
	const all = ["A", "B", "C", "D", "E", "F"].flatMap((term) => [card(term), card(term, "reverse")]);
	const what = fc.constantFrom<Grade | MarkEvent["mark"]>(
		1,
		2,
		3,
		4,
		"bury",
		"unbury",
		"suspend",
		"unsuspend",
		"flag",
		"reset",
	);
	const step = fc.record({ card: fc.constantFrom(...all), what, undo: fc.boolean() });
	const before = fc.record({
		card: fc.constantFrom(...all),
		what,
		daysAgo: fc.integer({ min: -2, max: 400 }),
	});

	it("kept in step card by card says what a new one says", () => {
		fc.assert(
			fc.property(fc.array(before), fc.array(step, { minLength: 1 }), (past, steps) => {
				const made = createReplay(PARAMETERS);
				let sequence = 0;
				const event = (one: { card: Card; what: Grade | MarkEvent["mark"] }, time: number): LogEvent => {
					const stamp = { time, device: "d", sequence: ++sequence, card: one.card.id };
					return typeof one.what === "number"
						? { type: "review", ...stamp, grade: one.what, duration: 0 }
						: { type: "mark", ...stamp, mark: one.what };
				};
				made.add(past.map((one) => event(one, NOW - one.daysAgo * DAY)));
				const plan = planOf(all, made.scheduleOf);
				const answers = (from: typeof plan, now: number) => [
					from
						.queue({ ...LIMITS, done: doneToday(made.reviews(), now, PARAMETERS) }, now)
						.map(({ id }) => id),
					from.dueCount(now),
					from.newCount(now),
					from.nextDue(now),
					from.mastery(now),
				];
				steps.forEach((one, index) => {
					const now = NOW + index * 7 * MINUTE;
					made.add([event(one, now)]).forEach(plan.update);
					expect(answers(plan, now)).toEqual(answers(planOf(all, made.scheduleOf, now), now));
					if (!one.undo) return;
					const target = { device: "d", sequence };
					made
						.add([{ type: "undo", time: now + 1, device: "d", sequence: ++sequence, target }])
						.forEach(plan.update);
					expect(answers(plan, now + 1)).toEqual(answers(planOf(all, made.scheduleOf, now), now + 1));
				});
			}),
		);
	});
});

describe("retrievability", () => {
	it("is what ts-fsrs says, to the last digit", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 90 * 24 }), { minLength: 1, maxLength: 8 }), (hours) => {
				const events = hours.map((_, index): LogEvent => {
					const time = NOW + hours.slice(0, index).reduce((sum, hour) => sum + hour * 3_600_000, 0);
					return {
						type: "review",
						time,
						device: "d",
						sequence: index + 1,
						card: plan.id,
						grade: 3,
						duration: 0,
					};
				});
				const schedule = replay(events, PARAMETERS).scheduleOf(plan.id) as CardSchedule;
				const now = schedule.lastReview + (hours[0] ?? 0) * 3_600_000;
				const last = new Date(toStudyTime(schedule.lastReview, PARAMETERS));
				const { stability, difficulty, reps } = schedule;
				const card = {
					...createEmptyCard(last),
					...{ stability, difficulty, reps, state: State.Review, last_review: last },
				};
				const moment = new Date(toStudyTime(now, PARAMETERS));
				const theirs = fsrs().get_retrievability(card, moment, false);
				expect(retrievability(schedule, now, PARAMETERS)).toBe(theirs);
			}),
		);
	});
});

describe("mastery", () => {
	it("is the mean over all cards, new ones counting nothing, and null before the first review", () => {
		const schedule = log([plan, NOW, 4]);
		expect(planOf([plan, build], schedule.scheduleOf).mastery(NOW)).toBe(0.5);
		expect(planOf([build], schedule.scheduleOf).mastery(NOW)).toBeNull();
		expect(planOf([], schedule.scheduleOf).mastery(NOW)).toBeNull();
		expect(retrievability(schedule.scheduleOf(plan.id), NOW + 8 * DAY, PARAMETERS)).toBeCloseTo(0.9, 1);
	});
});

describe("previews", () => {
	it("promise exactly what the review then does, with fuzz too", () => {
		for (const fuzz of [false, true]) {
			const parameters = { ...PARAMETERS, fuzz };
			const before: LogEvent = {
				type: "review",
				time: NOW - 60 * DAY,
				device: "d",
				sequence: 1,
				card: plan.id,
				grade: 4,
				duration: 0,
			};
			const preview = previewGrades(
				replay([before], parameters).scheduleOf(plan.id),
				plan.id,
				NOW,
				parameters,
			);
			for (const grade of [1, 2, 3, 4] as const) {
				const after: LogEvent = { ...before, time: NOW, sequence: 2, grade };
				expect(replay([before, after], parameters).scheduleOf(plan.id)?.due).toBe(preview[grade]);
			}
		}
	});
});
