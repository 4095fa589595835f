import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardKind } from "../../../src/core/cards/card.ts";
import type { Term } from "../../../src/core/glossary/glossary.ts";
import { makeCards } from "../../../src/core/cards/make-cards.ts";
import { ankiText } from "../../../src/core/outputs/anki-text.ts";
import { newFlashcardsNote, updateFlashcardsNote } from "../../../src/core/outputs/flashcards-note.ts";
import { simpleHtml } from "../../../src/core/outputs/simple-html.ts";

type Entry = readonly [term: string, definition: string];
const termsOf = (entries: readonly Entry[]): readonly Term[] =>
	entries.map(([term, definition], line) => ({
		term,
		aliases: [],
		definition,
		extra: "",
		path: "a.md",
		line,
		endLine: line + 1,
	}));
const cardsOf = (entries: readonly Entry[], kinds: readonly CardKind[] = ["definition"]) =>
	makeCards({ key: "terms", terms: termsOf(entries) }, { kinds, activityOf: () => "plan" });
const newNote = (entries: readonly Entry[], kinds?: readonly CardKind[]) =>
	newFlashcardsNote({ title: "T", key: "t", terms: termsOf(entries) }, cardsOf(entries, kinds));
const update = (note: string, entries: readonly Entry[], kinds?: readonly CardKind[]) =>
	updateFlashcardsNote(note, termsOf(entries), cardsOf(entries, kinds));

const text = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				"a",
				"word",
				"**b**",
				"==h==",
				"::",
				"==",
				"?",
				"??",
				"\n",
				"\n\n",
				"\t",
				"`c`",
				"<b>",
				"&",
				'"',
				"- x",
				"#",
				"<!--SR:!x-->",
				"$x$",
				"[[a|b]]",
				"\r\n",
				"%%c%%",
				"```\n",
			),
			fc.string({ maxLength: 5 }),
		),
		{ minLength: 1, maxLength: 12 },
	)
	.map((parts) => parts.join(" "));
const entries = fc.array(
	fc.tuple(fc.constantFrom("Plan", "Value :: stream", "Risk?", "a == b", "<i>"), text),
	{ maxLength: 6 },
);
const kinds = fc.subarray<CardKind>(["definition", "reverse", "cloze"]);

describe("simple HTML", () => {
	it.each([
		[
			"A **bold** and *soft* ==mark== `a<b`",
			"A <b>bold</b> and <i>soft</i> <mark>mark</mark> <code>a&lt;b</code>",
		],
		["one\ntwo\n\nthree", "one<br>two<br><br>three"],
		["Text\n\n- a\n- b\n  - c\n\nend", "Text<br><br><ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>end"],
		["1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"],
		[
			"<script>alert(1)</script> & [[Note|it]] ![[x.png]] [a](http://x)",
			"&lt;script&gt;alert(1)&lt;/script&gt; &amp; it x.png a",
		],
		["```js\nif (a < b)\n```", "<pre>if (a &lt; b)</pre>"],
		["$a<b$ and $5", "\\(a&lt;b\\) and $5"],
		["> [!note] Title\n> text", "Title<br>text"],
	])("%s", (markdown, html) => expect(simpleHtml(markdown)).toBe(html));
	it("has no tags but its own, whatever the note holds, and closes each", () => {
		fc.assert(
			fc.property(text, (markdown) => {
				const html = simpleHtml(markdown);
				const tags = [...html.matchAll(/<(\/?)([a-z]+)>/gu)].filter(([, , name]) => name !== "br");
				for (const [, , name] of tags)
					expect(["b", "i", "mark", "s", "code", "pre", "ul", "ol", "li"]).toContain(name);
				expect(html.replace(/<\/?[a-z]+>/gu, "")).not.toMatch(/[<>\t\n]/u);
				for (const name of ["pre", "ul", "ol", "li", "code"])
					expect(html.split(`<${name}>`).length).toBe(html.split(`</${name}>`).length);
			}),
			{ numRuns: 500 },
		);
	});
});

describe("Anki's text", () => {
	it("has a header and a row of five fields for each card", () => {
		fc.assert(
			fc.property(entries, fc.string(), (given, title) => {
				const cards = cardsOf(given, ["definition", "reverse", "cloze"]);
				const lines = ankiText(
					cards,
					() => title,
					(id) => id,
				).split("\n");
				expect(lines.slice(0, 5)).toEqual([
					"#separator:Tab",
					"#html:true",
					"#guid column:1",
					"#deck column:2",
					"#tags column:5",
				]);
				const rows = lines.slice(5, -1).map((line) => line.split("\t"));
				expect(rows).toHaveLength(cards.length);
				for (const row of rows) expect(row).toHaveLength(5);
				expect(new Set(rows.map(([guid]) => guid)).size).toBe(cards.length);
			}),
		);
	});
	it("has the same guid for a card whose definition was edited", () => {
		fc.assert(
			fc.property(text, text, (one, other) => {
				const guid = (definition: string) =>
					ankiText(
						cardsOf([["Plan", definition]]),
						() => "T",
						(id) => id,
					)
						.split("\n")[5]
						?.split("\t")[0];
				expect(guid(one)).toBe(guid(other));
			}),
		);
	});
});

