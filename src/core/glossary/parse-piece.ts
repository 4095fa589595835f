// Reads the blocks of one piece of a note: headings, paragraphs, lists, tables. Inline Markdown stays as it stands.
// A test holds it against remark's blocks, on the fixtures and on random text.
import type { Block, Item, Row } from "./block.ts";
import {
	beginsTable,
	cellsOf,
	closesFence,
	fenceOf,
	htmlEnd,
	isBlank,
	isHeading,
	isIndented,
	isQuote,
	isReference,
	isRule,
	isUnderline,
	markerOf,
	type Marker,
	withoutQuote,
} from "./block-starts.ts";
import { dedent } from "./dedent.ts";
import { readLead } from "./lead.ts";

/** Longest line that is read, in characters; of a longer one the rest is left out, for it is no sentence of a person. */
const LONGEST_LINE = 20_000;
/** Deepest list that is read. */
const DEEPEST = 40;

/** The top-level blocks of a piece, lines counted from the piece's first. A function of the text alone; never throws. */
export function parsePiece(text: string): readonly Block[] {
	const lines = text.split("\n").map((line) => widenTabs(line.slice(0, LONGEST_LINE)));
	return readBlocks(lines, 0);
}

/** Indentation is measured in spaces; hostile depths are cut. */
function widenTabs(line: string): string {
	const indent = /^[ \t]*/u.exec(line)?.[0] ?? "";
	if (indent === "") return line;
	let width = 0;
	for (const space of indent) width += space === "\t" ? 4 - (width % 4) : 1;
	return " ".repeat(Math.min(width, 4 * DEEPEST)) + line.slice(indent.length);
}

/** A reader takes a block's lines and says where it ends; `null` if no such block begins here. */
type Reader = (lines: readonly string[], line: number, depth: number) => Block | null;

function readBlocks(lines: readonly string[], depth: number): Block[] {
	const blocks: Block[] = [];
	for (let line = 0; line < lines.length; line++) {
		if (isBlank(lines[line] ?? "")) continue;
		const block = READERS.reduce<Block | null>((found, read) => found ?? read(lines, line, depth), null);
		if (!block) continue;
		blocks.push(block);
		line = block.endLine - 1;
	}
	return blocks;
}

const READERS: readonly Reader[] = [
	readIndented,
	(lines, line) => (fenceOf(lines[line] ?? "") === "" ? null : block("other", line, fenceEnd(lines, line))),
	readHtml,
	(lines, line) => (isHeading(lines[line] ?? "") ? block("heading", line, line + 1) : null),
	(lines, line) => (isRule(lines[line] ?? "") ? block("rule", line, line + 1) : null),
	(lines, line) => (isQuote(lines[line] ?? "") ? block("quote", line, quoteEnd(lines, line)) : null),
	readList,
	readTable,
	(lines, line) => (isReference(lines[line] ?? "") ? block("other", line, line + 1) : null),
	readParagraph,
];

function block(kind: Block["kind"], line: number, endLine: number, parts: Partial<Block> = {}): Block {
	return { kind, line, endLine, lines: [], items: [], rows: [], ...parts };
}

function readIndented(lines: readonly string[], line: number): Block | null {
	let end = line;
	for (let at = line; at < lines.length; at++) {
		if (isIndented(lines[at] ?? "")) end = at + 1;
		else if (!isBlank(lines[at] ?? "")) break;
	}
	return end > line ? block("other", line, end) : null;
}

function fenceEnd(lines: readonly string[], line: number): number {
	const marks = fenceOf(lines[line] ?? "");
	for (let at = line + 1; at < lines.length; at++) if (closesFence(lines[at] ?? "", marks)) return at + 1;
	return lines.length;
}

function readHtml(lines: readonly string[], line: number): Block | null {
	const end = htmlEnd(lines[line] ?? "", false);
	if (!end) return null;
	let at = line;
	while (at < lines.length && !end.test(lines[at] ?? "")) at++;
	const isOwn = at < lines.length && !isBlank(lines[at] ?? "");
	return block("other", line, isOwn ? at + 1 : at);
}

/** A paragraph goes on under a quote or an item also without its marks. */
function quoteEnd(lines: readonly string[], line: number): number {
	let at = line + 1;
	let inner = withoutQuote(lines[line] ?? "");
	for (; at < lines.length; at++) {
		const text = lines[at] ?? "";
		if (!isQuote(text) && !(isText(inner) && goesOn(text) && !markerOf(text))) break;
		inner = withoutQuote(text);
	}
	return at;
}

