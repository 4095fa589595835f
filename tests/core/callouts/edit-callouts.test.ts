import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calloutAt } from "../../../src/core/callouts/callout-at.ts";
import { changeCalloutType } from "../../../src/core/callouts/change-callout-type.ts";
import { insertCallout, wrapInCallout } from "../../../src/core/callouts/insert-callout.ts";
import type { LineEdit } from "../../../src/core/callouts/line-edit.ts";
import { unwrapCallout } from "../../../src/core/callouts/unwrap-callout.ts";
import { scanNote } from "../../../src/core/notes/scan-note.ts";
import { anyLines, applyChanges } from "./notes-to-edit.ts";

const PLAN = { type: "plan", fold: "", title: "" } as const;

function apply(text: string, edit: LineEdit | null): string {
	return applyChanges(text, edit ? [edit] : []);
}
const wrap = (text: string, from: number, to: number): string =>
	apply(text, wrapInCallout(scanNote(text), from, to, PLAN));

describe("wrapping lines in a callout", () => {
	it("takes whole lines and leaves blank ends outside", () => {
		expect(wrap("a\n\n- b\n  - c\n\nd", 1, 4)).toBe("a\n\n> [!plan]\n> - b\n>   - c\n\nd");
	});
	it("takes a code block that is cut as a whole", () => {
		expect(wrap("```js\nlet a;\n\nlet b;\n```", 1, 1)).toBe(
			"> [!plan]\n> ```js\n> let a;\n>\n> let b;\n> ```",
		);
	});
	it("nests inside a callout", () => {
		expect(wrap("> [!note] N\n> one\n>\n> two", 1, 1)).toBe("> [!note] N\n> > [!plan]\n> > one\n>\n> two");
	});
	it("takes a callout whose head is selected from outside", () => {
		expect(wrap("> [!note] N\n> one", 0, 1)).toBe("> [!plan]\n> > [!note] N\n> > one");
	});
	it("keeps a line that goes on below out of the callout", () => {
		expect(wrap("one\ntwo\nthree", 1, 1)).toBe("one\n> [!plan]\n> two\n> \nthree");
	});
	it("takes a table that is cut as a whole", () => {
		const table = "| a | b |\n| - | - |\n| 1 | 2 |\n3 | 4";
		const wrapped = table.replace(/^/gmu, "> ");
		for (const row of [0, 1, 2, 3])
			expect(wrap(`x\n\n${table}\n\ny`, row + 2, row + 2)).toBe(`x\n\n> [!plan]\n${wrapped}\n\ny`);
		expect(wrap("> [!note]\n> a | b\n> --|--\n> 1 | 2", 2, 2)).toBe(
			"> [!note]\n> > [!plan]\n> > a | b\n> > --|--\n> > 1 | 2",
		);
	});
	it("never touches the frontmatter", () => {
		expect(wrap("---\na: 1\n---\ntext", 0, 3)).toBe("---\na: 1\n---\n> [!plan]\n> text");
		expect(wrapInCallout(scanNote("---\na: 1\n---\ntext"), 0, 1, PLAN)).toBeNull();
	});
	it("keeps positions on their letters", () => {
		const edit = wrapInCallout(scanNote("one\ntwo\nthree"), 0, 1, PLAN);
		expect(edit?.move({ line: 1, ch: 2 })).toEqual({ line: 2, ch: 4 });
		expect(edit?.move({ line: 2, ch: 2 })).toEqual({ line: 4, ch: 2 });
	});
});

describe("inserting a callout", () => {
	const insert = (text: string, line: number) => {
		const edit = insertCallout(scanNote(text), line, { ...PLAN, fold: "-" });
		return { text: apply(text, edit), title: edit.move({ line, ch: 0 }) };
	};
	it("begins at a blank line, with the cursor in the title", () => {
		expect(insert("a\n\nb", 1)).toEqual({ text: "a\n> [!plan]- \n> \nb", title: { line: 1, ch: 11 } });
		expect(insert("", 0)).toEqual({ text: "> [!plan]- \n> ", title: { line: 0, ch: 11 } });
	});
	it("goes below the block of the cursor's line", () => {
		expect(insert("a\nb\n\nc", 0)).toEqual({
			text: "a\nb\n\n> [!plan]- \n> \n\nc",
			title: { line: 3, ch: 11 },
		});
	});
	it("nests inside a callout and stays apart from one above", () => {
		expect(insert("> [!note]\n> ", 1).text).toBe("> [!note]\n> > [!plan]- \n> > ");
		expect(insert("> [!note]\n> x\n", 2).text).toBe("> [!note]\n> x\n\n> [!plan]- \n> ");
	});
	it("goes below the frontmatter", () => {
		expect(insert("---\na: 1\n---", 1).text).toBe("---\na: 1\n---\n\n> [!plan]- \n> ");
	});
});

