// Says from metadata alone whether a note may hold a glossary or be a term, so that other notes are never read.
import { isGenerated } from "../notes/generated.ts";
import { noteName, type Note } from "../notes/note.ts";
import { glossaryTitle, isAllowed, isMarked } from "./find-glossaries.ts";
import type { GlossaryRules } from "./glossary-rules.ts";
import { termFolder } from "./term-note.ts";

export function mayHoldGlossary(
	note: Pick<Note, "path" | "tags" | "properties">,
	headings: readonly { readonly heading: string }[],
	rules: GlossaryRules,
): boolean {
	const { path, properties } = note;
	if (isGenerated(properties) || !isAllowed(path, properties, rules)) return false;
	return (
		isMarked(note, rules) ||
		glossaryTitle(noteName(path), rules) !== null ||
		headings.some(({ heading }) => glossaryTitle(heading, rules) !== null) ||
		termFolder(note, rules) !== null
	);
}
