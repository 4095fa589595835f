// A vault in memory with the plugin's index over it: the playground's own host, without a page.
import { readFileSync } from "node:fs";
import { MetadataCache } from "../../playground/host/metadata-cache.ts";
import { Vault } from "../../playground/host/vault.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings.ts";
import { createGlossaryKeys } from "../../src/vault/glossary-keys.ts";
import { createNoteIndex, type NoteSource, type OwnedNoteIndex } from "../../src/vault/note-index.ts";
import type { NoteMemory } from "../../src/vault/note-memory.ts";
import { createStudyRules } from "../../src/vault/study-rules.ts";
import type { SliceClock } from "../../src/vault/work-slices.ts";

export interface OpenVault {
	readonly vault: Vault;
	readonly index: OwnedNoteIndex;
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
	const opened = indexOf({ vault, metadataCache: new MetadataCache(vault) }, change, memory);
	opened.start();
	await opened.whenReady();
	return { vault, index: opened, answers: () => answersOf(opened) };
}

/** What a new index says of the same notes. */
export async function answersFromNothing(vault: Vault, change: Partial<Settings> = {}): Promise<unknown> {
	return (await openVault(vault.snapshot(), change)).answers();
}

export function seedNote(name: string): string {
	return readFileSync(new URL(`../fixtures/seed/${name}`, import.meta.url), "utf8");
}

function indexOf(app: NoteSource, change: Partial<Settings>, memory?: NoteMemory): OwnedNoteIndex {
	const settings = { ...DEFAULT_SETTINGS, ...change };
	const { matcher, glossaryRules, questionRules } = createStudyRules({ get: () => settings }, () => 0);
	const stored = new Map<string, unknown>();
	const withKeys = createGlossaryKeys({
		loadLocalStorage: (key) => stored.get(key) ?? null,
		saveLocalStorage: (key, data) => void stored.set(key, data),
	});
	const isExcluded = (path: string): boolean => path.startsWith(`${settings.logFolder}/`);
	return createNoteIndex(app, { matcher, glossaryRules, questionRules, isExcluded, withKeys }, clock, memory);
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
