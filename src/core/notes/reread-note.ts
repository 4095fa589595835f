// Reads a note again after an edit within one line: what the edit can't have changed stays as it was read before.
import type { ParsePiece, ParsedGlossary } from "../glossary/parse-glossary.ts";
import { rereadGlossary } from "../glossary/reread-glossary.ts";
import { findEditedLine } from "./edited-line.ts";
import type { Note } from "./note.ts";
import { askingOf, type NoteReading, withTerms } from "./parse-note.ts";
import { findPlaces } from "./places.ts";
import { rescanNote } from "./rescan-note.ts";

/** The reading of a note by the rules of before; `null` if more than the text of a line may be another, or no glossary is there. */
export function rereadNote(before: NoteReading, note: Note, parse: ParsePiece): NoteReading | null {
	const { rules, parsed } = before;
	if (parsed.glossaries.length === 0 || metadataOf(before.note) !== metadataOf(note)) return null;
	const edit = findEditedLine(before.outline.lines, before.note.text, note.text);
	const outline = edit && rescanNote(before.outline, edit);
	if (!outline) return null;
	const glossaries: ParsedGlossary[] = [];
	for (const glossary of before.glossaries) {
		const now = rereadGlossary(glossary, outline, edit, parse);
		if (!now) return null;
		glossaries.push(now);
	}
	// A place shows the text below it, and is where it is by headings, callouts and names.
	const isShown = parsed.places.some(({ line, endLine }) => line <= edit.line && edit.line < endLine);
	const found = glossaries.map(({ glossary }) => glossary);
	const places = isShown ? findPlaces(note, outline, found, rules.matcher).places : parsed.places;
	const asking = askingOf(note, outline, places, rules);
	return {
		note,
		rules,
		outline,
		glossaries,
		parsed: { ...parsed, places, asking, glossaries: withTerms(glossaries) },
	};
}

/** All of a note but its text. */
function metadataOf({ path, properties, tags }: Note): string {
	return JSON.stringify([path, properties, tags]);
}