/** Whether a line without marks of its own is a paragraph's. */
function isText(line: string): boolean {
	return !isBlank(line) && !isHeading(line) && !isRule(line) && fenceOf(line) === "";
}

/** Whether a line goes on the paragraph above it. */
function goesOn(line: string): boolean {
	if (isBlank(line) || isHeading(line) || isRule(line) || isQuote(line)) return false;
	return fenceOf(line) === "" && !htmlEnd(line, true) && !markerOf(line)?.mayInterrupt;
}

function readList(lines: readonly string[], line: number, depth: number): Block | null {
	const first = markerOf(lines[line] ?? "");
	if (!first) return null;
	const items: Item[] = [];
	let at = line;
	for (let marker: Marker | null = first; marker?.kind === first.kind;) {
		const end = itemEnd(lines, at, marker);
		items.push(readItem(lines, at, end, marker, depth));
		at = end;
		while (at < lines.length && isBlank(lines[at] ?? "")) at++;
		marker = markerOf(lines[at] ?? "");
	}
	return block("list", line, items.at(-1)?.endLine ?? at, { items });
}

/** First line after an item, blank ones at its end left out. */
function itemEnd(lines: readonly string[], line: number, { content, isEmpty }: Marker): number {
	let end = line + 1;
	let fence = fenceOf((lines[line] ?? "").slice(content));
	let inner = (lines[line] ?? "").slice(content);
	for (let at = line + 1; at < lines.length; at++) {
		const text = lines[at] ?? "";
		if (isBlank(text)) {
			if (isEmpty && at === line + 1) return end;
			inner = "";
			continue;
		}
		const isInside = text.length - text.trimStart().length >= content;
		if (!isInside && !(fence === "" && isText(inner) && goesOn(text) && !markerOf(text))) break;
		inner = isInside ? text.slice(content) : text;
		const marks = fenceOf(inner.trimStart());
		if (fence === "") fence = marks;
		else if (closesFence(inner, fence)) fence = "";
		end = at + 1;
	}
	return end;
}

function readItem(
	lines: readonly string[],
	line: number,
	endLine: number,
	marker: Marker,
	depth: number,
): Item {
	const [first = "", ...below] = lines.slice(line, endLine).map((text, index) => inside(text, index, marker));
	const nested = depth < DEEPEST ? readBlocks([first, ...below], depth + 1) : [];
	return {
		line,
		endLine,
		lead: readLead(first.replace(/^\[.\]\s+/u, "").trim()),
		below: dedent(below),
		items: nested.flatMap(({ items }) => items.map((item) => moved(item, line))),
	};
}

/** A line of an item without the item's indentation. */
function inside(text: string, index: number, { content }: Marker): string {
	if (index === 0) return text.slice(content);
	return text.slice(Math.min(content, text.length - text.trimStart().length));
}

function moved(item: Item, by: number): Item {
	const items = item.items.map((inner) => moved(inner, by));
	return { ...item, line: item.line + by, endLine: item.endLine + by, items };
}

function readTable(lines: readonly string[], line: number): Block | null {
	if (!beginsTable(lines[line] ?? "", lines[line + 1] ?? "")) return null;
	const rows: Row[] = [{ line, cells: cellsOf(lines[line] ?? "") }];
	let at = line + 2;
	const isRow = (text: string): boolean => goesOn(text) && !markerOf(text) && !isIndented(text);
	for (; at < lines.length && isRow(lines[at] ?? ""); at++)
		rows.push({ line: at, cells: cellsOf(lines[at] ?? "") });
	return block("table", line, at, { rows });
}

function readParagraph(lines: readonly string[], line: number): Block {
	let end = line + 1;
	while (end < lines.length && goesOn(lines[end] ?? "") && !isUnderline(lines[end] ?? "")) {
		if (beginsTable(lines[end] ?? "", lines[end + 1] ?? "")) break;
		end++;
	}
	if (end < lines.length && isUnderline(lines[end] ?? "")) return block("heading", line, end + 1);
	const texts = lines.slice(line, end);
	const leads = texts.map((text, index) => ({ line: line + index, lead: readLead(text.trim()) }));
	return block("paragraph", line, end, { lines: leads });
}
