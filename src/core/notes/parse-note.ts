// One note in, all that the plugin wants to know of it out. Owns the order of the steps, no rule of its own.
import type { CardKind } from "../cards/card.ts";
import { findQuestions, type QuestionRules } from "../cards/questions/find-questions.ts";
import { kindsOfNote } from "../cards/questions/note-kinds.ts";
import type { Question } from "../cards/questions/question.ts";
import type { ActivityMatcher } from "../chain/match-activity.ts";
import { findGlossaries, isAllowed } from "../glossary/find-glossaries.ts";
import type { GlossaryRules } from "../glossary/glossary-rules.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { parsePiece } from "../glossary/parse-piece.ts";
import { type ParsedGlossary, parseGlossary, type ParsePiece } from "../glossary/parse-glossary.ts";
import { isGlossaryItself, readTermNote, termFolder, type TermNote } from "../glossary/term-note.ts";
import { isGenerated } from "./generated.ts";
import { findPlaces } from "./places.ts";
import { findStreams } from "./value-streams.ts";
import { runSteps } from "../run-steps.ts";
import { scanNote } from "./scan-note.ts";
import type { NoteOutline } from "./note-outline.ts";
import { noteName, type Note, type Problem } from "./note.ts";
import type { Place, Tension, ValueStream } from "./place.ts";

/** What a note holds for the plugin. Glossary keys are still the plain ones; the index makes them unique and stable. */
export interface ParsedNote {
	readonly places: readonly Place[];
	readonly tensions: readonly Tension[];
	readonly streams: readonly ValueStream[];
	readonly glossaries: readonly Glossary[];
	/** What it asks beside its glossaries; `null` if nothing, and its cards are as the settings say. */
	readonly asking: NoteAsking | null;
	/** The note as a term of its folder's glossary. */
	readonly termNote: TermNote | null;
	readonly problems: readonly Problem[];
}

/** What a note itself says about its cards. */
export interface NoteAsking {
	readonly path: string;
	/** From its `cards` property; `null` for the kinds of the settings. */
	readonly kinds: readonly CardKind[] | null;
	readonly questions: readonly Question[];
}

/** How notes are understood. */
export interface NoteRules {
	readonly matcher: ActivityMatcher;
	readonly glossaries: GlossaryRules;
	readonly questions: QuestionRules;
}

/** A parsed note with all that it was made from, so that an edit of it need not begin from nothing. */
export interface NoteReading {
	readonly note: Note;
	readonly rules: NoteRules;
	readonly outline: NoteOutline;
	readonly glossaries: readonly ParsedGlossary[];
	readonly parsed: ParsedNote;
}

/** Headings looked at between two pauses. */
const STEP = 100;

/** To be raised with every change of what a note is parsed to: what earlier versions kept is then forgotten. */
export const PARSER_VERSION = 4;

/** Parses a candidate note; never throws, whatever the note holds. */
export function parseNote(note: Note, rules: NoteRules): ParsedNote {
	return runSteps(readNote(note, rules, parsePiece)).parsed;
}

/**
 * The same in small steps, so that a huge note need not hold up the window.
 * @param parse Parses a piece of a glossary; may answer from what it kept.
 */
export function* readNote(note: Note, rules: NoteRules, parse: ParsePiece): Generator<void, NoteReading> {
	const { matcher } = rules;
	const outline = scanNote(note.text);
	yield;
	const { parsed, termNote } = yield* readGlossaries(note, outline, rules.glossaries, parse);
	for (const [index, { text }] of outline.headings.entries()) {
		if (index % STEP === 0) yield;
		// Remembered: the places are found in one go.
		matcher.versus(text);
	}
	const glossaries = parsed.map(({ glossary }) => glossary);
	const { places, tensions } = findPlaces(note, outline, glossaries, matcher);
	yield;
	return {
		note,
		rules,
		outline,
		glossaries: parsed,
		parsed: {
			places,
			tensions,
			streams: findStreams(note, outline, places, matcher),
			asking: askingOf(note, outline, places, rules),
			glossaries: withTerms(parsed),
			termNote,
			problems: parsed.flatMap(({ problems }) => problems),
		},
	};
}

/** What the note says of its cards; `null` if nothing. */
export function askingOf(
	note: Note,
	outline: NoteOutline,
	places: readonly Place[],
	{ matcher, questions: rules }: NoteRules,
): NoteAsking | null {
	const kinds = kindsOfNote(note.properties);
	const questions = findQuestions(note, outline, places, matcher, rules);
	return kinds || questions.length > 0 ? { path: note.path, kinds, questions } : null;
}

/** The glossaries that have terms. */
export function withTerms(parsed: readonly ParsedGlossary[]): readonly Glossary[] {
	return parsed.map(({ glossary }) => glossary).filter(({ terms }) => terms.length > 0);
}

interface ReadGlossaries {
	readonly parsed: readonly ParsedGlossary[];
	readonly termNote: TermNote | null;
}

/** The glossaries of the note, or the term that it is. */
function* readGlossaries(
	note: Note,
	outline: NoteOutline,
	rules: GlossaryRules,
	parse: ParsePiece,
): Generator<void, ReadGlossaries> {
	if (isGenerated(note.properties)) return { parsed: [], termNote: null };
	const folder = isAllowed(note.path, note.properties, rules) ? termFolder(note, rules) : null;
	const whole = {
		title: noteName(note.path),
		line: 0,
		bodyLine: outline.bodyLine,
		endLine: outline.lines.length,
	};
	const spans = findGlossaries(note, outline, rules);
	const parsed: ParsedGlossary[] = [];
	for (const span of spans.length === 0 && folder !== null ? [whole] : spans)
		parsed.push(yield* parseGlossary(note, outline, span, parse));
	// A heading that says glossary is plainer than a folder or a tag.
	const isSection = spans.some(({ line, bodyLine }) => bodyLine === line + 1);
	const isGlossary = parsed.some(({ glossary }) => isGlossaryItself(note, outline, glossary, rules));
	if (folder === null || isSection || isGlossary) return { parsed, termNote: null };
	const term = readTermNote(note, outline);
	return { parsed: [], termNote: term && { folder, term } };
}
