// What a set of cards has for one study day. Made once a day, then kept in step card by card, so that a grade costs
// the same however many cards there are.
import type { Card } from "../cards/card.ts";
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { dueFrom, isNew } from "./due.ts";
import { createMastery } from "./mastery.ts";
import { inOrder, mix, pickWithin, type QueueLimits, type Ranked } from "./queue.ts";
import { startOfStudyDay, studyDay } from "./study-day.ts";

export type ScheduleOf = (card: string) => CardSchedule | undefined;

/** Answers about a set of cards for moments (milliseconds since 1970) of one study day. */
export interface DayPlan {
	readonly cards: readonly Card[];
	/**
	 * The cards to review now: learning cards that are due (oldest first), due reviews (most forgotten first), new cards in
	 * the given order, and last the learning cards that are due within `learnAhead`. Suspended and buried cards are left
	 * out; of the cards of one entry (definition, reverse, cloze) only one comes on a day.
	 */
	readonly queue: (limits: QueueLimits, now: number) => readonly Card[];
	/** How many reviewed cards are due. */
	readonly dueCount: (now: number) => number;
	/** How many cards were never reviewed and may be begun. */
	readonly newCount: (now: number) => number;
	/** When the next card comes that isn't due yet; `null` if none is scheduled. */
	readonly nextDue: (now: number) => number | null;
	/** 0…1; `null` if the set is empty or none of its cards was ever reviewed. */
	readonly mastery: (now: number) => number | null;
	/** Looks again at a card that was reviewed, marked or undone; does nothing for one that is not in the set. */
	readonly update: (card: string) => void;
}

/** Away: suspended. Open: what it is changes within the day. */
const [AWAY, NEW, DUE, LATER, OPEN] = [0, 1, 2, 3, 4];

/** @param cards Candidates, in the order in which new ones are to be begun. */
export function createDayPlan(
	cards: readonly Card[],
	scheduleOf: ScheduleOf,
	day: number,
	parameters: ScheduleParameters,
): DayPlan {
	const start = startOfStudyDay(day, parameters);
	const end = startOfStudyDay(day + 1, parameters);
	const kinds = new Uint8Array(cards.length);
	const ranks = new Float64Array(cards.length);
	const open = new Set<number>();
	/** Cards by their entry. */
	const askedToday = new Map<string, Set<string>>();
	const mastery = createMastery(cards, scheduleOf, parameters);
	const due: number[] = [];

	function look(card: Card, index: number): void {
		const schedule = scheduleOf(card.id);
		const kind = kindOf(schedule);
		kinds[index] = kind;
		if (kind === OPEN) open.add(index);
		else open.delete(index);
		if (!schedule || schedule.state === "new") return;
		// Falls as the memory does: the forgetting curve depends on this quotient alone.
		ranks[index] = (schedule.lastReview - end) / schedule.stability;
		if (schedule.lastReview < start || schedule.lastReview >= end) return;
		const asked = askedToday.get(card.entry) ?? new Set();
		askedToday.set(card.entry, asked.add(card.id));
	}

	function kindOf(schedule: CardSchedule | undefined): number {
		if (!schedule) return NEW;
		if (schedule.suspended) return AWAY;
		if (schedule.buriedUntil > start) return OPEN;
		if (schedule.state === "new") return NEW;
		// Learning goes by the minute; a review of the future comes from a wrong clock, see due.ts.
		if (schedule.state !== "review" || schedule.lastReview >= end) return OPEN;
		return schedule.due < end ? DUE : LATER;
	}

	const before = (a: number, b: number): number => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b;

	function update(id: string): void {
		// Looking through 100,000 ids takes half a millisecond; a map of them would take the first grade twenty.
		const index = cards.findIndex((card) => card.id === id);
		const card = cards[index];
		if (!card) return;
		const was = due.indexOf(index);
		if (was !== -1) due.splice(was, 1);
		askedToday.get(card.entry)?.delete(id);
		look(card, index);
		mastery.update(index);
		if (kinds[index] !== DUE) return;
		const place = due.findIndex((other) => before(index, other) < 0);
		due.splice(place === -1 ? due.length : place, 0, index);
	}

	/** The open cards that may be asked until `horizon`, each with its time; reviews of a wrong clock come last. */
	function sortOpen(now: number, horizon: number): Record<"learning" | "reviews" | "ahead", Ranked[]> {
		const sorted = { learning: [] as Ranked[], reviews: [] as Ranked[], ahead: [] as Ranked[] };
		for (const [card, schedule] of openCards()) {
			const rank = dueFrom(schedule, now, parameters);
			if (!schedule || rank === null || rank > horizon) continue;
			if (schedule.state !== "review") (rank <= now ? sorted.learning : sorted.ahead).push({ card, rank });
			else if (rank <= now) sorted.reviews.push({ card, rank });
		}
		return sorted;
	}

	function openCards(): readonly (readonly [Card, CardSchedule | undefined])[] {
		return [...open]
			.sort((a, b) => a - b)
			.flatMap((index) => {
				const card = cards[index];
				return card ? [[card, scheduleOf(card.id)] as const] : [];
			});
	}

	/** One by one, since the day's limit is met long before the last. */
	function* dueCards(late: readonly Ranked[]): Iterable<Card> {
		for (const index of due) {
			const card = cards[index];
			if (card) yield card;
		}
		for (const { card } of late) yield card;
	}

	function* freshCards(now: number): Iterable<Card> {
		for (let index = 0; index < kinds.length; index++) {
			const kind = kinds[index];
			const card = cards[index];
			if (!card || (kind !== NEW && kind !== OPEN)) continue;
			if (kind === NEW || isNew(scheduleOf(card.id), now)) yield card;
		}
	}

	/** Lets one card of each entry pass, and none of an entry that was asked earlier today by another of its cards. */
	function createEntryGuard(): (card: Card) => boolean {
		const taken = new Map<string, string>();
		return (card) => {
			const asked = askedToday.get(card.entry);
			if (asked?.size) return asked.has(card.id);
			const by = taken.get(card.entry) ?? card.id;
			taken.set(card.entry, by);
			return by === card.id;
		};
	}

	cards.forEach(look);
	kinds.forEach((kind, index) => void (kind === DUE && due.push(index)));
	due.sort(before);
	return {
		cards,
		queue: (limits, now) => {
			const sorted = sortOpen(now, now + (limits.learnAhead ?? 20) * 60_000);
			const learning = inOrder(sorted.learning);
			const take = createEntryGuard();
			learning.forEach(take);
			const picked = pickWithin(dueCards(sorted.reviews), limits, "reviewsPerDay", take);
			const fresh = pickWithin(freshCards(now), limits, "newPerDay", take);
			return [...learning, ...mix(picked, fresh, limits.newCards ?? "after"), ...inOrder(sorted.ahead)];
		},
		dueCount: (now) => {
			const { learning, reviews } = sortOpen(now, now);
			return due.length + learning.length + reviews.length;
		},
		newCount: (now) => [...freshCards(now)].length,
		nextDue: (now) => {
			let next = Infinity;
			cards.forEach(({ id }, index) => {
				if (kinds[index] === LATER) next = Math.min(next, scheduleOf(id)?.due ?? next);
			});
			if (next < Infinity) next = startOfStudyDay(studyDay(next, parameters), parameters);
			for (const [, schedule] of openCards()) {
				const at = dueFrom(schedule, now, parameters);
				if (at !== null && at > now) next = Math.min(next, at);
			}
			return next < Infinity ? next : null;
		},
		mastery: mastery.at,
		update,
	};
}
