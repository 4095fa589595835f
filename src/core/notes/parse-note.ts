// One note in, all that the plugin wants to know of it out. Owns the order of the steps, no rule of its own.
import type { CardKind } from "../cards/card.ts";
import { findQuestions, type QuestionRules } from "../cards/questions/find-questions.ts";
import { kindsOfNote } from "../cards/questions/note-kinds.ts";
import type { Question } from "../cards/questions/question.ts";
import type { ActivityMatcher } from "../chain/match-activity.ts";
import { findGlossaries } from "../glossary/find-glossaries.ts";
import type { GlossaryRules } from "../glossary/glossary-rules.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { type ParsedGlossary, parseGlossary, type ParsePiece } from "../glossary/parse-glossary.ts";
import { findPlaces } from "./places.ts";
import { findStreams } from "./value-streams.ts";
import { scanNote } from "./scan-note.ts";
import type { Note, Problem } from "./note.ts";
import type { Place, Tension, ValueStream } from "./place.ts";

/** What a note holds for the plugin. Glossary keys are still the plain ones; the index makes them unique and stable. */
export interface ParsedNote {
	readonly places: readonly Place[];
	readonly tensions: readonly Tension[];
	readonly streams: readonly ValueStream[];
	readonly glossaries: readonly Glossary[];
	/** What it asks beside its glossaries; `null` if nothing, and its cards are as the settings say. */
	readonly asking: NoteAsking | null;
	readonly problems: readonly Problem[];
}

/** What a note itself says about its cards. */
export interface NoteAsking {
	readonly path: string;
	/** From its `cards` property; `null` for the kinds of the settings. */
	readonly kinds: readonly CardKind[] | null;
	readonly questions: readonly Question[];
}

const NO_QUESTIONS: QuestionRules = { kinds: [], calloutTypes: [] };

/** Parses a candidate note; never throws, whatever the note holds. */
export function parseNote(
	note: Note,
	matcher: ActivityMatcher,
	rules: GlossaryRules,
	questionRules: QuestionRules = NO_QUESTIONS,
): ParsedNote {
	const steps = parseNoteInSteps(note, matcher, rules, questionRules);
	for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * The same in small steps, so that a huge note need not hold up the window.
 * @param parse Parses a piece of a glossary; may answer from what it kept.
 */
export function* parseNoteInSteps(
	note: Note,
	matcher: ActivityMatcher,
	rules: GlossaryRules,
	questionRules: QuestionRules,
	parse?: ParsePiece,
): Generator<void, ParsedNote> {
	const outline = scanNote(note.text);
	yield;
	const parsed: ParsedGlossary[] = [];
	for (const span of findGlossaries(note, outline, rules))
		parsed.push(yield* parseGlossary(note, outline, span, parse));
	const glossaries = parsed.map(({ glossary }) => glossary);
	const { places, tensions } = findPlaces(note, outline, glossaries, matcher);
	const kinds = kindsOfNote(note.properties);
	const questions = findQuestions(note, outline, places, matcher, questionRules);
	return {
		places,
		tensions,
		streams: findStreams(note, outline, places, matcher),
		asking: kinds || questions.length > 0 ? { path: note.path, kinds, questions } : null,
		glossaries: glossaries.filter(({ terms }) => terms.length > 0),
		problems: parsed.flatMap(({ problems }) => problems),
	};
}
