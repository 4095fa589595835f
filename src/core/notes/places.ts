// Which positions of a note belong to an activity. Owns what makes a module note; each rule below is one sort of place.
import type { ActivityMatcher } from "../chain/match-activity.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { noteName, type Note } from "./note.ts";
import type { NoteOutline } from "./note-outline.ts";
import type { Place, Tension } from "./place.ts";
import { plainText, withoutDecoration } from "./plain-text.ts";
import { isString } from "../unknown-value.ts";

export interface NotePlaces {
	readonly places: readonly Place[];
	readonly tensions: readonly Tension[];
	readonly isModuleNote: boolean;
}

/** Longest snippet, in characters. */
const SNIPPET = 160;
/** Lines looked at for a snippet. */
const SNIPPET_LINES = 12;

/** Finds the places and tensions of a note, in order of line; linear in its length. */
export function findPlaces(
	note: Note,
	outline: NoteOutline,
	glossaries: readonly Glossary[],
	matcher: ActivityMatcher,
): NotePlaces {
	const sections = sectionPlaces(note, outline, glossaries, matcher);
	const callouts = calloutPlaces(note, outline, matcher);
	const terms = termPlaces(note, glossaries, matcher);
	const whole = wholeNotePlaces(note, outline, matcher);
	const tensions = findTensions(note, outline, matcher);
	const named = new Set([
		...[...whole, ...sections, ...callouts, ...terms].map(({ activity }) => activity),
		...tensions.flatMap(({ activities }) => activities),
	]);
	const isModuleNote =
		glossaries.some(({ terms }) => terms.length > 0) ||
		propertyActivities(note.properties, matcher).length > 0 ||
		named.size >= 2;
	const places = [...whole, ...(isModuleNote ? sections : []), ...callouts, ...terms];
	return {
		places: places.sort((a, b) => a.line - b.line),
		tensions: isModuleNote ? tensions : [],
		isModuleNote,
	};
}

/** True if metadata alone lets the note hold places; costs no read. */
export function mayHoldPlaces(
	headings: readonly { readonly heading: string }[],
	hasCallout: boolean,
	properties: Readonly<Record<string, unknown>>,
	path: string,
	matcher: ActivityMatcher,
): boolean {
	return (
		hasCallout ||
		properties["activity"] !== undefined ||
		properties["value-stream"] !== undefined ||
		matcher.decorated(noteName(path)) !== null ||
		headings.some(({ heading }) => matcher.heading(heading) !== null || matcher.versus(heading) !== null)
	);
}

function sectionPlaces(
	note: Note,
	outline: NoteOutline,
	glossaries: readonly Glossary[],
	matcher: ActivityMatcher,
): Place[] {
	const termLines = new Set(
		glossaries.flatMap(({ path, terms }) => (path === note.path ? terms.map(({ line }) => line) : [])),
	);
	return outline.headings.flatMap(({ line, endLine, text }) => {
		const found = termLines.has(line) || matcher.versus(text) ? null : matcher.heading(text);
		if (!found) return [];
		const { activity, title } = found;
		return [
			{
				activity,
				kind: "section" as const,
				path: note.path,
				line,
				endLine,
				title,
				snippet: snippet(outline, line + 1, endLine),
			},
		];
	});
}

function calloutPlaces(note: Note, outline: NoteOutline, matcher: ActivityMatcher): Place[] {
	return outline.callouts.flatMap(({ line, endLine, type, title }) => {
		const activity = matcher.calloutType(type);
		if (!activity) return [];
		const plain = withoutDecoration(plainText(title));
		return [
			{
				activity,
				kind: "callout" as const,
				path: note.path,
				line,
				endLine,
				title: plain || titleCase(type),
				snippet: snippet(outline, line + 1, endLine),
			},
		];
	});
}

function termPlaces(note: Note, glossaries: readonly Glossary[], matcher: ActivityMatcher): Place[] {
	return glossaries.flatMap(({ terms }) =>
		terms.flatMap(({ term, aliases, definition, path, line, endLine }) => {
			const activity = [term, ...aliases].map((name) => matcher.named(name)).find((found) => found !== null);
			if (!activity || path !== note.path) return [];
			const text = plainText(definition).slice(0, SNIPPET);
			return [{ activity, kind: "term" as const, path, line, endLine, title: term, snippet: text }];
		}),
	);
}

function wholeNotePlaces(note: Note, outline: NoteOutline, matcher: ActivityMatcher): Place[] {
	const name = noteName(note.path);
	const byName = matcher.decorated(name);
	const activities = [
		...new Set([...propertyActivities(note.properties, matcher), ...(byName ? [byName] : [])]),
	];
	return activities.map((activity) => ({
		activity,
		kind: "note" as const,
		path: note.path,
		line: 0,
		endLine: outline.lines.length,
		title: name,
		snippet: snippet(outline, outline.bodyLine, outline.lines.length),
	}));
}

/** The activities of the `activity` property: one name or a list; anything else is left out. */
export function propertyActivities(
	properties: Note["properties"],
	matcher: ActivityMatcher,
): readonly string[] {
	const value = properties["activity"];
	const names: unknown[] = Array.isArray(value) ? value : [value];
	return names.flatMap((name) => (isString(name) ? (matcher.decorated(name) ?? []) : []));
}

function findTensions(note: Note, outline: NoteOutline, matcher: ActivityMatcher): Tension[] {
	return outline.headings.flatMap(({ line, endLine, text }) => {
		const activities = matcher.versus(text);
		if (!activities) return [];
		return [{ activities, path: note.path, line, endLine, title: withoutDecoration(plainText(text)) }];
	});
}

/** The first words between two lines, as plain text. */
function snippet(outline: NoteOutline, from: number, to: number): string {
	let text = "";
	for (let line = from; line < Math.min(to, from + SNIPPET_LINES) && text.length < SNIPPET; line++) {
		const raw = (outline.lines[line] ?? "").slice(0, 1000);
		if (/^\s*(?:#{1,6}\s|-{3,}\s*$)/u.test(raw)) continue;
		text =
			`${text} ${plainText(raw.replace(/^[\s>]*(?:[-*+]\s|\d{1,9}[.)]\s|\[![^\][]*\][+-]?)?/u, ""))}`.trim();
	}
	return text.length > SNIPPET ? `${text.slice(0, SNIPPET - 1).trimEnd()}…` : text;
}

/** `design-transition` as Obsidian titles an untitled callout: "Design-transition". */
function titleCase(type: string): string {
	return type.charAt(0).toUpperCase() + type.slice(1);
}
