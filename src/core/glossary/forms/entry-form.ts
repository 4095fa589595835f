// What an entry form is: one way in which people write down a term and its definition.
import type { Heading, NoteOutline } from "../../notes/note-outline.ts";
import type { Block } from "../block.ts";
import { dedent } from "../dedent.ts";

/** A block with its lines in the note. */
export interface PlacedBlock {
	readonly block: Block;
	readonly line: number;
	/** First line after it. */
	readonly endLine: number;
	/** Line of the note that the block's own lines count from. */
	readonly base: number;
}

/** A stretch of a glossary as every form gets it: between headings, or all of it. */
export interface Stretch {
	readonly outline: NoteOutline;
	readonly line: number;
	readonly endLine: number;
	readonly headings: readonly Heading[];
	readonly blocks: readonly PlacedBlock[];
}

/** A term as a form found it; raw Markdown. */
export interface Entry {
	readonly term: string;
	/** Further names that the form knows of, e.g. from a column of abbreviations. */
	readonly aliases?: readonly string[];
	readonly definition: string;
	readonly extra: string;
	readonly line: number;
	readonly endLine: number;
}

/** What a form makes of a stretch. */
export interface Findings {
	readonly entries: readonly Entry[];
	/** What stands among the entries and is none. */
	readonly misses: readonly Miss[];
	/** How many things of its kind the form looked at, entries included. */
	readonly looked: number;
}

export interface Miss {
	readonly line: number;
	readonly reason: string;
}

export interface EntryForm {
	readonly id: string;
	/** How sure one entry of this form is one, 0…1: bold type says more than a hyphen. */
	readonly weight: number;
	/** Fewest entries that make the form. */
	readonly least: number;
	/** Least share of the things it looks at that must be entries. */
	readonly leastShare: number;
	/** Every entry of this form, in order of line. */
	readonly find: (stretch: Stretch) => Findings;
}

/** Lines that end a definition or stand at its edge, but are none of it. */
const EDGE =
	/^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|\^[\w-]+|%%.*%%|<!--.*-->|\[[^\]]+\]:\s.*|(?:#[\p{L}][\p{L}\p{N}/_-]*\s*)+)?$/u;

/** How such a line may begin. */
const EDGE_MARKS = "-*_^%<[#";

/** The lines as a definition: dedented, without blank lines, rules, comments, block ids and footnotes at its edges. */
export function definitionOf(lines: readonly string[]): string {
	let from = 0;
	let to = lines.length;
	while (from < to && isEdge(lines[from])) from++;
	while (to > from && isEdge(lines[to - 1])) to--;
	if (to - from === 1) return tidy(lines[from] ?? "");
	const [first = "", ...below] = lines.slice(from, to);
	return tidy(/^\s/u.test(first) ? dedent([first, ...below]) : `${first}\n${dedent(below)}`);
}

function isEdge(line: string | undefined): boolean {
	const text = line?.trim() ?? "x";
	return text === "" || (EDGE_MARKS.includes(text.charAt(0)) && EDGE.test(text));
}

/** Characters at the end of a definition that are looked through: each may begin what is cut off. */
const LONGEST_END = 500;

/** Takes block ids and comments off both ends. */
function tidy(text: string): string {
	const trimmed = text.trim();
	if (!/[%<^\\]/u.test(trimmed)) return trimmed;
	const begun = trimmed.replace(/^(?:%%[^%]*%%|<!--(?:(?!-->).)*-->)\s*/u, "");
	const end = begun.slice(-LONGEST_END);
	return (
		begun.slice(0, begun.length - end.length) +
		end.replace(/(?:\s*(?:%%[^%]*%%|<!--(?:(?!-->)[^\n])*-->|(?:^|\s)\^[\w-]+|\\))+$/u, "")
	);
}
