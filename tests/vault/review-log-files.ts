// Files in memory for tests of the review log, with the faults that disks and sync services have.
import type { WindowLocks } from "../../src/vault/review-log/device-memory.ts";
import type { LogFiles, LogFilesWatcher } from "../../src/vault/review-log/log-files.ts";

/** What the next writes do: `fail` writes nothing, `tear` writes a part, `late` writes all; all three report a failure. */
export type Fault = "fail" | "tear" | "late";

export interface MemoryFiles extends LogFiles {
	readonly texts: Map<string, string>;
	/** Faults of the next writes, in order. */
	readonly faults: Fault[];
	/** Changes a file as a sync service would. */
	readonly put: (path: string, text: string) => void;
}

export function createMemoryFiles(texts = new Map<string, string>()): MemoryFiles {
	const watchers = new Set<LogFilesWatcher>();
	const faults: Fault[] = [];
	const put = (path: string, text: string): void => {
		texts.set(path, text);
		for (const watcher of watchers) watcher.changed(path);
	};
	const write = async (path: string, before: string, added: string): Promise<void> => {
		await Promise.resolve();
		const fault = faults.shift();
		const part =
			fault === "fail" ? null : fault === "tear" ? added.slice(0, Math.floor(added.length * 0.6)) : added;
		if (part !== null) put(path, before + part);
		if (fault) throw new Error("The disk is full.");
	};
	return {
		texts,
		faults,
		put,
		list: (folder) => [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).sort(),
		size: (path) => {
			const text = texts.get(path);
			return text === undefined ? null : Buffer.byteLength(text);
		},
		read: async (path) => {
			await Promise.resolve();
			const text = texts.get(path);
			if (text === undefined) throw new Error(`There is no file "${path}".`);
			return text;
		},
		append: (path, text) => write(path, texts.get(path) ?? "", text),
		create: async (path, text) => {
			if (texts.has(path)) throw new Error("File already exists.");
			await write(path, "", text);
		},
		watch: (watcher) => {
			watchers.add(watcher);
			return () => void watchers.delete(watcher);
		},
	};
}

/** Timers that fire when told to. */
export interface HandTimers {
	readonly setTimeout: (callback: () => void, milliseconds: number) => number;
	readonly clearTimeout: (timer: number) => void;
	readonly pauses: () => readonly number[];
	readonly fire: () => void;
}

export function createHandTimers(): HandTimers {
	const waiting = new Map<number, { readonly callback: () => void; readonly milliseconds: number }>();
	let last = 0;
	return {
		setTimeout: (callback, milliseconds) => {
			waiting.set(++last, { callback, milliseconds });
			return last;
		},
		clearTimeout: (timer) => void waiting.delete(timer),
		pauses: () => [...waiting.values()].map(({ milliseconds }) => milliseconds),
		fire: () => {
			const due = [...waiting.values()];
			waiting.clear();
			for (const { callback } of due) callback();
		},
	};
}

/** Local storage in memory; values go through JSON as in the app. */
export function createStorage(): {
	readonly loadLocalStorage: (key: string) => unknown;
	readonly saveLocalStorage: (key: string, data: unknown) => void;
	readonly values: Map<string, string>;
} {
	const values = new Map<string, string>();
	return {
		values,
		loadLocalStorage: (key) => {
			const text = values.get(key);
			return text === undefined ? null : (JSON.parse(text) as unknown);
		},
		saveLocalStorage: (key, data) => void values.set(key, JSON.stringify(data)),
	};
}

/** A seeded generator of numbers in 0…1. */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
		mixed = (mixed ^ (mixed >>> 15)) >>> 0;
		return mixed / 2 ** 32;
	};
}

/** The browser's locks: a name is held until the promise of its holder resolves. */
export function createLocks(): WindowLocks {
	const held = new Set<string>();
	const request = async (
		name: string,
		_options: LockOptions,
		callback: (lock: Lock | null) => unknown,
	): Promise<unknown> => {
		await Promise.resolve();
		if (held.has(name)) return callback(null);
		held.add(name);
		await callback({ name, mode: "exclusive" });
		held.delete(name);
		return undefined;
	};
	return { request: request as WindowLocks["request"] };
}
