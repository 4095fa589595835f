// The store's promises: what append has confirmed is in a file, whatever the disk, the sync service or the user did.
import { describe, expect, it } from "vitest";
import { parseLogText } from "../../src/core/schedule/log-lines.ts";
import { replay } from "../../src/core/schedule/replay.ts";
import { DEFAULT_PARAMETERS } from "../../src/core/schedule/parameters.ts";
import type { LogEvent } from "../../src/core/schedule/review-event.ts";
import { createReviewLogStore } from "../../src/vault/review-log-store.ts";
import type { NewEvent, ReviewLogStore } from "../../src/vault/review-log-store.ts";
import { createDeviceMemory, type WindowLocks } from "../../src/vault/review-log/device-memory.ts";
import {
	createHandTimers,
	createLocks,
	createMemoryFiles,
	createStorage,
	seededRandom,
} from "./review-log-files.ts";
import type { MemoryFiles } from "./review-log-files.ts";

const T0 = Date.UTC(2026, 10, 24, 8, 30);
const good: NewEvent = { type: "review", card: "m5/plan/definition", grade: 3, duration: 4200 };

interface World {
	readonly files: MemoryFiles;
	readonly storage: ReturnType<typeof createStorage>;
	readonly timers: ReturnType<typeof createHandTimers>;
	readonly events: LogEvent[];
	now: number;
	/** Starts the plugin on this device, again if it ran before. */
	readonly start: () => Promise<ReviewLogStore>;
}

function createWorld(
	files = createMemoryFiles(),
	storage = createStorage(),
	seed = 1,
	locks?: WindowLocks,
): World {
	const timers = createHandTimers();
	const random = seededRandom(seed);
	let running: ReviewLogStore | null = null;
	const world: World = {
		files,
		storage,
		timers,
		events: [],
		now: T0,
		start: async () => {
			running?.close();
			const store = createReviewLogStore({
				files,
				folder: () => "Reviews",
				device: createDeviceMemory(storage, random, locks),
				now: () => world.now,
				timers,
			});
			running = store;
			world.events.length = 0;
			await store.load(
				(events) => void world.events.push(...events),
				() => Promise.resolve(),
			);
			return store;
		},
	};
	return world;
}

function onDisk(files: MemoryFiles): readonly LogEvent[] {
	return [...files.texts.values()].flatMap((text) => parseLogText(text).events);
}

function counted(events: readonly LogEvent[]): number {
	return replay(events, DEFAULT_PARAMETERS).reviews().length;
}

const settled = async (): Promise<void> => {
	for (let turn = 0; turn < 50; turn++) await Promise.resolve();
};

