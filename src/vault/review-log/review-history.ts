// What a user may do with the whole history: check it, export it, add to it, remove copies from it, move it.
import { normalizePath, type FileManager, type Vault } from "obsidian";
import type { Card } from "../../core/cards/card.ts";
import { normaliseTerm } from "../../core/cards/card-id.ts";
import { groupBy } from "../../core/group-by.ts";
import { checkHistory, type HistoryReport, type LogFile } from "../../core/schedule/check-history.ts";
import { exportCsv, exportJson } from "../../core/schedule/export-reviews.ts";
import { findCopies, missingFrom, type LogCopies } from "../../core/schedule/find-copies.ts";
import { readCsvReviews, type FindCard } from "../../core/schedule/import-csv.ts";
import { planImport, type ForeignReview } from "../../core/schedule/import-reviews.ts";
import { findSchedules } from "../../core/schedule/import-spaced-repetition.ts";
import type { ReviewEvent } from "../../core/schedule/review-event.ts";
import type { ReviewLogStore } from "../review-log-store.ts";
import { parseInSlices } from "./parse-in-slices.ts";
import type { Study } from "../study.ts";
import { createFolders, createLogFiles, isBelow } from "./log-files.ts";

/** A position in a note. */
export interface NoteLine {
	readonly path: string;
	/** 0-based. */
	readonly line: number;
}

/** What an import would add, and why it adds no more. */
export interface ImportPlan {
	readonly events: readonly ReviewEvent[];
	/** Reviews found that the log counts already, or that belong to a card with reviews of its own. */
	readonly known: number;
	/** Table rows that are no reviews. */
	readonly skipped: number;
	/** Names in a table that fit no card, or more than one. */
	readonly strangers: readonly string[];
	/** Schedules in notes that belong to no entry. */
	readonly places: readonly NoteLine[];
}

export interface ReviewHistory {
	/** Resolves when the log has been read: before that, reviews would be missing from what the others say and do. */
	readonly whenReady: () => Promise<void>;
	/** Reads every file of the log. @throws if one can't be read. */
	readonly check: () => Promise<HistoryReport>;
	/** How many reviews there are to export. */
	readonly count: () => number;
	/** Events that the vault has refused so far. */
	readonly unwritten: () => number;
	/** The reviews as CSV, or as JSON if the name ends so. */
	readonly exportAs: (name: string) => string;
	/** Writes the reviews to a new file of the vault. @throws if the file exists or the name is none. */
	readonly exportTo: (path: string) => Promise<void>;
	/** Looks for Spaced Repetition's schedules in the notes of the glossaries. */
	readonly findSchedules: () => Promise<ImportPlan>;
	/** @param text A table, or the path of a file in the vault that holds one. */
	readonly readTable: (text: string) => Promise<ImportPlan>;
	readonly add: (plan: ImportPlan) => Promise<void>;
	/** @throws if a file can't be read. */
	readonly findCopies: () => Promise<LogCopies>;
	/**
	 * Backs up the files that no device writes, writes what only they hold to this device's file, and trashes them when all
	 * events have been found in the files that stay. Returns the backup's folder. @throws with all files in place if a step fails.
	 */
	readonly removeCopies: () => Promise<string>;
	/** Moves the log's files from a folder to the one that the settings name now, and reads them there. Returns how many. */
	readonly move: (from: string) => Promise<number>;
}

export interface ReviewHistoryParts {
	readonly app: {
		readonly vault: Vault;
		readonly fileManager: Pick<FileManager, "renameFile" | "trashFile">;
	};
	readonly study: Study;
	readonly log: ReviewLogStore;
	readonly folder: () => string;
	readonly now: () => number;
	readonly breathe: () => Promise<void>;
}

