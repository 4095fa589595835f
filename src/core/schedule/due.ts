// When a card is due: learning cards to the minute, reviews by study day. One meaning for every count that is shown:
// due is what was reviewed before and is to be reviewed again; what was never reviewed is new, and counted apart.
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { DAY, startOfStudyDay, studyDay } from "./study-day.ts";

/**
 * From when on a card may be shown, milliseconds since 1970; `null` for one that is new or suspended.
 * A review card is due from the start of its study day. A card last reviewed more than a day after `now` was reviewed by
 * a wrong clock: it is due at once, or one session on that device would hide it for as long as the clock was wrong.
 */
export function dueFrom(
	schedule: CardSchedule | undefined,
	now: number,
	parameters: ScheduleParameters,
): number | null {
	if (!schedule || schedule.state === "new" || schedule.suspended) return null;
	return Math.max(dueByFsrs(schedule, now, parameters), hiddenUntil(schedule, now));
}

/** Whether a reviewed card is to be reviewed now; false for new, suspended and buried ones. */
export function isDue(
	schedule: CardSchedule | undefined,
	now: number,
	parameters: ScheduleParameters,
): boolean {
	const due = dueFrom(schedule, now, parameters);
	return due !== null && due <= now;
}

/** Whether a card was never reviewed and may be begun: neither suspended nor buried. */
export function isNew(schedule: CardSchedule | undefined, now: number): boolean {
	if (!schedule) return true;
	return schedule.state === "new" && !schedule.suspended && hiddenUntil(schedule, now) <= now;
}

function dueByFsrs(schedule: CardSchedule, now: number, parameters: ScheduleParameters): number {
	if (schedule.lastReview > now + DAY) return now;
	if (schedule.state !== "review") return schedule.due;
	return startOfStudyDay(studyDay(schedule.due, parameters), parameters);
}

/** A card buried for more than two days ahead was buried by a wrong clock. */
function hiddenUntil(schedule: CardSchedule, now: number): number {
	return schedule.buriedUntil > now + 2 * DAY ? 0 : schedule.buriedUntil;
}
