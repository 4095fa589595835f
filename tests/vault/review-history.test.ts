// What a user may do with the whole history: nothing of it may cost a review, whatever fails on the way.
import { describe, expect, it } from "vitest";
import { formatEvent } from "../../src/core/schedule/log-lines.ts";
import type { ReviewEvent } from "../../src/core/schedule/review-event.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings.ts";
import { createCardBook } from "../../src/vault/card-book.ts";
import { createStudy, type OwnedStudy } from "../../src/vault/create-study.ts";
import { createReviewLogStore } from "../../src/vault/review-log-store.ts";
import { createDeviceMemory } from "../../src/vault/review-log/device-memory.ts";
import { createLogFiles } from "../../src/vault/review-log/log-files.ts";
import { createReviewHistory, type ReviewHistory } from "../../src/vault/review-log/review-history.ts";
import { createStudyRules } from "../../src/vault/study-rules.ts";
import { openVault, type OpenVault } from "./open-vault.ts";
import { createHandTimers, createStorage, seededRandom } from "./review-log-files.ts";

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const NOTE = [
	"# Glossary",
	"",
	"- **Value stream** — a path through the chain <!--SR:!2026-12-10,30,250-->",
	"- **Outcome** — a result for a stakeholder",
	"",
	"Something else",
	"<!--SR:!2026-12-10,30,250-->",
	"",
].join("\n");

interface World {
	readonly opened: OpenVault;
	readonly study: OwnedStudy;
	readonly history: ReviewHistory;
	/** Makes the next call of this kind fail. */
	readonly faults: Set<"rename" | "trash">;
	folder: string;
	readonly restart: () => Promise<World>;
}

async function open(files: Readonly<Record<string, string>> = {}): Promise<World> {
	return openIn(await openVault({ "Course.md": NOTE, ...files }), createStorage());
}

async function openIn(
	opened: OpenVault,
	storage: ReturnType<typeof createStorage>,
	folder = "Reviews",
): Promise<World> {
	const { vault, index } = opened;
	const rules = createStudyRules({ get: () => DEFAULT_SETTINGS }, () => 0);
	const cards = createCardBook({
		index,
		kinds: rules.kinds,
		matcher: rules.matcher,
	});
	const log = createReviewLogStore({
		files: createLogFiles(vault),
		folder: () => world.folder,
		device: createDeviceMemory(storage, seededRandom(1)),
		now: () => NOW,
		timers: createHandTimers(),
	});
	const faults: World["faults"] = new Set();
	const mayFail = (kind: "rename" | "trash"): void => {
		if (faults.delete(kind)) throw new Error("The disk is full.");
	};
	const fileManager = {
		renameFile: async (file: Parameters<typeof vault.rename>[0], path: string) => {
			mayFail("rename");
			await vault.rename(file, path);
		},
		trashFile: async (file: Parameters<typeof vault.delete>[0]) => {
			mayFail("trash");
			await vault.delete(file);
		},
	};
	const study = createStudy({ index, cards, log, ...rules });
	const breathe = (): Promise<void> => Promise.resolve();
	const world: World = {
		opened,
		study,
		faults,
		folder,
		history: createReviewHistory({
			app: { vault, fileManager },
			study,
			log,
			folder: () => world.folder,
			now: () => NOW,
			breathe,
		}),
		restart: () => {
			log.close();
			return openIn(opened, storage, world.folder);
		},
	};
	await study.start(breathe);
	return world;
}

function review(sequence: number, device = "phone"): ReviewEvent {
	const time = NOW - 10 * DAY + sequence;
	return {
		type: "review",
		time,
		device,
		sequence,
		card: "elsewhere/x/definition",
		grade: 3,
		duration: sequence,
	};
}

const linesOf = (...sequences: readonly number[]): string =>
	sequences.map((sequence) => `${formatEvent(review(sequence))}\n`).join("");

const durations = ({ study }: World): readonly number[] => study.reviews().map(({ duration }) => duration);

const paths = ({ opened }: World, folder: string): readonly string[] =>
	opened.vault
		.getFiles()
		.map(({ path }) => path)
		.filter((path) => path.startsWith(folder))
		.sort();