export function createReviewHistory(parts: ReviewHistoryParts): ReviewHistory {
	const { app, study, log, folder, now, breathe } = parts;
	const { vault, fileManager } = app;
	const files = createLogFiles(vault);

	async function readFiles(paths: readonly string[]): Promise<readonly LogFile[]> {
		const read: LogFile[] = [];
		for (const path of paths) read.push({ path, ...(await parseInSlices(await files.read(path), breathe)) });
		return read;
	}

	async function readLog(): Promise<readonly LogFile[]> {
		await log.flush();
		return readFiles(files.list(folder()));
	}

	function plan(found: readonly ForeignReview[], rest: Partial<ImportPlan>): ImportPlan {
		const events = planImport(found, study.reviews(), now());
		return {
			events,
			known: found.length - events.length,
			skipped: 0,
			strangers: [],
			places: [],
			...rest,
		};
	}

	function exportAs(name: string): string {
		return (/\.json$/i.test(name.trim()) ? exportJson : exportCsv)(study.reviews());
	}

	async function removeCopies(): Promise<string> {
		const before = await readLog();
		const { strays, alone } = findCopies(before, folder());
		const backup = `${folder()} backup ${new Date(now()).toISOString().replace(/\D/g, "").slice(0, 14)}`;
		const texts = new Map<string, string>();
		for (const { path } of strays) {
			const text = await files.read(path);
			const copy = backup + path.slice(folder().length);
			await files.create(copy, text);
			if ((await files.read(copy)) !== text) throw new Error(copy);
			texts.set(path, text);
		}
		await log.copy(alone);
		const staying = await readFiles(files.list(folder()).filter((path) => !texts.has(path)));
		if (missingFrom(staying, before).length > 0) throw new Error(folder());
		for (const [path, text] of texts) {
			const file = vault.getFileByPath(path);
			if (file && (await vault.read(file)) === text) await fileManager.trashFile(file);
		}
		return backup;
	}

	/** Into a folder that isn't there yet the whole folder goes at once; else file by file, each under a name that is free. */
	async function move(from: string): Promise<number> {
		await log.flush();
		const to = folder();
		const paths = files.list(from).filter((path) => !isBelow(path, to));
		const whole = vault.getFolderByPath(from);
		if (whole && !vault.getAbstractFileByPath(to) && !isBelow(to, from)) {
			await createFolders(vault, to);
			await fileManager.renameFile(whole, to);
		} else for (const path of paths) await moveFile(path, to + path.slice(from.length));
		await log.reread();
		return paths.length;
	}

	async function moveFile(path: string, to: string): Promise<void> {
		const file = vault.getFileByPath(path);
		let free = to;
		for (let number = 2; vault.getAbstractFileByPath(free); number++)
			free = to.replace(/\.md$/i, ` (moved ${number}).md`);
		await createFolders(vault, free);
		if (file) await fileManager.renameFile(file, free);
	}

	return {
		whenReady: () => study.whenReady(),
		check: async () => checkHistory(await readLog()),
		count: () => study.reviews().length,
		unwritten: log.unwritten,
		exportAs,
		exportTo: (name) => files.create(normalizePath(name), exportAs(name)),
		findSchedules: async () => {
			const places: NoteLine[] = [];
			const found: ForeignReview[] = [];
			const reviewed = new Set(study.reviews().map(({ card }) => card));
			for (const [path, cardsAt] of cardsByPlace(study)) {
				const file = vault.getFileByPath(path);
				if (!file) continue;
				const { reviews, strangers } = findSchedules(await vault.cachedRead(file), cardsAt, now());
				found.push(...reviews);
				places.push(...strangers.map((line) => ({ path, line })));
				await breathe();
			}
			const fresh = found.filter(({ card }) => !reviewed.has(card));
			return { ...plan(fresh, { places }), known: found.length - fresh.length };
		},
		readTable: async (text) => {
			const file = vault.getFileByPath(normalizePath(text.trim()));
			const { reviews, ...rest } = readCsvReviews(file ? await vault.read(file) : text, cardFinder(study));
			return plan(reviews, rest);
		},
		add: ({ events }) => study.addReviews(events),
		findCopies: async () => findCopies(await readLog(), folder()),
		removeCopies,
		move,
	};
}

/** The cards of each note's glossary entries, by line. */
function cardsByPlace(study: Study): ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> {
	const notes = groupBy(study.cards(), ({ path }) => path);
	const idsByLine = (cards: readonly Card[]): ReadonlyMap<number, readonly string[]> =>
		new Map([...groupBy(cards, ({ line }) => line)].map(([line, own]) => [line, own.map(({ id }) => id)]));
	return new Map([...notes].map(([path, cards]) => [path, idsByLine(cards)]));
}

/** By id; or by the term, if one glossary of that name, or of any, has it. */
function cardFinder(study: Study): FindCard {
	const titles = new Map(study.index.glossaries().map(({ key, title }) => [key, title]));
	const cards = study.cards();
	const ids = new Set<string>(cards.map(({ id }) => id));
	const definitions = cards.filter(({ kind }) => kind === "definition");
	const byTerm = groupBy(definitions, ({ term }) => normaliseTerm(term));
	return (name, glossary) => {
		if (ids.has(name)) return name;
		const [only, ...others] = (byTerm.get(normaliseTerm(name)) ?? []).filter(
			(card) => glossary === "" || glossary === card.glossary || glossary === titles.get(card.glossary),
		);
		return others.length === 0 ? only?.id : undefined;
	};
}
