// Random, mutated and hostile notes: never an error, and never work that grows faster than the note.
// `NOTES=100000` for the full proof, which also takes the time of notes grown long; run it alone on its machine.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityOfTerm } from "../../../src/core/cards/activity-of-term.ts";
import { CARD_KINDS } from "../../../src/core/cards/card.ts";
import { joinDecks } from "../../../src/core/cards/join-decks.ts";
import { makeCards } from "../../../src/core/cards/make-cards.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import { assignKeys } from "../../../src/core/glossary/glossary-key.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../../src/core/glossary/glossary-rules.ts";
import { parseNote } from "../../../src/core/notes/parse-note.ts";

const COUNT = Number(process.env["NOTES"] ?? 1500);
const matcher = activityMatcher(itil4);
const RULES = { matcher, glossaries: DEFAULT_GLOSSARY_RULES, questions: { kinds: [], calloutTypes: [] } };
const understand = (text: string) => {
	const note = { path: "Glossary.md", text, properties: { cards: [...CARD_KINDS] }, tags: [] };
	const parsed = parseNote(note, RULES);
	const decks = joinDecks(
		assignKeys(parsed.glossaries, [], () => true),
		parsed.asking ? [parsed.asking] : [],
	);
	const cards = decks.flatMap((deck) =>
		makeCards(deck, {
			kinds: CARD_KINDS,
			activityOf: (term) => activityOfTerm(term, parsed.places, matcher),
		}),
	);
	return { ...parsed, cards };
};

const folder = new URL("../../fixtures/glossaries/", import.meta.url);
const samples = readdirSync(folder)
	.filter((name) => name.endsWith(".md"))
	.map((name) => readFileSync(new URL(name, folder), "utf8"));
const MARKS = [
	"**",
	"- ",
	": ",
	"> ",
	"|",
	"\n",
	"\n\n",
	"```\n",
	"# ",
	"\t",
	"---\n",
	"%%",
	"$$\n",
	"[[",
	"]]",
	"(",
	"<!--",
	"\r",
	"\u200B",
	"~~~",
	"    ",
	"1. ",
];

