// How likely a card is remembered now, by FSRS's forgetting curve.
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { algorithm } from "./fsrs-step.ts";
import { DAY, toStudyTime } from "./study-day.ts";

/**
 * @param now Milliseconds since 1970.
 * @returns 0…1, as ts-fsrs's `get_retrievability`; 0 for a card never reviewed. Falls once a day, since whole days since
 * the last review are counted.
 */
export function retrievability(
	schedule: CardSchedule | undefined,
	now: number,
	parameters: ScheduleParameters,
): number {
	if (!schedule || schedule.state === "new") return 0;
	const elapsed = toStudyTime(now, parameters) - toStudyTime(schedule.lastReview, parameters);
	const days = Math.max(Math.floor(elapsed / DAY), 0);
	// ts-fsrs rounds so; its own call makes half a dozen objects for each card, too many for 100,000 cards.
	return algorithm(parameters).forgetting_curve(days, +schedule.stability.toFixed(8));
}
