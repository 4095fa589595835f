// Finds which terms of glossaries a text uses, in its words or its links.
import type { Glossary } from "../glossary/glossary.ts";

/** Characters of a text that are looked through. */
const MOST_TEXT = 300_000;
/** Words of the longest name that is found. */
const MOST_WORDS = 6;

/** Tells of a term whether the text names it or one of its aliases: whole words, in any letter case, singular or plural. */
export function termsUsedIn(
	text: string,
	glossaries: readonly Glossary[],
): (term: { readonly glossary: string; readonly term: string }) => boolean {
	const phrases = phrasesOf(text);
	const used = new Set<string>();
	for (const { key, terms } of glossaries)
		for (const { term, aliases } of terms)
			if ([term, ...aliases].some((name) => phrases.has(wordsOf(name).join(" "))))
				used.add(`${key}\n${term}`);
	return ({ glossary, term }) => used.has(`${glossary}\n${term}`);
}

function phrasesOf(text: string): ReadonlySet<string> {
	const words = wordsOf(text.slice(0, MOST_TEXT));
	const phrases = new Set<string>();
	for (let start = 0; start < words.length; start++)
		for (let length = 1; length <= MOST_WORDS; length++)
			phrases.add(words.slice(start, start + length).join(" "));
	return phrases;
}

function wordsOf(text: string): readonly string[] {
	const words =
		text
			.normalize("NFKC")
			.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	return words.map((word) => (word.length > 3 ? word.replace(/s$/u, "") : word));
}
