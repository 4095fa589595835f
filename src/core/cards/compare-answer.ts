// Compares a typed answer with the right one: tolerant in what counts, exact in what it shows.

/** A run of the comparison: in both texts, only in the right answer, or only in the typed one. */
export interface AnswerPiece {
	readonly text: string;
	readonly kind: "same" | "missing" | "extra";
}

/** Letter case, accents, punctuation, spacing and a leading article don't count. Aliases are right too. */
export function isRightAnswer(typed: string, names: readonly string[]): boolean {
	const bare = bareAnswer(typed);
	return bare !== "" && names.some((name) => bareAnswer(name) === bare);
}

/**
 * What is missing and what is too much, in reading order.
 * @param by What is compared: a term's letters or a definition's words. At most 400 of them; the rest is not shown.
 */
export function compareAnswer(typed: string, right: string, by: "letters" | "words"): readonly AnswerPiece[] {
	const [ours, theirs] = [unitsOf(right, by), unitsOf(typed, by)];
	const lengths = commonLengths(ours, theirs);
	const pieces: AnswerPiece[] = [];
	const add = (text: string, kind: AnswerPiece["kind"]): void => {
		const last = pieces.at(-1);
		if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
		else pieces.push({ text, kind });
	};
	let [i, j] = [0, 0];
	while (i < ours.length || j < theirs.length) {
		const [our = "", their = ""] = [ours[i], theirs[j]];
		if (i < ours.length && j < theirs.length && isSame(our, their)) {
			add(our, "same");
			i++;
			j++;
		} else if (i < ours.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) {
			add(our, "missing");
			i++;
		} else {
			add(their, "extra");
			j++;
		}
	}
	return pieces;
}

/** The dynamic program of the longest common subsequence: its length from each pair of positions on. */
function commonLengths(ours: readonly string[], theirs: readonly string[]): readonly Uint16Array[] {
	const rows = Array.from({ length: ours.length + 1 }, () => new Uint16Array(theirs.length + 1));
	for (let i = ours.length - 1; i >= 0; i--)
		for (let j = theirs.length - 1; j >= 0; j--) {
			const [row, below] = [rows[i], rows[i + 1]];
			if (!row || !below) continue;
			row[j] = isSame(ours[i] ?? "", theirs[j] ?? "")
				? (below[j + 1] ?? 0) + 1
				: Math.max(below[j] ?? 0, row[j + 1] ?? 0);
		}
	return rows;
}

const MOST_UNITS = 400;

function unitsOf(text: string, by: "letters" | "words"): readonly string[] {
	const clean = text.normalize("NFC").trim();
	return (by === "letters" ? [...clean] : (clean.match(/\S+\s*/gu) ?? [])).slice(0, MOST_UNITS);
}

function isSame(a: string, b: string): boolean {
	return fold(a) === fold(b);
}

/** Letters and digits without case and accents; if there are none, the text itself, so that marks differ from each other. */
function fold(text: string): string {
	const plain = text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "");
	return plain || text.trim();
}

const ARTICLE = /^\s*(?:(?:the|an?|der|die|das|eine?|le|la|les|une?|el|los|las|de|het|een)\s+|l['’])/iu;

function bareAnswer(text: string): string {
	return fold(text.replace(ARTICLE, ""));
}
