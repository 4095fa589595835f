// What the log says about one card. Owns the types; replay.ts computes them, nothing stores them.

/** FSRS's states; `new` cards have no schedule yet. */
export type CardState = "new" | "learning" | "review" | "relearning";

/** A card's memory state and marks after replaying the log. Times in milliseconds since 1970. */
export interface CardSchedule {
	readonly state: CardState;
	readonly due: number;
	/** Days until retrievability falls to 90 %. */
	readonly stability: number;
	/** 1…10. */
	readonly difficulty: number;
	readonly reps: number;
	readonly lapses: number;
	/** Position in the learning steps. */
	readonly step: number;
	readonly scheduledDays: number;
	readonly lastReview: number;
	readonly suspended: boolean;
	readonly flagged: boolean;
	/** Hidden before this time; 0 if not buried. */
	readonly buriedUntil: number;
}

/** How FSRS and the study day are set up; validated before use. */
export interface ScheduleParameters {
	/** 0.7…0.99, FSRS's desired retention. */
	readonly retention: number;
	/** FSRS-6's 21 weights; empty = the defaults. */
	readonly weights: readonly number[];
	/** Days, ≥ 1. */
	readonly maximumInterval: number;
	/** Spreads due days, seeded by card and repetition. */
	readonly fuzz: boolean;
	/** Local hour at which a new study day begins, 0…23. */
	readonly rolloverHour: number;
	/** Minutes local time is ahead of UTC at a moment; passed in because core knows no clock or zone. */
	readonly utcOffset: (time: number) => number;
}
