// Where a device's vault outlives the page: one IndexedDB store a vault and device, one entry a file.
import { clear, createStore, del, entries, set, setMany } from "idb-keyval";
import type { FileData, FileStore } from "../host/vault.ts";
import type { Served } from "./served.ts";

export interface KeptVault extends FileStore {
	readonly files: Readonly<Record<string, FileData>>;
	/** True if the served notes are not those that the vault began with. */
	readonly isServedNewer: boolean;
	/** Forgets all files, so that the next start takes the served notes. */
	reset(): Promise<void>;
}

/** Opens a device's vault; a new one begins with the served notes. */
export async function openKeptVault(
	{ vault, files: served }: Served,
	device: string,
	isFresh: boolean,
): Promise<KeptVault> {
	const name = `playground-${vault.id}-${device}`;
	const store = createStore(name, "files");
	const reset = async (): Promise<void> => {
		await clear(store);
		for (const key of Object.keys(localStorage)) if (key.startsWith(`${name}-`)) localStorage.removeItem(key);
	};
	if (isFresh) await reset();
	const mark = markOf(served);
	const kept = await entries<string, FileData>(store);
	if (kept.length === 0) {
		await setMany(Object.entries(served), store);
		localStorage.setItem(`${name}-served`, mark);
	}
	return {
		files: kept.length === 0 ? served : Object.fromEntries(kept),
		isServedNewer: localStorage.getItem(`${name}-served`) !== mark,
		save: (path, data) => set(path, data, store),
		remove: (path) => del(path, store),
		reset,
	};
}

/** A number that changes when the served notes change. */
function markOf(files: Readonly<Record<string, string>>): string {
	let mark = 0;
	for (const letter of JSON.stringify(files)) mark = (Math.imul(mark, 31) + (letter.codePointAt(0) ?? 0)) | 0;
	return String(mark);
}
