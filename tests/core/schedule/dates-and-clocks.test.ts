// Clocks that lie: stamps, dates, study days, and what is shown of a card that was reviewed "next year".
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LATEST_CLOCK, nextStamp } from "../../../src/core/schedule/clock.ts";
import { dateReviews } from "../../../src/core/schedule/date-reviews.ts";
import { isDue, isNew } from "../../../src/core/schedule/due.ts";
import { formatEvent } from "../../../src/core/schedule/log-lines.ts";
import { DEFAULT_PARAMETERS } from "../../../src/core/schedule/parameters.ts";
import { replay } from "../../../src/core/schedule/replay.ts";
import type { ReviewEvent } from "../../../src/core/schedule/review-event.ts";
import { DEFAULT_SETTINGS, parseSettings } from "../../../src/core/settings.ts";
import { nameOfStudyDay, startOfStudyDay, studyDay } from "../../../src/core/schedule/study-day.ts";

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const T0 = Date.UTC(2026, 10, 24, 8);

function review(sequence: number, stamp: { time: number; clock?: number }, device = "laptop"): ReviewEvent {
	return { type: "review", ...stamp, device, sequence, card: "a", grade: 3, duration: 0 };
}

describe("the clock", () => {
	it("orders each event after every event seen, and can always be written", () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.double(), fc.integer(), fc.constant(T0), fc.constant(8.64e15)), {
					maxLength: 30,
				}),
				(clocks) => {
					let newest = 0;
					clocks.forEach((now, index) => {
						const stamp = nextStamp(now, newest);
						expect(stamp.time).toBeGreaterThan(newest);
						expect(stamp.clock ?? 0).toBeLessThan(stamp.time);
						expect(() => formatEvent(review(index + 1, stamp))).not.toThrow();
						newest = stamp.time;
					});
					expect(newest).toBeLessThan(LATEST_CLOCK + 100);
				},
			),
		);
	});

	it("says what the device showed only if that is far from the order", () => {
		expect(nextStamp(T0, T0 - 5)).toEqual({ time: T0 });
		expect(nextStamp(T0, T0 + 500)).toEqual({ time: T0 + 501 });
		expect(nextStamp(T0, T0 + YEAR)).toEqual({ time: T0 + YEAR + 1, clock: T0 });
	});
});

describe("dates of reviews", () => {
	it("never run backwards, stay when they are right, and change as few as possible", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(20), { maxLength: 12 }), (clocks) => {
				const dates = dateReviews(clocks);
				expect([...dates].sort((a, b) => a - b)).toEqual(dates);
				const kept = clocks.filter((clock, index) => dates[index] === clock).length;
				expect(kept).toBeGreaterThanOrEqual(longestByBruteForce(clocks));
			}),
		);
	});

	it.each([
		["a clock a year ahead", [0, YEAR, DAY, 2 * DAY], [0, DAY, DAY, 2 * DAY]],
		["a clock a year ahead, corrected by one review", [YEAR, DAY], [DAY, DAY]],
		["a clock a year behind", [YEAR, 0, YEAR + DAY], [YEAR, YEAR, YEAR + DAY]],
		["a last clock that is behind the others", [5, 6, 7, 1], [5, 6, 7, 7]],
	])("put right %s", (_, clocks, dates) => {
		expect(dateReviews(clocks)).toEqual(dates);
	});

	it("of other cards and later reviews don't feel a device that ran a year ahead", () => {
		const wrong = review(1, nextStamp(T0 + YEAR, 0), "phone");
		const right = review(1, nextStamp(T0 + DAY, wrong.time), "laptop");
		const next = review(2, nextStamp(T0 + 4 * DAY, right.time), "laptop");
		const schedule = replay([wrong, right, next], DEFAULT_PARAMETERS).scheduleOf("a");
		expect(schedule?.lastReview).toBe(T0 + 4 * DAY);
		expect(schedule?.due).toBeLessThan(T0 + 60 * DAY);
	});

	it("that lie in the future don't hide a card", () => {
		const schedule = replay([review(1, { time: T0 + YEAR })], DEFAULT_PARAMETERS).scheduleOf("a");
		expect(isDue(schedule, T0, DEFAULT_PARAMETERS)).toBe(true);
		const buried = replay(
			[{ type: "mark", mark: "bury", time: T0 + YEAR, device: "x", sequence: 1, card: "a" }],
			DEFAULT_PARAMETERS,
		);
		expect(isNew(buried.scheduleOf("a"), T0)).toBe(true);
	});
});

describe("study days", () => {
	it("begin at the rollover hour of the user's own zone", () => {
		const berlin = { rolloverHour: 4, utcOffset: () => 60 };
		const start = Date.UTC(2026, 10, 24, 3);
		expect(nameOfStudyDay(studyDay(start, berlin))).toBe("2026-11-24");
		expect(nameOfStudyDay(studyDay(start - 1, berlin))).toBe("2026-11-23");
		expect(startOfStudyDay(studyDay(start, berlin), berlin)).toBe(start);
	});

	it("have one start each, also where the clocks change", () => {
		const change = Date.UTC(2026, 2, 29, 1);
		const zone = { rolloverHour: 4, utcOffset: (time: number) => (time < change ? 60 : 120) };
		fc.assert(
			fc.property(fc.integer({ min: change - 3 * DAY, max: change + 3 * DAY }), (time) => {
				const start = startOfStudyDay(studyDay(time, zone), zone);
				expect(start).toBeLessThanOrEqual(time);
				expect(studyDay(start, zone)).toBe(studyDay(time, zone));
				expect(studyDay(start - 1, zone)).toBe(studyDay(time, zone) - 1);
			}),
		);
	});
});

describe("parameters", () => {
	it("that make no sense are replaced by their defaults, and named", () => {
		const { settings, faults } = parseSettings({
			retention: NaN,
			weights: [1, 2],
			maximumInterval: -1,
			fuzz: "yes",
			rolloverHour: 24,
		});
		expect(settings).toEqual(DEFAULT_SETTINGS);
		expect(faults).toHaveLength(5);
	});

	it("never let FSRS see nonsense", () => {
		fc.assert(
			fc.property(
				fc.dictionary(
					fc.constantFrom("retention", "weights", "maximumInterval", "fuzz", "rolloverHour"),
					fc.anything(),
				),
				(given) => {
					const parameters = { ...parseSettings(given).settings, utcOffset: () => 0 };
					const schedule = replay(
						[review(1, { time: T0 }), review(2, { time: T0 + 30 * DAY })],
						parameters,
					).scheduleOf("a");
					expect(schedule?.due).toBeGreaterThan(T0);
				},
			),
		);
	});
});

function longestByBruteForce(clocks: readonly number[]): number {
	const best = clocks.map(() => 1);
	clocks.forEach((clock, index) => {
		for (let before = 0; before < index; before++) {
			if ((clocks[before] ?? 0) <= clock) best[index] = Math.max(best[index] ?? 1, (best[before] ?? 0) + 1);
		}
	});
	return Math.max(0, ...best);
}
