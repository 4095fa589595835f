// Blanks names in Markdown wherever a reader would see them, so that a question never holds its answer.
// It reads what is shown, not what is written: `**S**ervice`, `[[Service|it]]` and "services" all say "Service".

import { nameMatcher, type NameMatcher } from "./name-matcher.ts";

/** What stands for a hidden word. */
export const BLANK = "＿＿＿";

/**
 * The Markdown with the names blanked: in any letter case and inflection, across emphasis, code and links, as initials
 * (SLA for "Service Level Agreement") and written out (the other way round). Links that lead to a name become plain text.
 */
export function hideTerm(markdown: string, names: readonly string[]): string {
	const find = matcherOf(names);
	const isShown = (shown: string): boolean => find(shownText(shown).text).length > 0;
	return blank(withoutTellingLinks(markdown.normalize("NFC"), isShown), find);
}

/** True if a reader of the Markdown would see one of the names. */
export function showsTerm(markdown: string, names: readonly string[]): boolean {
	return matcherOf(names)(shownText(markdown.normalize("NFC")).text).length > 0;
}

/** True if nothing but blanks is left to read. */
export function isAllBlank(hidden: string): boolean {
	return !/[\p{L}\p{N}]/u.test(hidden.replaceAll(BLANK, ""));
}

function matcherOf(names: readonly string[]): NameMatcher {
	return nameMatcher(names.map((name) => name.normalize("NFC").trim()));
}

const WIKI_LINK = /(!?)\[\[([^\][|\n]*)(?:\|([^\][\n]*))?\]\]/gu;
const LINK = /(!?)\[([^\][\n]*)\]\(([^()\n]*)\)/gu;

/** Links and embeds that name what is hidden, as the text they show; an image or embed as a blank. */
function withoutTellingLinks(markdown: string, isShown: (text: string) => boolean): string {
	return markdown
		.replace(WIKI_LINK, (link, mark: string, target: string, shown: string | undefined) => {
			if (!isShown(target) && !isShown(shown ?? "")) return link;
			return mark === "!" ? BLANK : (shown ?? target);
		})
		.replace(LINK, (link, mark: string, shown: string, url: string) => {
			if (!isShown(url.replace(/%20/gu, " ")) && !isShown(shown)) return link;
			return mark === "!" ? BLANK : shown;
		});
}

interface ShownText {
	readonly text: string;
	/** Where each unit of the text begins in the Markdown. */
	readonly at: readonly number[];
	/** Where it ends. */
	readonly ends: readonly number[];
}

/** Marks and characters that are not seen: emphasis, code, tags, escapes, zero-width signs. */
const UNSEEN =
	/\*+|~~|==|`+|<\/?[a-zA-Z][^<>\n]{0,200}>|\\(?=[!-/:-@[-`{-~])|[\u00AD\u200B-\u200F\u2060\uFEFF]/uy;
const MAY_BE_UNSEEN = /[*~=`<\\_&\u00AD\u200B-\u200F\u2060\uFEFF]/u;

function shownText(markdown: string): ShownText {
	const at: number[] = [];
	const ends: number[] = [];
	let text = "";
	for (let index = 0; index < markdown.length;) {
		const char = markdown.charAt(index);
		const { length, shown } = MAY_BE_UNSEEN.test(char)
			? readMark(markdown, index)
			: { length: 1, shown: char };
		if (shown !== "") {
			text += shown;
			at.push(index);
			ends.push(index + length);
		}
		index += length;
	}
	return { text, at, ends };
}

/** How long the mark at this place is, and the one character that is shown of it, if any. */
function readMark(markdown: string, index: number): { readonly length: number; readonly shown: string } {
	UNSEEN.lastIndex = index;
	const unseen = UNSEEN.exec(markdown)?.[0].length ?? underscores(markdown, index);
	if (unseen > 0) return { length: unseen, shown: "" };
	const entity = /^&(?:amp|nbsp|#38|#160);/iu.exec(markdown.slice(index, index + 8))?.[0];
	if (!entity) return { length: 1, shown: markdown.charAt(index) };
	return { length: entity.length, shown: /amp|38/iu.test(entity) ? "&" : " " };
}

/** Underscores beside a word are emphasis; inside one they are seen. */
function underscores(markdown: string, index: number): number {
	const run = /^_{1,3}/u.exec(markdown.slice(index, index + 3))?.[0].length ?? 0;
	const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
	const isInside = isWord(markdown.charAt(index - 1)) && isWord(markdown.charAt(index + run));
	return run > 0 && !isInside ? run : 0;
}

function blank(markdown: string, find: NameMatcher): string {
	const shown = shownText(markdown);
	const ranges = [...find(shown.text)].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
	let result = "";
	let from = 0;
	for (const [start, end] of ranges) {
		const begin = shown.at[start] ?? 0;
		const stop = shown.ends[end - 1] ?? begin;
		// Inside what is blanked already, or reaching out of it.
		if (stop <= from) continue;
		if (begin < from) {
			from = stop;
			continue;
		}
		result += markdown.slice(from, begin) + blankFor(markdown, begin, stop);
		from = stop;
	}
	return result + markdown.slice(from);
}

/** A blank, with the emphasis marks that have their partner outside. */
function blankFor(markdown: string, begin: number, stop: number): string {
	const inside = markdown.slice(begin, stop);
	let before = "";
	let after = "";
	for (const mark of ["**", "==", "~~", "`"]) {
		if (count(inside, mark) % 2 === 0) continue;
		const isOpen = count(markdown.slice(0, begin), mark) % 2 === 1;
		if (isOpen) after += mark;
		else before += mark;
	}
	return before + BLANK + after;
}

function count(text: string, mark: string): number {
	return text.split(mark).length - 1;
}
