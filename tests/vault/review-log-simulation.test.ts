// Many devices, offline for days, with wrong clocks, failing disks and sync services at their worst: no review is lost or doubled.
import { describe, expect, it } from "vitest";
import { DEFAULT_PARAMETERS } from "../../src/core/schedule/parameters.ts";
import type { Replay } from "../../src/core/schedule/replay.ts";
import { createReplay } from "../../src/core/schedule/replay.ts";
import type { Grade } from "../../src/core/schedule/review-event.ts";
import { createReviewLogStore } from "../../src/vault/review-log-store.ts";
import type { ReviewLogStore } from "../../src/vault/review-log-store.ts";
import { createDeviceMemory } from "../../src/vault/review-log/device-memory.ts";
import type { Fault, MemoryFiles } from "./review-log-files.ts";
import { createHandTimers, createMemoryFiles, createStorage, seededRandom } from "./review-log-files.ts";

const T0 = Date.UTC(2026, 10, 24, 8);
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const CARDS = Array.from({ length: 40 }, (_, index) => `m5/term-${index}/definition`);

interface Device {
	readonly files: MemoryFiles;
	readonly timers: ReturnType<typeof createHandTimers>;
	/** How far its clock is ahead. */
	readonly skew: number;
	readonly start: () => Promise<void>;
	store: ReviewLogStore;
	replay: Replay;
}

/** One run: what was made, by a number unique to each review that travels as its duration. */
interface Run {
	readonly devices: readonly Device[];
	readonly made: Set<number>;
	readonly confirmed: Set<number>;
	readonly undone: Set<number>;
}

describe("a simulation of many devices", () => {
	it.each([1, 2, 3, 4, 5, 6, 7, 8])(
		"counts every review once and ends with one schedule everywhere (run %i)",
		async (seed) => expectOneHistory(await simulate(seed, { devices: 6, reviews: 300, syncs: 0.16 })),
	);

	it("counts 5,000 reviews of ten devices once, offline for days between syncs", async () => {
		const run = await simulate(20_261_124, { devices: 10, reviews: 5000, syncs: 0.01 });
		expect(run.made.size).toBe(5000);
		expectOneHistory(run);
	});
});

function expectOneHistory(run: Run): void {
	const [first, ...others] = run.devices;
	const ids = first?.replay.reviews().map(({ duration }) => duration) ?? [];
	const wanted = [...run.made].filter((id) => !run.undone.has(id));
	expect(ids.length).toBe(new Set(ids).size);
	expect(new Set(ids)).toEqual(new Set(wanted));
	expect([...run.confirmed].filter((id) => !run.made.has(id))).toEqual([]);
	for (const other of others) expect(pictureOf(other)).toEqual(pictureOf(first));
}

interface Plan {
	readonly devices: number;
	readonly reviews: number;
	/** How often a step is a sync, 0…1. */
	readonly syncs: number;
}

function pictureOf(device: Device | undefined): unknown {
	return {
		schedules: CARDS.map((card) => device?.replay.scheduleOf(card)),
		reviews: device?.replay.reviews(),
	};
}

async function simulate(seed: number, plan: Plan): Promise<Run> {
	const random = seededRandom(seed);
	const clock = { now: T0 };
	const skews = [0, 0, YEAR, -YEAR, 90_000, -5 * HOUR];
	const devices = Array.from({ length: plan.devices }, (_, index) =>
		createDevice(clock, random, skews[index] ?? 0),
	);
	const run: Run = { devices, made: new Set(), confirmed: new Set(), undone: new Set() };
	for (const device of devices) await device.start();
	while (run.made.size < plan.reviews) {
		clock.now += Math.floor(random() ** 4 * 48 * HOUR);
		const device = pick(devices, random);
		const other = pick(devices, random);
		if (random() < plan.syncs) {
			if (device !== other) sync(device, other, random);
		} else await misfortune(random() * 0.84, run, device, random);
		if (random() < 0.7) await settle();
	}
	await endInPeace(devices);
	return run;
}

/** Mostly a review; sometimes what happens to people, disks and apps. */
async function misfortune(dice: number, run: Run, device: Device, random: () => number): Promise<void> {
	if (dice < 0.6) review(run, device, run.made.size, random);
	else if (dice < 0.65) undo(run, device);
	else if (dice < 0.7) device.files.faults.push(pick<Fault>(["fail", "tear", "late"], random));
	else if (dice < 0.77) device.timers.fire();
	else if (dice < 0.8) await restart(device);
	else if (dice < 0.82) bringOldVersionBack(device, random);
	else if (dice < 0.83) renameFile(device, random);
	else cutForeignFile(run, device, random);
}

/** Names mean nothing: the user, or a sync service, moves a log file elsewhere in the folder. */
function renameFile(device: Device, random: () => number): void {
	if (device.files.texts.size === 0) return;
	const [path, text] = pick([...device.files.texts], random);
	device.files.texts.delete(path);
	device.files.put(`Reviews/moved ${device.files.texts.size}-${Math.floor(random() * 1e9)}.md`, text);
}

