// Writes events one batch after the other, and tries again until each of them is on disk.
import type { LogEvent } from "../../core/schedule/review-event.ts";

/** Timers of a window; tests pass their own. */
export interface Timers {
	readonly setTimeout: (callback: () => void, milliseconds: number) => number;
	readonly clearTimeout: (timer: number) => void;
}

export interface WriteQueue {
	/** Resolves when all the events are on disk, however long that takes. */
	readonly add: (events: readonly LogEvent[]) => Promise<void>;
	/** Events not yet confirmed. */
	readonly pending: () => readonly LogEvent[];
	/** Whether the last attempt failed. */
	readonly isFailing: () => boolean;
	/** Tries at once; resolves when all is written or the attempt has failed. */
	readonly flush: () => Promise<void>;
	/** Stops retrying. */
	readonly close: () => void;
}

export interface WriteQueueOptions {
	/** Writes events to one file. @throws if they may not be on disk. */
	readonly write: (events: readonly LogEvent[]) => Promise<void>;
	readonly timers: Timers;
	/** Called after each attempt, before those who wait for it hear of it. */
	readonly onAttempt: () => void;
}

export function createWriteQueue({ write, timers, onAttempt }: WriteQueueOptions): WriteQueue {
	const entries: Entry[] = [];
	let failures = 0;
	let timer: number | null = null;
	let running: Promise<void> | null = null;
	let isClosed = false;

	/** Must say that it is at an end in the same turn in which it looks for entries the last time: one added later starts anew. */
	async function drain(): Promise<void> {
		try {
			while (entries.length > 0) await writeBatch(entries.slice(0, LARGEST_BATCH));
		} catch {
			failures++;
			retryLater();
			onAttempt();
		} finally {
			running = null;
		}
	}

	async function writeBatch(batch: readonly Entry[]): Promise<void> {
		await write(batch.map(({ event }) => event));
		failures = 0;
		entries.splice(0, batch.length);
		onAttempt();
		for (const { done } of batch) done();
	}

	function retryLater(): void {
		if (isClosed) return;
		const pause = Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE);
		timer = timers.setTimeout(() => void run(), pause);
	}

	function run(): Promise<void> {
		if (timer !== null) timers.clearTimeout(timer);
		timer = null;
		if (entries.length === 0) return Promise.resolve();
		return (running ??= drain());
	}

	return {
		add: (events) => {
			const written = events.map((event) => new Promise<void>((done) => void entries.push({ event, done })));
			void run();
			return Promise.all(written).then(() => undefined);
		},
		pending: () => entries.map(({ event }) => event),
		isFailing: () => failures > 0,
		flush: async () => {
			// A failing attempt under way may have begun before the cause was gone: try once more after it.
			if (running) await running;
			if (entries.length > 0) await run();
		},
		close: () => {
			isClosed = true;
			if (timer !== null) timers.clearTimeout(timer);
		},
	};
}

interface Entry {
	readonly event: LogEvent;
	readonly done: () => void;
}

/** Events per write: about 100 KB, so that a huge import neither blocks nor fills one file. */
const LARGEST_BATCH = 500;

/** Milliseconds until the first retry; doubled after each failure. */
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
