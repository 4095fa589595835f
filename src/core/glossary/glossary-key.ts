// Names of glossaries for commands and cards: stable while titles and paths change.
import type { Glossary } from "./glossary.ts";

/** A glossary as it was known before. */
export interface KnownGlossary {
	readonly key: string;
	readonly path: string;
	readonly title: string;
}

/** Letters and digits of any script in lower case, the rest as single `-`. "glossary" if nothing is left. */
export function glossaryKey(title: string): string {
	const key = title
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
		.replace(/^-+|-+$/gu, "");
	return key.slice(0, 80) || "glossary";
}

/**
 * Gives each glossary a key of its own: the one it had (same path and title, else the same path, else the same title),
 * or a new one from its title.
 */
export function assignKeys(found: readonly Glossary[], known: readonly KnownGlossary[]): readonly Glossary[] {
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
	claim(
		(glossary, before) => glossary.title === before.title && !found.some(({ path }) => path === before.path),
	);
	const taken = new Set([...keys.values(), ...free.keys()]);
	return found.map((glossary) => {
		const key = keys.get(glossary) ?? unusedKey(glossaryKey(glossary.title), taken);
		taken.add(key);
		return glossary.key === key ? glossary : { ...glossary, key };
	});
}

function isOnlyOne(found: readonly Glossary[], { path }: Glossary): boolean {
	return found.filter((glossary) => glossary.path === path).length === 1;
}

function unusedKey(key: string, taken: ReadonlySet<string>): string {
	if (!taken.has(key)) return key;
	for (let number = 2; ; number++) if (!taken.has(`${key}-${number}`)) return `${key}-${number}`;
}
