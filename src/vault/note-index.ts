// Knows every place, tension, value stream and glossary of the vault, and keeps knowing as notes change.
// It reads candidate notes only, one after the other, and never writes.
import { TFile, TFolder, type App, type CachedMetadata, type EventRef, type TAbstractFile } from "obsidian";
import type { QuestionRules } from "../core/cards/questions/find-questions.ts";
import type { ActivityMatcher } from "../core/chain/match-activity.ts";
import type { GlossaryRules } from "../core/glossary/glossary-rules.ts";
import type { Glossary } from "../core/glossary/glossary.ts";
import type { Note, Problem } from "../core/notes/note.ts";
import { folderGlossaries } from "../core/glossary/term-note.ts";
import { keepUnchanged } from "../core/notes/keep-unchanged.ts";
import { createNoteReader } from "../core/notes/note-reader.ts";
import type { NoteAsking, ParsedNote } from "../core/notes/parse-note.ts";
import type { Place, Tension, ValueStream } from "../core/notes/place.ts";
import { isCandidate } from "./candidate.ts";
import { createCallbacks } from "./callbacks.ts";
import type { NoteMemory } from "./note-memory.ts";
import { propertiesOf, readNote, tagsOf } from "./read-note.ts";
import { createUnsavedNotes } from "./unsaved-notes.ts";
import { createSlices, type SliceClock, type Slices } from "./work-slices.ts";

/** The vault's index; views only read it. Answers are cached arrays: the same array until something changed. */
export interface NoteIndex {
	/** Resolves when every candidate note has been seen. */
	whenReady(): Promise<void>;
	/** Resolves when no note is waiting to be read. */
	flush(): Promise<void>;
	isReady(): boolean;
	/** In order of path, then line. */
	places(): readonly Place[];
	placesIn(path: string): readonly Place[];
	/** Paths of the notes that have places of an activity. */
	notesOf(activity: string): readonly string[];
	tensions(): readonly Tension[];
	streams(): readonly ValueStream[];
	glossaries(): readonly Glossary[];
	/** What notes say of their cards, beside the settings and the glossaries. */
	asking(): readonly NoteAsking[];
	problems(): readonly Problem[];
	/** Calls back after each change, with the paths that changed; returns the function that stops it. */
	onChange(callback: (paths: readonly string[]) => void): () => void;
}

/** How notes are understood; asked anew for each note, so that settings act at once. */
export interface IndexRules {
	readonly matcher: () => ActivityMatcher;
	readonly glossaryRules: () => GlossaryRules;
	readonly questionRules: () => QuestionRules;
	/** True for notes that must never be read: the review log, templates, our own generated notes. */
	readonly isExcluded: (path: string) => boolean;
	/** Gives the glossaries their stable, unique keys. */
	readonly withKeys: (glossaries: readonly Glossary[]) => readonly Glossary[];
	/** Awaited before each change is told. */
	readonly prepare?: (breathe: () => Promise<void>) => Promise<void>;
}

/** The index with the parts that only its owner uses. */
export interface OwnedNoteIndex extends NoteIndex {
	/** Reads all candidate notes; to be called once, when the layout is ready. */
	start(): void;
	/** Reads all again, after a change of settings. */
	rebuild(): void;
	/** Lets go of all events. */
	stop(): void;
}

/** How long the index waits for Obsidian's metadata after a file changed, in milliseconds. */
const METADATA_PATIENCE = 2000;
/** How often it looks meanwhile. */
const METADATA_POLL = 10;

/** What the index needs of the app. */
export type NoteSource = Pick<App, "vault" | "metadataCache">;

