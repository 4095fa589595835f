// Terms and definitions that hold whatever another program's format could take for its own.
import fc from "fast-check";
import type { CardKind } from "../../../src/core/cards/card.ts";
import { makeCards } from "../../../src/core/cards/make-cards.ts";
import type { Term } from "../../../src/core/glossary/glossary.ts";

export type Entry = readonly [term: string, definition: string];

export function termsOf(entries: readonly Entry[]): readonly Term[] {
	return entries.map(([term, definition], line) => ({
		term,
		aliases: [],
		definition,
		extra: "",
		path: "a.md",
		line,
		endLine: line + 1,
	}));
}

export function cardsOf(entries: readonly Entry[], kinds: readonly CardKind[] = ["definition"]) {
	return makeCards({ key: "terms", terms: termsOf(entries) }, { kinds, activityOf: () => "plan" });
}

const WORDS = [
	"a",
	"Plan",
	"value stream",
	"**bold**",
	"__strong words__",
	"==mark==",
	"`code`",
	"[[a|b]]",
	"$x$",
];
const MARKS = [
	":",
	"::",
	":::",
	"::::",
	"=",
	"==",
	"===",
	"?",
	"??",
	"`",
	"``",
	"```",
	"~~~",
	"#tag",
	"#",
	"^id",
	" ^id",
	"<!--",
	"-->",
	"<!-- c -->",
	"<!--SR:!2020-01-01,1,250-->",
	"%%c%%",
	"<b>",
	"&amp;",
	'"',
	"'",
	"\t",
	"|",
	"tags:",
	",",
	";",
	"{{c1::x}}",
	"\u00A0",
	"\u200B",
	"\\",
	"שלום",
];
const LINES = [
	"\n",
	"\n\n",
	"\r\n",
	"\n?\n",
	"\n??\n",
	"\n  ?\n",
	"\n\n\n",
	"\n---\n",
	"\n```\n",
	"\n```js\n",
	"\n  ```\n",
	"\n````\n",
	"\n~~~\n",
	"\n> ```\n",
	"\n```\ncode::x\n\n?\n```\n",
	"\n| a | b |\n| --- | --- |\n| ==c== | d::e |\n",
	"\n- item\n",
	"\n#flashcards\n",
];

const join = (parts: readonly string[][]) => parts.map(([glue = "", part = ""]) => glue + part).join("");
const piecesOf = (pieces: readonly string[]) =>
	fc
		.array(fc.tuple(fc.constantFrom("", " "), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 8 })
		.map(join);

/** One line that says something, as terms do. */
export const hostileLine = piecesOf([...WORDS, ...MARKS])
	.map((text) => text.trim())
	.filter((text) => /\p{L}/u.test(text));

export const hostileText = fc.oneof(
	piecesOf([...WORDS, ...MARKS, ...LINES]),
	fc.string({ unit: "grapheme", maxLength: 8 }),
);

export const hostileEntries = fc.array(fc.tuple(hostileLine, hostileText), { maxLength: 5 });
