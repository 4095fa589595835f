// The day's order and limits: learning, due reviews, new ones, and how many of each. day-plan.ts knows which cards there are.
import type { Card } from "../cards/card.ts";
import { glossaryOf } from "../cards/card-id.ts";
import type { ScheduleParameters } from "./card-schedule.ts";
import type { CountedReview } from "./replay-card.ts";
import { startOfStudyDay, studyDay } from "./study-day.ts";

/** How many cards may be asked on one study day. */
export interface DayLimits {
	readonly newPerDay: number;
	readonly reviewsPerDay: number;
}

/** How much may be asked on one study day, and in which order. */
export interface QueueLimits extends DayLimits {
	/** Glossaries with a limit of their own; their cards do not count towards the general one. */
	readonly glossaries?: Readonly<Record<string, Partial<DayLimits>>>;
	/** What was done today already by glossary, see `doneToday`; nothing if left out. */
	readonly done?: ReadonlyMap<string, DayLimits>;
	/** Minutes by which learning cards may come early when nothing else is left; 20 if left out. */
	readonly learnAhead?: number;
	/** Where new cards stand among the reviews; after them if left out. */
	readonly newCards?: NewCardOrder;
}

export const NEW_CARD_ORDERS = ["after", "before", "mixed"] as const;
export type NewCardOrder = (typeof NEW_CARD_ORDERS)[number];

/** A card with what it is sorted by, the least first. */
export interface Ranked {
	readonly card: Card;
	readonly rank: number;
}

/** By rank; equal ranks keep their order. */
export function inOrder(ranked: readonly Ranked[]): readonly Card[] {
	return [...ranked].sort((a, b) => a.rank - b.rank).map(({ card }) => card);
}

/** How many new cards were begun and how many reviews were made on the study day of `now`, by glossary. */
export function doneToday(
	reviews: readonly CountedReview[],
	now: number,
	parameters: ScheduleParameters,
): ReadonlyMap<string, DayLimits> {
	const start = startOfStudyDay(studyDay(now, parameters), parameters);
	const end = startOfStudyDay(studyDay(now, parameters) + 1, parameters);
	const done = new Map<string, DayLimits>();
	// `time` is never before `at` and rises: behind the first review with an earlier `time` there is none of today.
	for (let index = reviews.length - 1; index >= 0; index--) {
		const review = reviews[index];
		if (!review || review.time < start) break;
		if (review.at < start || review.at >= end) continue;
		const { newPerDay, reviewsPerDay } = done.get(glossaryOf(review.card)) ?? NOTHING;
		done.set(glossaryOf(review.card), {
			newPerDay: newPerDay + Number(review.before === "new"),
			reviewsPerDay: reviewsPerDay + Number(review.before === "review"),
		});
	}
	return done;
}

const NOTHING: DayLimits = { newPerDay: 0, reviewsPerDay: 0 };

/** The first cards that their limit lets pass and that `take` accepts. */
export function pickWithin(
	cards: Iterable<Card>,
	limits: QueueLimits,
	kind: keyof DayLimits,
	take: (card: Card) => boolean,
): readonly Card[] {
	const left = allowances(limits, kind);
	const picked: Card[] = [];
	for (const card of cards) {
		const bucket = left.has(card.glossary) ? card.glossary : GENERAL;
		const allowed = left.get(bucket) ?? 0;
		if (allowed > 0 && take(card)) {
			picked.push(card);
			left.set(bucket, allowed - 1);
		} else if (allowed <= 0 && left.size === 1) break;
	}
	return picked;
}

/** No glossary has this key. */
const GENERAL = "";

function allowances(limits: QueueLimits, kind: keyof DayLimits): Map<string, number> {
	const left = new Map([[GENERAL, limits[kind]]]);
	for (const [glossary, { [kind]: own }] of Object.entries(limits.glossaries ?? {}))
		if (own !== undefined) left.set(glossary, own);
	for (const [glossary, done] of limits.done ?? []) {
		const bucket = left.has(glossary) ? glossary : GENERAL;
		left.set(bucket, (left.get(bucket) ?? 0) - done[kind]);
	}
	return left;
}

/** Reviews and new cards in the wanted order. */
export function mix(reviews: readonly Card[], fresh: readonly Card[], where: NewCardOrder): readonly Card[] {
	switch (where) {
		case "after":
			return [...reviews, ...fresh];
		case "before":
			return [...fresh, ...reviews];
		case "mixed":
			return spread(reviews, fresh);
	}
}

/** Spreads the second list evenly among the first. */
function spread(many: readonly Card[], few: readonly Card[]): readonly Card[] {
	const place = (index: number, length: number, offset: number): number => (index + offset) / length;
	return inOrder([
		...many.map((card, index) => ({ card, rank: place(index, many.length, 0.5) })),
		...few.map((card, index) => ({ card, rank: place(index, few.length, 0.6) })),
	]);
}
