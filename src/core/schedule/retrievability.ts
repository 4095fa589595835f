// How likely a card is remembered now, by FSRS's forgetting curve.
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { scheduler, toFsrsCard } from "./fsrs-step.ts";
import { toStudyTime } from "./study-day.ts";

/**
 * @param now Milliseconds since 1970.
 * @returns 0…1; 0 for a card never reviewed. Falls once a day, as ts-fsrs counts whole days since the last review.
 */
export function retrievability(
	schedule: CardSchedule | undefined,
	now: number,
	parameters: ScheduleParameters,
): number {
	if (!schedule || schedule.state === "new") return 0;
	const card = toFsrsCard(schedule, parameters);
	return scheduler(parameters).get_retrievability(card, new Date(toStudyTime(now, parameters)), false);
}
