// The events of the review log. Owns their types; text form is log-lines.ts, meaning is replay.ts.

/** 1 Again, 2 Hard, 3 Good, 4 Easy: FSRS's `Rating` without `Manual`. */
export type Grade = 1 | 2 | 3 | 4;

/** What every event carries. An event is named by (device, sequence). */
export interface EventStamp {
	/** Hybrid logical time, milliseconds since 1970: the device's clock, but never before an event it has seen. Orders events. */
	readonly time: number;
	readonly device: string;
	/** Counts the device's own events from 1. */
	readonly sequence: number;
}

/** One grading of one card. */
export interface ReviewEvent extends EventStamp {
	readonly type: "review";
	readonly card: string;
	readonly grade: Grade;
	/** Time from question to grade in milliseconds; 0 if unknown. */
	readonly duration: number;
}

/** Takes back an earlier event. */
export interface UndoEvent extends EventStamp {
	readonly type: "undo";
	readonly target: { readonly device: string; readonly sequence: number };
}

/** Says which entry a card stands for, when the log first meets it and again when that changes. */
export interface MeetEvent extends EventStamp {
	readonly type: "meet";
	readonly card: string;
	readonly glossary: string;
	readonly path: string;
	readonly term: string;
	readonly fingerprint: string;
}

/** Sets or clears a mark of a card. `bury` holds until the study day (`yyyy-mm-dd`) is over. */
export interface MarkEvent extends EventStamp {
	readonly type: "mark";
	readonly card: string;
	readonly mark: "suspend" | "unsuspend" | "bury" | "unbury" | "flag" | "unflag" | "reset";
}

export type LogEvent = ReviewEvent | UndoEvent | MeetEvent | MarkEvent;
