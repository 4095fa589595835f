// Places and tensions: the positions in notes that belong to activities.
import type { ActivityId } from "../chain/value-chain.ts";

export type PlaceKind = "section" | "callout" | "term" | "note";

/** A position in a note that belongs to an activity. */
export interface Place {
	readonly activity: ActivityId;
	readonly kind: PlaceKind;
	readonly path: string;
	/** 0-based; of the heading, of `> [!type]`, of the term's own line or table row; 0 for a whole note. */
	readonly line: number;
	/** First line after what the place covers. */
	readonly endLine: number;
	/** Plain text, decoration kept out. */
	readonly title: string;
	/** Start of its text, plain, at most 160 characters; "" if it has none. */
	readonly snippet: string;
}

/** A place that sets two activities against each other. */
export interface Tension {
	readonly activities: readonly [ActivityId, ActivityId];
	readonly path: string;
	readonly line: number;
	readonly endLine: number;
	readonly title: string;
}

/** One step of a value stream; `line` is -1 while no place of the activity is known. */
export interface StreamStep {
	readonly activity: ActivityId;
	readonly path: string;
	readonly line: number;
}

/** A named way through the chain; repeats allowed. */
export interface ValueStream {
	readonly name: string;
	readonly path: string;
	readonly steps: readonly StreamStep[];
}