describe("the flashcards note", () => {
	const region = (note: string) =>
		note.slice(note.indexOf(":begin -->") + 10, note.indexOf("<!-- service-value-chain:end"));
	it("writes short cards on a line, long ones with a question mark, both ways where terms are asked", () => {
		const short: readonly Entry[] = [["Plan", "sets aims"]];
		const long: readonly Entry[] = [["Plan", "sets:\n\n- aims\n\n- ends"]];
		expect(region(newNote(short))).toBe("\n\nPlan::sets aims\n\n");
		expect(region(newNote(short, ["definition", "reverse"]))).toBe("\n\nPlan:::sets aims\n\n");
		expect(region(newNote(long))).toBe("\n\nPlan\n?\nsets:\n- aims\n- ends\n\n");
		expect(region(newNote(long, ["definition", "reverse"]))).toContain("Plan\n??\nsets:");
	});
	it("is the same to the byte when it is updated with the same cards, and keeps the user's text", () => {
		fc.assert(
			fc.property(entries, entries, text, text, kinds, (old, now, above, below, asked) => {
				const first = newNote(old, asked);
				const edited = `${above}\n${first.replaceAll(/==(?=\n\n)/gu, "==\n<!--SR:!2026-01-01,3,250-->")}${below}`;
				const next = update(edited, now, asked);
				expect(update(next, now, asked)).toBe(next);
				expect(update(edited, old, asked)).toBe(edited);
				expect(next.startsWith(edited.slice(0, edited.indexOf("<!-- service")))).toBe(true);
				expect(next.endsWith(below)).toBe(true);
			}),
		);
	});
	it("has no card with a blank line, a stray mark or a foreign comment inside", () => {
		fc.assert(
			fc.property(entries, kinds, (given, asked) => {
				const cards = cardsOf(given, asked);
				const blocks = region(newNote(given, asked))
					.trim()
					.split("\n\n")
					.filter((block) => block !== "");
				expect(blocks.length).toBeLessThanOrEqual(cards.length);
				for (const block of blocks) {
					const gaps = block.split("==").length - 1;
					expect(block.split(/\n\?\??\n|:::?/u)).toHaveLength(gaps > 0 ? 1 : 2);
					expect(gaps).toBe(2 * (block.match(/==(?!=)[^\n]+?==/gu) ?? []).length);
					expect(block).not.toContain("<!--");
				}
			}),
			{ numRuns: 500 },
		);
	});
	it("highlights the gaps of a term in one block, each phrase once, and nothing else", () => {
		const given: readonly Entry[] = [
			["Plan", "sets **aims** and __ends__, ==aims== of `**code**`\n\nSee **Plan**, a == b."],
			["Risk", "a chance"],
		];
		expect(region(newNote(given, ["cloze"])).trim()).toBe(
			"Plan\nsets ==aims== and ==ends==, **aims** of `**code**`\nSee **Plan**, a =\u200B= b.",
		);
		const blocks = region(newNote(given, ["definition", "cloze"]))
			.trim()
			.split("\n\n");
		expect(blocks.map((block) => block.split("\n")[0])).toEqual(["Plan", "Plan", "Risk::a chance"]);
	});
	it("keeps the schedules of a term's gaps apart from that of its definition", () => {
		const asked = ["definition", "cloze"] as const;
		const given: readonly Entry[] = [["Plan", "sets **aims**"]];
		const written = newNote(given, asked)
			.replace("**aims**", "**aims** <!--SR:!2026-01-01,3,250-->")
			.replace("==aims==", "==aims==\n<!--SR:!2026-01-02,3,250-->");
		expect(update(written, given, asked)).toBe(written);
		expect(
			region(update(written, [["Plan", "sets the **aims**"]], asked))
				.trim()
				.split("\n\n"),
		).toEqual([
			"Plan::sets the **aims** <!--SR:!2026-01-01,3,250-->",
			"Plan\nsets the ==aims==\n<!--SR:!2026-01-02,3,250-->",
		]);
		expect(region(update(written, given, ["cloze"]))).not.toContain("2026-01-01");
	});
	it("keeps schedules with their cards through edits, corrected terms and another order", () => {
		const given: readonly Entry[] = [
			["Plan", "aims"],
			["Risk", "chance\nof loss"],
			["Demand", "need"],
		];
		const schedule = (day: number) => `<!--SR:!2026-01-0${day},3,250-->`;
		const written = newNote(given)
			.replace("Plan::aims", `Plan::aims ${schedule(1)}`)
			.replace("of loss", `of loss\n${schedule(2)}`)
			.replace("Demand::need", `Demand::need\n${schedule(3)}`);
		expect(update(written, given)).toBe(written);
		const now = update(written, [
			["Risk", "a chance"],
			["Demands", "need"],
			["New", "x"],
			["Plan", "aims"],
		]);
		expect(region(now).trim().split("\n\n")).toEqual([
			`Risk::a chance\n${schedule(2)}`,
			`Demands::need\n${schedule(3)}`,
			"New::x",
			`Plan::aims ${schedule(1)}`,
		]);
	});
});