describe("unwrapping a callout", () => {
	const unwrap = (text: string, line: number): string => apply(text, unwrapCallout(scanNote(text), line));
	it("takes the innermost away and keeps a written title", () => {
		expect(unwrap("> [!a]\n> > [!b]- Title\n> > text\n> end", 2)).toBe("> [!a]\n> Title\n>\n> text\n> end");
	});
	it("takes a preset title away with the callout", () => {
		const text = "> [!plan] Story\n> text";
		expect(
			apply(
				text,
				unwrapCallout(scanNote(text), 0, () => "Story"),
			),
		).toBe("text");
		expect(
			apply(
				text,
				unwrapCallout(scanNote(text), 0, () => "Plan"),
			),
		).toBe("Story\n\ntext");
	});
	it("leaves an empty line of an empty callout", () => {
		expect(unwrap("a\n\n> [!plan]\n\nb", 2)).toBe("a\n\n\n\nb");
	});
});

describe("a callout in a list item", () => {
	const unwrap = (text: string, line: number): string => apply(text, unwrapCallout(scanNote(text), line));
	const change = (text: string, line: number): string =>
		apply(text, changeCalloutType(scanNote(text), line, "build"));
	it("is found on the item's own line and below it, however deep and whatever the indent", () => {
		const types = (text: string): string[] =>
			scanNote(text).callouts.map(({ line, endLine, type }) => `${type} ${line}-${endLine}`);
		expect(types("- > [!plan] T\n  > text\n- > [!build]\n  > text")).toEqual(["plan 0-2", "build 2-4"]);
		expect(types("1. one\n   - two\n\n     > [!plan]\n     > text\n\nend")).toEqual(["plan 3-5"]);
		expect(types("- one\n\t> [!plan]\n\t> text\n\t> > [!build]\n\t> > x")).toEqual(["plan 1-5", "build 3-5"]);
		expect(types("- [ ] task\n  - > [!plan]\n    > text\nlazy\n\n> [!build]")).toEqual([
			"plan 1-4",
			"build 5-6",
		]);
	});
	it("is none where the indent makes code of it", () => {
		const count = (text: string): number => scanNote(text).callouts.length;
		expect(count("text\n\n    > [!plan]")).toBe(0);
		expect(count("- one\n\n      > [!plan]")).toBe(0);
		expect(count("- one\n\ntext\n\n    > [!plan]")).toBe(0);
		expect(count("-      > [!plan]")).toBe(0);
	});
	it("changes its type and nothing else", () => {
		expect(change("- > [!plan|wide]- T\n  > text", 1)).toBe("- > [!build|wide]- T\n  > text");
		expect(change("- one\n\t> [!plan] T\n\t> text", 2)).toBe("- one\n\t> [!build] T\n\t> text");
	});
	it("leaves the item when it is unwrapped", () => {
		expect(unwrap("- > [!plan] T\n  > text\n- b", 1)).toBe("- T\n\n  text\n- b");
		expect(unwrap("- > [!plan]\n  > text\n  > more\n- b", 0)).toBe("- text\n  more\n- b");
		expect(unwrap("- one\n\t> [!plan]\n\t> text", 2)).toBe("- one\n\ttext");
		expect(unwrap("- > [!plan]", 0)).toBe("-");
		expect(unwrap("- > [!plan]\n  > > [!build] T\n  > > text", 2)).toBe("- > [!plan]\n  > T\n  >\n  > text");
	});
	it("is found, changed and unwrapped in a list inside a quote", () => {
		const text = "> [!note] N\n> - > [!plan] T\n>   > text\n>   > > [!build]\n>   > > x\n> - b";
		expect(scanNote(text).callouts.map(({ type, line, endLine }) => [type, line, endLine])).toEqual([
			["note", 0, 6],
			["plan", 1, 5],
			["build", 3, 5],
		]);
		expect(change(text, 2)).toBe(text.replace("plan", "build"));
		expect(unwrap(text, 2)).toBe("> [!note] N\n> - T\n>\n>   text\n>   > [!build]\n>   > x\n> - b");
		expect(unwrap(text, 4)).toBe("> [!note] N\n> - > [!plan] T\n>   > text\n>   > x\n> - b");
	});
	it("keeps its indent when lines in it are wrapped, and when they are unwrapped", () => {
		for (const indent of ["\t", "  ", "    "]) {
			const text = `- one\n  - two\n${indent}> [!plan] T\n${indent}> text\n${indent}> more`;
			const wrapped = wrap(text, 3, 4);
			expect(wrapped).toBe(
				`- one\n  - two\n${indent}> [!plan] T\n${indent}> > [!plan]\n${indent}> > text\n${indent}> > more`,
			);
			expect(unwrap(wrapped, 4)).toBe(text);
		}
		expect(wrap("> - > [!plan]\n>   > a\n>   >\n>   > b", 1, 1)).toBe(
			"> - > [!plan]\n>   > > [!plan]\n>   > > a\n>   >\n>   > b",
		);
	});
	it("takes another callout in", () => {
		const text = "- > [!plan] T\n  > text";
		expect(apply(text, insertCallout(scanNote(text), 0, PLAN))).toBe(`${text}\n  >\n  > > [!plan] \n  > > `);
	});
});

