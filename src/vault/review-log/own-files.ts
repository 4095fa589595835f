// The files this device writes: one or more a month, only ever appended to. It knows how each was left, and so which changes
// are somebody else's.
import { formatEvent, newLogFile } from "../../core/schedule/log-lines.ts";
import type { LogEvent } from "../../core/schedule/review-event.ts";
import type { LogFiles } from "./log-files.ts";

export interface OwnFiles {
	/** The folder of the id under which this device writes now. */
	readonly folder: () => string;
	/** @returns Resolves when the events are on disk; rejects if the vault refuses. */
	readonly append: (events: readonly LogEvent[]) => Promise<void>;
	/** How many writes were begun: what was read while one began says nothing about the file's end. */
	readonly writes: () => number;
	/** Takes note of how a file is, of which this is the text. */
	readonly wasRead: (path: string, text: string) => void;
	/** Takes note that a file was changed. False if it has the size that our own writes gave it: that is no news. */
	readonly wasChanged: (path: string) => boolean;
}

export interface OwnFilesOptions {
	readonly files: LogFiles;
	/** The log's folder, vault-relative and normalised. */
	readonly folder: () => string;
	/** This device's id. */
	readonly device: () => string;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly onWritten: (path: string, events: readonly LogEvent[]) => void;
}

/** A full file is followed by another one; Obsidian Sync's standard plan carries files up to 5 MB. */
const LARGEST_FILE = 1_000_000;

export function createOwnFiles({ files, folder, device, now, onWritten }: OwnFilesOptions): OwnFiles {
	/** Files that are known to end with a line end. */
	const endClean = new Set<string>();
	/** Sizes that files have after our own writes. */
	const expectedSizes = new Map<string, number>();
	let writes = 0;

	async function append(events: readonly LogEvent[]): Promise<void> {
		const month = new Date(now()).toISOString().slice(0, 7);
		const path = pathOf(month);
		const lines = events.map((event) => `${formatEvent(event)}\n`).join("");
		const size = files.size(path);
		const text =
			size === null ? newLogFile(device(), month) + lines : (endClean.has(path) ? "" : "\n") + lines;
		writes++;
		expectedSizes.set(path, (size ?? 0) + byteLength(text));
		endClean.delete(path);
		try {
			await (size === null ? files.create(path, text) : files.append(path, text));
		} catch (fault) {
			expectedSizes.delete(path);
			throw fault;
		}
		endClean.add(path);
		onWritten(path, events);
	}

	/** `<folder>/<device>/<yyyy-mm>.md`; a full one is followed by `<yyyy-mm>-2.md`, since sync services cap a file's size. */
	function pathOf(month: string): string {
		const start = `${ownFolder()}/${month}`;
		let path = `${start}.md`;
		for (let part = 2; (files.size(path) ?? 0) >= LARGEST_FILE; part++) path = `${start}-${part}.md`;
		return path;
	}

	function ownFolder(): string {
		const parent = folder();
		return parent === "" || parent === "/" ? device() : `${parent}/${device()}`;
	}

	return {
		folder: ownFolder,
		append,
		writes: () => writes,
		wasRead: (path, text) => {
			if (text.endsWith("\n")) endClean.add(path);
			else endClean.delete(path);
			const size = files.size(path);
			if (size !== null) expectedSizes.set(path, size);
		},
		wasChanged: (path) => {
			if (expectedSizes.get(path) === files.size(path)) return false;
			endClean.delete(path);
			return true;
		},
	};
}

function byteLength(text: string): number {
	return new TextEncoder().encode(text).length;
}
