// Turns a stretch of a note into a glossary: cut, parse, try every entry form, keep the one that explains it best.
import type { Note, Problem } from "../notes/note.ts";
import type { NoteOutline } from "../notes/note-outline.ts";
import { cutPieces } from "./cut-pieces.ts";
import type { GlossarySpan } from "./find-glossaries.ts";
import { ENTRY_FORMS } from "./forms/entry-forms.ts";
import type { Block, Entry, EntryForm, GlossaryText } from "./forms/entry-form.ts";
import { glossaryKey } from "./glossary-key.ts";
import type { Glossary, Term } from "./glossary.ts";
import { parsePiece } from "./parse-piece.ts";
import { termNames } from "./term-names.ts";

export interface ParsedGlossary {
	readonly glossary: Glossary;
	readonly problems: readonly Problem[];
}

/** Parses one glossary; never throws. A glossary without terms has a problem that says so. */
export function parseGlossary(note: Note, outline: NoteOutline, span: GlossarySpan): ParsedGlossary {
	const text = readText(outline, span);
	const { form, entries } = chooseForm(text);
	const problems: Problem[] = [];
	const complain = (line: number, reason: string): void =>
		void problems.push({ path: note.path, line, reason });
	const terms = entries.flatMap((entry) => toTerm(entry, note.path, complain));
	if (terms.length === 0) complain(span.line, "No entries were recognised in this glossary.");
	const { title, line, endLine } = span;
	return {
		glossary: { key: glossaryKey(title), title, path: note.path, line, endLine, form: form.id, terms },
		problems,
	};
}

function readText(outline: NoteOutline, { bodyLine, endLine }: GlossarySpan): GlossaryText {
	const pieces = cutPieces(outline.lines, outline.isVerbatim, bodyLine, endLine);
	const blocks = pieces.flatMap((piece) =>
		parsePiece(piece.text).flatMap((node): Block[] => {
			if (!node.position) return [];
			const line = piece.line + node.position.start.line - 1;
			return [{ node, line, endLine: piece.line + node.position.end.line, pieceLine: piece.line }];
		}),
	);
	const headings = outline.headings.filter(({ line }) => line >= bodyLine && line < endLine);
	return { outline, bodyLine, endLine, headings, blocks };
}

interface Choice {
	readonly form: EntryForm;
	readonly entries: readonly Entry[];
}

/** A form of at least this many entries may hold the others: bold words inside its definitions are not terms. */
const OUTER_ENTRIES = 2;

/** The form with most entries wins, unless most of them lie inside the entries of a form earlier in the table. */
function chooseForm(text: GlossaryText): Choice {
	const choices = ENTRY_FORMS.map((form): Choice => ({
		form,
		entries: form.find(text).filter(({ definition }) => definition !== ""),
	}));
	const outer = choices.filter(
		(choice) => !choices.some((other) => other !== choice && contains(other, choice)),
	);
	const [first = { form: ENTRY_FORMS[0] as EntryForm, entries: [] }, ...rest] =
		outer.length > 0 ? outer : choices;
	return rest.reduce((best, choice) => (choice.entries.length > best.entries.length ? choice : best), first);
}

/** True if most entries of `inner` begin inside entries of `outer`, below their first line. */
function contains(outer: Choice, inner: Choice): boolean {
	if (outer.entries.length < OUTER_ENTRIES || inner.entries.length === 0) return false;
	let at = 0;
	let inside = 0;
	for (const { line } of inner.entries) {
		while ((outer.entries[at]?.endLine ?? Infinity) <= line) at++;
		if ((outer.entries[at]?.line ?? Infinity) < line) inside++;
	}
	return inside * 2 > inner.entries.length;
}

function toTerm(entry: Entry, path: string, complain: (line: number, reason: string) => void): Term[] {
	const { term, aliases } = termNames(entry.term);
	if (term === "") {
		complain(entry.line, "This entry has no term.");
		return [];
	}
	const { definition, extra, line, endLine } = entry;
	return [{ term, aliases, definition, extra, path, line, endLine }];
}