describe("changing a callout's type", () => {
	it("keeps fold mark, metadata and title, and positions on their letters", () => {
		const text = "> [!a] A\n> > [!Design & Transition|wide no-icon]+ Title";
		const edit = changeCalloutType(scanNote(text), 1, "build");
		expect(apply(text, edit)).toBe("> [!a] A\n> > [!build|wide no-icon]+ Title");
		expect(edit?.move({ line: 1, ch: text.length - 9 })).toEqual({ line: 1, ch: text.length - 9 - 14 });
	});
});

function expectRoundTrip(text: string, from: number, to: number, title = ""): void {
	const edit = wrapInCallout(scanNote(text), from, to, { ...PLAN, title });
	if (!edit) return;
	const wrapped = apply(text, edit);
	expect(calloutAt(scanNote(wrapped), edit.from)?.line, wrapped).toBe(edit.from);
	expect(
		apply(
			wrapped,
			unwrapCallout(scanNote(wrapped), edit.from, () => title),
		),
	).toBe(text);
}

describe("round trips", () => {
	it("unwrapping what was wrapped gives back the very text, whatever the text", () => {
		fc.assert(
			fc.property(anyLines, fc.nat(12), fc.nat(12), fc.constantFrom("", "Story"), (lines, a, b, title) => {
				const [from, to] = [Math.min(a, b, lines.length - 1), Math.min(Math.max(a, b), lines.length - 1)];
				expectRoundTrip(lines.join("\n"), from, to, title);
			}),
			{ numRuns: 3000 },
		);
	});
	it("also in a real note, for every range of a few lines", () => {
		const text = readFileSync(
			new URL("../../fixtures/seed/Module 5 — Service Value Chain.md", import.meta.url),
			"utf8",
		).replace(/\r\n/gu, "\n");
		const { lines } = scanNote(text);
		for (let from = 0; from < lines.length; from += 3)
			expectRoundTrip(text, from, Math.min(from + (from % 7), lines.length - 1));
	});
	it("changing a type there and back gives back the very text", () => {
		fc.assert(
			fc.property(anyLines, fc.nat(12), (lines, at) => {
				const text = lines.join("\n");
				const callout = calloutAt(scanNote(text), at);
				if (!callout || !text.includes(`[!${callout.type}`)) return;
				const changed = apply(text, changeCalloutType(scanNote(text), at, "deliver"));
				expect(apply(changed, changeCalloutType(scanNote(changed), at, callout.type))).toBe(text);
			}),
		);
	});
});
