// A lead: the term at the start of a line, told from its text by bold type or a separator.

/** What parts a term from its text, in the order that decides between equals. */
export type Separator = "::" | ":" | "—" | "=" | "-";

/** One way to cut a line without bold type. */
export interface Cut {
	readonly separator: Separator;
	readonly term: string;
	readonly rest: string;
}

/**
 * How a line begins: `bold` with a separator or nothing after the bold word, `bare` with text right after it,
 * `plain` with one or more possible cuts, or just a `line`.
 */
export interface Lead {
	readonly kind: "bold" | "bare" | "plain" | "line";
	/** Raw Markdown; of a plain lead the first cut's. */
	readonly term: string;
	/** What follows on the same line. */
	readonly rest: string;
	readonly cuts: readonly Cut[];
}

/** Longest term, in characters. */
const LONGEST_TERM = 150;
/** Most words of a term that only a separator marks. */
const MOST_WORDS = 8;

/** Emoji, bullets, anchors and numbers that may stand before the term. */
const DECORATION =
	/^(?:(?:\p{Extended_Pictographic}|\uFE0F|\u200D|[•·▪►▸‣→])+\s*|<a\b[^<>]*>(?:<\/a>)?\s*|\(?\d{1,3}[.)]\s+)+(?=\S)/u;
const COMMENT = /%%[^%]*%%|<!--(?:(?!-->).){0,500}-->/gu;
const EMPHASIS: readonly RegExp[] = [
	/^(\*\*\*)(?=\S)(.{1,200}?)\*\*\*/u,
	/^(\*\*|__)(?=\S)((?:(?!\1).){1,200})\1/u,
	/^(==)(?=\S)((?:(?!==).){1,200})==/u,
	/^<(b|strong|dfn|u)>(.{1,200}?)<\/\1>/iu,
	/^([*_])(?=[^\s*_])([^*_]{1,200})\1(?![\p{L}\p{N}])/u,
];
/** What may stand between a bold term and its separator: brackets, formulas, how it is spoken, other names, footnotes, tags, block ids. */
const AFTER_TERM =
	/^(?:\s*(?:\*?[(（[][^()（）[\]]{1,80}[)）\]]\*?|_\([^()]{1,80}\)_|\[\^[^\]]+\]|!\[\[[^\]]+\]\]|\/[^/*]{1,80}\/|\$[^$]{1,80}\$|#[\p{L}][\p{L}\p{N}/_-]*|(?:[/,&]|\p{L}{1,4}|a\.k\.a\.)\s*\*\*[^*]{1,100}\*\*(?:\s*[(（][^()（）]{1,80}[)）])?))+/u;
const SEPARATOR =
	/^[\s\u200E\u200F]*(?::{1,3}=?|：|[—–―‒…]+|-{1,3}(?=\s|$)|-?->|={1,2}>?|[→⇒➔➜|｜]|&[mn]dash;|\.(?=\s+\S)|<br\s*\/?>)\s*/u;

/** How the line begins. The line has no list marker, and no spaces around. */
export function readLead(line: string): Lead {
	const text = (/%%|<!/u.test(line) ? line.replace(COMMENT, " ") : line).replace(DECORATION, "").trim();
	return emphasisLead(text) ?? plainLead(text);
}

function emphasisLead(text: string): Lead | null {
	if (!/^[*_=<]/u.test(text)) return null;
	const found = EMPHASIS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
	if (!found?.[2]) return null;
	const inside = found[2].trim();
	const isWeak = /^[*_]$/u.test(found[1] ?? "");
	const after = text.slice(found[0].length);
	const own = /\s*(?:[:：]+|\s[—–-]|[.。])$/u.exec(inside);
	if (own && (own[0] !== "." || (after.trim() !== "" && !/[.。]/u.test(inside.slice(0, -1)))))
		return lead("bold", inside.slice(0, own.index), after.trim());
	const more = AFTER_TERM.exec(after)?.[0] ?? "";
	const rest = after.slice(more.length);
	const term = inside + more.replace(/\s*\[\^[^\]]+\]/gu, "");
	const separator = SEPARATOR.exec(rest);
	if (separator) return lead("bold", term, rest.slice(separator[0].length).trim());
	if (/^[\s\\]*$/u.test(rest)) return isSentence(inside) || isWeak ? plain(text) : lead("bold", term, "");
	return /^\s/u.test(rest) && !isWeak ? lead("bare", term, rest.trim()) : null;
}

