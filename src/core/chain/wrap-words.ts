// Breaks the texts of the picture into lines that fit, by a measure of their width.

/** Words that a line may end with; a slash ends one too. */
export function wordsOf(text: string): readonly string[] {
	return text.split(/\s+|(?<word>[^\s/]*\/)/u).filter((word) => word !== undefined && word !== "");
}

/** Puts words into as few lines as fit a width; a word that is wider than that is cut. */
export function wrap(words: readonly string[], width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	for (const word of words.flatMap((whole) => cutWord(whole, width, measure))) {
		const last = lines.at(-1);
		const joined = last === undefined ? word : last.endsWith("/") ? last + word : `${last} ${word}`;
		if (last !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined;
		else lines.push(word);
	}
	return lines;
}

/** Puts figures side by side, with a dot between, as far as they fit. */
export function wrapFigures(
	figures: readonly string[],
	width: number,
	measure: (text: string) => number,
): readonly string[] {
	const lines: string[] = [];
	for (const figure of figures) {
		const joined = `${lines.at(-1) ?? ""} · ${figure}`;
		if (lines.length > 0 && measure(joined) <= width) lines[lines.length - 1] = joined;
		else lines.push(...wrap(wordsOf(figure), width, measure));
	}
	return lines;
}

/** A word that is wider than its line, in parts with hyphens. */
function cutWord(word: string, width: number, measure: (text: string) => number): string[] {
	if (measure(word) <= width) return [word];
	const letters = [...word];
	let fits = letters.length - 1;
	while (fits > 1 && measure(`${letters.slice(0, fits).join("")}-`) > width) fits--;
	return fits < 1
		? [word]
		: [`${letters.slice(0, fits).join("")}-`, ...cutWord(letters.slice(fits).join(""), width, measure)];
}
