// Statistics, export, import and the check of the history.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, CardId } from "../../../src/core/cards/card.ts";
import { checkHistory, type LogFile } from "../../../src/core/schedule/check-history.ts";
import { exportCsv, exportJson } from "../../../src/core/schedule/export-reviews.ts";
import { findCopies } from "../../../src/core/schedule/find-copies.ts";
import { readCsvReviews } from "../../../src/core/schedule/import-csv.ts";
import { planImport } from "../../../src/core/schedule/import-reviews.ts";
import {
	findSchedules,
	readSpacedRepetition,
	toReviews,
} from "../../../src/core/schedule/import-spaced-repetition.ts";
import { formatEvent, newLogFile, parseLogText } from "../../../src/core/schedule/log-lines.ts";
import { DEFAULT_PARAMETERS } from "../../../src/core/schedule/parameters.ts";
import { replay } from "../../../src/core/schedule/replay.ts";
import type { Grade, LogEvent, ReviewEvent } from "../../../src/core/schedule/review-event.ts";
import {
	createReviewFigures,
	dueForecast,
	figuresByGroup,
	lastDays,
	retentionOf,
	totalOf,
	weeksOf,
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

const figures = createReviewFigures(DEFAULT_PARAMETERS);
reviews.forEach(figures.add);

describe("statistics", () => {
	it("count true retention over cards that had left learning", () => {
		const total = totalOf(figures.days.values());
		expect(total).toEqual({ reviews: 5, duration: 150_000, recalls: 2, remembered: 1 });
		expect(retentionOf(total)).toBe(0.5);
		expect(retentionOf(totalOf([]))).toBeNull();
	});

	it("sum up reviews and time by study day, by week and by group", () => {
		const days = lastDays(figures, 60, T0 + 50 * DAY, DEFAULT_PARAMETERS);
		expect(days).toHaveLength(60);
		expect(days.filter((day) => day.reviews > 0)).toMatchObject([
			{ day: "2026-11-24", reviews: 2, duration: 60_000 },
			{ day: "2026-12-02", reviews: 1, duration: 30_000 },
			{ day: "2027-01-03", reviews: 2, duration: 60_000 },
		]);
		expect(weeksOf(days).map(({ day, recalls, remembered }) => [day, recalls, remembered])).toEqual([
			["2026-11-19", 0, 0],
			["2026-11-26", 1, 1],
			["2026-12-03", 0, 0],
			["2026-12-10", 0, 0],
			["2026-12-17", 0, 0],
			["2026-12-24", 0, 0],
			["2026-12-31", 1, 0],
			["2027-01-07", 0, 0],
		]);
		const groups = figuresByGroup(figures, (card) => (card.startsWith("=") ? null : "m5"));
		expect([...groups]).toMatchObject([["m5", { reviews: 4, duration: 120_000 }]]);
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
			entry: "g/t",
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
		const made = toReviews({ due: T0 + 10 * DAY, interval: 30, ease: 250 }, "m5/plan/definition", T0);
		const events = made.map(({ at, grade }, index) => review(index + 1, at, grade));
		const schedule = replay(events, DEFAULT_PARAMETERS).scheduleOf("m5/plan/definition");
		expect(schedule).toMatchObject({ state: "review", lastReview: T0 - 20 * DAY });
		expect(schedule?.scheduledDays).toBeGreaterThan(15);
	});

	it("gives a comment to the entry that it is attached to, and to each side its schedule", () => {
		const note = [
			"- **Plan** — the way <!--SR:!2026-12-01,30,250!2026-12-02,20,250-->",
			"",
			"- **Engage**",
			"  a talk",
			"<!--SR:!2026-12-01,30,290-->",
			"",
			"Other text",
			"<!--SR:!2026-12-01,30,290-->",
		].join("\n");
		const cardsAt = new Map([
			[0, ["plan", "plan back"]],
			[2, ["engage"]],
		]);
		const { reviews: found, strangers } = findSchedules(note, cardsAt, T0);
		expect(found.map(({ card, grade }) => `${card} ${grade}`)).toEqual([
			"plan 4",
			"plan 3",
			"plan back 4",
			"plan back 3",
			"engage 4",
			"engage 4",
		]);
		expect(strangers).toEqual([7]);
	});
});

describe("the import of a table", () => {
	const find = (name: string): string | undefined => ({ Plan: "m5/plan/definition", "=x": "=x" })[name];

	it("reads Anki's review log, whatever separates its columns", () => {
		for (const separator of [",", ";", "\t"]) {
			const table = [
				["id", "term", "ease", "time", "type"],
				["1700000000000", "Plan", "3", "4200", "1"],
				["1700000000001", "Plan", "0", "0", "4"],
				["1700000000002", '"Un""known, ;\t"', "1", "1", "0"],
			];
			const text = table.map((row) => row.join(separator)).join("\r\n");
			expect(readCsvReviews(text, find)).toEqual({
				reviews: [{ card: "m5/plan/definition", at: 1_700_000_000_000, grade: 3, duration: 4200 }],
				skipped: 1,
				strangers: ['Un"known, ;'],
			});
		}
	});

	it("reads its own export: every review, with a name that would have been a formula", () => {
		const [first] = reviews;
		if (!first) throw new Error("No review.");
		const exported = reviews.map((review) => ({
			...review,
			card: review.card.startsWith("=") ? "=x" : "Plan",
		}));
		const { reviews: read, skipped } = readCsvReviews(exportCsv(exported), find);
		expect(skipped).toBe(0);
		expect(read.map(({ at, grade, duration }) => [at, grade, duration])).toEqual(
			reviews.map(({ at, grade, duration }) => [at, grade, duration]),
		);
		expect(read.map(({ card }) => card)).toContain("=x");
	});

	it("never throws, whatever the text", () => {
		const piece = fc.constantFrom(
			"id",
			"card",
			"ease",
			",",
			";",
			"\t",
			'"',
			"\n",
			"\r\n",
			"1700000000000",
			"3",
			"Plan",
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(piece).map((pieces) => pieces.join("")),
				),
				(text) => {
					for (const { at, grade } of readCsvReviews(text, find).reviews) {
						expect(Number.isSafeInteger(at)).toBe(true);
						expect([1, 2, 3, 4]).toContain(grade);
					}
				},
			),
			{ numRuns: 2000 },
		);
	});
});

