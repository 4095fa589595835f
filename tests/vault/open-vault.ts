// A vault in memory with the plugin's index over it: the playground's own host, without a page.
import { readFileSync } from "node:fs";
import { MetadataCache } from "../../playground/host/metadata-cache.ts";
import { Vault } from "../../playground/host/vault.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings.ts";
import { type CardBook, createCardBook } from "../../src/vault/card-book.ts";
import { createGlossaryKeys } from "../../src/vault/glossary-keys.ts";
import { createNoteIndex, type NoteSource, type OwnedNoteIndex } from "../../src/vault/note-index.ts";
import type { NoteMemory } from "../../src/vault/note-memory.ts";
import { createStudyRules } from "../../src/vault/study-rules.ts";
import type { SliceClock } from "../../src/vault/work-slices.ts";

export interface OpenVault {
	readonly vault: Vault;
	readonly index: OwnedNoteIndex;
	readonly cards: CardBook;
	/** The plugin started again over the same notes. */
	readonly restart: () => Promise<OpenVault>;
	/** All that the index answers, without the glossaries' keys: those remember what a glossary was called before. */
	readonly answers: () => unknown;
}

/** Real pauses, so that the host's late metadata comes in between. */
const clock: SliceClock = {
	now: () => performance.now(),
	pause: (milliseconds = 0) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
};

export async function openVault(
	files: Readonly<Record<string, string>>,
	change: Partial<Settings> = {},
	memory?: NoteMemory,
): Promise<OpenVault> {
	const vault = new Vault(files);
	return openOver({ vault, metadataCache: new MetadataCache(vault) }, change, memory);
}

async function openOver(
	app: { readonly vault: Vault; readonly metadataCache: MetadataCache },
	change: Partial<Settings>,
	memory?: NoteMemory,
): Promise<OpenVault> {
	const { index, cards } = indexOf(app, change, memory);
	index.start();
	await index.whenReady();
	return {
		vault: app.vault,
		index,
		cards,
		answers: () => answersOf(index),
		restart: () => {
			index.stop();
			return openOver(app, change, memory);
		},
	};
}

/**
 * As the device's database.
 * @param isByTime False for vaults made anew of the same notes, whose files are as old as the vault.
 */
export function memoryInside(isByTime: boolean): NoteMemory {
	const kept = new Map<string, { readonly state: string; readonly json: string }>();
	let rows = new Map(kept);
	const timeless = (state: string): string => (isByTime ? state : state.replace(/^\[[^,]*,/u, ""));
	return {
		load: async () => void (rows = new Map(kept)),
		recall: (path, state) => {
			const row = rows.get(path);
			rows.delete(path);
			return row?.state === timeless(state)
				? (JSON.parse(row.json) as ReturnType<NoteMemory["recall"]>)
				: null;
		},
		keep: (path, state, parsed) =>
			void kept.set(path, { state: timeless(state), json: JSON.stringify(parsed) }),
		save: (paths) => {
			for (const path of kept.keys()) if (!paths.has(path)) kept.delete(path);
		},
	};
}

/** What a new index says of the same notes. */
export async function answersFromNothing(vault: Vault, change: Partial<Settings> = {}): Promise<unknown> {
	return (await openVault(vault.snapshot(), change)).answers();
}

export function seedNote(name: string): string {
	return readFileSync(new URL(`../fixtures/seed/${name}`, import.meta.url), "utf8");
}

function indexOf(
	app: NoteSource,
	change: Partial<Settings>,
	memory?: NoteMemory,
): { readonly index: OwnedNoteIndex; readonly cards: CardBook } {
	const settings = { ...DEFAULT_SETTINGS, ...change };
	const { matcher, glossaryRules, questionRules, kinds } = createStudyRules({ get: () => settings }, () => 0);
	const stored = new Map<string, unknown>();
	const withKeys = createGlossaryKeys({
		loadLocalStorage: (key) => stored.get(key) ?? null,
		saveLocalStorage: (key, data) => void stored.set(key, data),
		vault: app.vault,
	});
	const isExcluded = (path: string): boolean => path.startsWith(`${settings.logFolder}/`);
	const prepare = (breathe: () => Promise<void>): Promise<void> => cards.prepare(breathe);
	const rules = { matcher, glossaryRules, questionRules, isExcluded, withKeys, prepare };
	const index = createNoteIndex(app, rules, clock, memory);
	const cards = createCardBook({ index, kinds, matcher });
	return { index, cards };
}

function answersOf(index: OwnedNoteIndex): unknown {
	return {
		places: index.places(),
		tensions: index.tensions(),
		streams: index.streams(),
		glossaries: index.glossaries().map((glossary) => ({ ...glossary, key: "" })),
		problems: index.problems(),
	};
}
