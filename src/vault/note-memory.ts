// Remembers over a restart what notes were parsed to, in a database of this device. A note is taken from it only if its
// path, time, size and metadata and all rules are still the same; so it may be deleted at any time, and is never believed over
// a file.
import type { ParsedNote } from "../core/notes/parse-note.ts";
import { answerOf, openDatabase } from "./database.ts";
import { isFields, isString } from "../core/unknown-value.ts";

export interface NoteMemory {
	/** Reads what was kept; never rejects. To be awaited before `recall`. */
	load(): Promise<void>;
	/**
	 * What the note was parsed to in this very state, or `null`. Each answer is given once.
	 * @param state All that tells one state of a note from another.
	 */
	recall(path: string, state: string): ParsedNote | null;
	keep(path: string, state: string, parsed: ParsedNote): void;
	/** Writes what is new, and drops notes that are no longer among `paths`. Does not wait, and fails without a word. */
	save(paths: ReadonlySet<string>): void;
}

/** A row of the database; its key is the path. */
interface Row {
	readonly path: string;
	readonly state: string;
	readonly rules: string;
	/** The parsed note as JSON: text is cheap to load, and is made into objects one note at a time. */
	readonly json: string;
}

const STORE = "notes";

/**
 * @param factory The window's `indexedDB`.
 * @param name One for each vault.
 * @param rules Everything besides the file that decides what a note is parsed to; another text forgets all.
 */
export function createNoteMemory(factory: IDBFactory, name: string, rules: () => string): NoteMemory {
	let rows = new Map<string, Row>();
	const changed = new Map<string, Row>();
	const stored = new Set<string>();

	const database = (): Promise<IDBDatabase> => openDatabase(factory, name, STORE, "path");

	async function write(paths: ReadonlySet<string>): Promise<void> {
		const gone = [...stored].filter((path) => !paths.has(path));
		if (changed.size + gone.length === 0) return;
		const opened = await database();
		const store = opened.transaction(STORE, "readwrite").objectStore(STORE);
		for (const path of gone) {
			store.delete(path);
			stored.delete(path);
		}
		// One after the other: twenty notes of five thousand terms at once would be one long stop.
		for (const [path, row] of changed) {
			changed.delete(path);
			await answerOf(store.put(row));
			stored.add(path);
		}
		opened.close();
	}

	return {
		load: async () => {
			try {
				const opened = await database();
				const found: unknown = await answerOf(opened.transaction(STORE).objectStore(STORE).getAll());
				opened.close();
				rows = new Map((Array.isArray(found) ? found : []).filter(isRow).map((row) => [row.path, row]));
				for (const path of rows.keys()) stored.add(path);
			} catch {
				rows = new Map();
			}
		},
		recall: (path, state) => {
			const row = rows.get(path);
			rows.delete(path);
			if (row?.state !== state || row.rules !== rules()) return null;
			try {
				return JSON.parse(row.json) as ParsedNote;
			} catch {
				return null;
			}
		},
		keep: (path, state, parsed) => {
			changed.set(path, { path, state, rules: rules(), json: JSON.stringify(parsed) });
		},
		save: (paths) => void write(paths).catch(() => undefined),
	};
}

function isRow(row: unknown): row is Row {
	return isFields(row) && [row["path"], row["state"], row["rules"], row["json"]].every(isString);
}
