// Value streams of a note: from its `value-stream` property, or from a walkthrough in callouts or sections.
import type { ActivityMatcher } from "../chain/match-activity.ts";
import { noteName, type Note } from "./note.ts";
import type { NoteOutline } from "./note-outline.ts";
import type { Place, StreamStep, ValueStream } from "./place.ts";
import { plainText, withoutDecoration } from "./plain-text.ts";

/** Fewer callouts than this are no walkthrough. */
const SHORTEST_WALKTHROUGH = 3;

/** The streams of one note; at most one by property, else at most one by its callouts. */
export function findStreams(
	note: Note,
	outline: NoteOutline,
	places: readonly Place[],
	matcher: ActivityMatcher,
): readonly ValueStream[] {
	const order = streamProperty(note, matcher);
	const steps = order.length > 0 ? placeSteps(order, note.path, places) : walkthroughSteps(places);
	return steps.length === 0 ? [] : [{ name: streamName(note, outline), path: note.path, steps }];
}

function streamProperty(note: Note, matcher: ActivityMatcher): string[] {
	const value = note.properties["value-stream"];
	const names: unknown[] = Array.isArray(value)
		? value
		: typeof value === "string"
			? value.split(/\s*(?:,|→|->|>)\s*/u)
			: [];
	return names.flatMap((name) => (typeof name === "string" ? (matcher.named(name) ?? []) : []));
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

function walkthroughSteps(places: readonly Place[]): StreamStep[] {
	const callouts = places.filter(({ kind }) => kind === "callout");
	const isWalkthrough = new Set(callouts.map(({ activity }) => activity)).size >= SHORTEST_WALKTHROUGH;
	return isWalkthrough ? callouts.map(({ activity, path, line }) => ({ activity, path, line })) : [];
}

function streamName(note: Note, outline: NoteOutline): string {
	const written = note.properties["stream-name"];
	if (typeof written === "string" && written.trim() !== "") return written.trim();
	const name = noteName(note.path).replace(/^walkthrough\s*[—–:-]\s*/iu, "");
	const first = outline.headings.find(({ level }) => level === 1);
	return name || withoutDecoration(plainText(first?.text ?? "")) || note.path;
}
