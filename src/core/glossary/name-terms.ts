// Entries become terms: names and aliases are read, "see X" becomes an alias of X, and what can't be used is said.
import { plainText } from "../notes/plain-text.ts";
import type { Entry, Miss } from "./forms/entry-form.ts";
import type { Term } from "./glossary.ts";
import { termNames } from "./term-names.ts";

export interface NamedTerms {
	readonly terms: readonly Term[];
	readonly misses: readonly Miss[];
}

/** Entries named between two pauses. */
const STEP = 200;

export function* nameTerms(entries: readonly Entry[], path: string): Generator<void, NamedTerms> {
	const terms: Term[] = [];
	const misses: Miss[] = [];
	for (const [index, { term: written, aliases: given = [], ...entry }] of entries.entries()) {
		if (index % STEP === STEP - 1) yield;
		const { term, aliases } = termNames(written);
		if (term === "") misses.push({ line: entry.line, reason: "This entry has no term." });
		else
			terms.push({
				term,
				aliases: given.length === 0 ? aliases : [...new Set([...aliases, ...given])],
				...entry,
				path,
			});
	}
	const joined = yield* joinReferences(terms);
	yield;
	return { terms: joined.terms, misses: [...misses, ...joined.misses, ...duplicates(joined.terms)] };
}

/** "See", "siehe", "→" … and another entry's name, and nothing else. */
const REFERENCE =
	/^[*_(]*(?:(?:[→⇒]\s*)?(?:see|cf\.?|siehe|s\.|vgl\.?|voir|véase|ver|veja|vedi|zie|se|jfr?\.?|katso|ks\.?|zob\.?|zobacz|patrz|viz|см\.?|див\.?|βλ\.?|bkz\.?|lihat|xem|ดู|انظر|نگاه کنید به|ראה|ראו|ר['׳])(?:\s+(?:also|under|auch|aussi|anche|também|también|ook|också|även))?\s*:?\s+|(?:→|->|=>|⇒|➔|=|参见|參見|见|見|参照)\s*:?\s*)#?(.{1,150}?)[.。]?[*_)]*$/iu;
/** The same where "see" comes last. */
const REFERENCE_LAST = /^(.{1,150}?)\s*(?:を?参照|を見よ|참조|참고|देखें)[.。।]?$/u;

/** The entry that a definition only points to. */
export function referenceOf(definition: string): string | undefined {
	if (definition.length >= 200) return undefined;
	return REFERENCE.exec(plainText(definition).replace(REFERENCE_LAST, "→$1"))?.[1];
}

function* joinReferences(terms: readonly Term[]): Generator<void, NamedTerms> {
	const references = new Map<Term, string>();
	for (const [index, term] of terms.entries()) {
		if (index % STEP === 0) yield;
		const to = referenceOf(term.definition);
		if (to !== undefined) references.set(term, nameKey(to));
	}
	if (references.size === 0) return { terms, misses: [] };
	const byName = new Map<string, Term>();
	for (const term of terms)
		if (!references.has(term))
			for (const name of [term.term, ...term.aliases]) byName.set(nameKey(name), term);
	const added = new Map<Term, string[]>();
	const misses: Miss[] = [];
	for (const [term, to] of references) {
		const target = byName.get(to);
		if (target) added.set(target, [...(added.get(target) ?? []), term.term, ...term.aliases]);
		else if (isLink(term.definition))
			misses.push({ line: term.line, reason: "This entry only points to one that is not in this glossary." });
		else references.delete(term);
	}
	const kept = terms.filter((term) => !references.has(term));
	return { terms: kept.map((term) => withAliases(term, added.get(term))), misses };
}

function isLink(definition: string): boolean {
	return /^[^\s]*\s*\S*\[/u.test(definition);
}

function withAliases(term: Term, more: readonly string[] | undefined): Term {
	if (!more) return term;
	const aliases = [...new Set([...term.aliases, ...more])].filter(
		(alias) => nameKey(alias) !== nameKey(term.term),
	);
	return { ...term, aliases };
}

function nameKey(name: string): string {
	return plainText(name)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}+#]+/gu, " ")
		.trim();
}

function duplicates(terms: readonly Term[]): Miss[] {
	const lines = new Map<string, number>();
	return terms.flatMap(({ term, line }): Miss[] => {
		const first = lines.get(term.toLowerCase());
		if (first === undefined) lines.set(term.toLowerCase(), line);
		return first === undefined
			? []
			: [{ line, reason: `“${term}” is defined in line ${first + 1} too; both make a card.` }];
	});
}
