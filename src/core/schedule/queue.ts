// Which cards to review now, in which order: learning, due reviews, new ones, within the day's limits.
import type { Card } from "../cards/card.ts";
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { dueFrom, isNew } from "./due.ts";
import type { CountedReview } from "./replay-card.ts";
import { retrievability } from "./retrievability.ts";
import { startOfStudyDay, studyDay } from "./study-day.ts";

/** How much may be asked on one study day. */
export interface QueueLimits {
	readonly newPerDay: number;
	readonly reviewsPerDay: number;
	/** What was done today already, see `doneToday`; nothing if left out. */
	readonly done?: DoneToday;
	/** Minutes by which learning cards may come early when nothing else is left; 20 if left out. */
	readonly learnAhead?: number;
	/** Where new cards stand among the reviews; after them if left out. */
	readonly newCards?: "after" | "before" | "mixed";
}

export interface DoneToday {
	readonly newCards: number;
	readonly reviews: number;
}

export type ScheduleOf = (card: string) => CardSchedule | undefined;

/**
 * The cards to review now: learning cards that are due (oldest first), due reviews (most forgotten first), new cards in
 * the given order, and last the learning cards that are due within `learnAhead`. Suspended and buried cards are left out;
 * of the cards of one term (definition, reverse, cloze) only one comes on a day.
 * @param cards Candidates, in the order in which new ones are to be begun.
 * @param now Milliseconds since 1970.
 */
export function buildQueue(
	cards: readonly Card[],
	scheduleOf: ScheduleOf,
	limits: QueueLimits,
	now: number,
	parameters: ScheduleParameters,
): readonly Card[] {
	const sorted = sortOut(cards, scheduleOf, now, now + (limits.learnAhead ?? 20) * 60_000, parameters);
	const terms = createTermGuard(cards, scheduleOf, now, parameters);
	const learning = inOrder(sorted.learning);
	learning.forEach(terms.take);
	const done = limits.done ?? { newCards: 0, reviews: 0 };
	const reviews = pick(inOrder(sorted.reviews), limits.reviewsPerDay - done.reviews, terms.take);
	const fresh = pick(sorted.fresh, limits.newPerDay - done.newCards, terms.take);
	return [...learning, ...mix(reviews, fresh, limits.newCards ?? "after"), ...inOrder(sorted.ahead)];
}

/** When the next card comes that isn't due yet, milliseconds since 1970; `null` if none is scheduled. */
export function nextDue(
	cards: readonly Card[],
	scheduleOf: ScheduleOf,
	now: number,
	parameters: ScheduleParameters,
): number | null {
	let next: number | null = null;
	for (const card of cards) {
		const due = dueFrom(scheduleOf(card.id), now, parameters);
		if (due !== null && due > now && (next === null || due < next)) next = due;
	}
	return next;
}

/** How many new cards were begun and how many reviews were made on the study day of `now`. */
export function doneToday(
	reviews: readonly CountedReview[],
	now: number,
	parameters: ScheduleParameters,
): DoneToday {
	const start = startOfStudyDay(studyDay(now, parameters), parameters);
	const end = startOfStudyDay(studyDay(now, parameters) + 1, parameters);
	let newCards = 0;
	let due = 0;
	// `time` is never before `at` and rises: behind the first review with an earlier `time` there is none of today.
	for (let index = reviews.length - 1; index >= 0; index--) {
		const review = reviews[index];
		if (!review || review.time < start) break;
		if (review.at < start || review.at >= end) continue;
		if (review.before === "new") newCards++;
		if (review.before === "review") due++;
	}
	return { newCards, reviews: due };
}

interface Ranked {
	readonly card: Card;
	readonly rank: number;
}

interface Sorted {
	readonly learning: readonly Ranked[];
	readonly ahead: readonly Ranked[];
	readonly reviews: readonly Ranked[];
	readonly fresh: readonly Card[];
}

function sortOut(
	cards: readonly Card[],
	scheduleOf: ScheduleOf,
	now: number,
	horizon: number,
	parameters: ScheduleParameters,
): Sorted {
	const learning: Ranked[] = [];
	const ahead: Ranked[] = [];
	const reviews: Ranked[] = [];
	const fresh: Card[] = [];
	for (const card of cards) {
		const schedule = scheduleOf(card.id);
		if (isNew(schedule, now)) fresh.push(card);
		const due = dueFrom(schedule, now, parameters);
		if (!schedule || due === null || due > horizon) continue;
		if (schedule.state !== "review") (due <= now ? learning : ahead).push({ card, rank: due });
		else if (due <= now) reviews.push({ card, rank: retrievability(schedule, now, parameters) });
	}
	return { learning, ahead, reviews, fresh };
}

/** By rank; equal ranks keep the order of the notes. */
function inOrder(ranked: readonly Ranked[]): readonly Card[] {
	return [...ranked].sort((a, b) => a.rank - b.rank).map(({ card }) => card);
}

function pick(cards: readonly Card[], count: number, take: (card: Card) => boolean): readonly Card[] {
	const picked: Card[] = [];
	for (const card of cards) {
		if (picked.length >= count) break;
		if (take(card)) picked.push(card);
	}
	return picked;
}

/** Lets one card of each term pass, and none of a term that was asked earlier today by another of its cards. */
function createTermGuard(
	cards: readonly Card[],
	scheduleOf: ScheduleOf,
	now: number,
	parameters: ScheduleParameters,
): { readonly take: (card: Card) => boolean } {
	const today = studyDay(now, parameters);
	const takenBy = new Map<string, string>();
	for (const card of cards) {
		const schedule = scheduleOf(card.id);
		if (!schedule || schedule.state === "new") continue;
		if (studyDay(schedule.lastReview, parameters) === today) takenBy.set(termOf(card), card.id);
	}
	return {
		take: (card) => {
			const term = termOf(card);
			const taken = takenBy.get(term);
			if (taken === undefined) takenBy.set(term, card.id);
			return taken === undefined || taken === card.id;
		},
	};
}

/** Callouts and decisions have no term; each of them stands for itself. */
function termOf(card: Card): string {
	return card.term === "" ? card.id : `${card.glossary}\n${card.term.toLowerCase()}`;
}

function mix(
	reviews: readonly Card[],
	fresh: readonly Card[],
	where: "after" | "before" | "mixed",
): readonly Card[] {
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
	const placed = [
		...many.map((card, index) => ({ card, rank: place(index, many.length, 0.5) })),
		...few.map((card, index) => ({ card, rank: place(index, few.length, 0.6) })),
	];
	return inOrder(placed);
}
