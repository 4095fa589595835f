// The events of the review log. Owns their types; text form is log-lines.ts, meaning is replay.ts.

/** 1 Again, 2 Hard, 3 Good, 4 Easy: FSRS's `Rating` without `Manual`. */
export type Grade = 1 | 2 | 3 | 4;

/** What every event carries. An event is named by (device, sequence). */
export interface EventStamp {
	/** Hybrid logical time, milliseconds since 1970: the device's clock, but never before an event it has seen. Orders events. */
	readonly time: number;
	/** What the device's clock showed, if that is not `time`: never later than `time`. It dates the event; see clock.ts. */
	readonly clock?: number;
	readonly device: string;
	/** Counts the device's own events from 1. */
	readonly sequence: number;
}

/** The names of the grades in the log, by number. */
export const GRADE_NAMES: Readonly<Record<Grade, string>> = { 1: "again", 2: "hard", 3: "good", 4: "easy" };

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

/** What a mark event may say. */
export const MARKS = ["suspend", "unsuspend", "bury", "unbury", "flag", "unflag", "reset"] as const;

/** Sets or clears a mark of a card. `bury` holds until the study day of the event is over; `reset` makes the card new again. */
export interface MarkEvent extends EventStamp {
	readonly type: "mark";
	readonly card: string;
	readonly mark: (typeof MARKS)[number];
}

export type LogEvent = ReviewEvent | UndoEvent | MeetEvent | MarkEvent;

/** Puts events in the log's order: (time, device, sequence). Negative if `a` comes first. */
export function compareEvents(a: EventStamp, b: EventStamp): number {
	if (a.time !== b.time) return a.time - b.time;
	if (a.device !== b.device) return a.device < b.device ? -1 : 1;
	return a.sequence - b.sequence;
}

/** Whether two events with the same name also say the same; two devices that share an id by accident may disagree. */
export function sameEvent(a: LogEvent, b: LogEvent): boolean {
	return compareEvents(a, b) === 0 && a.clock === b.clock && contentOf(a) === contentOf(b);
}

function contentOf(event: LogEvent): string {
	switch (event.type) {
		case "review":
			return `review ${event.grade} ${event.card}`;
		case "undo":
			return `undo ${event.target.sequence} ${event.target.device}`;
		case "meet":
			return `meet ${event.card}`;
		case "mark":
			return `mark ${event.mark} ${event.card}`;
	}
}
