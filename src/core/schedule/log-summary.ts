// What a log came to, in short: enough to show the day's cards while a long log is still being read.
import type { CardSchedule } from "./card-schedule.ts";
import type { CountedReview } from "./replay-card.ts";
import type { Schedule } from "./replay.ts";
import type { MeetEvent } from "./review-event.ts";

/** A part of a summary, or all of it. Plain data, to be kept as JSON. */
export interface LogSummary {
	readonly meetings: readonly MeetEvent[];
	readonly schedules: readonly (readonly [card: string, schedule: CardSchedule])[];
	/** The newest reviews in the log's order: those that count towards the day's limits are among them. */
	readonly reviews: readonly CountedReview[];
}

/** Nobody makes more on a day. */
const MOST_REVIEWS = 2_000;

/** Cards in a part: they are summarised and written in well under a frame. */
const PART = 500;

/** Sums up what the log came to, part by part. A log that changes in between leaves a mixture: name the log's state first. */
export function* summarise(schedule: Schedule): Generator<LogSummary> {
	const meetings = [...schedule.meetings().values()];
	const cards = schedule.cards();
	const reviews = schedule.reviews().slice(-MOST_REVIEWS);
	for (let from = 0; from < Math.max(meetings.length, cards.length, reviews.length); from += PART) {
		const part = <T>(all: readonly T[]): readonly T[] => all.slice(from, from + PART);
		const schedules = part(cards).flatMap((card) => {
			const known = schedule.scheduleOf(card);
			return known ? [[card, known] as const] : [];
		});
		yield { meetings: part(meetings), schedules, reviews: part(reviews) };
	}
}
