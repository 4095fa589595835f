// Parses one piece of a note with micromark, remark's own parser; pieces stay small because its cost grows with the
// square of the length. It reads the blocks from micromark's events: no tree is built, no inline Markdown parsed.
import { parse, postprocess, preprocess } from "micromark";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Event, Token } from "micromark-util-types";
import type { Block, Item, Row } from "./block.ts";
import { dedent } from "./dedent.ts";
import { readLead } from "./lead.ts";

/** Longest line that is parsed, in characters; of a longer one the rest is left out, for it is no sentence of a person. */
const LONGEST_LINE = 20_000;
/** Deepest quote or list that is parsed. */
const DEEPEST = 40;

/** What stays unparsed. The bundle leaves the code of these out: see esbuild.config.mjs. */
export const INLINE_CONSTRUCTS = [
	"attention",
	"autolink",
	"characterReference",
	"codeText",
	"hardBreakEscape",
	"htmlText",
	"labelEnd",
	"labelStartImage",
	"labelStartLink",
];

/** Blocks and tables only. */
const BLOCKS = { extensions: [gfmTable(), { disable: { null: INLINE_CONSTRUCTS } }] };

/** The top-level blocks of a piece, lines counted from the piece's first. A function of the text alone; never throws. */
export function parsePiece(text: string): readonly Block[] {
	const lines = text.split("\n").map(bounded);
	const tokenizer = parse(BLOCKS).document();
	const events = postprocess(tokenizer.write(preprocess()(lines.join("\n"), undefined, true)));
	return readBlocks(events, lines);
}

/** The line with hostile length, indentation and nesting taken off. */
function bounded(line: string): string {
	if (line.length <= DEEPEST) return line;
	return line
		.slice(0, LONGEST_LINE)
		.replace(/^\s{60,}/u, " ".repeat(60))
		.replace(/^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){40,}/u, "");
}

const KINDS: Readonly<Record<string, Block["kind"]>> = {
	atxHeading: "heading",
	setextHeading: "heading",
	paragraph: "paragraph",
	table: "table",
	thematicBreak: "rule",
	blockQuote: "quote",
	codeFenced: "other",
	codeIndented: "other",
	htmlFlow: "other",
	definition: "other",
};

/** A list while it is read. */
interface OpenList {
	readonly items: Item[];
	/** Where its last item began, and the items of the lists inside that. */
	last: { readonly line: number; readonly column: number; readonly items: Item[] } | null;
}

/** Blocks at the top; lists inside quotes are the quote's text, and quotes inside lists the item's. */
function readBlocks(events: readonly Event[], lines: readonly string[]): Block[] {
	const blocks: Block[] = [];
	const lists: OpenList[] = [];
	let rows: { readonly line: number; readonly cells: string[] }[] = [];
	let quotes = 0;
	for (const [phase, token] of events) {
		const { type } = token;
		const line = token.start.line - 1;
		const isEnter = phase === "enter";
		const isTop = lists.length === 0 && quotes === 0;
		if (type === "blockQuote") quotes += isEnter ? 1 : -1;
		if (isEnter && isTop) {
			const kind = KINDS[type];
			if (type === "table") rows = [];
			if (kind) blocks.push(blockAt(kind, token, lines, [], type === "table" ? rows : []));
			else if (type === "tableRow") rows.push({ line, cells: [] });
			else if (type === "tableHeader" || type === "tableData")
				rows.at(-1)?.cells.push(cellText(token, lines));
		}
		if (quotes > 0) continue;
		const list = lists.at(-1);
		if (type === "listItemPrefix" && isEnter && list) {
			closeItem(list, line, lines);
			list.last = { line, column: token.start.column - 1, items: [] };
		} else if (type === "listOrdered" || type === "listUnordered") {
			if (isEnter) {
				const items: Item[] = list?.last?.items ?? [];
				if (!list) blocks.push(blockAt("list", token, lines, items, []));
				lists.push({ items, last: null });
			} else {
				if (list) closeItem(list, endLineOf(token), lines);
				lists.pop();
			}
		}
	}
	return blocks;
}

function blockAt(
	kind: Block["kind"],
	token: Token,
	lines: readonly string[],
	items: readonly Item[],
	rows: readonly Row[],
): Block {
	const line = token.start.line - 1;
	const endLine = kind === "list" ? withoutBlanks(lines, line, endLineOf(token)) : endLineOf(token);
	const texts = kind === "paragraph" ? lines.slice(line, endLine) : [];
	const leads = texts.map((text, index) => ({ line: line + index, lead: readLead(text.trim()) }));
	return { kind, line, endLine, lines: leads, items, rows };
}

/** First line that the token has nothing of. */
function endLineOf({ end }: Token): number {
	return end.column === 1 ? end.line - 1 : end.line;
}

const MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s+(?:\[.\]\s+)?|$)/u;

function closeItem(list: OpenList, before: number, lines: readonly string[]): void {
	if (!list.last) return;
	const { line, column, items } = list.last;
	const endLine = withoutBlanks(lines, line, before);
	const first = (lines[line] ?? "").slice(column).replace(MARKER, "").trim();
	list.items.push({
		line,
		endLine,
		lead: readLead(first),
		below: dedent(lines.slice(line + 1, endLine)),
		items,
	});
	list.last = null;
}

function withoutBlanks(lines: readonly string[], line: number, before: number): number {
	let end = before;
	while (end > line + 1 && (lines[end - 1] ?? "").trim() === "") end--;
	return end;
}

/** A cell's Markdown as it stands, without the bars. */
function cellText({ start, end }: Token, lines: readonly string[]): string {
	return (lines[start.line - 1] ?? "")
		.slice(start.column - 1, end.column - 1)
		.replace(/^\|/u, "")
		.replace(/\|$/u, "")
		.replace(/\\\|/gu, "|")
		.replace(/<\/?br\s*\/?>/giu, "\n")
		.trim();
}
