// A long log's summary: it shows the day's cards while the log is being read, and the log has the last word.
import { beforeAll, describe, expect, it } from "vitest";
import type { CardId } from "../../src/core/cards/card.ts";
import type { LogSummary } from "../../src/core/schedule/log-summary.ts";
import { formatEvent, newLogFile } from "../../src/core/schedule/log-lines.ts";
import type { Grade, LogEvent } from "../../src/core/schedule/review-event.ts";
import type { ScheduleMemory } from "../../src/vault/review-log/schedule-memory.ts";
import { NOW, openStudy, type OpenStudy } from "./open-study.ts";
import { openVault } from "./open-vault.ts";
import { createMemoryFiles } from "./review-log-files.ts";

const TERMS = Array.from({ length: 40 }, (_, number) => `Term ${number + 1}`);
const NOTE = ["# Glossary", ...TERMS.map((term) => `### ${term}\nThe meaning of ${term}.`)].join("\n\n");
const CARDS = TERMS.map((term) => `course/${term.toLowerCase().replace(" ", "-")}/definition` as CardId);
const PATH = "Reviews/k3x9/2026-11.md";
const MINUTE = 60_000;

/** A long log, whose last reviews are of today. */
const LOG = Array.from({ length: 21_000 }, (_, index): LogEvent => {
	const grade = ([3, 4, 3, 1, 2] as const)[index % 5] as Grade;
	const time = NOW.getTime() - (21_000 - index) * 5 * MINUTE;
	const card = CARDS[(index * 7) % 30] ?? "";
	return { type: "review", time, device: "k3x9", sequence: index + 1, card, grade, duration: 1000 };
});
let text = "";

beforeAll(() => {
	text = newLogFile("k3x9", "2026-11") + LOG.map((event) => `${formatEvent(event)}\n`).join("");
});

/** A memory that keeps what it is given, through JSON as the real one; `edit` makes it lie. */
function createMemory(edit = (summary: LogSummary): LogSummary => summary): ScheduleMemory {
	let kept: string | null = null;
	return {
		recall: async () => {
			await Promise.resolve();
			return kept === null ? null : edit(JSON.parse(kept) as LogSummary);
		},
		keep: async (parts) => {
			await Promise.resolve();
			const all = [...parts];
			kept = JSON.stringify({
				meetings: all.flatMap(({ meetings }) => meetings),
				schedules: all.flatMap(({ schedules }) => schedules),
				reviews: all.flatMap(({ reviews }) => reviews),
			});
		},
	};
}

/** Files that can't be read until they are opened. */
function createSlowFiles(texts: Map<string, string>) {
	let open = (): void => undefined;
	const opened = new Promise<void>((resolve) => (open = resolve));
	const files = createMemoryFiles(texts);
	return { open, files: { ...files, read: (path: string) => opened.then(() => files.read(path)) } };
}

const answers = ({ study }: OpenStudy): unknown => ({
	queue: study.queue({}, NOW).map(({ id }) => id),
	counts: [study.dueCount({}, NOW), study.newCount({}, NOW), study.nextDue({}, NOW)],
	mastery: study.mastery({}, NOW),
	schedules: study.cards().map(({ id }) => study.scheduleOf(id)),
});

async function remembering(memory: ScheduleMemory): Promise<OpenStudy> {
	const world = await openStudy(await openVault({ "Course.md": NOTE }), {
		files: createMemoryFiles(new Map([[PATH, text]])),
		memory,
	});
	await world.study.remember(() => Promise.resolve());
	return world;
}

/** The plugin started again on the same log, which can't be read until `open` is called. */
async function restarted(memory: ScheduleMemory, note = NOTE) {
	const { files, open } = createSlowFiles(new Map([[PATH, text]]));
	const world = await openStudy(await openVault({ "Course.md": note }), {
		files,
		memory,
		start: (study) => void study.start(() => Promise.resolve()),
	});
	return { ...world, files, open };
}

describe("a summary of a long log", () => {
	it("gives the queue, the counts and all schedules before the log has been read", async () => {
		const memory = createMemory();
		const before = answers(await remembering(memory));
		expect(before).toMatchObject({ counts: [expect.any(Number), 10, expect.any(Number)] });
		const world = await restarted(memory);
		await world.study.whenUsable();
		expect(answers(world)).toEqual(before);
		world.open();
		await world.study.whenReady();
		expect(answers(world)).toEqual(before);
		expect(world.study.reviews()).toHaveLength(21_000);
	});

	it("lets grades, marks and undos wait for the log, and loses none", async () => {
		const memory = createMemory();
		await remembering(memory);
		const { study, files, open } = await restarted(memory);
		await study.whenUsable();
		const [first, second] = study.queue({}, NOW);
		const done: string[] = [];
		if (!first || !second) throw new Error("Nothing is due.");
		const writes = [
			study.grade(first.id, 3, 0, NOW).then(() => done.push("grade")),
			study.mark(second.id, "suspend").then(() => done.push("mark")),
		];
		await new Promise((resolve) => void setTimeout(resolve, 20));
		expect(done).toEqual([]);
		open();
		await Promise.all(writes);
		expect(
			study
				.reviews()
				.slice(21_000)
				.map(({ card }) => card),
		).toEqual([first.id]);
		expect(study.scheduleOf(second.id)?.suspended).toBe(true);
		expect([...files.texts.values()].join("").match(/"type":"review"/gu)).toHaveLength(21_001);
	});

	it("is forgotten when the log has been read, even if it lied", async () => {
		const memory = createMemory(({ schedules, ...rest }) => ({
			...rest,
			schedules: schedules.map(([card, schedule]) => [card, { ...schedule, due: 0, reps: 1 }] as const),
		}));
		const before = answers(await remembering(memory));
		const world = await restarted(memory);
		await world.study.whenUsable();
		expect(answers(world)).not.toEqual(before);
		world.open();
		await world.study.whenReady();
		expect(answers(world)).toEqual(before);
	});

	it("finds the schedule of a term that was corrected in between", async () => {
		const memory = createMemory();
		const world = await remembering(memory);
		await world.study.grade(CARDS[0] as CardId, 3, 0, NOW);
		await world.study.remember(() => Promise.resolve());
		const known = world.study.scheduleOf(CARDS[0] as CardId);
		const again = await restarted(memory, NOTE.replace("### Term 1\n", "### First term\n"));
		await again.study.whenUsable();
		const card = again.study.cards().find(({ term }) => term === "First term");
		expect(card && again.study.scheduleOf(card.id)).toEqual(known);
		again.open();
	});

	it("is not kept of a log that is read in no time", async () => {
		const memory = createMemory();
		const world = await openStudy(await openVault({ "Course.md": NOTE }), { memory });
		await world.study.grade(CARDS[0] as CardId, 3, 0, NOW);
		await world.study.remember(() => Promise.resolve());
		expect(await memory.recall(() => Promise.resolve())).toBe(null);
	});
});
