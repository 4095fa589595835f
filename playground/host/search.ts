// Searches in short texts, as the app's own prompts do them, and shows what matched.
import type * as O from "obsidian";

/**
 * A text fits if it has all words of the query, or else the query's letters in their order.
 * The best score is 0: each letter left out between matches, and a match that begins inside a word, costs.
 */
export const prepareFuzzySearch: typeof O.prepareFuzzySearch = (query) => {
	const words = splitWords(query);
	return (text) => {
		if (words.length === 0) return { score: 0, matches: [] };
		const lower = text.toLowerCase();
		return scored(lower, matchWords(lower, words)) ?? scored(lower, matchLetters(lower, words.join("")), 10);
	};
};

/** A text fits if it has all words of the query; every place of each word is a match. */
export const prepareSimpleSearch: typeof O.prepareSimpleSearch = (query) => {
	const words = splitWords(query);
	return (text) => {
		const lower = text.toLowerCase();
		if (!words.every((word) => lower.includes(word))) return null;
		return scored(lower, merge(words.flatMap((word) => placesOf(lower, word)))) ?? { score: 0, matches: [] };
	};
};

/** The best first. */
export const sortSearchResults: typeof O.sortSearchResults = (results) => {
	results.sort((a, b) => b.match.score - a.match.score);
};

/** @param offset Added to the matches' positions, for a part of the text that was searched. */
export const renderMatches: typeof O.renderMatches = (el, text, matches, offset = 0) => {
	let end = 0;
	for (const [from, to] of matches ?? []) {
		const start = Math.max(from + offset, end);
		const stop = Math.min(to + offset, text.length);
		if (stop <= start) continue;
		el.append(text.slice(end, start));
		el.createSpan({ cls: "suggestion-highlight", text: text.slice(start, stop) });
		end = stop;
	}
	el.append(text.slice(end));
};

export const renderResults: typeof O.renderResults = (el, text, { matches }, offset) =>
	renderMatches(el, text, matches, offset);

function splitWords(query: string): string[] {
	return query.toLowerCase().split(/\s+/u).filter(Boolean);
}

function matchWords(text: string, words: readonly string[]): O.SearchMatches | null {
	const matches: O.SearchMatches = [];
	for (const word of words) {
		const places = placesOf(text, word);
		const place = places.find(([from]) => isWordStart(text, from)) ?? places[0];
		if (!place) return null;
		matches.push(place);
	}
	return merge(matches);
}

function matchLetters(text: string, letters: string): O.SearchMatches | null {
	const matches: O.SearchMatches = [];
	let from = 0;
	for (const letter of letters) {
		const at = text.indexOf(letter, from);
		if (at < 0) return null;
		from = at + letter.length;
		matches.push([at, from]);
	}
	return merge(matches);
}

function placesOf(text: string, word: string): O.SearchMatches {
	const places: O.SearchMatches = [];
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
		places.push([at, at + word.length]);
	return places;
}

function merge(matches: O.SearchMatches): O.SearchMatches {
	const merged: O.SearchMatches = [];
	for (const [from, to] of matches.sort((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else merged.push([from, to]);
	}
	return merged;
}

function scored(text: string, matches: O.SearchMatches | null, penalty = 0): O.SearchResult | null {
	const [first] = matches ?? [];
	if (!matches || !first) return null;
	const inside = matches.filter(([from]) => !isWordStart(text, from)).length;
	const gaps = matches
		.slice(1)
		.reduce((sum, [from], index) => sum + Math.min(from - (matches[index]?.[1] ?? 0), 10), 0);
	return { score: -(penalty + inside + gaps / 20 + first[0] / 100 + text.length / 1000), matches };
}

function isWordStart(text: string, at: number): boolean {
	return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}
