import fc from "fast-check";
import type { Nodes } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, it } from "vitest";
import { scanNote } from "../../../src/core/notes/scan-note.ts";

const remark = unified().use(remarkParse).freeze();

/** Lines of the quotes that begin as callouts do, as remark reads the text. */
function remarkCallouts(text: string): number[] {
	const lines = text.split("\n");
	const found: number[] = [];
	const visit = (node: Nodes): void => {
		const line = (node.position?.start.line ?? 0) - 1;
		const column = (node.position?.start.column ?? 0) - 1;
		if (node.type === "blockquote" && /^> ?\[!plan\]/u.test((lines[line] ?? "").slice(column)))
			found.push(line);
		if ("children" in node) node.children.forEach(visit);
	};
	visit(remark.parse(text));
	return found;
}

const line = fc.constantFrom(
	"",
	"",
	"text",
	"  text",
	"    text",
	"- item",
	"  - item",
	"- > [!plan] T",
	"1. > [!plan]",
	"- - > [!plan]",
	"> [!plan]",
	"> text",
	"  > [!plan]",
	"  > text",
	"    > [!plan]",
	"      > [!plan]",
	"    > text",
	"\t> [!plan]",
	"\t- > [!plan]",
	"# Heading",
	">",
	"> - item",
	"> - > [!plan] T",
	">   > [!plan]",
	">   > text",
	"> \t> [!plan]",
	">\t> [!plan]",
	"> 1. > text",
	"> > [!plan]",
	"> > text",
	">     > [!plan]",
	"> # Heading",
	"> ---",
	"-\t> [!plan]",
	"-      > [!plan]",
	"***",
	"```",
	"> ```",
	"  ~~~",
);

it("finds the callouts that remark would, in and out of lists", () => {
	fc.assert(
		fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
			const text = lines.join("\n");
			expect(scanNote(text).callouts.map(({ line: at }) => at)).toEqual(remarkCallouts(text));
		}),
		{ numRuns: 3000 },
	);
});

it("begins no item with another number than 1 in the middle of a paragraph", () => {
	const lines = (text: string): number[] => scanNote(text).callouts.map(({ line: at }) => at);
	expect(lines("text\n2. > [!plan]")).toEqual([]);
	expect(lines("text\n1. > [!plan]")).toEqual([1]);
	expect(lines("1. text\n2. > [!plan]")).toEqual([1]);
	expect(lines("> text\n2. > [!plan]")).toEqual([1]);
});

it("tells of each line how many quotes it stands in, with or without marks", () => {
	expect(scanNote("> a\n> > b\nlazy\n\n- > c\n\n# d").depths).toEqual([1, 2, 2, 0, 1, 0, 0]);
});

it("ends a code block that began on a list item's own line", () => {
	const { isVerbatim, callouts } = scanNote(
		"- ```js\n  let a;\n  ```\n- > ~~~\n  > code\n  > ~~~\n\n> [!plan]",
	);
	expect(isVerbatim).toEqual([true, true, true, true, true, true, false, false]);
	expect(callouts).toHaveLength(1);
});
