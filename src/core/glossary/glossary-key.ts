// Names of glossaries for commands and cards: stable while titles and paths change.
import type { Glossary } from "./glossary.ts";

/** A glossary as it was known before. */
export interface KnownGlossary {
	readonly key: string;
	readonly path: string;
	readonly title: string;
}

/** Letters and digits of any script in lower case, the rest as single `-`, of a long name the end. "glossary" if nothing is left. */
export function glossaryKey(title: string): string {
	const key = title
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
		.slice(-80)
		.replace(/^-+|-+$/gu, "");
	return key || "glossary";
}

/**
 * Gives each glossary a key of its own: the one it had (same path and title, else the same path, else the same title
 * where the old note is gone), or a new one from path and title, so that other devices, which may have met glossaries of
 * the same title in another order, call it the same.
 * @param isThere Whether the vault has the note or folder, read or not yet.
 */
export function assignKeys(
	found: readonly Glossary[],
	known: readonly KnownGlossary[],
	isThere: (path: string) => boolean,
): readonly Glossary[] {
	const keys = new Map<Glossary, string>();
	const free = new Map(known.map((glossary) => [glossary.key, glossary]));
	const claim = (matches: (glossary: Glossary, before: KnownGlossary) => boolean): void => {
		for (const glossary of found) {
			if (keys.has(glossary)) continue;
			const before = [...free.values()].find((candidate) => matches(glossary, candidate));
			if (!before) continue;
			free.delete(before.key);
			keys.set(glossary, before.key);
		}
	};
	claim((glossary, before) => glossary.path === before.path && glossary.title === before.title);
	claim((glossary, before) => glossary.path === before.path && isOnlyOne(found, glossary));
	claim((glossary, before) => glossary.title === before.title && !isThere(before.path));
	const taken = new Set([...keys.values(), ...free.keys()]);
	return found.map((glossary) => {
		const key = keys.get(glossary) ?? unusedKey(newKey(glossary), taken);
		taken.add(key);
		return glossary.key === key ? glossary : { ...glossary, key };
	});
}

/** The note's or folder's path, and the title if it says something else. */
function newKey({ path, title }: Glossary): string {
	const place = path.replace(/\.md$/iu, "");
	const name = glossaryKey(place.slice(place.lastIndexOf("/") + 1));
	return glossaryKey(name.includes(glossaryKey(title)) ? place : `${place}/${title}`);
}

function isOnlyOne(found: readonly Glossary[], { path }: Glossary): boolean {
	return found.filter((glossary) => glossary.path === path).length === 1;
}

function unusedKey(key: string, taken: ReadonlySet<string>): string {
	if (!taken.has(key)) return key;
	for (let number = 2; ; number++) if (!taken.has(`${key}-${number}`)) return `${key}-${number}`;
}
