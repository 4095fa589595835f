// Parses notes one after the other, and remembers enough of them that an edit costs what it touched.
import { parsePiece } from "../glossary/parse-piece.ts";
import type { ParsePiece } from "../glossary/parse-glossary.ts";
import { remember } from "../remember.ts";
import type { Note } from "./note.ts";
import { type NoteReading, type NoteRules, type ParsedNote, readNote } from "./parse-note.ts";
import { rereadNote } from "./reread-note.ts";

/** Parses a note in small steps, to what `parseNote` gives. */
export type NoteReader = (note: Note, rules: NoteRules) => Generator<void, ParsedNote>;

/** A reader that remembers the last note as it was read, and pieces of those before. */
export function createNoteReader(parse: ParsePiece = remember(parsePiece)): NoteReader {
	let last: NoteReading | null = null;
	return function* (note, rules) {
		const before = last && isSameRules(last.rules, rules) ? last : null;
		last = (before && rereadNote(before, note, parse)) ?? (yield* readNote(note, rules, parse));
		return last.parsed;
	};
}

/** The same objects: rules are made anew with a change of settings only. */
function isSameRules(a: NoteRules, b: NoteRules): boolean {
	return a.matcher === b.matcher && a.glossaries === b.glossaries && a.questions === b.questions;
}
