// Walks a value stream from where the user is: repeats, gaps and steps in several notes are fine.
import { bestPlace } from "./place-at.ts";
import type { Place, StreamStep, ValueStream } from "./place.ts";

/** Where the user stands. */
export interface Standpoint {
	readonly path: string;
	/** 0-based. */
	readonly line: number;
}

/** The step the user went to last, and where they stood then. */
export interface Walked {
	/** Path of the stream's note. */
	readonly stream: string;
	readonly step: number;
	readonly at: Standpoint | null;
}

/** The steps, those without a place in the stream's own note at their activity's best place elsewhere; `line` is -1 if there is none. */
export function resolveSteps(stream: ValueStream, places: readonly Place[]): readonly StreamStep[] {
	return stream.steps.map((step) => {
		const place = step.line >= 0 ? null : bestPlace(places, step.activity, stream.path);
		return place ? { activity: step.activity, path: place.path, line: place.line } : step;
	});
}

/**
 * The index of the step that the user stands in; -1 before the first.
 * Where several steps share a place it is the one walked to; who left the stream's notes is still at that one.
 */
export function stepAt(
	{ path }: ValueStream,
	steps: readonly StreamStep[],
	at: Standpoint | null,
	walked: Walked | null,
): number {
	const last = walked?.stream === path ? walked : null;
	if (last && last.at?.path === at?.path && last.at?.line === at?.line) return last.step;
	if (!at || !steps.some((step) => step.path === at.path)) return last?.step ?? -1;
	let found = -1;
	steps.forEach((step, index) => {
		if (step.path !== at.path || step.line < 0 || step.line > at.line) return;
		const best = steps[found];
		const isLater = !best || step.line > best.line;
		if (isLater || (step.line === best.line && index === last?.step)) found = index;
	});
	return found;
}

/** The note with a section for an activity at its end, and the section's line. */
export function withSection(text: string, name: string): { readonly text: string; readonly line: number } {
	const end = /\r\n/u.test(text) ? "\r\n" : "\n";
	const body = text.trimEnd();
	const before = body === "" ? "" : body + end + end;
	return { text: `${before}## ${name}${end}${end}`, line: before.split(/\r\n|\n|\r/u).length - 1 };
}
