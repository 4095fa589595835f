// Turns a stretch of a note into a glossary: cut, parse, choose the form, name the terms.
import type { Note, Problem } from "../notes/note.ts";
import type { NoteOutline } from "../notes/note-outline.ts";
import { plainText } from "../notes/plain-text.ts";
import type { Block } from "./block.ts";
import { chooseForm } from "./choose-form.ts";
import { cutPieces } from "./cut-pieces.ts";
import type { GlossarySpan } from "./find-glossaries.ts";
import { withoutFooter } from "./footer.ts";
import type { PlacedBlock, Stretch } from "./forms/entry-form.ts";
import { glossaryKey } from "./glossary-key.ts";
import type { Glossary } from "./glossary.ts";
import { isGrouping, isLabel } from "./labels.ts";
import { nameTerms } from "./name-terms.ts";
import { parsePiece } from "./parse-piece.ts";

export interface ParsedGlossary {
	readonly glossary: Glossary;
	readonly problems: readonly Problem[];
}

/** Parses a piece's text; the same text always gives the same blocks, so that they may be kept. */
export type ParsePiece = (text: string) => readonly Block[];

/** Parses one glossary in small steps; never throws. A glossary without terms has a problem that says so. */
export function* parseGlossary(
	note: Note,
	outline: NoteOutline,
	span: GlossarySpan,
	parse: ParsePiece = parsePiece,
): Generator<void, ParsedGlossary> {
	const stretch = yield* readStretch(outline, span, parse);
	const { form, entries, misses } = yield* chooseForm(stretch);
	yield;
	const { terms, misses: unnamed } = yield* nameTerms(withoutFooter(entries), note.path);
	const { title, line, endLine } = span;
	const none = terms.length === 0 ? [{ line, reason: "No entries were recognised in this glossary." }] : [];
	const problems = [...misses, ...unnamed, ...none].map((miss): Problem => ({ path: note.path, ...miss }));
	return {
		glossary: { key: glossaryKey(title), title, path: note.path, line, endLine, form, terms },
		problems: problems.sort((a, b) => a.line - b.line),
	};
}

function* readStretch(
	outline: NoteOutline,
	{ bodyLine, endLine }: GlossarySpan,
	parse: ParsePiece,
): Generator<void, Stretch> {
	const headings = outline.headings.filter(({ line }) => line >= bodyLine && line < endLine);
	const blocks: PlacedBlock[] = [];
	let next = 0;
	let isApart = false;
	for (const piece of cutPieces(outline.lines, outline.isVerbatim, bodyLine, endLine)) {
		for (const block of parse(piece.text)) {
			const line = piece.line + Math.max(block.line, piece.repeated);
			for (; (headings[next]?.line ?? Infinity) <= line; next++) isApart = isLabel(ask(headings[next]?.text));
			if (isApart && block.kind !== "heading") continue;
			for (const { lead } of [...block.items, ...block.lines]) if (lead.kind !== "line") ask(lead.term);
			for (const { cells } of block.rows) cells.forEach(plainText);
			const placed = { block, line, endLine: piece.line + block.endLine, base: piece.line };
			blocks.push(withoutVerbatim(placed, outline.isVerbatim));
		}
		yield;
	}
	return { outline, line: bodyLine, endLine, headings, blocks };
}

/** What every form asks first is found out and remembered here already, in small steps. */
function ask(name = ""): string {
	isLabel(name);
	isGrouping(name);
	return name;
}

/** The block without what stands in comments and math: nothing there begins an entry. */
function withoutVerbatim(placed: PlacedBlock, isVerbatim: readonly boolean[]): PlacedBlock {
	const { block, base, line, endLine } = placed;
	let at = line;
	while (at < endLine && !isVerbatim[at]) at++;
	if (at === endLine) return placed;
	const isText = (one: { readonly line: number }): boolean => !isVerbatim[base + one.line];
	return {
		...placed,
		block: { ...block, lines: block.lines.filter(isText), items: block.items.filter(isText) },
	};
}
