// The review log in the vault: reads every device's files, appends this device's events to its own, loses none.
import type {
	LogEvent,
	MarkEvent,
	MeetEvent,
	ReviewEvent,
	UndoEvent,
} from "../core/schedule/review-event.ts";
import { isImported } from "../core/schedule/import-reviews.ts";
import { nextStamp } from "../core/schedule/clock.ts";
import type { LogText } from "../core/schedule/log-lines.ts";
import { formatEvent, parseLogText } from "../core/schedule/log-lines.ts";
import type { DeviceMemory } from "./review-log/device-memory.ts";
import type { LogFiles } from "./review-log/log-files.ts";
import { isBelow } from "./review-log/log-files.ts";
import { createOwnEvents } from "./review-log/own-events.ts";
import { createOwnFiles } from "./review-log/own-files.ts";
import { parseInSlices } from "./review-log/parse-in-slices.ts";
import type { Timers } from "./review-log/write-queue.ts";
import { createWriteQueue } from "./review-log/write-queue.ts";

type WithoutStamp<E> = E extends LogEvent ? Omit<E, "time" | "clock" | "device" | "sequence"> : never;

/** What happened, before it gets its stamp. */
export type NewEvent = WithoutStamp<ReviewEvent | UndoEvent | MeetEvent | MarkEvent>;

export interface ReviewLogStore {
	/**
	 * Reads the log, own files first, and from then on reports what other devices' files bring by sync. Call it once,
	 * when the layout is ready.
	 * @param onEvents Gets events in batches, in no particular order, some of them more than once; own new ones too, before they are on disk.
	 * @param breathe Awaited between small pieces of work; pauses when the frame is used up.
	 * @returns Resolves when all files have been read.
	 */
	readonly load: (
		onEvents: (events: readonly LogEvent[]) => void,
		breathe: () => Promise<void>,
	) => Promise<void>;
	/**
	 * Stamps an event, hands it to `onEvents`, and writes it. Waits for `load` to have read the own files.
	 * @param at When it happened, milliseconds since 1970; the clock's time if left out.
	 * @returns Resolves when the event is on disk; while the vault refuses, it stays pending and is tried again.
	 */
	readonly append: (event: NewEvent, at?: number) => Promise<LogEvent>;
	/** Appends many events at once, for imports. */
	readonly appendAll: (
		events: readonly { readonly event: NewEvent; readonly at?: number }[],
	) => Promise<readonly LogEvent[]>;
	/** Takes in events made elsewhere, stamp and all, and writes them to this device's files. Resolves when they are on disk. */
	readonly copy: (events: readonly LogEvent[]) => Promise<void>;
	/** Reads all files of the folder again, after it was moved. */
	readonly reread: () => Promise<void>;
	/** How many events wait in memory because the vault refused the last write. */
	readonly unwritten: () => number;
	/** Tries to write at once what waits. Resolves when all is on disk or the attempt has failed. */
	readonly flush: () => Promise<void>;
	/** Id under which this device writes now. */
	readonly device: () => string;
	/** Stops watching and retrying. */
	readonly close: () => void;
}

export interface ReviewLogStoreOptions {
	readonly files: LogFiles;
	/** The log's folder, vault-relative and normalised; asked again at each use. */
	readonly folder: () => string;
	readonly device: DeviceMemory;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly timers: Timers;
	/** Told when the user renames or moves the log's folder, so that the setting can follow. */
	readonly onFolderMoved?: (folder: string) => void;
}

