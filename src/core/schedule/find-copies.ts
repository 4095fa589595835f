// Which files of the log hold nothing of their own, or nothing that can't be held elsewhere: what compaction may remove.
import type { LogFile } from "./check-history.ts";
import { unite } from "./check-history.ts";
import type { LogEvent } from "./review-event.ts";

export interface LogCopies {
	/** Files that no device writes: conflict copies, moved ones. Each may go once `alone` is written elsewhere. */
	readonly strays: readonly LogFile[];
	/** Events that only the strays hold. */
	readonly alone: readonly LogEvent[];
	/** Files that no device writes, but with unreadable lines that no other file has; they stay. */
	readonly kept: readonly LogFile[];
}

/** @param folder The log's folder, which all paths begin with. */
export function findCopies(files: readonly LogFile[], folder: string): LogCopies {
	const isWritten = ({ path }: LogFile): boolean => WRITTEN.test(path.slice(folder.length));
	const written = files.filter(isWritten);
	const texts = new Set(written.flatMap(({ rejected }) => rejected.map(({ text }) => text)));
	const [strays, kept] = split(
		files.filter((file) => !isWritten(file)),
		({ rejected }) => rejected.every(({ text }) => texts.has(text)),
	);
	return { strays, alone: missingFrom([...written, ...kept], strays), kept };
}

/** Events of `others` that none of `files` holds. */
export function missingFrom(files: readonly LogFile[], others: readonly LogFile[]): readonly LogEvent[] {
	const present = new Set(unite(files.flatMap(({ events }) => events)).events);
	const all = unite([...present, ...others.flatMap(({ events }) => events)]).events;
	return all.filter((event) => !present.has(event));
}

/** `/<device>/<yyyy-mm>.md`, `/<device>/<yyyy-mm>-2.md`: what a device goes on writing to. */
const WRITTEN = /^\/[\w-]{1,64}\/\d{4}-\d\d(?:-\d+)?\.md$/;

function split<T>(values: readonly T[], holds: (value: T) => boolean): readonly [readonly T[], readonly T[]] {
	return [values.filter(holds), values.filter((value) => !holds(value))];
}
