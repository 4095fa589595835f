// The queue: what comes today, in which order, and what stays away.
import { describe, expect, it } from "vitest";
import type { Card, CardId } from "../../../src/core/cards/card.ts";
import type { CardSchedule } from "../../../src/core/schedule/card-schedule.ts";
import { isDue } from "../../../src/core/schedule/due.ts";
import { mastery } from "../../../src/core/schedule/mastery.ts";
import { DEFAULT_PARAMETERS } from "../../../src/core/schedule/parameters.ts";
import { previewGrades } from "../../../src/core/schedule/preview-grades.ts";
import { buildQueue, doneToday, nextDue } from "../../../src/core/schedule/queue.ts";
import { replay } from "../../../src/core/schedule/replay.ts";
import { retrievability } from "../../../src/core/schedule/retrievability.ts";
import type { Grade, LogEvent, MarkEvent } from "../../../src/core/schedule/review-event.ts";

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
			PARAMETERS,
		);
		expect(terms(queue)).toEqual(["Plan", "Design", "Engage", "A new one", "Build"]);
	});

	it("shows a learning card ahead of its time only when nothing else is left", () => {
		const schedule = log([plan, NOW, 3]);
		expect(terms(buildQueue([plan, build], schedule.scheduleOf, LIMITS, NOW, PARAMETERS))).toEqual([
			"Build",
			"Plan",
		]);
		const strict = { ...LIMITS, learnAhead: 0 };
		expect(terms(buildQueue([plan, build], schedule.scheduleOf, strict, NOW, PARAMETERS))).toEqual(["Build"]);
	});

	it("keeps to the day's limits, less what was done today", () => {
		const old = [plan, engage, design].map((it): [Card, number, Grade] => [it, NOW - 300 * DAY, 4]);
		const schedule = log(...old, [build, NOW - MINUTE, 4], [plan, NOW, 3]);
		const done = doneToday(schedule.reviews(), NOW, PARAMETERS);
		expect(done).toEqual({ newCards: 1, reviews: 1 });
		const all = [plan, engage, design, build, card("X"), card("Y")];
		const queue = buildQueue(
			all,
			schedule.scheduleOf,
			{ newPerDay: 2, reviewsPerDay: 2, done },
			NOW,
			PARAMETERS,
		);
		expect(terms(queue)).toEqual(["Engage", "X"]);
	});

	it("begins no new and no review card at a limit of nothing, but finishes what is being learned", () => {
		const schedule = log([plan, NOW - 300 * DAY, 4], [engage, NOW - DAY, 1]);
		const none = { newPerDay: 0, reviewsPerDay: 0 };
		expect(terms(buildQueue([plan, engage, build], schedule.scheduleOf, none, NOW, PARAMETERS))).toEqual([
			"Engage",
		]);
	});

	it("asks only one card of a term on a day", () => {
		const reverse = card("Plan", "reverse");
		expect(buildQueue([plan, reverse], () => undefined, LIMITS, NOW, PARAMETERS)).toEqual([plan]);
		const schedule = log([plan, NOW - MINUTE, 4]);
		expect(buildQueue([plan, reverse], schedule.scheduleOf, LIMITS, NOW, PARAMETERS)).toEqual([]);
		expect(buildQueue([plan, reverse], schedule.scheduleOf, LIMITS, NOW + DAY, PARAMETERS)).toEqual([
			reverse,
		]);
	});

	it("leaves out suspended cards for good and buried ones until the next study day", () => {
		const schedule = log(
			[plan, NOW, "suspend"],
			[engage, NOW, "bury"],
			[design, NOW - 300 * DAY, 4],
			[design, NOW, "bury"],
		);
		expect(buildQueue([plan, engage, design], schedule.scheduleOf, LIMITS, NOW, PARAMETERS)).toEqual([]);
		expect(
			terms(buildQueue([plan, engage, design], schedule.scheduleOf, LIMITS, NOW + DAY, PARAMETERS)),
		).toEqual(["Design", "Engage"]);
		expect(nextDue([plan, engage, design], schedule.scheduleOf, NOW, PARAMETERS)).toBe(
			Date.UTC(2026, 10, 25, 4),
		);
	});

	it("mixes new cards among the reviews when asked to", () => {
		const schedule = log([plan, NOW - 300 * DAY, 4], [engage, NOW - 200 * DAY, 4]);
		const mixed = buildQueue(
			[plan, engage, build, design],
			schedule.scheduleOf,
			{ ...LIMITS, newCards: "mixed" },
			NOW,
			PARAMETERS,
		);
		expect(terms(mixed)).toEqual(["Plan", "Build", "Engage", "Design"]);
	});

	it("makes a review due from the start of its study day", () => {
		const schedule = log([plan, NOW, 4]).scheduleOf(plan.id) as CardSchedule;
		expect(schedule.due).toBe(NOW + 8 * DAY);
		const morning = Date.UTC(2026, 11, 2, 4);
		expect([morning - 1, morning].map((now) => isDue(schedule, now, PARAMETERS))).toEqual([false, true]);
		expect(nextDue([plan], () => schedule, NOW, PARAMETERS)).toBe(morning);
	});
});

describe("mastery", () => {
	it("is the mean over all cards, new ones counting nothing, and null before the first review", () => {
		const schedule = log([plan, NOW, 4]);
		expect(mastery([plan, build], schedule.scheduleOf, NOW, PARAMETERS)).toBe(0.5);
		expect(mastery([build], schedule.scheduleOf, NOW, PARAMETERS)).toBeNull();
		expect(mastery([], schedule.scheduleOf, NOW, PARAMETERS)).toBeNull();
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
