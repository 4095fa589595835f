import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import type { List, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import type { Block, Item } from "../../../src/core/glossary/block.ts";
import { parsePiece } from "../../../src/core/glossary/parse-piece.ts";

const remark = unified().use(remarkParse).use(remarkGfm).freeze();

/** A block or item in few words: what it is, its lines, and the items inside it. */
type Shape = readonly [kind: string, line: number, endLine: number, items: readonly Shape[]];

const KINDS: Readonly<Record<string, string>> = {
	heading: "heading",
	paragraph: "paragraph",
	list: "list",
	table: "table",
	thematicBreak: "rule",
	blockquote: "quote",
};

function remarkShape(node: RootContent): Shape {
	const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
	const items = node.type === "list" ? remarkItems(node) : [];
	return [KINDS[node.type] ?? "other", start.line - 1, end.line, items];
}

function remarkItems(list: List): Shape[] {
	return list.children.map((item): Shape => {
		const lines = item.position ?? { start: { line: 1 }, end: { line: 1 } };
		const inner = item.children.flatMap((child) => (child.type === "list" ? remarkItems(child) : []));
		return ["item", lines.start.line - 1, lines.end.line, inner];
	});
}

const ownShape = ({ kind, line, endLine, items }: Block): Shape => [
	kind,
	line,
	endLine,
	items.map(itemShape),
];
const itemShape = ({ line, endLine, items }: Item): Shape => ["item", line, endLine, items.map(itemShape)];

const remarkBlocks = (text: string): Shape[] => remark.parse(text).children.map(remarkShape);
const ownBlocks = (text: string): Shape[] => parsePiece(text).map(ownShape);

const folder = new URL("../../fixtures/", import.meta.url);
const notes = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
	name.endsWith(".md"),
);

test("a number but one does not end a paragraph, and begins a list elsewhere", () => {
	expect(ownBlocks("text\n2. two")).toEqual([["paragraph", 0, 2, []]]);
	expect(ownBlocks("2. two\n3. three").map(([kind, line, endLine]) => [kind, line, endLine])).toEqual([
		["list", 0, 2],
	]);
});

test("hostile depth and length are bounded", () => {
	expect(ownBlocks(`${"- ".repeat(10_000)}x`)).toHaveLength(1);
	expect(
		ownBlocks(Array.from({ length: 5000 }, (_, depth) => `${" ".repeat(2 * depth)}- x`).join("\n")),
	).not.toEqual([]);
	expect(ownBlocks(`**T**: ${"x".repeat(1_000_000)}`)).toEqual([["paragraph", 0, 1, []]]);
});

describe("the blocks are those that remark sees", () => {
	test.each(notes)("in %s", (name) => {
		const text = readFileSync(new URL(encodeURI(name), folder), "utf8")
			.replace(/^\uFEFF/u, "")
			.replace(/\r\n?/gu, "\n")
			.replace(/^---\n[\s\S]*?\n---\n/u, "");
		expect(ownBlocks(text)).toEqual(remarkBlocks(text));
	});

	// Not among them: `2)` right below indented code, where micromark sees a paragraph and the specification a list.
	const line = fc.constantFrom(
		"",
		"",
		"text",
		"more text",
		"**Term**",
		"**Term**: text",
		"Term: text",
		"  indented text",
		"    deeper text",
		"- item",
		"- **Term** — text",
		"* star",
		"1. one",
		"1) one",
		"  - nested",
		"    - nested deeper",
		"# Heading",
		"### **Term**",
		"---",
		"> quote",
		"> - quoted item",
		"```",
		"| a | b |",
		"|---|---|",
		"| c | d |",
		"<div>",
		"<!-- comment -->",
	);
	test("in random text", () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
				const text = lines.join("\n");
				expect(ownBlocks(text)).toEqual(remarkBlocks(text));
			}),
			{ numRuns: 4_000 },
		);
	});
});
