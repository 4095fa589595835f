// Finds a name in text in every form in which readers recognise it: inflected, hyphenated, abbreviated, written out.
// It compares words; expressions built from names with classes of all scripts cost milliseconds each to compile.

/** Start and end of a find, in units of the text. */
export type Range = readonly [start: number, end: number];

export type NameMatcher = (text: string) => readonly Range[];

/** @param names Plain text, composed (NFC). Empty ones never match. */
export function nameMatcher(names: readonly string[]): NameMatcher {
	const finders = [...new Set(names)].filter((name) => name !== "").flatMap(findersOf);
	return (text) => {
		const words = wordsOf(text);
		return finders.flatMap((find) => find(text, words));
	};
}

interface Word {
	readonly text: string;
	readonly lower: string;
	readonly start: number;
	readonly end: number;
}

type Finder = (text: string, words: readonly Word[]) => readonly Range[];

const WORD = /[\p{L}\p{M}\p{N}+#]+/gu;

function wordsOf(text: string): readonly Word[] {
	return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
		text: word,
		lower: word.toLowerCase(),
		start: index,
		end: index + word.length,
	}));
}

function findersOf(name: string): readonly Finder[] {
	const words = wordsOf(name).filter(({ lower }) => lower !== "and");
	const [only] = words;
	if (!only || JOINED_SCRIPT.test(name)) return [literally(name)];
	const abbreviated = words.map(({ text }) => text.charAt(0).toUpperCase()).join("");
	if (words.length > 1) return [inRow(words.map(inflections)), inRow([exactly(abbreviated)])];
	const isAbbreviation = /^\p{Lu}{2,6}$/u.test(only.text);
	const plain = only.text.length <= 2 ? exactly(only.text) : inflections(only);
	return [inRow([plain]), ...(isAbbreviation ? [inRow([...only.text].map(beginsWith), SMALL_WORDS)] : [])];
}

/** Scripts whose words stand together or have particles in front. */
const JOINED_SCRIPT =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u;

function literally(name: string): Finder {
	const wanted = name.toLowerCase();
	return (text) => {
		// A letter that grows in lower case would shift all behind it.
		const lower = text.toLowerCase();
		const searched = lower.length === text.length ? lower : text;
		const found: Range[] = [];
		for (let at = searched.indexOf(wanted); at !== -1; at = searched.indexOf(wanted, at + wanted.length))
			found.push([at, at + wanted.length]);
		return found;
	};
}

type WordTest = (word: Word) => boolean;

const SMALL_WORDS: ReadonlySet<string> = new Set(["and", "of", "the", "for", "in", "to"]);
const AND: ReadonlySet<string> = new Set(["and"]);

/** Words that pass the tests one after the other, near each other, with only small words in between. */
function inRow(tests: readonly WordTest[], between = AND): Finder {
	return (text, words) => {
		const found: Range[] = [];
		for (let first = 0; first < words.length; first++) {
			const end = endOfRow(text, words, first, tests, between);
			if (end !== null) found.push([words[first]?.start ?? 0, end]);
		}
		return found;
	};
}

function endOfRow(
	text: string,
	words: readonly Word[],
	first: number,
	tests: readonly WordTest[],
	between: ReadonlySet<string>,
): number | null {
	let at = first;
	let end: number | null = null;
	for (const [index, test] of tests.entries()) {
		if (index > 0 && between.has(words[at]?.lower ?? "") && isNear(text, words[at - 1], words[at])) at++;
		const word = words[at];
		if (!word || !test(word) || (index > 0 && !isNear(text, words[at - 1], word))) return null;
		end = word.end;
		at++;
	}
	return end;
}

/** Spaces, a hyphen, a slash, one line end; no full stop's worth of other text. */
function isNear(text: string, before: Word | undefined, word: Word | undefined): boolean {
	if (!before || !word) return false;
	const gap = text.slice(before.end, word.start);
	return gap.length <= 8 && gap.split("\n").length <= 2;
}

function exactly(wanted: string): WordTest {
	return ({ text }) => text === wanted || text === `${wanted}s`;
}

function beginsWith(letter: string): WordTest {
	return ({ text }) => text.startsWith(letter) && text.length > 1;
}

/** The word and all that begins with its stem; a short word only with the usual endings, or "use" would hide "usual". */
function inflections({ lower }: Word): WordTest {
	if (lower.length > 3) {
		const stem = lower.length > 4 ? lower.replace(/[ey]$/u, "") : lower;
		return (word) => word.lower.startsWith(stem);
	}
	const stem = lower.replace(/e$/u, "");
	const last = stem.slice(-1);
	return (word) => {
		if (!word.lower.startsWith(stem)) return false;
		const ending = word.lower.slice(stem.length);
		return ENDINGS.test(ending) || (ending.startsWith(last) && ENDINGS.test(ending.slice(1)));
	};
}

const ENDINGS = /^(?:e?s|e?d|e?rs?|ing|en?)?$/u;
