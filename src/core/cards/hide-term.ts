// Blanks a term wherever it stands in its own definition, so that a question never holds its answer.

/** What stands for a hidden word. */
export const BLANK = "＿＿＿";

/** The Markdown with the names blanked in any letter case, with up to three letters of inflection after them. */
export function hideTerm(markdown: string, names: readonly string[]): string {
	const longestFirst = names.filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
	return longestFirst.reduce((text, name) => text.replace(pattern(name), `$1${BLANK}`), markdown);
}

function pattern(name: string): RegExp {
	const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&").replace(/\s+/gu, "[\\s*_]+");
	const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(name);
	return isSpaced
		? new RegExp(`(^|[^\\p{L}\\p{N}])${escaped}\\p{L}{0,3}(?![\\p{L}\\p{N}])`, "giu")
		: new RegExp(`()${escaped}`, "gu");
}
