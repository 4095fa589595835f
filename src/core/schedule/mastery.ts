// Mastery of a set of cards: the mean retrievability over all of them, new ones counting 0.
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { retrievability } from "./retrievability.ts";
import { DAY, toStudyTime } from "./study-day.ts";

export interface Mastery {
	/**
	 * @param now Milliseconds since 1970.
	 * @returns 0…1; `null` ("not started") if the set is empty or none of its cards was ever reviewed.
	 */
	readonly at: (now: number) => number | null;
	/** The card at this index has another schedule now. */
	readonly update: (index: number) => void;
}

/** Keeps each card's retrievability until it falls, which it does once a day: asking again costs a look at each card. */
export function createMastery(
	cards: readonly { readonly id: string }[],
	scheduleOf: (card: string) => CardSchedule | undefined,
	parameters: ScheduleParameters,
): Mastery {
	const values = new Float64Array(cards.length);
	/** Study time at which a value is none any more. */
	const validUntil = new Float64Array(cards.length).fill(-Infinity);
	let asked = -Infinity;

	function look(index: number, now: number, studyTime: number): void {
		const schedule = scheduleOf(cards[index]?.id ?? "");
		values[index] = retrievability(schedule, now, parameters);
		validUntil[index] = Infinity;
		if (!schedule || schedule.state === "new") return;
		const elapsed = studyTime - toStudyTime(schedule.lastReview, parameters);
		validUntil[index] = studyTime - elapsed + Math.max(Math.floor(elapsed / DAY) + 1, 1) * DAY;
	}

	return {
		at: (now) => {
			const studyTime = toStudyTime(now, parameters);
			if (studyTime < asked) validUntil.fill(-Infinity);
			asked = studyTime;
			let sum = 0;
			for (let index = 0; index < values.length; index++) {
				if ((validUntil[index] ?? 0) <= studyTime) look(index, now, studyTime);
				sum += values[index] ?? 0;
			}
			return sum > 0 ? sum / values.length : null;
		},
		update: (index) => {
			validUntil[index] = -Infinity;
		},
	};
}
