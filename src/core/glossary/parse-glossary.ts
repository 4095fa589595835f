// Turns a stretch of a note into a glossary: cut, parse, choose the form, name the terms.
import type { Note, Problem } from "../notes/note.ts";
import type { NoteOutline } from "../notes/note-outline.ts";
import { plainText } from "../notes/plain-text.ts";
import type { Block } from "./block.ts";
import { chooseForm } from "./choose-form.ts";
import { cutPieces, type Piece } from "./cut-pieces.ts";
import type { GlossarySpan } from "./find-glossaries.ts";
import { withoutFooter } from "./footer.ts";
import type { Entry, PlacedBlock, Stretch } from "./forms/entry-form.ts";
import { glossaryKey } from "./glossary-key.ts";
import type { Glossary } from "./glossary.ts";
import { isGrouping, isLabel } from "./labels.ts";
import { nameTerms } from "./name-terms.ts";
import { parsePiece } from "./parse-piece.ts";

export interface ParsedGlossary {
	readonly glossary: Glossary;
	readonly problems: readonly Problem[];
	/** What it was made from. */
	readonly source: GlossarySource;
}

export interface GlossarySource {
	readonly pieces: readonly Piece[];
	readonly stretch: Stretch;
	/** Of all chosen forms, in order of line. */
	readonly entries: readonly Entry[];
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
	const pieces = cutPieces(outline.lines, outline.isVerbatim, span.bodyLine, span.endLine);
	const stretch = yield* readStretch(outline, span, pieces, parse);
	const { form, entries, misses } = yield* chooseForm(stretch);
	yield;
	const { terms, misses: unnamed } = yield* nameTerms(withoutFooter(entries), note.path);
	const { title, line, endLine } = span;
	const none = terms.length === 0 ? [{ line, reason: "No entries were recognised in this glossary." }] : [];
	const problems = [...misses, ...unnamed, ...none].map((miss): Problem => ({ path: note.path, ...miss }));
	return {
		glossary: { key: glossaryKey(title), title, path: note.path, line, endLine, form, terms },
		problems: problems.sort((a, b) => a.line - b.line),
		source: { pieces, stretch, entries },
	};
}

function* readStretch(
	outline: NoteOutline,
	{ bodyLine, endLine }: GlossarySpan,
	pieces: readonly Piece[],
	parse: ParsePiece,
): Generator<void, Stretch> {
	const headings = outline.headings.filter(({ line }) => line >= bodyLine && line < endLine);
	const blocks: PlacedBlock[] = [];
	let next = 0;
	let isApart = false;
	for (const piece of pieces) {
		for (const block of parse(piece.text)) {
			const placed = placeBlock(block, piece, outline.isVerbatim);
			for (; (headings[next]?.line ?? Infinity) <= placed.line; next++)
				isApart = isLabel(ask(headings[next]?.text));
			if (isApart && block.kind !== "heading") continue;
			for (const { lead } of [...block.items, ...block.lines]) if (lead.kind !== "line") ask(lead.term);
			for (const { cells } of block.rows) cells.forEach(plainText);
			blocks.push(placed);
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

/** The block in its note, without what stands in comments and math: nothing there begins an entry. */
export function placeBlock(block: Block, piece: Piece, isVerbatim: readonly boolean[]): PlacedBlock {
	const base = piece.line;
	const line = base + Math.max(block.line, piece.repeated);
	const endLine = base + block.endLine;
	let at = line;
	while (at < endLine && !isVerbatim[at]) at++;
	const isText = (one: { readonly line: number }): boolean => !isVerbatim[base + one.line];
	const text =
		at === endLine
			? block
			: { ...block, lines: block.lines.filter(isText), items: block.items.filter(isText) };
	return { block: text, line, endLine, base };
}
