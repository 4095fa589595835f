// "Check my history": looks at what was read from each file and explains it, in plain data.
import { groupBy } from "../group-by.ts";
import type { LogText, RejectedLine } from "./log-lines.ts";
import { isImported } from "./import-reviews.ts";
import type { EventStamp, LogEvent } from "./review-event.ts";
import { sameEvent } from "./review-event.ts";

/** A file of the log as read. */
export interface LogFile extends LogText {
	readonly path: string;
}

export interface HistoryReport {
	/** Events by file; the same event may be in several. */
	readonly files: readonly { readonly path: string; readonly events: number; readonly rejected: number }[];
	/** Different events in all files together. */
	readonly events: number;
	/** Lines that repeat an event; harmless. */
	readonly doubled: number;
	/** Lines that could not be read; they stay in their files. */
	readonly rejected: readonly (RejectedLine & { readonly path: string })[];
	/** Sequences that no file holds, by device: events that were lost, or have not been synced yet. */
	readonly gaps: readonly { readonly device: string; readonly from: number; readonly to: number }[];
	/** Names used for two different events: a device id was copied. Both events count. */
	readonly clashes: readonly EventStamp[];
}

/** Compares all files with each other, and reports. */
export function checkHistory(files: readonly LogFile[]): HistoryReport {
	const { events, doubled, clashes } = unite(files.flatMap((file) => file.events));
	const rejected = files.flatMap(({ path, rejected: lines }) => lines.map((line) => ({ path, ...line })));
	const stamps = rejected.flatMap(({ stamp }) => stamp ?? []);
	return {
		files: files.map(({ path, events: found, rejected: faults }) => ({
			path,
			events: found.length,
			rejected: faults.length,
		})),
		events: events.length,
		doubled,
		rejected,
		gaps: findGaps([...events, ...stamps]),
		clashes,
	};
}

/** Each event once. */
export function unite(events: readonly LogEvent[]): {
	readonly events: readonly LogEvent[];
	readonly doubled: number;
	readonly clashes: readonly EventStamp[];
} {
	const byName = new Map<string, LogEvent[]>();
	const clashes: EventStamp[] = [];
	for (const event of events) {
		const name = `${event.device} ${event.sequence}`;
		const known = byName.get(name) ?? [];
		byName.set(name, known);
		if (known.some((other) => sameEvent(other, event))) continue;
		if (known.length > 0) clashes.push({ time: event.time, device: event.device, sequence: event.sequence });
		known.push(event);
	}
	const united = [...byName.values()].flat();
	return { events: united, doubled: events.length - united.length, clashes };
}

/** Imported reviews are not counted from 1. */
function findGaps(stamps: readonly EventStamp[]): HistoryReport["gaps"] {
	const devices = groupBy(
		stamps.filter(({ device }) => !isImported(device)),
		({ device }) => device,
	);
	return [...devices].flatMap(([device, own]) => {
		const sorted = [...new Set(own.map(({ sequence }) => sequence))].sort((a, b) => a - b);
		return sorted.flatMap((sequence, index) => {
			const from = (sorted[index - 1] ?? 0) + 1;
			return from < sequence ? [{ device, from, to: sequence - 1 }] : [];
		});
	});
}
