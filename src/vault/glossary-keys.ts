// Remembers each glossary's key on this device, so that its command keeps its hotkeys over renames and restarts.
import type { App, Vault } from "obsidian";
import type { Glossary } from "../core/glossary/glossary.ts";
import { assignKeys, type KnownGlossary } from "../core/glossary/glossary-key.ts";
import { isFields, isString } from "../core/unknown-value.ts";

const STORAGE_KEY = "service-value-chain-glossary-keys";

/** Gives glossaries their keys. What is remembered is a convenience: without it keys come from paths again. */
export function createGlossaryKeys(
	app: Pick<App, "loadLocalStorage" | "saveLocalStorage"> & {
		readonly vault: Pick<Vault, "getAbstractFileByPath">;
	},
): (glossaries: readonly Glossary[]) => readonly Glossary[] {
	let known = readKnown(app.loadLocalStorage(STORAGE_KEY));
	return (glossaries) => {
		const isThere = (path: string): boolean => app.vault.getAbstractFileByPath(path) !== null;
		const keyed = assignKeys(glossaries, known, isThere);
		const present = new Set(keyed.map(({ key }) => key));
		const gone = known.filter(({ key }) => !present.has(key));
		const next = [...gone, ...keyed.map(({ key, path, title }) => ({ key, path, title }))].slice(-MOST_KNOWN);
		if (JSON.stringify(next) !== JSON.stringify(known)) app.saveLocalStorage(STORAGE_KEY, next);
		known = next;
		return keyed;
	};
}

/** Glossaries remembered after they are gone, so that the list can't grow without end. */
const MOST_KNOWN = 1000;

function readKnown(stored: unknown): readonly KnownGlossary[] {
	return Array.isArray(stored) ? stored.filter(isKnown) : [];
}

function isKnown(entry: unknown): entry is KnownGlossary {
	return isFields(entry) && [entry["key"], entry["path"], entry["title"]].every(isString);
}
