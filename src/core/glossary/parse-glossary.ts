// Turns a stretch of a note into a glossary: cut, parse, choose the form, name the terms.
import type { Note, Problem } from "../notes/note.ts";
import type { NoteOutline } from "../notes/note-outline.ts";
import type { Block } from "./block.ts";
import { chooseForm } from "./choose-form.ts";
import { cutPieces } from "./cut-pieces.ts";
import type { GlossarySpan } from "./find-glossaries.ts";
import type { PlacedBlock, Stretch } from "./forms/entry-form.ts";
import { glossaryKey } from "./glossary-key.ts";
import type { Glossary } from "./glossary.ts";
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
	const { form, entries, misses } = chooseForm(stretch);
	yield;
	const { terms, misses: unnamed } = yield* nameTerms(entries, note.path);
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
	const blocks: PlacedBlock[] = [];
	for (const piece of cutPieces(outline.lines, outline.isVerbatim, bodyLine, endLine)) {
		for (const block of parse(piece.text)) {
			const line = piece.line + Math.max(block.line, piece.repeated);
			blocks.push({ block, line, endLine: piece.line + block.endLine, base: piece.line });
		}
		yield;
	}
	const headings = outline.headings.filter(({ line }) => line >= bodyLine && line < endLine);
	return { outline, line: bodyLine, endLine, headings, blocks };
}