/** A download that was cut; its owner has the rest. */
function cutForeignFile(run: Run, device: Device, random: () => number): void {
	const owners = run.devices.filter((other) => other !== device).map(({ store }) => `/${store.device()}/`);
	const foreign = [...device.files.texts].filter(([path]) => owners.some((owner) => path.includes(owner)));
	if (foreign.length === 0) return;
	const [path, text] = pick(foreign, random);
	device.files.put(path, text.slice(0, Math.floor(text.length * random())));
}

function createDevice(clock: { readonly now: number }, random: () => number, skew: number): Device {
	const files = createMemoryFiles();
	const storage = createStorage();
	const timers = createHandTimers();
	const open = (): ReviewLogStore =>
		createReviewLogStore({
			files,
			folder: () => "Reviews",
			device: createDeviceMemory(storage, random),
			now: () => clock.now + skew,
			timers,
		});
	const device: Device = {
		files,
		timers,
		skew,
		store: open(),
		replay: createReplay(DEFAULT_PARAMETERS),
		start: async () => {
			device.store.close();
			device.store = open();
			const replay = createReplay(DEFAULT_PARAMETERS);
			device.replay = replay;
			await device.store.load(
				(events) => void replay.add(events),
				() => Promise.resolve(),
			);
		},
	};
	return device;
}

function review(run: Run, device: Device, id: number, random: () => number): void {
	const grade = pick<Grade>([1, 2, 3, 3, 3, 4], random);
	const written = device.store.append({ type: "review", card: pick(CARDS, random), grade, duration: id + 1 });
	run.made.add(id + 1);
	void written.then(() => run.confirmed.add(id + 1));
}

function undo(run: Run, device: Device): void {
	const target = device.replay.newestOwn(device.store.device());
	if (!target || run.undone.has(target.duration)) return;
	run.undone.add(target.duration);
	void device.store.append({ type: "undo", target: { device: target.device, sequence: target.sequence } });
}

/** The app is killed, perhaps in the middle of a write, and starts again. */
async function restart(device: Device): Promise<void> {
	await settle();
	await device.start();
}

/** The sync service puts an older version of an own file back while the app runs. */
function bringOldVersionBack(device: Device, random: () => number): void {
	const own = [...device.files.texts].filter(([path]) => path.includes(`/${device.store.device()}/`));
	if (own.length === 0) return;
	const [path, text] = pick(own, random);
	device.files.put(path, text.slice(0, Math.floor(text.length * random())));
}

/** One device's files come to another: whole, cut, doubled, out of order, renamed, or as conflict copies. */
function sync(from: Device, to: Device, random: () => number): void {
	const own = `/${to.store.device()}/`;
	for (const [path, text] of [...from.files.texts]) {
		if (random() < 0.2) continue;
		const isOwn = path.includes(own);
		const copy = isOwn || random() < 0.15 ? conflictName(path, random) : path;
		to.files.put(copy, damage(text, to.files.texts.get(copy) ?? "", random));
	}
}

function conflictName(path: string, random: () => number): string {
	const name = path.replace(/(?: \(conflicted copy \d\)|\.sync-conflict-\d)+\.md$/, ".md");
	const number = Math.floor(random() * 3);
	return name.replace(
		/\.md$/,
		random() < 0.5 ? ` (conflicted copy ${number}).md` : `.sync-conflict-${number}.md`,
	);
}

/** Never less than both had: a service that throws lines away for good can't be survived by any format. */
function damage(text: string, there: string, random: () => number): string {
	const dice = random();
	const known = new Set(text.split(/\r?\n/));
	const whole = [
		text,
		...there.split(/\r?\n/).filter((line) => line.startsWith("{") && !known.has(line)),
	].join("\n");
	if (dice < 0.6) return whole;
	if (dice < 0.7) return `${whole.slice(0, Math.floor(Math.min(whole.length, 500) * random()))}\n${whole}`;
	if (dice < 0.8) return whole.replaceAll("\n", "\r\n").replaceAll("\r\r\n", "\r\n");
	const lines = whole.split("\n");
	if (dice < 0.9)
		return lines
			.flatMap((line) => (line.startsWith("{") && random() < 0.05 ? [line, line] : [line]))
			.join("\n");
	return lines
		.map((line) => ({ line, rank: line.startsWith("{") ? random() : 0 }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ line }) => line)
		.join("\n");
}

/** Disks are well again, everything is synced everywhere, every device starts once more. */
async function endInPeace(devices: readonly Device[]): Promise<void> {
	for (const device of devices) {
		device.files.faults.length = 0;
		await settle();
		await device.store.flush();
		await device.store.flush();
		device.store.close();
	}
	const texts = devices.map(({ files }) => [...files.texts]);
	devices.forEach(({ files }, index) => {
		texts.forEach((others, other) => {
			if (other === index) return;
			for (const [path, text] of others)
				files.texts.set(path.replace("Reviews/", `Reviews/from ${other}/`), text);
		});
	});
	for (const device of devices) {
		await device.start();
		await device.store.flush();
	}
}

async function settle(): Promise<void> {
	for (let turn = 0; turn < 60; turn++) await Promise.resolve();
}

function pick<T>(values: readonly T[], random: () => number): T {
	const value = values[Math.floor(random() * values.length)];
	if (value === undefined) throw new Error("Nothing to pick from.");
	return value;
}