describe("the review log store", () => {
	it("creates its month file with the first event, not before", async () => {
		const world = createWorld();
		const store = await world.start();
		expect(world.files.texts.size).toBe(0);
		const event = await store.append(good);
		expect([...world.files.texts.keys()]).toEqual([`Reviews/${store.device()}/2026-11.md`]);
		expect(onDisk(world.files)).toEqual([event]);
		expect(event).toMatchObject({ time: T0, sequence: 1, device: store.device() });
	});

	it("confirms an event only when the vault has written it", async () => {
		const world = createWorld();
		const store = await world.start();
		let confirmed = false;
		const done = store.append(good).then(() => (confirmed = true));
		expect(confirmed).toBe(false);
		await done;
		expect(onDisk(world.files)).toHaveLength(1);
	});

	it("keeps its id and goes on counting after a restart, in one file", async () => {
		const world = createWorld();
		const first = await world.start();
		await first.append(good);
		const again = await world.start();
		const event = await again.append(good);
		expect(event).toMatchObject({ device: first.device(), sequence: 2 });
		expect(world.files.texts.size).toBe(1);
	});

	it.each(["fail", "tear", "late"] as const)(
		"keeps an event when the write goes wrong (%s), shows it, and tries again",
		async (fault) => {
			const world = createWorld();
			const store = await world.start();
			await store.append(good);
			world.files.faults.push(fault, fault);
			const waiting = store.append(good);
			await settled();
			expect(store.unwritten()).toBe(1);
			expect(world.timers.pauses()).toEqual([1000]);
			world.timers.fire();
			await settled();
			expect(world.timers.pauses()).toEqual([2000]);
			world.timers.fire();
			await waiting;
			expect(store.unwritten()).toBe(0);
			expect(counted(onDisk(world.files))).toBe(2);
		},
	);

	it("still writes when even creating the file fails half way", async () => {
		const world = createWorld();
		const store = await world.start();
		world.files.faults.push("tear");
		const waiting = store.append(good);
		await settled();
		await store.flush();
		await waiting;
		expect(counted(onDisk(world.files))).toBe(1);
	});

	it("writes after a restart what was stamped but never confirmed", async () => {
		const world = createWorld();
		const store = await world.start();
		await store.append(good);
		world.files.faults.push("fail", "fail", "fail");
		void store.append(good);
		void store.append({ ...good, grade: 4 });
		await settled();
		store.close();
		world.files.faults.length = 0;
		const again = await world.start();
		await again.flush();
		expect(counted(onDisk(world.files))).toBe(3);
		expect(counted(world.events)).toBe(3);
	});

	it("starts a new line after a torn one", async () => {
		const world = createWorld();
		const store = await world.start();
		await store.append(good);
		await store.append(good);
		const [[path, text] = ["", ""]] = world.files.texts;
		world.files.texts.set(path, text.slice(0, -30));
		const again = await world.start();
		await again.append(good);
		expect(onDisk(world.files).map(({ sequence }) => sequence)).toEqual([1, 3]);
		expect(parseLogText(world.files.texts.get(path) ?? "").rejected).toMatchObject([
			{ reason: "torn or no event" },
		]);
	});

	it("never uses a sequence twice, also when an old backup of its file comes back", async () => {
		const world = createWorld();
		const store = await world.start();
		await store.append(good);
		const [[path, backup] = ["", ""]] = world.files.texts;
		await store.append(good);
		await store.append(good);
		world.files.texts.set(path, backup);
		const again = await world.start();
		expect(await again.append(good)).toMatchObject({ sequence: 4 });
	});

	it("writes its events again when a sync service puts an older version of its file back", async () => {
		const world = createWorld();
		const store = await world.start();
		await store.append(good);
		const [[path, old] = ["", ""]] = world.files.texts;
		await store.append(good);
		await store.append(good);
		world.files.put(path, old);
		await settled();
		await store.flush();
		expect(counted(onDisk(world.files))).toBe(3);
	});

	it("takes in what other devices wrote, when sync brings it", async () => {
		const world = createWorld();
		const other = createWorld(createMemoryFiles(), createStorage(), 2);
		const store = await world.start();
		const [far, near] = [await (await other.start()).append(good), await store.append(good)];
		for (const [path, text] of other.files.texts) world.files.put(path, text);
		await settled();
		expect(counted(world.events)).toBe(2);
		expect(far.device).not.toBe(near.device);
	});

	it("never dates an event before one it has seen", async () => {
		const world = createWorld();
		const other = createWorld(createMemoryFiles(), createStorage(), 2);
		other.now = T0 + 365 * 86_400_000;
		const ahead = await (await other.start()).append(good);
		for (const [path, text] of other.files.texts) world.files.put(path, text);
		const store = await world.start();
		const event = await store.append(good);
		expect(event).toMatchObject({ time: ahead.time + 1, clock: T0 });
		expect([...world.files.texts.keys()]).toContain(`Reviews/${event.device}/2026-11.md`);
	});

	it("takes another id when its own turns up in another device's hands, and loses neither's reviews", async () => {
		const first = createWorld();
		const store = await first.start();
		await store.append(good);
		const clone = createWorld(createMemoryFiles(new Map(first.files.texts)), createStorage(), 3);
		for (const [key, value] of first.storage.values) clone.storage.values.set(key, value);
		const cloned = await clone.start();
		first.now += 1000;
		await store.append({ ...good, card: "a" });
		await cloned.append({ ...good, card: "b" });
		await cloned.append({ ...good, card: "c" });
		for (const [path, text] of clone.files.texts) first.files.put(path, text);
		await settled();
		await store.flush();
		expect(store.device()).not.toBe(cloned.device());
		await store.append({ ...good, card: "d" });
		expect(counted(first.events)).toBe(5);
		expect(counted(onDisk(first.files))).toBe(5);
	});

	it("lets two windows of one vault write to files of their own, also when they are opened again", async () => {
		const [files, storage, locks] = [createMemoryFiles(), createStorage(), createLocks()];
		const first = createWorld(files, storage, 1, locks);
		const second = createWorld(files, storage, 2, locks);
		const [one, two] = [await first.start(), await second.start()];
		await Promise.all([one.append(good), two.append(good), one.append(good), two.append(good)]);
		expect(one.device()).not.toBe(two.device());
		expect(counted(onDisk(files))).toBe(4);
		await settled();
		expect([counted(first.events), counted(second.events)]).toEqual([4, 4]);
		const again = [await first.start(), await second.start()];
		expect(again.map((store) => store.device())).toEqual([one.device(), two.device()]);
		expect(await again[1]?.append(good)).toMatchObject({ sequence: 3 });
	});

	it("begins a further file when one is full", async () => {
		const world = createWorld();
		const store = await world.start();
		const entries = Array.from({ length: 9000 }, () => ({ event: good, at: T0 - 86_400_000 }));
		await store.appendAll(entries);
		expect([...world.files.texts.keys()].map((path) => path.split("/").at(-1))).toEqual([
			"2026-11.md",
			"2026-11-2.md",
		]);
		expect(counted(onDisk(world.files))).toBe(9000);
	});

	it("refuses an event that could not be read back, and takes no sequence for it", async () => {
		const world = createWorld();
		const store = await world.start();
		await expect(store.append({ ...good, card: "" })).rejects.toThrow(RangeError);
		expect(await store.append(good)).toMatchObject({ sequence: 1 });
	});
});
