// Mastery of a set of cards: the mean retrievability over all of them, new ones counting 0.
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { retrievability } from "./retrievability.ts";

/**
 * @param now Milliseconds since 1970.
 * @returns 0…1; `null` ("not started") if the set is empty or none of its cards was ever reviewed.
 */
export function mastery(
	cards: readonly { readonly id: string }[],
	scheduleOf: (card: string) => CardSchedule | undefined,
	now: number,
	parameters: ScheduleParameters,
): number | null {
	const schedules = cards.map((card) => scheduleOf(card.id));
	if (!schedules.some((schedule) => schedule && schedule.state !== "new")) return null;
	const sum = schedules.reduce((total, schedule) => total + retrievability(schedule, now, parameters), 0);
	return sum / cards.length;
}
