// A lead: the term at the start of a paragraph or list item, told from its text by bold type or a separator.

export interface Lead {
	readonly term: string;
	/** What follows on the same line. */
	readonly rest: string;
}

const BOLD = /^(?:\*\*|__)((?:(?!\*\*|__).){1,200})(?:\*\*|__)[ \t]*/u;
const AFTER_BOLD =
	/^(?:(?:::?|[—–=→]|->)[ \t]*|-[ \t]+|\([^()]{1,60}\)[ \t]*(?:(?:::?|[—–=]|->|-(?=[ \t]))[ \t]*)?)/u;
const PLAIN =
	/^((?:(?!::|: | [—–=] | - ).){1,100}?)(?:::[ \t]+|:[ \t]+|[ \t]+[—–=][ \t]+|[ \t]+-[ \t]+)(?=\S)/u;

/** `**Term** — text`, `**Term:** text`, `**Term**` with text on the next lines; `null` for text after bold without a separator. */
export function boldLead(line: string): Lead | null {
	const bold = BOLD.exec(line);
	if (!bold?.[1]) return null;
	const inside = bold[1].trim();
	const rest = line.slice(bold[0].length);
	if (/:$/u.test(inside)) return { term: inside.replace(/:+$/u, ""), rest: rest.trim() };
	if (rest.trim() === "") return { term: inside, rest: "" };
	const separator = AFTER_BOLD.exec(rest);
	if (!separator) return null;
	const brackets = /^\([^()]{1,60}\)/u.exec(separator[0]);
	return {
		term: brackets ? `${inside} ${brackets[0]}` : inside,
		rest: rest.slice(separator[0].length).trim(),
	};
}

/** `Term: text`, `Term:: text`, `Term — text`; the term has few words and is no sentence, link or list. */
export function plainLead(line: string): Lead | null {
	const match = PLAIN.exec(line);
	const term = match?.[1]?.trim();
	if (
		!match ||
		!term ||
		term.split(/\s+/u).length > 8 ||
		/^(?:[-*+>|#!]|\d+[.)]|https?$)|[.!?;]$/u.test(term)
	)
		return null;
	return { term, rest: line.slice(match[0].length).trim() };
}