describe("compaction", () => {
	const copies = {
		"Reviews/phone/2026-11.md": linesOf(1, 2),
		"Reviews/phone/2026-11 (conflicted copy).md": linesOf(1, 2, 3),
		"Reviews/moved.md": linesOf(2, 4),
	};

	it("backs copies up, writes what only they hold, removes them, and leaves the same history", async () => {
		const world = await open(copies);
		const before = world.study.reviews();
		const backup = await world.history.removeCopies();
		expect(paths(world, "Reviews/")).toHaveLength(2);
		expect(paths(world, backup)).toEqual([
			`${backup}/moved.md`,
			`${backup}/phone/2026-11 (conflicted copy).md`,
		]);
		const again = await world.restart();
		expect(again.study.reviews()).toEqual(before);
		expect(durations(again)).toEqual([1, 2, 3, 4]);
		expect((await again.history.findCopies()).strays).toEqual([]);
		expect(await again.history.check()).toMatchObject({ events: 4, rejected: [], gaps: [] });
	});

	it("loses nothing when a file can't be removed", async () => {
		const world = await open(copies);
		world.faults.add("trash");
		await expect(world.history.removeCopies()).rejects.toThrow("The disk is full.");
		expect(paths(world, "Reviews/phone/")).toHaveLength(2);
		expect(durations(await world.restart())).toEqual([1, 2, 3, 4]);
	});

	it("removes nothing when the backup can't be written", async () => {
		const world = await open(copies);
		const { vault } = world.opened;
		const create = vault.create.bind(vault);
		vault.create = (path, data, options) =>
			path.includes("backup") ? Promise.reject(new Error("The disk is full.")) : create(path, data, options);
		await expect(world.history.removeCopies()).rejects.toThrow("The disk is full.");
		expect(paths(world, "Reviews/")).toHaveLength(3);
		expect(durations(await world.restart())).toEqual([1, 2, 3, 4]);
	});
});

describe("another folder for the log", () => {
	it("takes the files along, and goes on writing there", async () => {
		const world = await open({ "Reviews/phone/2026-11.md": linesOf(1, 2) });
		const [card] = world.study.cards();
		if (!card) throw new Error("No card.");
		await world.study.grade(card.id, 3, 77);
		world.folder = "Study/My log";
		expect(await world.history.move("Reviews")).toBe(2);
		await world.study.grade(card.id, 3, 78);
		expect(paths(world, "Reviews/")).toEqual([]);
		expect(paths(world, "Study/My log/")).toHaveLength(2);
		expect(durations(await world.restart())).toEqual([1, 2, 77, 78]);
	});

	it("that holds a log already is joined with it, file by file", async () => {
		const world = await open({
			"Reviews/phone/2026-11.md": linesOf(1, 2),
			"Other/phone/2026-11.md": linesOf(2, 3),
		});
		world.folder = "Other";
		expect(await world.history.move("Reviews")).toBe(1);
		expect(paths(world, "Other/")).toEqual(["Other/phone/2026-11 (moved 2).md", "Other/phone/2026-11.md"]);
		expect(durations(world)).toEqual([1, 2, 3]);
		expect(durations(await world.restart())).toEqual([1, 2, 3]);
	});

	it("inside the old one works too", async () => {
		const world = await open({ "Reviews/phone/2026-11.md": linesOf(1) });
		world.folder = "Reviews/inner";
		await world.history.move("Reviews");
		expect(durations(await world.restart())).toEqual([1]);
	});

	it("that can't be had leaves the log where it is", async () => {
		const world = await open({ "Reviews/phone/2026-11.md": linesOf(1) });
		world.faults.add("rename");
		world.folder = "Other";
		await expect(world.history.move("Reviews")).rejects.toThrow("The disk is full.");
		world.folder = "Reviews";
		expect(durations(await world.restart())).toEqual([1]);
	});
});

describe("the import", () => {
	it("finds Spaced Repetition's schedules in glossaries, and adds them once", async () => {
		const world = await open();
		const plan = await world.history.findSchedules();
		expect(plan).toMatchObject({ known: 0, places: [{ path: "Course.md", line: 6 }] });
		expect(plan.events).toHaveLength(2);
		await world.history.add(plan);
		const again = await world.restart();
		const [stream] = again.study.cards();
		expect(stream && again.study.scheduleOf(stream.id)).toMatchObject({ state: "review", reps: 2 });
		expect(await again.history.findSchedules()).toMatchObject({ events: [], known: 2 });
	});

	it("reads a table, also from a file, finds the cards by their terms, and undoes nothing of it", async () => {
		const table = `id,term,ease,time\n${NOW - 5 * DAY},OUTCOME,3,1\n${NOW - DAY},Outcome,4,2\n${NOW + 9 * DAY},Outcome,4,3\n1,Unknown,3,4\n`;
		const world = await open({ "Anki.csv": table });
		const plan = await world.history.readTable("Anki.csv");
		expect(plan).toMatchObject({ known: 1, strangers: ["Unknown"] });
		await world.history.add(plan);
		await world.history.add(plan);
		expect(durations(world)).toEqual([1, 2]);
		expect(await world.study.undo()).toBeNull();
		const again = await world.restart();
		expect(durations(again)).toEqual([1, 2]);
		expect(await again.history.readTable(table)).toMatchObject({ events: [], known: 3 });
		expect(await again.history.check()).toMatchObject({ gaps: [], clashes: [], rejected: [] });
	});

	it("takes back what was exported", async () => {
		const world = await open();
		for (const card of world.study.cards()) await world.study.grade(card.id, 3, 5);
		await world.history.exportTo("Export/reviews.csv");
		const other = await open({ "Export.csv": world.history.exportAs("x.csv") });
		await other.history.add(await other.history.readTable("Export.csv"));
		expect(durations(other)).toEqual([5, 5]);
		expect(JSON.parse(world.history.exportAs("x.json"))).toHaveLength(2);
		await expect(world.history.exportTo("Export/reviews.csv")).rejects.toThrow();
	});
});
