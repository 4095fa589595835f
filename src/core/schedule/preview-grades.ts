// When a card would come back after each of the four grades, for the buttons.
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { stepMemory } from "./fsrs-step.ts";
import type { Grade } from "./review-event.ts";

/**
 * @param card Its id (of the oldest adopted history if there is one): seeds fuzz, so that the button keeps its word.
 * @param now Milliseconds since 1970.
 * @returns Due times, milliseconds since 1970.
 */
export function previewGrades(
	schedule: CardSchedule | undefined,
	card: string,
	now: number,
	parameters: ScheduleParameters,
): Readonly<Record<Grade, number>> {
	const dueAfter = (grade: Grade): number => stepMemory(schedule, card, now, grade, parameters).due;
	return { 1: dueAfter(1), 2: dueAfter(2), 3: dueAfter(3), 4: dueAfter(4) };
}