function isSentence(text: string): boolean {
	return /[.!?。！？]$/u.test(text) && /\s/u.test(text);
}

function plain(text: string): Lead {
	return lead("line", text, "");
}

function lead(kind: Lead["kind"], term: string, rest: string, cuts: readonly Cut[] = []): Lead {
	return { kind, term: term.trim(), rest, cuts };
}

function plainLead(text: string): Lead {
	const cuts: Cut[] = [];
	for (const { separator, at, end } of separators(text)) {
		const term = text.slice(0, at).trim();
		if (!mayBeTerm(term)) break;
		if (!cuts.some((cut) => cut.separator === separator))
			cuts.push({ separator, term, rest: text.slice(end).trim() });
	}
	const [first] = cuts;
	return first ? lead("plain", first.term, first.rest, cuts) : lead("line", text, "");
}

/** Few words, no sentence, link target, list or quote. */
export function mayBeTerm(term: string): boolean {
	return (
		term.length <= 100 &&
		/[\p{L}\p{N}\p{S}]/u.test(term) &&
		term.split(/\s+/u).length <= MOST_WORDS &&
		!/^(?:[-*+>|]|!\[|\[\^|https?$)|[!?;,。！？；，]$|[^.\s]{4}\.(?:\s|$)/u.test(term)
	);
}

/** Like a name that nothing marks: a few words, no sentence. */
export function isShort(term: string): boolean {
	return term.split(/\s+/u).length <= 6 && !/[.,;:!?]$/u.test(term);
}

interface FoundSeparator {
	readonly separator: Separator;
	readonly at: number;
	readonly end: number;
}

/** The separators outside code, math, links, tags and brackets in what may be the term. */
function* separators(text: string): Generator<FoundSeparator> {
	let at = 0;
	while (at < text.length && at <= LONGEST_TERM) {
		const skipped = spanEnd(text, at);
		if (skipped > at) {
			at = skipped;
			continue;
		}
		const found = separatorAt(text, at);
		if (found) yield found;
		at = found ? found.end : at + 1;
	}
}

const PATTERNS: readonly (readonly [Separator, RegExp])[] = [
	["::", /^\s*::+(?!=)\s*/u],
	[":", /^\s*(?::(?=\s|$)|：)\s*/u],
	["—", /^(?:\s+(?:[—–―‒]+|-{2,3}|&[mn]dash;)(?=\s|$)|[—―]+)\s*/u],
	["=", /^\s+(?::?={1,2}|[-=]{1,2}>|[→⇒➔➜])(?=\s|$)\s*/u],
	["-", /^(?:\s+-(?=\s|$)|\t)\s*/u],
];

const CLOSERS: Readonly<Record<string, string>> = {
	"(": ")",
	"（": "）",
	"[": "]",
	"<": ">",
	$: "$",
	"`": "`",
};

/** Position after the span that opens here; the same position if none does. */
function spanEnd(text: string, at: number): number {
	const opener = text.charAt(at);
	if (opener === "\\") return at + 2;
	const closer = CLOSERS[opener];
	if (closer === undefined || (opener === "<" && !/[a-z/!]/iu.test(text.charAt(at + 1)))) return at;
	const close = text.indexOf(opener === "[" && text.charAt(at + 1) === "[" ? "]]" : closer, at + 1);
	if (close === -1 || close - at > LONGEST_TERM) return at;
	const end = close + (text.startsWith("]]", close) ? 2 : 1);
	return opener === "[" && text.charAt(end) === "(" ? Math.max(end, text.indexOf(")", end) + 1) : end;
}

function separatorAt(text: string, at: number): FoundSeparator | null {
	const rest = text.slice(at, at + 12);
	if (!/^[\s:：—―]/u.test(rest)) return null;
	for (const [separator, pattern] of PATTERNS) {
		const match = pattern.exec(rest);
		if (match) return { separator, at, end: at + match[0].length };
	}
	return null;
}
