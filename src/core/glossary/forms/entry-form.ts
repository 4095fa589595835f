// What an entry form is: one way in which people write down a term and its definition.
import type { RootContent } from "mdast";
import type { Heading, NoteOutline } from "../../notes/note-outline.ts";

/** A top-level block of a glossary with its lines in the note. */
export interface Block {
	readonly node: RootContent;
	readonly line: number;
	readonly endLine: number;
	/** Line its piece begins at; positions inside `node` count from there. */
	readonly pieceLine: number;
}

/** A glossary's text, cut and parsed, as every form gets it. */
export interface GlossaryText {
	readonly outline: NoteOutline;
	readonly bodyLine: number;
	readonly endLine: number;
	readonly headings: readonly Heading[];
	readonly blocks: readonly Block[];
}

/** A term as a form found it; raw Markdown. */
export interface Entry {
	readonly term: string;
	readonly definition: string;
	readonly extra: string;
	readonly line: number;
	readonly endLine: number;
}

export interface EntryForm {
	readonly id: string;
	/** For people, in lists of problems: "a bold word at the start of a list item". */
	readonly description: string;
	/** Every entry of this form, in order of line. */
	readonly find: (text: GlossaryText) => readonly Entry[];
}

/** The lines as a definition: dedented, no blank lines or rules around, no trailing spaces at the end. */
export function definitionOf(lines: readonly string[]): string {
	const isEdge = (line: string | undefined): boolean =>
		line !== undefined && /^\s*(?:-{3,}|\*{3,}|_{3,})?\s*$/u.test(line);
	let from = 0;
	let to = lines.length;
	while (from < to && isEdge(lines[from])) from++;
	while (to > from && isEdge(lines[to - 1])) to--;
	const kept = lines.slice(from, to);
	const indents = kept.flatMap((line, index) =>
		line.trim() === "" || (index === 0 && indentOf(line) === 0) ? [] : [indentOf(line)],
	);
	const indent = indents.reduce((least, width) => Math.min(least, width), Infinity);
	return kept
		.map((line) => line.slice(Math.min(indent, indentOf(line))))
		.join("\n")
		.trim();
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}
