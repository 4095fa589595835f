// One note per term: in a folder named as a glossary, or marked by tag or property, the note's name is the term.
import { groupBy } from "../group-by.ts";
import { noteName, type Note } from "../notes/note.ts";
import type { NoteOutline } from "../notes/note-outline.ts";
import { plainText } from "../notes/plain-text.ts";
import { glossaryTitle, isMarked } from "./find-glossaries.ts";
import { isBlank } from "./block-starts.ts";
import { cutFooter } from "./footer.ts";
import { definitionOf } from "./forms/entry-form.ts";
import type { GlossaryRules } from "./glossary-rules.ts";
import { glossaryKey } from "./glossary-key.ts";
import type { Glossary, Term } from "./glossary.ts";
import { isLabel } from "./labels.ts";
import { termNames } from "./term-names.ts";
import { isString } from "../unknown-value.ts";

/** A note that is a term, and the folder that is its glossary; "" for the vault itself. */
export interface TermNote {
	readonly folder: string;
	readonly term: Term;
}

/** The folder whose glossary the note would be a term of: one named as a glossary, or its own if the note is marked. */
export function termFolder(
	note: Pick<Note, "path" | "tags" | "properties">,
	rules: GlossaryRules,
): string | null {
	const folders = note.path.split("/").slice(0, -1);
	const name = noteName(note.path);
	if (glossaryTitle(name, rules) !== null || INDEX_NAMES.test(name) || name === folders.at(-1)) return null;
	for (let depth = folders.length; depth > 0; depth--)
		if (glossaryTitle(folders[depth - 1] ?? "", rules) !== null) return folders.slice(0, depth).join("/");
	return isMarked(note, rules) ? folders.join("/") : null;
}

/** Notes that list the others. */
const INDEX_NAMES = /^_?(?:index|readme|overview|moc|home|contents|template)$/iu;

/** What lists other notes, and says nothing itself. */
const LISTS = /```dataview[^]*?```|(?:^|[^!])\[\[[^\]]*\]\]|^.*:$/gmu;

/** True if what was found in a note that could be a term is rather a glossary of its own. */
export function isGlossaryItself(
	note: Note,
	outline: NoteOutline,
	{ form, terms }: Glossary,
	rules: GlossaryRules,
): boolean {
	const isForced = note.properties["glossary"] === true;
	const isHeading = form === "heading";
	if (isHeading && terms.length < 2 && !(isForced && terms[0]?.term !== noteName(note.path))) return false;
	if (isForced) return terms.length > 0;
	const least = (isMarked(note, rules) ? 1 : 3) + (isHeading ? 2 : 0);
	const written = (from: number, to?: number): number =>
		outline.lines.slice(from, to).filter((line) => !isBlank(line)).length;
	const lines = terms.reduce((sum, { line, endLine }) => sum + written(line, endLine), 0);
	return terms.length >= least && lines * 10 >= written(outline.bodyLine) * 6;
}

/** The note as a term: its name, the aliases of its properties, its text up to "See also" and such; `null` without text. */
export function readTermNote(note: Note, outline: NoteOutline): Term | null {
	const { term, aliases } = termNames(noteName(note.path));
	const title = outline.headings.find(
		({ line, level, text }) => level === 1 && line < outline.bodyLine + 5 && text !== "",
	);
	const from = title ? title.line + 1 : outline.bodyLine;
	const own = outline.headings.find(({ text }) => /^definition\b/iu.test(plainText(text)));
	const end =
		outline.headings.find(({ line, text }) => line >= from && isLabel(text))?.line ?? outline.lines.length;
	const body = own ? outline.lines.slice(own.line + 1, own.endLine) : outline.lines.slice(from, end);
	const definition = cutFooter(definitionOf(body));
	if (term === "" || !/\p{L}/u.test(definition.replace(LISTS, ""))) return null;
	const more = [note.properties["aliases"], note.properties["alias"]].flat().filter(isString);
	const names = [...aliases, ...more.map((name) => name.trim())].filter(
		(name) => name !== "" && name !== term,
	);
	return {
		term,
		aliases: [...new Set(names)],
		definition,
		extra: "",
		path: note.path,
		line: title?.line ?? 0,
		endLine: outline.lines.length,
	};
}

/** The glossaries that folders of term notes are, in order of path. */
export function folderGlossaries(notes: readonly TermNote[], rules: GlossaryRules): readonly Glossary[] {
	return [...groupBy(notes, ({ folder }) => folder)].map(([folder, own]): Glossary => {
		const terms = own.map(({ term }) => term);
		const [name = "", parent = ""] = folder.split("/").reverse();
		const said = glossaryTitle(name, rules);
		const title = said || (said === "" ? parent : "") || name || "Glossary";
		return { key: glossaryKey(title), title, path: folder, line: 0, endLine: 0, form: "note", terms };
	});
}
