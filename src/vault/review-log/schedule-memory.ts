// Remembers over a restart what a long log came to, in a database of this device. It is used only while the log is being
// read, and only if all its files are as they were; so it may be deleted at any time, and is never believed over the log.
import type { Vault } from "obsidian";
import type { LogSummary } from "../../core/schedule/log-summary.ts";
import { answerOf, openDatabase } from "../database.ts";
import { isBelow } from "./log-files.ts";
import { isString } from "../../core/unknown-value.ts";

export interface ScheduleMemory {
	/** What the log came to if its files are as they were then, else `null`. Never rejects. */
	recall(breathe: () => Promise<void>): Promise<LogSummary | null>;
	/** Keeps a summary of the log as it lies there at this moment. Never rejects. */
	keep(summary: Iterable<LogSummary>, breathe: () => Promise<void>): Promise<void>;
}

/** The one row of the database. */
interface Row {
	readonly id: typeof STORE;
	/** Of the log and of the rules. */
	readonly state: string;
	/** Each a part of the summary as JSON: text is cheap to load, and is made into objects part by part. */
	readonly parts: readonly string[];
}

const STORE = "schedules";

/**
 * @param factory The window's `indexedDB`.
 * @param name One for each vault.
 * @param folder The log's.
 * @param rules Everything besides the log that decides a schedule; another text forgets all.
 */
export function createScheduleMemory(
	factory: IDBFactory,
	name: string,
	vault: Pick<Vault, "getMarkdownFiles">,
	folder: () => string,
	rules: () => string,
): ScheduleMemory {
	const state = (): string =>
		JSON.stringify([
			rules(),
			vault
				.getMarkdownFiles()
				.filter(({ path }) => isBelow(path, folder()))
				.map(({ path, stat: { size, mtime } }) => [path, size, mtime].join(" "))
				.sort(),
		]);
	const database = (): Promise<IDBDatabase> => openDatabase(factory, name, STORE, "id");

	return {
		recall: async (breathe) => {
			try {
				const opened = await database();
				const found: unknown = await answerOf(opened.transaction(STORE).objectStore(STORE).get(STORE));
				opened.close();
				if (!isRow(found) || found.state !== state()) return null;
				const parts: LogSummary[] = [];
				for (const part of found.parts) {
					parts.push(JSON.parse(part) as LogSummary);
					await breathe();
				}
				return {
					meetings: parts.flatMap(({ meetings }) => meetings),
					schedules: parts.flatMap(({ schedules }) => schedules),
					reviews: parts.flatMap(({ reviews }) => reviews),
				};
			} catch {
				return null;
			}
		},
		keep: async (summary, breathe) => {
			const row = { id: STORE, state: state(), parts: [] as string[] };
			try {
				for (const part of summary) {
					row.parts.push(JSON.stringify(part));
					await breathe();
				}
				const opened = await database();
				const store = opened.transaction(STORE, "readwrite").objectStore(STORE);
				store.put(row);
				store.transaction.oncomplete = () => opened.close();
			} catch {
				// The next start reads the log first, as if there were no memory.
			}
		},
	};
}

function isRow(row: unknown): row is Row {
	const { state, parts }: Readonly<Record<string, unknown>> = { ...(row as object) };
	return isString(state) && Array.isArray(parts);
}
