// Says from metadata alone whether a note may hold a glossary or be a term, so that other notes are never read.
import { noteName, type Note } from "../notes/note.ts";
import { glossaryTitle, isAllowed, isMarked } from "./find-glossaries.ts";
import type { GlossaryRules } from "./glossary-rules.ts";
import { termFolder } from "./term-note.ts";

/** Value of the property `generated-by` in notes that this plugin writes: they are never a glossary. */
export const GENERATED_BY = "service-value-chain";

export function mayHoldGlossary(
	note: Pick<Note, "path" | "tags" | "properties">,
	headings: readonly { readonly heading: string }[],
	rules: GlossaryRules,
): boolean {
	const { path, properties } = note;
	if (properties["generated-by"] === GENERATED_BY || !isAllowed(path, properties, rules)) return false;
	return (
		isMarked(note, rules) ||
		glossaryTitle(noteName(path), rules) !== null ||
		headings.some(({ heading }) => glossaryTitle(heading, rules) !== null) ||
		termFolder(note, rules) !== null
	);
}
