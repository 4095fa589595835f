// Takes Markdown and decoration off a short line, so that what it says can be compared and shown.
import { remember } from "../remember.ts";

/** Bytes of UTF-8 read as Windows-1252 look like this: emoji and dashes of a note that was garbled on its way. */
const GARBLED_DASH = /â€[\u0093\u0094”“]|â€“|â€”/gu;
const GARBLED_SYMBOL = /(?:ðŸ[^\sA-Za-z0-9]{0,4}|ï¸\u008F?|âƒ£|â[^\sA-Za-z0-9€][^\sA-Za-z0-9]?)\u008F?/gu;

/** Text of a Markdown line without markup: links as their text, no emphasis marks, comments or block ids. */
export const plainText = remember(readPlainText);

function readPlainText(markdown: string): string {
	return mendDashes(markdown)
		.replace(/`+([^`]+)`+/gu, (_, code: string) => code.replace(MARKS, hide))
		.replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, "")
		.replace(/%%[^%]*%%/gu, " ")
		.replace(/<(?:!-|[/!]?[a-z])[^<>]{0,200}>/giu, " ")
		.replace(/!(?:\[\[[^\][]*\]\]|\[[^\][]*\]\([^()]*\))/gu, " ")
		.replace(/\[\[([^\][|]*)\|([^\][]*)\]\]/gu, "$2")
		.replace(/\[\[([^\][]*)\]\]/gu, "$1")
		.replace(/\[\^[^\][\s]+\]/gu, "")
		.replace(/\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])/gu, "$1")
		.replace(/[ \t]\^[\w-]+$/u, "")
		.replace(/\*\*|__|~~|==|`/gu, "")
		.replace(/(^|[\s(])[*_](?=\S)/gu, "$1")
		.replace(/(\S)[*_](?=[\s).,:;!?：｜|‒–—―−-]|$)/gu, "$1")
		.replace(/\\([!-/:-@[-`{-~])/gu, "$1")
		.replace(/&amp;/gu, "&")
		.replace(/[\uE000-\uE07F]/gu, show)
		.replace(/\s+/gu, " ")
		.trim();
}

/** What would be read as markup, were it not in code: `__init__` keeps its underscores. */
const MARKS = /[^\p{L}\p{N}\s]/gu;

function hide(mark: string): string {
	return mark.length === 1 && mark < "\u0080" ? String.fromCharCode(0xe000 + mark.charCodeAt(0)) : mark;
}

function show(hidden: string): string {
	return String.fromCharCode(hidden.charCodeAt(0) - 0xe000);
}

/** Turns dashes that were garbled on their way back into dashes. */
function mendDashes(text: string): string {
	return text.replace(GARBLED_DASH, "—");
}

/** Symbols, which emoji are, with what joins and varies them; circled numbers, bullets. */
const LEADING_SYMBOLS = /^[\p{So}\p{Sk}\p{M}\p{Cf}\u2460-\u24FF\u2776-\u2793•·‼⁉]+/u;
/** At the end a mark may belong to a letter, a number says something, and ® or ™ is part of a name. */
const TRAILING_SYMBOLS = /(?:(?![®™])[\p{So}\p{Cf}\u{1F3FB}-\u{1F3FF}]|\uFE0F|[0-9#*]\uFE0F?\u20E3)+$/u;

/** Takes leading emoji, keycaps, garbled symbols, numbering and bullets off plain text; also trailing emoji. */
export function withoutDecoration(plain: string): string {
	let rest = withoutSymbols(plain);
	for (let before = ""; before !== rest;) {
		before = rest;
		rest = withoutSymbols(rest)
			.replace(/^\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivxIVX]{1,5}|[a-zA-Z])[.)]+(?:\s+|$)/u, "")
			.replace(/^\d{1,3}(?:\.\d{1,3})+\s+/u, "");
	}
	return rest;
}

/** The same for emoji, keycaps and symbols alone; numbers stay. */
export function withoutSymbols(plain: string): string {
	return plain
		.replace(GARBLED_SYMBOL, "\uFE0F")
		.trim()
		.replace(/^[0-9#*]\uFE0F\u20E3?/u, "")
		.replace(LEADING_SYMBOLS, "")
		.replace(TRAILING_SYMBOLS, "")
		.trim();
}
