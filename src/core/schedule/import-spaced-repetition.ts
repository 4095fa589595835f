// Schedules that the Spaced Repetition plugin wrote into notes, as reviews that lead to about the same due day.

/** One schedule of a comment; a note's nth schedule belongs to the nth side of its card. */
export interface ForeignSchedule {
	/** Due day, milliseconds since 1970 (UTC midnight). */
	readonly due: number;
	/** Days. */
	readonly interval: number;
	/** In percent, usually 130 to 350. */
	readonly ease: number;
}

/** A review to append to the log, dated in the past. */
export interface ImportedReview {
	readonly at: number;
	readonly grade: 3 | 4;
}

/**
 * Reads a comment such as `<!--SR:!2025-01-01,4,270!2025-01-05,8,250-->`.
 * @returns Its schedules in order; none if the text holds no such comment. Schedules with impossible values are left out.
 */
export function readSpacedRepetition(text: string): readonly ForeignSchedule[] {
	const [, body = ""] = /<!--SR:(![^>]{1,2000})-->/.exec(text) ?? [];
	return body.split("!").flatMap((part) => {
		const [, day = "", interval = "", ease = ""] =
			/^(\d{4}-\d\d-\d\d),(\d{1,6}(?:\.\d{1,9})?),(\d{1,5})$/.exec(part.trim()) ?? [];
		const due = Date.parse(day);
		const read = { due, interval: Number(interval), ease: Number(ease) };
		return Number.isFinite(due) && read.interval > 0 && read.ease > 0 ? [read] : [];
	});
}

/**
 * A history that FSRS can start from. The old schedule knows only its last interval, not the answers; two reviews that
 * lie the interval's length apart tell FSRS that the card was remembered for that long. Interval and due day are kept
 * roughly, not exactly: FSRS decides.
 * @param now Reviews are never dated after this, milliseconds since 1970.
 */
export function toReviews({ due, interval, ease }: ForeignSchedule, now: number): readonly ImportedReview[] {
	const last = Math.min(due - interval * DAY, now);
	const grade = ease >= EASY ? 4 : 3;
	const before = Math.max(0, last - Math.max(1, (interval * 100) / ease) * DAY);
	return last <= 0
		? []
		: [
				{ at: before, grade: 4 },
				{ at: last, grade },
			];
}

const DAY = 86_400_000;

/** Above the plugin's starting ease of 250 the card was found easy. */
const EASY = 270;
