// Study days: they begin at the user's local rollover hour, not at midnight UTC as FSRS would count them.
import type { ScheduleParameters } from "./card-schedule.ts";

export const DAY = 86_400_000;

type DayParameters = Pick<ScheduleParameters, "rolloverHour" | "utcOffset">;

/** The moment shifted so that its UTC day is the user's study day. In and out milliseconds since 1970. */
export function toStudyTime(time: number, parameters: DayParameters): number {
	return time + shiftAt(time, parameters);
}

/** How far study time is ahead of UTC at a moment, in milliseconds. */
export function shiftAt(time: number, { rolloverHour, utcOffset }: DayParameters): number {
	return utcOffset(time) * 60_000 - rolloverHour * 3_600_000;
}

/** Number of the study day that a moment belongs to; the next day has the next number. */
export function studyDay(time: number, parameters: DayParameters): number {
	return Math.floor(toStudyTime(time, parameters) / DAY);
}

/** First moment of a study day. Uses the offset in force then, also on days when the clocks change. */
export function startOfStudyDay(day: number, parameters: DayParameters): number {
	const guess = day * DAY - shiftAt(day * DAY, parameters);
	return day * DAY - shiftAt(guess, parameters);
}

/** A study day as `yyyy-mm-dd`. */
export function nameOfStudyDay(day: number): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}