/** Park and Miller's generator: the same notes each time. */
function random(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

type Next = (below: number) => number;

/** Ways to break a text: put in, cut out, repeat, cut off, splice with another, swap, garble, other line ends, push inwards. */
const MUTATIONS: readonly ((text: string, next: Next) => string)[] = [
	(text, next) => splice(text, next(text.length + 1), 0, MARKS[next(MARKS.length)]),
	(text, next) => splice(text, next(text.length + 1), next(40), ""),
	(text, next) => splice(text, next(text.length + 1), next(3) * next(20), part(text, next, 60)),
	(text, next) => splice(text, next(text.length + 1), 0, (MARKS[next(MARKS.length)] ?? "").repeat(next(50))),
	(text, next) => text.slice(next(text.length + 1)),
	(text, next) => text.slice(0, next(text.length + 1)),
	(text, next) => text + part(samples[next(samples.length)] ?? "", next, 2000),
	(text, next) => {
		const at = next(text.length + 1);
		return splice(text, at, 2, (text[at + 1] ?? "") + (text[at] ?? ""));
	},
	(text, next) => splice(text, next(text.length + 1), 1, String.fromCharCode(next(0x10000))),
	(text, next) => text.replaceAll("\n", ["\r\n", "\r", "\n\n", "\n \n"][next(4)] ?? "\n"),
	(text) => `\uFEFF${text}`,
	(text) => Buffer.from(text, "utf8").toString("latin1"),
	(text, next) => text.replaceAll("\n", `\n${["  ", "\t", "> ", "    ", "- "][next(5)] ?? ""}`),
];

function splice(text: string, at: number, length: number, piece = ""): string {
	return text.slice(0, at) + piece + text.slice(at + length);
}

function part(text: string, next: Next, longest: number): string {
	return text.slice(next(text.length + 1)).slice(0, longest);
}

function mutate(text: string, next: Next): string {
	let mutated = text;
	for (let times = next(6); times >= 0; times--)
		mutated = MUTATIONS[next(MUTATIONS.length)]?.(mutated, next) ?? mutated;
	return mutated;
}

it(`${COUNT} mutated notes are understood without an error, each entry inside its glossary`, () => {
	const next = random(20261125);
	for (let count = 0; count < COUNT; count++) {
		const text = mutate(samples[next(samples.length)] ?? "", next);
		const lines = text.split(/\r\n|\n|\r/u).length;
		const { glossaries, cards } = understand(text);
		if (new Set(cards.map(({ id }) => id)).size < cards.length || cards.some(({ id }) => /\s/u.test(id)))
			expect.fail(JSON.stringify(text));
		for (const { terms, line, endLine } of glossaries) {
			for (const [index, term] of terms.entries()) {
				const isInside =
					term.line >= line && term.endLine <= Math.max(endLine, term.line + 1) && term.line < lines;
				if (!isInside || term.term === "" || (terms[index - 1]?.line ?? -1) > term.line)
					expect.fail(JSON.stringify(text));
			}
		}
	}
});

it("deep nesting, megabyte lines and endless marks are bounded", () => {
	const entry = "\n\n- **Last**: found\n";
	const deep = Array.from(
		{ length: 10_000 },
		(_, depth) => `${" ".repeat(Math.min(depth, 300))}- **T${depth}**: x`,
	).join("\n");
	const hostile = [
		`# Glossary\n\n- **A**: ${"x".repeat(1_000_000)}${entry}`,
		`# Glossary\n\n${"> ".repeat(10_000)}deep${entry}`,
		`# Glossary\n\n${"- ".repeat(10_000)}deep${entry}`,
		`# Glossary\n\n${"*".repeat(100_000)}${entry}`,
		`# Glossary\n\n${"[".repeat(100_000)}${entry}`,
		`# Glossary\n\nx ${"`".repeat(50_001)} ${"(".repeat(50_000)}${entry}`,
		`# Glossary\n\n${"|".repeat(20_000)}\n${"|-".repeat(10_000)}${entry}`,
		`# Glossary\n\n${"a: ".repeat(50_000)}${entry}`,
		`# Glossary\n\n> ${"<!--".repeat(50_000)}${entry}`,
		`# Glossary\n\n> a\n> **b** ${"![[c".repeat(50_000)}${entry}`,
		`# Glossary\n\n**a** ${"/b".repeat(50_000)}${entry}`,
	];
	for (const text of hostile) {
		const terms = understand(text).glossaries.flatMap((glossary) => glossary.terms.map(({ term }) => term));
		expect(terms, text.slice(0, 40)).toContain("Last");
	}
	expect(() => understand(`# Glossary\n\n${deep}`)).not.toThrow();
});

// By hand only (NOTES=100000), for it measures time.
if (process.env["NOTES"])
	it("no mutated note takes four times the time for each character when it is 16 times as long", () => {
		const next = random(7);
		const slow: string[] = [];
		const take = (text: string): number => {
			const start = performance.now();
			understand(text);
			return (performance.now() - start) / text.length;
		};
		for (let count = 0; count < COUNT / 100; count++) {
			const piece = mutate(samples[next(samples.length)] ?? "", next).slice(0, 4000);
			// Other words each time, for much is remembered by its text.
			const grown = (times: number): string =>
				Array.from({ length: times }, (_, at) =>
					piece.replace(/[aeiou]/gu, (letter) => letter + String(at)),
				).join("\n");
			const isSlow = (): boolean => take(grown(128)) > 4 * take(grown(8)) + 0.0005;
			if (piece.length > 200 && isSlow() && isSlow() && isSlow()) slow.push(piece);
		}
		expect(slow).toEqual([]);
	}, 3_600_000);
