// Finds where glossaries are: sections and whole notes whose heading, name, tag or property says so.
import { noteName, type Note } from "../notes/note.ts";
import type { NoteOutline } from "../notes/note-outline.ts";
import { withoutDecoration } from "../notes/plain-text.ts";
import { FOREIGN_ALONE, FOREIGN_END, FOREIGN_WITHIN } from "./foreign-words.ts";
import type { GlossaryRules } from "./glossary-rules.ts";
import { shownName } from "./term-names.ts";

/** A stretch of a note that is a glossary. */
export interface GlossarySpan {
	readonly title: string;
	/** Line of its heading; 0 for a whole note. */
	readonly line: number;
	/** First line of its entries. */
	readonly bodyLine: number;
	readonly endLine: number;
}

/** The glossaries of a note in order of line, never one within another. */
export function findGlossaries(
	note: Note,
	outline: NoteOutline,
	rules: GlossaryRules,
): readonly GlossarySpan[] {
	if (!isAllowed(note.path, note.properties, rules)) return [];
	const sections = sectionGlossaries(note, outline, rules);
	const wholeTitle = wholeNoteTitle(note, rules);
	const [first, second] = sections;
	if (first && (second || wholeTitle === null || first.line !== outline.headings[0]?.line)) return sections;
	if (first) return [{ ...first, endLine: outline.lines.length }];
	if (wholeTitle === null) return [];
	return [{ title: wholeTitle, line: 0, bodyLine: outline.bodyLine, endLine: outline.lines.length }];
}

/** True if tag or property say that the note is a glossary or a term. */
export function isMarked(
	{ tags, properties }: Pick<Note, "tags" | "properties">,
	rules: GlossaryRules,
): boolean {
	return properties["glossary"] === true || tags.some((tag) => rules.tags.includes(tag.toLowerCase()));
}

/** True if the folders of the settings and the property allow a glossary here. */
export function isAllowed(
	path: string,
	properties: Readonly<Record<string, unknown>>,
	rules: GlossaryRules,
): boolean {
	if (properties["glossary"] === false) return false;
	const isBelow = (folder: string): boolean => path.startsWith(`${folder.replace(/\/+$/u, "")}/`);
	if (rules.excludeFolders.some(isBelow)) return false;
	return rules.includeFolders.length === 0 || rules.includeFolders.some(isBelow);
}

function sectionGlossaries(note: Note, outline: NoteOutline, rules: GlossaryRules): GlossarySpan[] {
	const spans: GlossarySpan[] = [];
	for (const { line, endLine, text } of outline.headings) {
		if (line < (spans.at(-1)?.endLine ?? 0)) continue;
		const title = glossaryTitle(text, rules);
		if (title !== null) spans.push({ title: title || noteTitle(note), line, bodyLine: line + 1, endLine });
	}
	return spans;
}

function wholeNoteTitle(note: Note, rules: GlossaryRules): string | null {
	const byName = glossaryTitle(noteName(note.path), rules);
	if (byName !== null) return byName || noteTitle(note);
	return isMarked(note, rules) ? noteTitle(note) : null;
}

function noteTitle(note: Note): string {
	return shownName(noteName(note.path)) || noteName(note.path);
}

const SEPARATORS = /\s*[—–:|()（）：,]\s*|\s+-\s+/u;
/** Headings that speak of a glossary: "How to write a glossary", "No glossary yet", "Update the glossary", "Key terms of the contract", "Vocabulary to buy". */
const ABOUT =
	/^(?:not?|(?:how|why|what|when|about|using|use|updat|add|creat|improv|maintain|writ|review|edit|build|mak|check|finish|discuss|fix|contribut|missing|question)\w*)\s|\b(?:contract|agreement|deal|lease|loan|licen[cs]e|offer|sale|policy|use|payment|buy|order|plan)s?$/iu;
/** What may follow an English glossary word. */
const FOLLOWS = /^\s+(?:of|for|from|in|used|about|and|to|&)\s/iu;

/** A part of a course. */
const PART = "(?:(?:ch|chapter|week|unit|lesson|lecture|module|part)\\.?\\s*|v)?";
/** What may stand behind a glossary's title: its place in a course, or what kind of list it is. */
const TAIL = new RegExp(
	`\\s+(?:a\\s?[-–—]\\s?z|list|words|sheet|table|(?:flash)?cards|${PART}\\d{1,3})$`,
	"iu",
);

/** What a heading says beside "glossary": "" if nothing, `null` if it is no glossary's heading. */
export function glossaryTitle(markdown: string, rules: GlossaryRules): string | null {
	const name = shownName(markdown);
	// Files have names such as itil-glossary.
	const text = name.includes(" ") ? name : name.replace(/[-_]+/gu, " ");
	const title = titleOf(text, rules);
	const short = text.replace(TAIL, "");
	return title === null && short !== text && titleOf(short, rules) !== null ? text : title;
}

function titleOf(text: string, rules: GlossaryRules): string | null {
	const parts = text.split(SEPARATORS).filter((part) => part !== "");
	const found = parts.find((part) => isWord(part, rules));
	if (found !== undefined) return parts.length === 1 ? "" : restOfTitle(text, found);
	if (ABOUT.test(text)) return null;
	const [foreign] = parts.flatMap((part) => FOREIGN_END.exec(part) ?? []);
	if (foreign !== undefined) return restOfTitle(text, foreign);
	const lower = text.toLowerCase();
	const starts = [lower, withoutQualifier(lower)];
	const ends = parts.filter((part) => !ABOUT.test(part));
	for (const word of rules.words) {
		const joins = /^[a-z -]+$/u.test(word) ? " " : "";
		const end = ends.find((part) => part.toLowerCase().endsWith(joins + word));
		if (end !== undefined) return restOfTitle(text, end.slice(-word.length));
		const after = starts.find((start) => start.startsWith(word))?.slice(word.length) ?? "";
		if ((joins ? FOLLOWS : /^\s/u).test(after)) return text;
	}
	return FOREIGN_WITHIN.test(text) ? text : null;
}

/** True for a glossary word, or several: "Terms & definitions", "Key concepts and terms". */
function isWord(part: string, { words, plainWords }: GlossaryRules): boolean {
	const joined = withoutDecoration(part).toLowerCase().split(AND);
	const isKnown = (one: string): boolean =>
		FOREIGN_ALONE.test(one) ||
		[one, withoutQualifier(one)].some((name) => words.includes(name) || plainWords.includes(name));
	return (
		joined.some(isKnown) && joined.every((one) => isKnown(one) || COMPANIONS.test(withoutQualifier(one)))
	);
}

const AND = /\s+(?:&|and|und|en|et|e|y|och|og|ja|i|a|и|та|ve)\s+/u;

/** Takes off what makes "terms" a glossary's, and no contract's. */
function withoutQualifier(lower: string): string {
	return lower.replace(QUALIFIER, "");
}

const QUALIFIER = new RegExp(
	`^(?:key|important|core|essential|common|basic|new|useful|main|technical|more|list of|${PART}\\d+)\\s`,
	"u",
);
/** What is listed beside terms. */
const COMPANIONS = /^(?:concepts|ideas|people|facts|formulas|examples|symbols)$/u;

/** The title with the glossary word and the separator beside it cut away. */
function restOfTitle(text: string, word: string): string {
	const at = text.indexOf(word);
	const trim = (side: string): string =>
		side.replace(/^[\s—–:|()（）：，,-]+|[\s—–:|(（：，,-]+$/gu, "").replace(/^([^(（]*)[)）]$/u, "$1");
	return `${trim(text.slice(0, at))} ${trim(text.slice(at + word.length))}`.trim();
}
