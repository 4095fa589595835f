// Remembers what a function said of texts, so that an edit of a note of thousands of terms costs what it touched.

/** Characters of text kept at most; twice that for a moment. */
const MOST_KEPT = 4_000_000;
/** Counts for each text beside its characters, so that short ones are bounded too. */
const COST = 30;

/** The same function, computed once for each text. Keyed by the text itself, so nothing is stale; the longest unused goes first. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
	let young = new Map<string, T>();
	let old = young;
	let size = 0;
	return (text) => {
		const known = young.get(text);
		if (known !== undefined) return known;
		// A copy, for a part of a note's text would keep all of that text in memory.
		const own = `${text}\n`.slice(0, -1);
		const value = old.get(text) ?? compute(own);
		size += own.length + COST;
		if (size > MOST_KEPT) {
			old = young;
			young = new Map();
			size = own.length + COST;
		}
		young.set(own, value);
		return value;
	};
}
