// Reads a glossary again after an edit within one line, and no more of it than the entries near by.
//
// Forms are chosen and terms are named by what all of a glossary has in common. So the entries near by are read alone only if
// that could not have changed: the blocks keep their shape, every form finds the same terms there, and reading them alone gave
// before the edit what reading all of the glossary gave. In every other case the answer is `null`, and all is read again.
import { runSteps } from "../run-steps.ts";
import { beginningIn, countBefore } from "../notes/in-lines.ts";
import type { EditedLine } from "../notes/edited-line.ts";
import type { NoteOutline } from "../notes/note-outline.ts";
import type { Block } from "./block.ts";
import { chooseForm } from "./choose-form.ts";
import { isMark, type Piece } from "./cut-pieces.ts";
import { hasFooter } from "./footer.ts";
import type { Entry, EntryForm, PlacedBlock, Stretch } from "./forms/entry-form.ts";
import { ENTRY_FORMS } from "./forms/entry-forms.ts";
import { referenceOf } from "./name-terms.ts";
import { type GlossarySource, type ParsedGlossary, type ParsePiece, placeBlock } from "./parse-glossary.ts";
import { isSameShape } from "./same-shape.ts";

/**
 * The glossary after the edit; `null` if the edit may have changed more than definitions.
 * @param outline Of the note after the edit, with the headings, callouts and verbatim lines of before.
 */
export function rereadGlossary(
	known: ParsedGlossary,
	outline: NoteOutline,
	edit: EditedLine,
	parse: ParsePiece,
): ParsedGlossary | null {
	const { pieces, stretch } = known.source;
	const piece = pieces.find(
		({ line, endLine, repeated }) => line + repeated <= edit.line && edit.line < endLine,
	);
	if (!piece) return { ...known, source: { ...known.source, stretch: { ...stretch, outline } } };
	// A table's header stands in all of its pieces.
	if (pieces.some(({ repeated, text }) => repeated > 0 && text.startsWith(`${edit.before}\n`))) return null;
	const edited = editPiece(piece, edit);
	const before = parse(piece.text);
	const after = parse(edited.text);
	if (isMark(edit.before) !== isMark(edit.after) || !isSameShape(before, after)) return null;
	const source = {
		...known.source,
		pieces: pieces.map((one) => (one === piece ? edited : one)),
		stretch: { ...stretch, outline, blocks: replaceBlocks(stretch, edited, after, outline) },
	};
	return withEntries(known, source, rangeAround(known.source, piece));
}

function editPiece(piece: Piece, { line, after }: EditedLine): Piece {
	const lines = piece.text.split("\n");
	lines[line - piece.line] = after;
	return { ...piece, text: lines.join("\n") };
}

/** The blocks with those of a piece read anew; what was left out of them is left out again. */
function replaceBlocks(
	{ blocks }: Stretch,
	piece: Piece,
	now: readonly Block[],
	{ isVerbatim }: NoteOutline,
): readonly PlacedBlock[] {
	const from = countBefore(blocks, piece.line + piece.repeated);
	const kept = beginningIn(blocks, piece.line + piece.repeated, piece.endLine);
	const placed = now
		.map((block) => placeBlock(block, piece, isVerbatim))
		.filter(({ line }) => kept.some((one) => one.line === line));
	return [...blocks.slice(0, from), ...placed, ...blocks.slice(from + kept.length)];
}

interface Range {
	readonly line: number;
	readonly endLine: number;
}

/** The lines of the piece, and of every block and entry that reaches into them. */
function rangeAround({ stretch, entries }: GlossarySource, piece: Range): Range {
	let { line, endLine } = piece;
	const all: readonly (readonly Range[])[] = [stretch.blocks, entries];
	let size = 0;
	while (size !== endLine - line) {
		size = endLine - line;
		for (const some of all) {
			// None reaches into another, so only the last that begins before may reach in.
			const above = some[countBefore(some, line) - 1];
			if (above && above.endLine > line) line = above.line;
			for (const one of beginningIn(some, line, endLine)) endLine = Math.max(endLine, one.endLine);
		}
	}
	return { line, endLine };
}

/** The glossary with the entries in a range read from its new source, if that can change no more than their definitions. */
function withEntries(known: ParsedGlossary, source: GlossarySource, range: Range): ParsedGlossary | null {
	const { glossary } = known;
	const near = beginningIn(source.entries, range.line, range.endLine);
	const before = cutStretch(known.source.stretch, range);
	const after = cutStretch(source.stretch, range);
	const now = runSteps(chooseForm(after)).entries;
	const isSure =
		isSame(runSteps(chooseForm(before)).entries, near) &&
		isSame(near.map(nameOf), now.map(nameOf)) &&
		ENTRY_FORMS.every((form) => isSame(foundBy(form, before), foundBy(form, after)));
	if (!isSure) return null;
	const edited = new Map(
		near.flatMap((entry, at) => (isSame(entry, now[at]) ? [] : [[entry, now[at] ?? entry]])),
	);
	if ([...edited].flat().some(isSpecial)) return null;
	const texts = new Map(
		[...edited.values()].map(({ line, definition, extra }) => [line, { definition, extra }]),
	);
	const terms = glossary.terms.map((term) =>
		texts.has(term.line) ? { ...term, ...texts.get(term.line) } : term,
	);
	const entries = source.entries.map((entry) => edited.get(entry) ?? entry);
	return { ...known, glossary: { ...glossary, terms }, source: { ...source, entries } };
}

function cutStretch({ outline, headings, blocks }: Stretch, { line, endLine }: Range): Stretch {
	return {
		outline,
		line,
		endLine,
		headings: beginningIn(headings, line, endLine),
		blocks: beginningIn(blocks, line, endLine),
	};
}

/** What a form's choice depends on, and nothing else of what it finds. */
function foundBy({ find }: EntryForm, stretch: Stretch): unknown {
	const { entries, misses, looked } = find(stretch);
	return [entries.map((entry) => [nameOf(entry), entry.definition === ""]), misses, looked];
}

/** All of an entry but its text. */
function nameOf({ term, aliases, line, endLine }: Entry): unknown {
	return [term, aliases, line, endLine];
}

/** A definition that says more than what its term is: of which entry it is another name, or that the glossary ends. */
function isSpecial({ definition }: Entry): boolean {
	return hasFooter(definition) || referenceOf(definition) !== undefined;
}

function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
