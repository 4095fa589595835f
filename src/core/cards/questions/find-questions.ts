// The questions that a note asks by its structure. Each sort is a row of the table.
import type { ActivityMatcher } from "../../chain/match-activity.ts";
import type { Note } from "../../notes/note.ts";
import type { Heading, NoteOutline } from "../../notes/note-outline.ts";
import { innermostPlace } from "../../notes/innermost-place.ts";
import type { Place } from "../../notes/place.ts";
import { plainText, withoutDecoration } from "../../notes/plain-text.ts";
import type { CardKind } from "../card.ts";
import { askCallouts } from "./callouts.ts";
import { askConsequences } from "./consequences.ts";
import { askDecisions } from "./decisions.ts";
import { kindsOfNote } from "./note-kinds.ts";
import type { Question } from "./question.ts";

/** What is asked; from the settings. A note's own `cards` property wins over `kinds`. */
export interface QuestionRules {
	readonly kinds: readonly CardKind[];
	/** Callout types (as Obsidian normalises them) that are cards in every note. */
	readonly calloutTypes: readonly string[];
}

/** A note as the sorts of questions see it. */
export interface AskedNote {
	readonly note: Note;
	readonly outline: NoteOutline;
	readonly matcher: ActivityMatcher;
	/** The innermost section or whole note of one activity that covers a line; `null` if none does. */
	readonly placeAt: (line: number) => Place | null;
	/** A heading as plain text, with its section's heading before it where it doesn't name the activity itself. */
	readonly titleOf: (heading: Heading, isNamed: boolean) => string;
}

/** The questions of a note, in order of line. Those of a kind that isn't asked for are left out. */
export function findQuestions(
	note: Note,
	outline: NoteOutline,
	places: readonly Place[],
	matcher: ActivityMatcher,
	rules: QuestionRules,
): readonly Question[] {
	const kinds = kindsOfNote(note.properties) ?? rules.kinds;
	const asked: AskedNote = {
		note,
		outline,
		matcher,
		placeAt: (line) => innermostPlace(places, line),
		titleOf: (heading, isNamed) => {
			const title = headingText(heading);
			const place = isNamed ? null : innermostPlace(places, heading.line);
			const section = outline.headings.find(({ line }) => line === place?.line && place.kind === "section");
			return section ? `${headingText(section)}: ${title}` : title;
		},
	};
	const types = kindsOfNote(note.properties)?.includes("callout") ? null : new Set(rules.calloutTypes);
	return [
		...(kinds.includes("decision") ? askDecisions(asked) : []),
		...(kinds.includes("consequence") ? askConsequences(asked) : []),
		...askCallouts(asked, types),
	].sort((a, b) => a.line - b.line);
}

function headingText({ text }: Heading): string {
	return withoutDecoration(plainText(text));
}
