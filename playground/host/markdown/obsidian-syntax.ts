// What Obsidian adds to Markdown inside of a line, and comments.
import type { MarkdownIt, StateInline } from "markdown-it";

type Rule = (state: StateInline, silent: boolean) => boolean;

export function addInlineRules(markdown: MarkdownIt): void {
	const { ruler } = markdown.inline;
	ruler.before("link", "wiki-link", wikiLink);
	ruler.before("emphasis", "highlight", pair("==", "mark", null));
	ruler.before("emphasis", "comment", comment);
	ruler.before("escape", "math", math);
	ruler.push("tag", tag);
	// Text stops where one of these could begin.
	markdown.inline.ruler.at("text", textUntil(/[\n!#$%&*+\-:<=>@[\\\]^_`{}~]/gu));
	const image = markdown.renderer.rules["image"];
	markdown.renderer.rules["image"] = (tokens, index, options, env, self) => {
		const token = tokens[index];
		const source = String(token?.attrGet("src") ?? "");
		const sized = /^(.*?)\|?(\d+)(?:x(\d+))?$/u.exec(token?.content ?? "");
		if (!/^[a-z][a-z0-9+.-]*:/iu.test(source))
			return embedHtml(decodeURI(source), token?.content ?? "", markdown);
		if (token && sized) token.attrSet("width", sized[2] ?? "");
		return image?.(tokens, index, options, env, self) ?? "";
	};
}

/** `[[target#part|label]]` and `![[target]]`. */
const wikiLink: Rule = (state, silent) => {
	const match = /^(!?)\[\[([^\][\n|]+)(?:\|([^\]\n]*))?\]\]/u.exec(state.src.slice(state.pos));
	if (!match) return false;
	const [whole, embed, given = "", label] = match;
	const target = given.trim().replace(/\\$/u, "");
	if (!silent) {
		const token = state.push("html_inline", "", 0);
		const { md } = state;
		token.content = embed ? embedHtml(target, label ?? "", md) : linkHtml(target, label, md);
	}
	state.pos += whole.length;
	return true;
};

function linkHtml(target: string, label: string | undefined, md: MarkdownIt): string {
	const escape = md.utils.escapeHtml;
	const shown = label ?? target.replace(/^#/u, "").split("#").join(" > ");
	return `<a class="internal-link" data-href="${escape(target)}" href="${escape(target)}" target="_blank" rel="noopener nofollow">${escape(shown)}</a>`;
}

function embedHtml(target: string, label: string, md: MarkdownIt): string {
	const escape = md.utils.escapeHtml;
	const size = /^(\d+)(?:x(\d+))?$/u.exec(label.trim());
	const width = size ? ` width="${size[1] ?? ""}"${size[2] ? ` height="${size[2]}"` : ""}` : "";
	return `<span class="internal-embed" src="${escape(target)}" data-embed="${escape(target)}" alt="${escape(label || target)}"${width}></span>`;
}

/** Text between two marks, in an element. */
function pair(mark: string, element: string, cls: string | null): Rule {
	return (state, silent) => {
		if (!state.src.startsWith(mark, state.pos)) return false;
		const end = state.src.indexOf(mark, state.pos + mark.length);
		const inside = state.src.slice(state.pos + mark.length, end);
		if (end === -1 || inside.trim() === "" || inside.includes("\n\n")) return false;
		if (!silent) {
			const { pos, posMax } = state;
			const open = state.push(`${element}_open`, element, 1);
			if (cls) open.attrSet("class", cls);
			state.pos = pos + mark.length;
			state.posMax = end;
			state.md.inline.tokenize(state);
			state.push(`${element}_close`, element, -1);
			state.posMax = posMax;
		}
		state.pos = end + mark.length;
		return true;
	};
}

/** `%%…%%` is not shown. */
const comment: Rule = (state) => {
	if (!state.src.startsWith("%%", state.pos)) return false;
	const end = state.src.indexOf("%%", state.pos + 2);
	if (end === -1) return false;
	state.pos = end + 2;
	return true;
};

/** Formulas stay legible as they are written: the playground has no MathJax. */
const math: Rule = (state, silent) => {
	const match = /^(\$\$?)(?!\s)((?:\\.|[^$\\])+?)(?<!\s)\1(?!\d)/u.exec(state.src.slice(state.pos));
	if (!match) return false;
	if (!silent) {
		const token = state.push("html_inline", "", 0);
		const cls = match[1] === "$$" ? "math math-block" : "math math-inline";
		token.content = `<span class="${cls}">${state.md.utils.escapeHtml(match[0])}</span>`;
	}
	state.pos += match[0].length;
	return true;
};

const tag: Rule = (state, silent) => {
	const before = state.src[state.pos - 1] ?? " ";
	const match =
		/^#[\p{L}\p{N}\p{Extended_Pictographic}_/-]*[\p{L}\p{Extended_Pictographic}_/-][\p{L}\p{N}\p{Extended_Pictographic}_/-]*/u.exec(
			state.src.slice(state.pos),
		);
	if (!match || !/\s/u.test(before) || state.linkLevel > 0) return false;
	if (!silent) {
		const escaped = state.md.utils.escapeHtml(match[0]);
		state.push("html_inline", "", 0).content =
			`<a class="tag" href="${escaped}" target="_blank" rel="noopener nofollow">${escaped}</a>`;
	}
	state.pos += match[0].length;
	return true;
};

function textUntil(stop: RegExp): Rule {
	return (state, silent) => {
		stop.lastIndex = state.pos;
		const found = stop.exec(state.src)?.index ?? state.posMax;
		const end = Math.min(found, state.posMax);
		if (end === state.pos) return false;
		if (!silent) state.pending += state.src.slice(state.pos, end);
		state.pos = end;
		return true;
	};
}

/** A comment that begins a line goes on until `%%`, over blank lines too. */
export function addBlockComments(markdown: MarkdownIt): void {
	markdown.block.ruler.before(
		"fence",
		"comment",
		(state, startLine, endLine, silent) => {
			const lineAt = (line: number): string =>
				state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
			const first = lineAt(startLine);
			if (!/^%%/u.test(first) || /^%%.*%%\s*\S/u.test(first)) return false;
			let line = startLine;
			if (!/^%%.*%%/u.test(first))
				for (line++; line < endLine; line++) if (lineAt(line).includes("%%")) break;
			if (silent) return true;
			state.line = Math.min(line + 1, endLine);
			const token = state.push("html_block", "", 0);
			token.map = [startLine, state.line];
			return true;
		},
		{ alt: ["paragraph", "blockquote", "list"] },
	);
}
