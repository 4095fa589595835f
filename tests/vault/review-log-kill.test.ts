// The app is killed at any moment of a session: what was confirmed is there, and at most the grade on its way is not.
import { describe, expect, it } from "vitest";
import { DEFAULT_PARAMETERS } from "../../src/core/schedule/parameters.ts";
import { createReplay } from "../../src/core/schedule/replay.ts";
import { createReviewLogStore } from "../../src/vault/review-log-store.ts";
import { createDeviceMemory } from "../../src/vault/review-log/device-memory.ts";
import type { LogFiles } from "../../src/vault/review-log/log-files.ts";
import type { MemoryFiles } from "./review-log-files.ts";
import { createHandTimers, createMemoryFiles, createStorage, seededRandom } from "./review-log-files.ts";

const T0 = Date.UTC(2026, 10, 24, 8);

describe("killed at a random moment", () => {
	it("has every review that was stamped (200 sessions)", async () => {
		for (let seed = 1; seed <= 200; seed++) {
			const { made, confirmed, counted } = await killedSession(seed, true);
			expect(counted.length, `session ${seed}`).toBe(new Set(counted).size);
			expect(counted, `session ${seed}`).toEqual(expect.arrayContaining(confirmed));
			expect(new Set(counted), `session ${seed}`).toEqual(new Set(made));
		}
	});

	it("misses at most the grade not yet confirmed when local storage is lost too (200 sessions)", async () => {
		for (let seed = 1; seed <= 200; seed++) {
			const { made, confirmed, counted } = await killedSession(seed, false);
			expect(counted.length, `session ${seed}`).toBe(new Set(counted).size);
			expect(counted, `session ${seed}`).toEqual(expect.arrayContaining(confirmed));
			expect(made.length - counted.length, `session ${seed}`).toBeLessThanOrEqual(1);
		}
	});
});

/** Reviews one card after the other, each when the last is confirmed; killed after some ticks, in or between writes. */
async function killedSession(
	seed: number,
	keepsStorage: boolean,
): Promise<{ made: number[]; confirmed: number[]; counted: number[] }> {
	const random = seededRandom(seed);
	const files = createMemoryFiles();
	const storage = createStorage();
	const made: number[] = [];
	const confirmed: number[] = [];
	const life = createLife();
	const before = open(mortal(files, life, random), storage, random);
	void (async () => {
		await before.store.load(before.take, () => Promise.resolve());
		for (let id = 1; !life.isOver(); id++) {
			made.push(id);
			await before.store.append({ type: "review", card: `card ${id % 7}`, grade: 3, duration: id });
			if (!life.isOver()) confirmed.push(id);
		}
	})();
	await ticks(Math.floor(random() * 400));
	life.end();
	const madeAlive = [...made];
	await ticks(50);
	const after = open(files, keepsStorage ? storage : createStorage(), random);
	await after.store.load(after.take, () => Promise.resolve());
	await after.store.flush();
	return { made: madeAlive, confirmed, counted: after.replay.reviews().map(({ duration }) => duration) };
}

function open(files: LogFiles, storage: ReturnType<typeof createStorage>, random: () => number) {
	const replay = createReplay(DEFAULT_PARAMETERS);
	const store = createReviewLogStore({
		files,
		folder: () => "Reviews",
		device: createDeviceMemory(storage, random),
		now: () => T0,
		timers: createHandTimers(),
	});
	return { store, replay, take: (events: Parameters<typeof replay.add>[0]) => void replay.add(events) };
}

interface Life {
	readonly isOver: () => boolean;
	readonly end: () => void;
}

function createLife(): Life {
	let over = false;
	return { isOver: () => over, end: () => (over = true) };
}

/** Files of a process that dies: a write takes some ticks; one under way at the end stays half done, later ones never happen. */
function mortal(files: MemoryFiles, life: Life, random: () => number): LogFiles {
	const never = new Promise<never>(() => undefined);
	const write = async (path: string, before: string, text: string): Promise<void> => {
		const pieces = 1 + Math.floor(random() * 8);
		for (let piece = 1; piece <= pieces; piece++) {
			await Promise.resolve();
			if (life.isOver()) return never;
			files.put(path, before + text.slice(0, Math.ceil((text.length * piece) / pieces)));
		}
		await ticks(Math.floor(random() * 3));
		return life.isOver() ? never : undefined;
	};
	return {
		...files,
		append: (path, text) => write(path, files.texts.get(path) ?? "", text),
		create: (path, text) => write(path, "", text),
	};
}

async function ticks(count: number): Promise<void> {
	for (let tick = 0; tick < count; tick++) await Promise.resolve();
}
