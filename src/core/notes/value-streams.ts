// Value streams of a note: from its `value-stream` property, or from a walkthrough in callouts or sections.
import type { ActivityMatcher } from "../chain/match-activity.ts";
import { noteName, type Note } from "./note.ts";
import type { NoteOutline } from "./note-outline.ts";
import type { Place, StreamStep, ValueStream } from "./place.ts";
import { plainText, withoutDecoration } from "./plain-text.ts";
import { isString } from "../unknown-value.ts";

/** Fewer activities than this are no walkthrough. */
const SHORTEST_WALKTHROUGH = 3;
/** What the name or a heading says where sections, and not only callouts, are steps. */
const WALKTHROUGH = /walk-?\s?through|value stream/iu;

/** The streams of one note; at most one by property, else at most one by its callouts or a walkthrough's sections. */
export function findStreams(
	note: Note,
	outline: NoteOutline,
	places: readonly Place[],
	matcher: ActivityMatcher,
): readonly ValueStream[] {
	const order = streamProperty(note, matcher);
	const steps =
		order.length > 0 ? placeSteps(order, note.path, places) : walkthroughSteps(note, outline, places);
	return steps.length === 0 ? [] : [{ name: streamName(note, outline), path: note.path, steps }];
}

function streamProperty(note: Note, matcher: ActivityMatcher): string[] {
	const value = note.properties["value-stream"];
	const names: unknown[] = Array.isArray(value)
		? value
		: isString(value)
			? value.split(/\s*(?:,|→|->|>)\s*/u)
			: [];
	return names.flatMap((name) => (isString(name) ? (matcher.decorated(name) ?? []) : []));
}

/** Gives each step the next place of its activity, callouts first; a repeated activity walks on to its next place. */
function placeSteps(order: readonly string[], path: string, places: readonly Place[]): StreamStep[] {
	const used = new Map<string, number>();
	return order.map((activity) => {
		const own = places.filter((place) => place.activity === activity && place.kind !== "note");
		const callouts = own.filter(({ kind }) => kind === "callout");
		const candidates = callouts.length > 0 ? callouts : own;
		const turn = used.get(activity) ?? 0;
		used.set(activity, turn + 1);
		const place = candidates[Math.min(turn, candidates.length - 1)];
		return { activity, path, line: place?.line ?? -1 };
	});
}

function walkthroughSteps(note: Note, outline: NoteOutline, places: readonly Place[]): StreamStep[] {
	const callouts = places.filter(({ kind }) => kind === "callout");
	const steps = [callouts, walkthroughSections(note, outline, places)].find(
		(own) => new Set(own.map(({ activity }) => activity)).size >= SHORTEST_WALKTHROUGH,
	);
	return (steps ?? []).map(({ activity, path, line }) => ({ activity, path, line }));
}

/** The sections of a note that is called a walkthrough, else those below a heading that is. */
function walkthroughSections(
	note: Note,
	{ headings }: NoteOutline,
	places: readonly Place[],
): readonly Place[] {
	const sections = places.filter(({ kind }) => kind === "section");
	if (WALKTHROUGH.test(noteName(note.path))) return sections;
	const start = headings.find(({ text }) => WALKTHROUGH.test(text));
	return start ? sections.filter(({ line }) => line > start.line && line < start.endLine) : [];
}

function streamName(note: Note, outline: NoteOutline): string {
	const written = note.properties["stream-name"];
	if (isString(written) && written.trim() !== "") return written.trim();
	const name = noteName(note.path).replace(/^walkthrough\s*[—–:-]\s*/iu, "");
	const first = outline.headings.find(({ level }) => level === 1);
	return name || withoutDecoration(plainText(first?.text ?? "")) || note.path;
}
