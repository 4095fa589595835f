import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardKind } from "../../../src/core/cards/card.ts";
import { newFlashcardsNote, updateFlashcardsNote } from "../../../src/core/outputs/flashcards-note.ts";
import { simpleHtml } from "../../../src/core/outputs/simple-html.ts";
import { cardsOf, termsOf, type Entry } from "./hostile-entries.ts";

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
