// Figures about past and coming reviews as plain data; charts and tables are the view's business.
import type { Card } from "../cards/card.ts";
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { dueFrom } from "./due.ts";
import type { CountedReview } from "./replay-card.ts";
import { nameOfStudyDay, studyDay } from "./study-day.ts";

/** Sums over some reviews. */
export interface Figures {
	readonly reviews: number;
	/** Milliseconds. */
	readonly duration: number;
	/** Reviews of cards that had left learning, the first of each card and day: those that true retention is about. */
	readonly recalls: number;
	/** Recalls that were not answered "Again". */
	readonly remembered: number;
}

/** Sums by study day (its number) and by card, kept in step review by review. */
export interface ReviewFigures {
	readonly days: ReadonlyMap<number, Figures>;
	readonly cards: ReadonlyMap<string, Figures>;
	readonly add: (review: CountedReview) => void;
	/** How many reviews were added. */
	readonly count: () => number;
}

/** The figures of no review yet. */
export function createReviewFigures(parameters: ScheduleParameters): ReviewFigures {
	const days = new Map<number, Figures>();
	const cards = new Map<string, Figures>();
	let count = 0;
	return {
		days,
		cards,
		count: () => count,
		add: (review) => {
			const figures = figuresOf(review);
			const day = studyDay(review.at, parameters);
			days.set(day, sum(days.get(day), figures));
			cards.set(review.card, sum(cards.get(review.card), figures));
			count++;
		},
	};
}

/** A card left open over lunch must not count as an hour of study. */
const LONGEST_ANSWER = 60_000;

function figuresOf({ before, elapsedDays, grade, duration }: CountedReview): Figures {
	const isRecall = before === "review" && elapsedDays >= 1;
	return {
		reviews: 1,
		duration: Math.min(duration, LONGEST_ANSWER),
		recalls: Number(isRecall),
		remembered: Number(isRecall && grade > 1),
	};
}

const NONE: Figures = { reviews: 0, duration: 0, recalls: 0, remembered: 0 };

function sum(a: Figures = NONE, b: Figures = NONE): Figures {
	return {
		reviews: a.reviews + b.reviews,
		duration: a.duration + b.duration,
		recalls: a.recalls + b.recalls,
		remembered: a.remembered + b.remembered,
	};
}

/** True retention, 0…1, to compare with the desired one; `null` without recalls. */
export function retentionOf({ recalls, remembered }: Figures): number | null {
	return recalls === 0 ? null : remembered / recalls;
}

export function totalOf(figures: Iterable<Figures>): Figures {
	return [...figures].reduce(sum, NONE);
}

/** One study day, or the week that begins with it. */
export interface DayFigures extends Figures {
	/** `yyyy-mm-dd` */
	readonly day: string;
}

/** The last study days up to that of `now`, those without reviews too, oldest first. */
export function lastDays(
	{ days }: ReviewFigures,
	count: number,
	now: number,
	parameters: ScheduleParameters,
): readonly DayFigures[] {
	const first = studyDay(now, parameters) + 1 - count;
	return Array.from({ length: count }, (_, index) => ({
		day: nameOfStudyDay(first + index),
		...(days.get(first + index) ?? NONE),
	}));
}

/** Days by sevens, the last week whole; oldest first. */
export function weeksOf(days: readonly DayFigures[]): readonly DayFigures[] {
	const weeks: DayFigures[] = [];
	for (let end = days.length; end >= 7; end -= 7) {
		const week = days.slice(end - 7, end);
		weeks.unshift({ day: week[0]?.day ?? "", ...totalOf(week) });
	}
	return weeks;
}

/**
 * Figures by group of cards.
 * @param groupOf The glossary, the activity… of a card; `null` leaves it out.
 */
export function figuresByGroup(
	{ cards }: ReviewFigures,
	groupOf: (card: string) => string | null,
): ReadonlyMap<string, Figures> {
	const groups = new Map<string, Figures>();
	for (const [card, figures] of cards) {
		const group = groupOf(card);
		if (group !== null) groups.set(group, sum(groups.get(group), figures));
	}
	return groups;
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
