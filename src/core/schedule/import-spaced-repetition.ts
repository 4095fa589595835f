// Schedules that the Spaced Repetition plugin wrote into notes, as reviews that lead to about the same due day.
import type { ForeignReview } from "./import-reviews.ts";
import { splitLines } from "./log-lines.ts";
import type { Grade } from "./review-event.ts";
import { DAY } from "./study-day.ts";

/** One schedule of a comment; a note's nth schedule belongs to the nth side of its card. */
export interface ForeignSchedule {
	/** Due day, milliseconds since 1970 (UTC midnight). */
	readonly due: number;
	/** Days. */
	readonly interval: number;
	/** In percent, usually 130 to 350. */
	readonly ease: number;
}

export interface FoundSchedules {
	/** A history for each card that has a schedule. */
	readonly reviews: readonly ForeignReview[];
	/** 0-based lines of comments that belong to no entry. */
	readonly strangers: readonly number[];
}

/**
 * Finds the schedules in a note. As for that plugin, a comment belongs to the text it is attached to: to the last term
 * above it, or on its line, with no empty line in between.
 * @param cardsAt Ids of the cards of each entry, one for each side, by the 0-based line of its term.
 * @param now Reviews are never dated after this, milliseconds since 1970.
 */
export function findSchedules(
	text: string,
	cardsAt: ReadonlyMap<number, readonly string[]>,
	now: number,
): FoundSchedules {
	const lines = splitLines(text);
	const reviews: ForeignReview[] = [];
	const strangers: number[] = [];
	lines.forEach((line, number) => {
		const schedules = readSpacedRepetition(line);
		if (schedules.length === 0) return;
		const farthest = Math.max(0, number - LONGEST_ENTRY);
		let above = number;
		while (!cardsAt.has(above) && above > farthest && lines[above]?.trim() !== "") above--;
		const cards = cardsAt.get(above);
		if (!cards) strangers.push(number);
		schedules.forEach((schedule, side) => {
			const card = cards?.[side];
			if (card !== undefined) reviews.push(...toReviews(schedule, card, now));
		});
	});
	return { reviews, strangers };
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
export function toReviews(
	{ due, interval, ease }: ForeignSchedule,
	card: string,
	now: number,
): readonly ForeignReview[] {
	const last = Math.min(due - interval * DAY, now);
	const grade = ease >= EASY ? 4 : 3;
	const before = Math.max(1, last - Math.max(1, (interval * 100) / ease) * DAY);
	const review = (at: number, grade: Grade): ForeignReview => ({
		card,
		at: Math.floor(at),
		grade,
		duration: 0,
	});
	return last <= 1 ? [] : [review(before, 4), review(last, grade)];
}

/** Lines without an empty one that are looked at above a comment. */
const LONGEST_ENTRY = 500;

/** Above the plugin's starting ease of 250 the card was found easy. */
const EASY = 270;
