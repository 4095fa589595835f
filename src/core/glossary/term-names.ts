// A term's plain name and its aliases, from the Markdown it was written in.
import { plainText, withoutDecoration } from "../notes/plain-text.ts";
import { remember } from "../remember.ts";

export interface TermNames {
	readonly term: string;
	readonly aliases: readonly string[];
}

/** `Service Level Agreement (SLA)` is the term and an alias, in both directions; `a.k.a.`, `or` and `/` part more names. */
export const termNames = remember(readNames);

/** What a word is, no other name of it. */
const WORD_CLASS =
	/^(?:[nvmfosrмсж名动動形副](?:[. /]+[nvmf])?|\+.*|noun|vb|verb|ad[jv](?:ective|erb)?|pl|plural|sg|nt|der|die|das|el|la|le|il|phrase|abbr|abbreviation|acronym|prefix|suffix|(?:\p{L}{1,4}\.?\s*)?[\d–-]+)\.?$/iu;
const ALSO =
	/^(?:a\.?k\.?a\.?|also(?: known as| called| written)?|abbr(?:\.|eviated(?: as| to)?)?|short(?: for)?|pl\.|plural|sing\.|or|auch|kurz|aussi|también|anche|também|ook|też|также|=)[:\s]+/iu;

function readNames(markdown: string): TermNames {
	let term = shownName(markdown).replace(/\s*[:：]+$/u, "");
	const aliases: string[] = [];
	for (let found = BRACKETS.exec(term); found?.[1]; found = BRACKETS.exec(term)) {
		const inside = found[2] ?? found[3] ?? "";
		// `f(x)` is code, `LAN(WAN)` is not.
		if (/^[!-~]+\)$/u.test(term) && !/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(inside)) break;
		term = found[1].trim();
		const names = inside.replace(ALSO, "").split(/\s*[,;、]\s*|\s+\/\s+/u);
		aliases.unshift(...names.filter((name) => !WORD_CLASS.test(name)));
	}
	term = term.replace(/\s+\/[^/]+\/$/u, "");
	const also = /^(.{1,100}?),?\s+(?:a\.?k\.?a\.?|also known as|also called|alias)\s+(.{1,100})$/iu.exec(term);
	if (also?.[1] && also[2]) {
		term = also[1];
		aliases.push(...also[2].split(/\s*[,;]\s*/u));
	}
	const pair = /^(.+?)\s+[—–/-]\s+(.+)$/u.exec(term);
	if (pair?.[1] && pair[2] && (isShortFor(pair[1], pair[2]) || isShortFor(pair[2], pair[1]))) {
		term = pair[1];
		aliases.push(pair[2]);
	}
	return { term, aliases: [...new Set(aliases)].filter((alias) => alias !== "" && alias !== term) };
}

const BRACKETS = /^(.{1,150}?)\s*(?:[(（]([^()（）]{1,80})[)）]|\[([^\][]{1,80})\])$/u;

/** A name as it is shown, without decoration, and without tags, attributes and anchors at its end. */
export function shownName(markdown: string): string {
	const name = markdown
		.slice(0, 500)
		.replace(/(?:\s+#[\p{L}][\p{L}\p{N}/_-]*|\s*\{[#:.][^{}]*\}|\s+\^[\w-]+)+\s*$/u, "");
	return withoutDecoration(plainText(name));
}

/** `SLA` for "Service Level Agreement": the initials of the words, small words left out or not. */
function isShortFor(short: string, long: string): boolean {
	const initials = long.split(/[\s-]+/u).map((word) => word.charAt(0));
	const all = initials.join("").toLowerCase();
	const big = initials
		.filter((letter) => letter !== letter.toLowerCase())
		.join("")
		.toLowerCase();
	return short.length > 1 && [all, big].includes(short.toLowerCase());
}