/** @param memory What notes were parsed to before the last restart; without it all candidates are read at the start. */
export function createNoteIndex(
	app: NoteSource,
	rules: IndexRules,
	clock: SliceClock,
	memory?: NoteMemory,
): OwnedNoteIndex {
	const notes = new Map<string, ParsedNote>();
	const dirty = new Set<string>();
	const callbacks = createCallbacks<readonly string[]>();
	/** Files that changed and whose metadata is still to come, with the time of the change. */
	const awaited = new Map<string, number>();
	const read = createNoteReader();
	const unsaved = memory && createUnsavedNotes(memory, notes, clock);
	let answers: Answers | null = null;
	let work: Promise<void> | null = null;
	let started = false;
	let stopped = false;
	let ready = false;

	const current = (): Answers => (answers ??= collectAnswers(notes, rules));

	function mark(path: string): void {
		if (!started || stopped || rules.isExcluded(path) || !path.endsWith(".md")) return;
		dirty.add(path);
		work ??= run();
	}

	function forget(path: string): void {
		dirty.delete(path);
		awaited.delete(path);
		if (notes.delete(path)) changed([path]);
	}

	function changed(paths: readonly string[]): void {
		answers = null;
		callbacks.call(paths);
	}

	async function run(): Promise<void> {
		// A pause first: marks made in one go become one run, and start() returns at once.
		await clock.pause();
		if (!ready) await memory?.load();
		const slices = createSlices(clock);
		while (!stopped && (dirty.size > 0 || awaited.size > 0)) {
			await readDirty(slices);
			if (dirty.size === 0 && awaited.size > 0) await waitForMetadata();
		}
		work = null;
		ready = true;
		if (!stopped) void unsaved?.saveWhenQuiet();
	}

	async function readDirty(slices: Slices): Promise<void> {
		const touched: string[] = [];
		for (const path of dirty) {
			dirty.delete(path);
			if (await refresh(path, slices)) touched.push(path);
			await slices.breathe();
			if (stopped) return;
		}
		if (touched.length === 0) return;
		answers = null;
		await rules.prepare?.(slices.breathe);
		callbacks.call(touched);
	}

	/** Reads one note again; true if what the index knows may have changed. */
	async function refresh(path: string, slices: Slices): Promise<boolean> {
		const file = app.vault.getFileByPath(path);
		const metadata = file && app.metadataCache.getFileCache(file);
		if (!file || !metadata || !isCandidate(path, metadata, rules.matcher(), rules.glossaryRules())) {
			return notes.delete(path);
		}
		const { mtime, size } = file.stat;
		const state = JSON.stringify([mtime, size, propertiesOf(metadata), tagsOf(metadata)]);
		const kept = memory?.recall(path, state);
		if (kept) {
			notes.set(path, kept);
			return true;
		}
		try {
			const note = await readNote(app.vault, file, metadata);
			const parsed = keepUnchanged(notes.get(path), await parseInSlices(note, slices));
			// Deleted or renamed while it was read: its own event has said so already.
			if (app.vault.getFileByPath(path) !== file) return false;
			notes.set(path, parsed);
			unsaved?.mark(path, state);
		} catch {
			return notes.delete(path);
		}
		return true;
	}

	async function parseInSlices(note: Note, slices: Slices): Promise<ParsedNote> {
		const steps = read(note, {
			matcher: rules.matcher(),
			glossaries: rules.glossaryRules(),
			questions: rules.questionRules(),
		});
		for (let step = steps.next(); ; step = steps.next()) {
			if (step.done) return step.value;
			if (slices.isOver()) await slices.breathe();
		}
	}

	async function waitForMetadata(): Promise<void> {
		await clock.pause(METADATA_POLL);
		for (const [path, since] of awaited) {
			if (clock.now() - since < METADATA_PATIENCE) continue;
			awaited.delete(path);
			dirty.add(path);
		}
	}

	function expectMetadata(file: TAbstractFile): void {
		if (!(file instanceof TFile) || file.extension !== "md" || rules.isExcluded(file.path) || !started)
			return;
		awaited.set(file.path, clock.now());
		work ??= run();
	}

	function moved(file: TAbstractFile, oldPath: string): void {
		if (file instanceof TFolder) {
			for (const path of [...notes.keys()].filter((known) => known.startsWith(`${oldPath}/`))) {
				forget(path);
				mark(file.path + path.slice(oldPath.length));
			}
			return;
		}
		forget(oldPath);
		mark(file.path);
	}

	function markAll(): void {
		for (const file of app.vault.getMarkdownFiles()) {
			const known = app.metadataCache.getFileCache(file) !== null || file.stat.size === 0;
			if (known) mark(file.path);
			else expectMetadata(file);
		}
	}

	const refs: EventRef[] = [];
	function listen(): void {
		const { vault, metadataCache } = app;
		refs.push(
			metadataCache.on("changed", (file: TFile, _data: string, _cache: CachedMetadata) => {
				awaited.delete(file.path);
				mark(file.path);
			}),
			vault.on("create", expectMetadata),
			vault.on("modify", expectMetadata),
			vault.on("delete", (file) => {
				for (const path of [...notes.keys()])
					if (path === file.path || path.startsWith(`${file.path}/`)) forget(path);
				forget(file.path);
			}),
			vault.on("rename", moved),
		);
	}

	async function settle(): Promise<void> {
		while (work) await work;
	}

	return {
		start() {
			if (started) return;
			started = true;
			listen();
			markAll();
			work ??= run();
		},
		rebuild() {
			for (const path of notes.keys()) mark(path);
			markAll();
		},
		stop() {
			stopped = true;
			if (ready) unsaved?.saveNow();
			for (const ref of refs) app.vault.offref(ref);
			callbacks.clear();
		},
		whenReady: async () => {
			while (!ready && !stopped) {
				if (work) await work;
				else await clock.pause();
			}
		},
		flush: settle,
		isReady: () => ready,
		places: () => current().places,
		notesOf: (activity) => [
			...new Set(
				current()
					.places.filter((place) => place.activity === activity)
					.map(({ path }) => path),
			),
		],
		placesIn: (path) => notes.get(path)?.places ?? [],
		tensions: () => current().tensions,
		streams: () => current().streams,
		glossaries: () => current().glossaries,
		asking: () => current().asking,
		problems: () => current().problems,
		onChange: callbacks.add,
	};
}

interface Answers {
	readonly places: readonly Place[];
	readonly tensions: readonly Tension[];
	readonly streams: readonly ValueStream[];
	readonly glossaries: readonly Glossary[];
	readonly asking: readonly NoteAsking[];
	readonly problems: readonly Problem[];
}

function collectAnswers(notes: ReadonlyMap<string, ParsedNote>, rules: IndexRules): Answers {
	const inOrder = [...notes].sort(([a], [b]) => comparePaths(a, b)).map(([, note]) => note);
	const termNotes = inOrder.flatMap(({ termNote }) => termNote ?? []);
	const ofFolders = folderGlossaries(termNotes, rules.glossaryRules());
	return {
		places: inOrder.flatMap((note) => note.places),
		tensions: inOrder.flatMap((note) => note.tensions),
		streams: inOrder.flatMap((note) => note.streams),
		glossaries: rules.withKeys([...inOrder.flatMap((note) => note.glossaries), ...ofFolders]),
		asking: inOrder.flatMap(({ asking }) => asking ?? []),
		problems: inOrder.flatMap((note) => note.problems),
	};
}

/** Code unit order: the same on every device, whatever its language. */
function comparePaths(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