export function createReviewLogStore(options: ReviewLogStoreOptions): ReviewLogStore {
	const { files, folder, device, now, timers } = options;
	let own = createOwnEvents(device.sequence());
	let newest = 0;
	let tellEvents: (events: readonly LogEvent[]) => void = () => undefined;
	let breathe = (): Promise<void> => Promise.resolve();
	let isLoaded = false;
	let stopWatching = (): void => undefined;
	let ownIsRead = (): void => undefined;
	const ownRead = new Promise<void>((resolve) => {
		ownIsRead = resolve;
	});
	let reading: Promise<void> = Promise.resolve();

	const ownFiles = createOwnFiles({
		files,
		folder,
		device: device.id,
		now,
		onWritten: (path, events) => own.wrote(path, events),
	});
	const queue = createWriteQueue({
		timers,
		write: ownFiles.append,
		onAttempt: rememberPending,
	});

	function rememberPending(): void {
		device.remember(own.lastSequence(), queue.pending().slice(0, MOST_REMEMBERED).map(formatEvent));
	}

	async function readFile(path: string): Promise<void> {
		const before = ownFiles.writes();
		let text: string;
		try {
			text = await files.read(path);
		} catch {
			// The history's check reads each file anew, and says what is wrong.
			return;
		}
		const log = await parseInSlices(text, breathe);
		const isOurs = isBelow(path, ownFiles.folder());
		const isUndisturbed = isOurs && ownFiles.writes() === before;
		if (isUndisturbed) restoreMissing(path, text, log.events);
		else if (isOurs) changed(path);
		takeIn(log);
		if (isUndisturbed)
			own.found(
				path,
				log.events.filter((event) => (isOwn(event) ? own.has(event) : isImported(event.device))),
			);
	}

	/** Someone else changed an own file: whatever of ours is gone from it is written again. */
	function restoreMissing(path: string, text: string, present: readonly LogEvent[]): void {
		ownFiles.wasRead(path, text);
		const waiting = new Set(queue.pending());
		const missing = own.missingFrom(path, present).filter((event) => !waiting.has(event));
		if (missing.length > 0) void queue.add(missing);
	}

	function takeIn({ events, rejected: faults }: LogText): void {
		const before = own.lastSequence();
		let isShared = false;
		for (const event of events) {
			newest = Math.max(newest, event.time);
			if (!isOwn(event)) continue;
			const isNews = !own.has(event);
			if (!own.add(event) || (isLoaded && isNews && event.sequence > before)) isShared = true;
		}
		for (const { stamp } of faults) {
			if (stamp && isOwn(stamp)) own.reserve(stamp);
		}
		if (events.length > 0) tellEvents(events);
		if (isShared) takeNewId();
	}

	function isOwn(stamp: { readonly device: string }): boolean {
		return stamp.device === device.id();
	}

	/** An event under our id that we never wrote: the id was copied with a disk or a profile. Nothing is lost by leaving it to the other. */
	function takeNewId(): void {
		device.renew();
		own = createOwnEvents(0);
	}

	async function readAll(paths: readonly string[]): Promise<void> {
		for (const path of paths) {
			await readFile(path);
			await breathe();
		}
	}

	/** Lines that were on their way when the app was last closed. */
	function recoverUnconfirmed(): void {
		const { events } = parseLogText(device.unconfirmed().join("\n"));
		const lost = events.filter((event) => !isOwn(event) || !own.has(event));
		takeIn({ events: lost, rejected: [] });
		if (lost.length > 0) void queue.add(lost);
	}

	function changed(path: string): void {
		if (isBelow(path, folder()) && ownFiles.wasChanged(path)) reading = reading.then(() => readFile(path));
	}

	function stamp(event: NewEvent, at: number | undefined): LogEvent {
		const { time, clock } = nextStamp(at ?? now(), newest);
		const name = { device: device.id(), sequence: own.lastSequence() + 1 };
		// An event that could not be read back must fail here, in the caller's hands, and take no sequence.
		const stamped = asRead({ ...event, time, ...(clock !== undefined && { clock }), ...name });
		newest = time;
		own.add(stamped);
		return stamped;
	}

	async function appendAll(
		entries: readonly { readonly event: NewEvent; readonly at?: number }[],
	): Promise<readonly LogEvent[]> {
		await ownRead;
		const events: LogEvent[] = [];
		for (const { event, at } of entries)
			if (events.push(stamp(event, at)) % STAMPED_AT_ONCE === 0) await breathe();
		const written = keep(events);
		tellEvents(events);
		await written;
		return events;
	}

	function keep(events: readonly LogEvent[]): Promise<void> {
		const written = queue.add(events);
		rememberPending();
		return written;
	}

	return {
		load: async (onEvents, pause) => {
			tellEvents = onEvents;
			breathe = pause;
			await device.claim();
			own = createOwnEvents(device.sequence());
			stopWatching = files.watch({
				changed,
				folderMoved: (from, to) => {
					if (from === folder()) options.onFolderMoved?.(to);
				},
			});
			const paths = files.list(folder());
			const ownPaths = paths.filter((path) => isBelow(path, ownFiles.folder()));
			await readAll(ownPaths);
			recoverUnconfirmed();
			ownIsRead();
			await readAll(paths.filter((path) => !ownPaths.includes(path)));
			isLoaded = true;
		},
		append: async (event, at) => {
			const [written] = await appendAll([at === undefined ? { event } : { event, at }]);
			if (!written) throw new Error("Nothing was appended.");
			return written;
		},
		appendAll,
		copy: async (events) => {
			await ownRead;
			// One that could not be written would hold up all behind it for ever.
			const readable = events.map(asRead);
			takeIn({ events: readable, rejected: [] });
			await keep(readable);
		},
		reread: () => (reading = reading.then(() => readAll(files.list(folder())))),
		unwritten: () => (queue.isFailing() ? queue.pending().length : 0),
		flush: async () => {
			await reading;
			await queue.flush();
		},
		device: device.id,
		close: () => {
			stopWatching();
			queue.close();
			device.release();
		},
	};
}

/** Events between two pauses: ten thousand cards may be marked at once. */
const STAMPED_AT_ONCE = 100;

/** How many lines on their way are kept in local storage too. */
const MOST_REMEMBERED = 500;

/** The event as every later start will read it. */
function asRead(event: LogEvent): LogEvent {
	return parseLogText(formatEvent(event)).events[0] ?? event;
}
