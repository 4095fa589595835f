// Markdown as Obsidian writes it: CommonMark and tables, with wiki links, embeds, highlights, tags, tasks and footnotes.
import MarkdownIt, { type Env, type Token } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { addBlockComments, addInlineRules } from "./obsidian-syntax.ts";
import { addTaskLists } from "./task-lists.ts";

/** A top-level block and the lines it stands on, 0-based, the last included. */
export interface Block {
	readonly tokens: readonly Token[];
	readonly lineStart: number;
	readonly lineEnd: number;
}

export interface ParsedMarkdown {
	readonly blocks: readonly Block[];
	readonly env: Env;
}

/** The lines of the text inside of a block element, as markdown-it found them. */
export const LINE_ATTRIBUTE = "data-source-line";

export const markdownIt = new MarkdownIt({ html: true, linkify: true, breaks: true });
markdownIt.use(footnotes).use(addInlineRules).use(addBlockComments).use(addTaskLists);
markdownIt.core.ruler.push("source-lines", ({ tokens }) => {
	for (const token of tokens)
		if (token.map && token.nesting >= 0) token.attrSet(LINE_ATTRIBUTE, String(token.map[0]));
	for (const token of tokens)
		if (/^(?:paragraph|heading|list_item|bullet_list|ordered_list|td|th)_open$/u.test(token.type))
			token.attrSet("dir", "auto");
});

const FRONTMATTER = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/u;

/** Cuts a text into its top-level blocks; properties at its beginning are a block of their own, without tokens. */
export function parseMarkdown(text: string): ParsedMarkdown {
	const matter = FRONTMATTER.exec(text)?.[0] ?? "";
	const matterLines = matter.split("\n").length - 1;
	const env = {};
	const tokens = markdownIt.parse("\n".repeat(matterLines) + text.slice(matter.length), env);
	const blocks: Block[] = matter
		? [{ tokens: [], lineStart: 0, lineEnd: matter.endsWith("\n") ? matterLines - 1 : matterLines }]
		: [];
	let open: Token[] = [];
	for (const token of tokens) {
		open.push(token);
		if (token.level !== 0 || token.nesting === 1) continue;
		const [start, end] = open[0]?.map ?? [text.split("\n").length - 1, text.split("\n").length];
		blocks.push({ tokens: open, lineStart: start, lineEnd: lastLine(text, start, end) });
		open = [];
	}
	return { blocks, env };
}

/** markdown-it counts blank lines after a list or quote to it; Obsidian doesn't. */
function lastLine(text: string, start: number, end: number): number {
	const lines = text.split("\n").slice(start, end);
	while (lines.length > 1 && lines.at(-1)?.trim() === "") lines.pop();
	return start + Math.max(0, lines.length - 1);
}