describe("the plan of an import", () => {
	const foreign = fc.record({
		card: fc.constantFrom("a", "b", "c"),
		at: fc.integer({ min: -5, max: T0 + 5 * DAY }),
		grade: fc.constantFrom<Grade>(1, 2, 3, 4),
		duration: fc.nat(),
	});

	it("adds nothing the second time, and nothing from the future", () => {
		fc.assert(
			fc.property(fc.array(foreign), (found) => {
				const known: LogEvent[] = [review(1, T0, 3, "a"), review(2, T0 + DAY, 1, "b")];
				const before = replay(known, DEFAULT_PARAMETERS).reviews();
				const events = planImport(found, before, T0);
				const after = replay([...known, ...events], DEFAULT_PARAMETERS).reviews();
				expect(after.length).toBe(before.length + events.length);
				expect(events.every(({ time }) => time <= T0 + DAY)).toBe(true);
				expect(planImport(found, after, T0)).toEqual([]);
				const twice = [...known, ...events, ...planImport(found, before, T0)];
				expect(replay(twice, DEFAULT_PARAMETERS).reviews()).toEqual(after);
				for (const event of events) expect(parseLogText(formatEvent(event)).events).toEqual([event]);
			}),
		);
	});
});

describe("the check of the history", () => {
	it("explains doubled and torn lines, gaps and clashes", () => {
		const [one, three] = [formatEvent(review(1, T0, 3)), formatEvent(review(3, T0 + 5, 3))];
		const clash = formatEvent(review(3, T0 + 9, 1));
		const report = checkHistory([
			fileOf("a.md", `${newLogFile("k3x9", "2026-11")}${one}\n${three}\n{"time":"20`),
			fileOf("a (conflicted copy).md", `${one}\n${clash}\n`),
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

describe("compaction", () => {
	const [one, two, three] = [1, 2, 3].map((sequence) => formatEvent(review(sequence, T0 + sequence, 3)));
	const own = fileOf("Log/k3x9/2026-11.md", `${one}\n`);

	it("removes what no device writes, and names the events that only such files hold", () => {
		const copy = fileOf("Log/k3x9/2026-11 (conflicted copy).md", `${one}\n${two}\n${two}\n`);
		const moved = fileOf("Log/old.md", `${three}\n`);
		const found = findCopies([own, copy, moved, fileOf("Log/p8w2/2026-11-2.md", "")], "Log");
		expect(found.strays).toEqual([copy, moved]);
		expect(found.alone.map(({ sequence }) => sequence)).toEqual([2, 3]);
		expect(found.kept).toEqual([]);
	});

	it("keeps a file with a damaged line that no other file has", () => {
		const torn = fileOf("Log/torn.md", `${two}\n{"time":"20`);
		expect(findCopies([own, torn], "Log")).toEqual({ strays: [], alone: [], kept: [torn] });
	});
});

function fileOf(path: string, text: string): LogFile {
	return { path, ...parseLogText(text) };
}
