// "Check my history": looks at every line of every file and explains what is there, in plain data.
import { parseLogText } from "./log-lines.ts";
import type { EventStamp, LogEvent } from "./review-event.ts";
import { sameEvent } from "./review-event.ts";

export interface LogFileText {
	readonly path: string;
	readonly text: string;
}

export interface HistoryReport {
	/** Events by file; the same event may be in several. */
	readonly files: readonly { readonly path: string; readonly events: number; readonly rejected: number }[];
	/** Different events in all files together. */
	readonly events: number;
	/** Lines that repeat an event; harmless. */
	readonly doubled: number;
	/** Lines that could not be read; they stay in their files. */
	readonly rejected: readonly {
		readonly path: string;
		readonly line: number;
		readonly text: string;
		readonly reason: string;
	}[];
	/** Sequences that no file holds, by device: events that were lost, or have not been synced yet. */
	readonly gaps: readonly { readonly device: string; readonly from: number; readonly to: number }[];
	/** Names used for two different events: a device id was copied. Both events count. */
	readonly clashes: readonly EventStamp[];
}

/** Reads the files as a start of the plugin would, and reports. */
export function checkHistory(files: readonly LogFileText[]): HistoryReport {
	const logs = files.map(({ path, text }) => ({ path, ...parseLogText(text) }));
	const { events, doubled, clashes } = unite(logs.flatMap((log) => log.events));
	const rejected = logs.flatMap((log) =>
		log.rejected.map(({ line, text, reason }) => ({ path: log.path, line, text, reason })),
	);
	const stamps = logs.flatMap((log) => log.rejected.flatMap(({ stamp }) => (stamp ? [stamp] : [])));
	return {
		files: logs.map((log) => ({ path: log.path, events: log.events.length, rejected: log.rejected.length })),
		events: events.length,
		doubled,
		rejected,
		gaps: findGaps([...events, ...stamps]),
		clashes,
	};
}

function unite(events: readonly LogEvent[]): {
	events: readonly LogEvent[];
	doubled: number;
	clashes: readonly EventStamp[];
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

function findGaps(stamps: readonly EventStamp[]): HistoryReport["gaps"] {
	const devices = new Map<string, number[]>();
	for (const { device, sequence } of stamps) {
		const known = devices.get(device);
		if (known) known.push(sequence);
		else devices.set(device, [sequence]);
	}
	return [...devices].flatMap(([device, sequences]) => {
		const sorted = [...new Set(sequences)].sort((a, b) => a - b);
		return sorted.flatMap((sequence, index) => {
			const from = (sorted[index - 1] ?? 0) + 1;
			return from < sequence ? [{ device, from, to: sequence - 1 }] : [];
		});
	});
}
