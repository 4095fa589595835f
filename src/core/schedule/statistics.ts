// Figures about past and coming reviews as plain data; charts and tables are the view's business.
import { groupBy } from "../group-by.ts";
import type { Card } from "../cards/card.ts";
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { dueFrom } from "./due.ts";
import type { CountedReview } from "./replay-card.ts";
import { nameOfStudyDay, studyDay } from "./study-day.ts";

/** How often cards were remembered. */
export interface Retention {
	readonly reviews: number;
	readonly remembered: number;
	/** remembered / reviews, 0…1; `null` without reviews. */
	readonly rate: number | null;
}

/** One study day. */
export interface DayFigures {
	/** `yyyy-mm-dd` */
	readonly day: string;
	readonly reviews: number;
	/** Milliseconds. */
	readonly duration: number;
}

/** What was spent on one group of cards. */
export interface GroupFigures {
	readonly group: string;
	readonly reviews: number;
	/** Milliseconds. */
	readonly duration: number;
	readonly retention: Retention;
}

/**
 * How many cards come due on each of the next days; what is overdue counts for the first.
 * @param days How many days, today included.
 */
export function dueForecast(
	cards: readonly Card[],
	scheduleOf: (card: string) => CardSchedule | undefined,
	days: number,
	now: number,
	parameters: ScheduleParameters,
): readonly { readonly day: string; readonly due: number }[] {
	const today = studyDay(now, parameters);
	const counts = Array.from({ length: Math.max(0, Math.floor(days)) }, () => 0);
	for (const card of cards) {
		const due = dueFrom(scheduleOf(card.id), now, parameters);
		if (due === null) continue;
		const ahead = Math.max(0, studyDay(due, parameters) - today);
		if (ahead < counts.length) counts[ahead] = (counts[ahead] ?? 0) + 1;
	}
	return counts.map((due, ahead) => ({ day: nameOfStudyDay(today + ahead), due }));
}

/**
 * True retention: the share of review cards that were not answered "Again". Only the first answer of a card on a day
 * counts, and only cards that had left learning, so it can be compared with the desired retention.
 */
export function trueRetention(reviews: readonly CountedReview[]): Retention {
	const mature = reviews.filter(({ before, elapsedDays }) => before === "review" && elapsedDays >= 1);
	const remembered = mature.filter(({ grade }) => grade > 1).length;
	return {
		reviews: mature.length,
		remembered,
		rate: mature.length === 0 ? null : remembered / mature.length,
	};
}

/** The last study days up to that of `now`, those without reviews too, oldest first. */
export function lastDays(
	reviews: readonly CountedReview[],
	days: number,
	now: number,
	parameters: ScheduleParameters,
): readonly DayFigures[] {
	const today = studyDay(now, parameters);
	const groups = groupBy(reviews, ({ at }) => studyDay(at, parameters));
	return Array.from({ length: days }, (_, index) => {
		const day = today - days + 1 + index;
		const ofDay = groups.get(day) ?? [];
		return { day: nameOfStudyDay(day), reviews: ofDay.length, duration: totalDuration(ofDay) };
	});
}

/** True retention of the last weeks up to the study day of `now`, each named by its first day, oldest first. */
export function lastWeeks(
	reviews: readonly CountedReview[],
	weeks: number,
	now: number,
	parameters: ScheduleParameters,
): readonly { readonly day: string; readonly retention: Retention }[] {
	const first = studyDay(now, parameters) + 1 - weeks * 7;
	const groups = groupBy(reviews, ({ at }) => Math.floor((studyDay(at, parameters) - first) / 7));
	return Array.from({ length: weeks }, (_, week) => ({
		day: nameOfStudyDay(first + week * 7),
		retention: trueRetention(groups.get(week) ?? []),
	}));
}

/**
 * Reviews, time and retention by group, most time first.
 * @param groupOf The glossary, the activity… of a review; `null` leaves it out.
 */
export function figuresByGroup(
	reviews: readonly CountedReview[],
	groupOf: (review: CountedReview) => string | null,
): readonly GroupFigures[] {
	const groups = groupBy(reviews, groupOf);
	return [...groups]
		.flatMap(([group, ofGroup]) =>
			group === null
				? []
				: [
						{
							group,
							reviews: ofGroup.length,
							duration: totalDuration(ofGroup),
							retention: trueRetention(ofGroup),
						},
					],
		)
		.sort((a, b) => b.duration - a.duration || b.reviews - a.reviews || (a.group < b.group ? -1 : 1));
}

/** A card left open over lunch must not count as an hour of study. */
const LONGEST_ANSWER = 60_000;

function totalDuration(reviews: readonly CountedReview[]): number {
	return reviews.reduce((total, { duration }) => total + Math.min(duration, LONGEST_ANSWER), 0);
}
