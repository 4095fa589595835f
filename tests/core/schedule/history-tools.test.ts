// Statistics, export, import and the check of the history.
import { describe, expect, it } from "vitest";
import type { Card, CardId } from "../../../src/core/cards/card.ts";
import { checkHistory } from "../../../src/core/schedule/check-history.ts";
import { exportCsv, exportJson } from "../../../src/core/schedule/export-reviews.ts";
import { readSpacedRepetition, toReviews } from "../../../src/core/schedule/import-spaced-repetition.ts";
import { formatEvent, newLogFile } from "../../../src/core/schedule/log-lines.ts";
import { DEFAULT_PARAMETERS } from "../../../src/core/schedule/parameters.ts";
import { replay } from "../../../src/core/schedule/replay.ts";
import type { Grade, ReviewEvent } from "../../../src/core/schedule/review-event.ts";
import {
	dueForecast,
	figuresByGroup,
	heatMap,
	trueRetention,
} from "../../../src/core/schedule/statistics.ts";

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 10, 24, 12);

function review(sequence: number, time: number, grade: Grade, card = "m5/plan/definition"): ReviewEvent {
	return { type: "review", time, device: "k3x9", sequence, card, grade, duration: 30_000 };
}

const reviews = replay(
	[
		review(1, T0, 4),
		review(2, T0 + 8 * DAY, 3),
		review(3, T0 + 40 * DAY, 1),
		review(4, T0 + 40 * DAY + 60_000, 3),
		review(5, T0, 3, "=m5,x"),
	],
	DEFAULT_PARAMETERS,
).reviews();

describe("statistics", () => {
	it("count true retention over cards that had left learning", () => {
		expect(trueRetention(reviews)).toEqual({ reviews: 2, remembered: 1, rate: 0.5 });
		expect(trueRetention([]).rate).toBeNull();
	});

	it("sum up reviews and time by study day and by group", () => {
		expect(heatMap(reviews, DEFAULT_PARAMETERS)).toEqual([
			{ day: "2026-11-24", reviews: 2, duration: 60_000 },
			{ day: "2026-12-02", reviews: 1, duration: 30_000 },
			{ day: "2027-01-03", reviews: 2, duration: 60_000 },
		]);
		expect(figuresByGroup(reviews, ({ card }) => (card.startsWith("=") ? null : "m5"))).toMatchObject([
			{ group: "m5", reviews: 4, duration: 120_000 },
		]);
	});

	it("forecast what comes due, overdue cards today", () => {
		const schedule = replay([review(1, T0, 4), review(2, T0 - 90 * DAY, 4, "b")], DEFAULT_PARAMETERS);
		const cards = ["m5/plan/definition", "b", "c"].map((id): Card => ({
			id: id as CardId,
			kind: "definition",
			glossary: "m5",
			term: id,
			front: "",
			back: "",
			activity: null,
			path: "",
			line: 0,
			fingerprint: "",
		}));
		const forecast = dueForecast(cards, schedule.scheduleOf, 9, T0, DEFAULT_PARAMETERS);
		expect(forecast.map(({ due }) => due)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1]);
		expect(forecast[0]?.day).toBe("2026-11-24");
	});
});

describe("the export", () => {
	it("quotes what would break a table, and disarms formulas", () => {
		const lines = exportCsv(reviews).split("\r\n");
		expect(lines[0]).toBe("at,card,grade,rating,duration,device,before,elapsedDays");
		expect(lines).toContain(`2026-11-24T12:00:00.000Z,"'=m5,x",good,3,30000,k3x9,new,0`);
		expect(lines).toHaveLength(7);
		expect(JSON.parse(exportJson(reviews))).toHaveLength(5);
	});
});

describe("the import from Spaced Repetition", () => {
	it("reads the schedules of a comment", () => {
		expect(readSpacedRepetition("Plan <!--SR:!2025-01-01,4,270!2025-01-05,8.5,250-->")).toEqual([
			{ due: Date.UTC(2025, 0, 1), interval: 4, ease: 270 },
			{ due: Date.UTC(2025, 0, 5), interval: 8.5, ease: 250 },
		]);
		for (const odd of [
			"",
			"<!--SR:-->",
			"<!--SR:!2025-99-99,4,270-->",
			"<!--SR:!2025-01-01,0,0-->",
			"<!--SR:!x-->",
		]) {
			expect(readSpacedRepetition(odd)).toEqual([]);
		}
	});

	it("makes a history that ends in review, with the last review where it was", () => {
		const made = toReviews({ due: T0 + 10 * DAY, interval: 30, ease: 250 }, T0);
		const events = made.map(({ at, grade }, index) => review(index + 1, at, grade));
		const schedule = replay(events, DEFAULT_PARAMETERS).scheduleOf("m5/plan/definition");
		expect(schedule).toMatchObject({ state: "review", lastReview: T0 - 20 * DAY });
		expect(schedule?.scheduledDays).toBeGreaterThan(15);
	});
});

describe("the check of the history", () => {
	it("explains doubled and torn lines, gaps and clashes", () => {
		const [one, three] = [formatEvent(review(1, T0, 3)), formatEvent(review(3, T0 + 5, 3))];
		const clash = formatEvent(review(3, T0 + 9, 1));
		const report = checkHistory([
			{ path: "a.md", text: `${newLogFile("k3x9", "2026-11")}${one}\n${three}\n{"time":"20` },
			{ path: "a (conflicted copy).md", text: `${one}\n${clash}\n` },
		]);
		expect(report).toMatchObject({
			events: 3,
			doubled: 1,
			rejected: [{ path: "a.md", line: 8, reason: "torn or no event" }],
			gaps: [{ device: "k3x9", from: 2, to: 2 }],
			clashes: [{ sequence: 3 }],
		});
	});
});
