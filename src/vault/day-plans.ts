// The day plans of the sets of cards that someone asks about, so that a redraw or a grade never goes through all cards.
import type { Card } from "../core/cards/card.ts";
import type { ScheduleParameters } from "../core/schedule/card-schedule.ts";
import { createDayPlan, type DayPlan, type ScheduleOf } from "../core/schedule/day-plan.ts";
import { studyDay } from "../core/schedule/study-day.ts";
import type { CardBook } from "./card-book.ts";
import type { CardFilter } from "./study.ts";

/** Keyed by filter; stale when the cards, the study day or the parameters are others; may be dropped at any time. */
export interface DayPlans {
	readonly of: (filter: CardFilter, now: number) => DayPlan;
	/** These cards were reviewed, marked or undone. */
	readonly update: (cards: readonly string[]) => void;
	readonly forget: () => void;
}

/** More sets than activities and glossaries in use; beyond that, all are made anew. */
const MOST_PLANS = 40;
/** A batch of more cards than this comes from reading the log: plans are made anew when next asked for. */
const MOST_UPDATES = 100;

export function createDayPlans(
	cards: CardBook,
	scheduleOf: ScheduleOf,
	parameters: () => ScheduleParameters,
): DayPlans {
	const plans = new Map<string, DayPlan>();
	let madeFor: readonly [readonly Card[], ScheduleParameters, number] | null = null;

	return {
		of: (filter, now) => {
			const key = [cards.all(), parameters(), studyDay(now, parameters())] as const;
			if (!madeFor?.every((part, index) => part === key[index]) || plans.size > MOST_PLANS) plans.clear();
			madeFor = key;
			const name = JSON.stringify(filter);
			const plan = plans.get(name) ?? createDayPlan(cards.matching(filter), scheduleOf, key[2], key[1]);
			plans.set(name, plan);
			return plan;
		},
		update: (touched) => {
			if (touched.length > MOST_UPDATES) plans.clear();
			else for (const plan of plans.values()) touched.forEach(plan.update);
		},
		forget: () => plans.clear(),
	};
}
