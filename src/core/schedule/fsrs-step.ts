// One review applied to one schedule: ts-fsrs's formulas, with its scheduler's steps written as a table of our own.
// Its scheduler computes all four grades of each review; a replay needs one, and the due day of the last review only.
import { FSRSAlgorithm } from "ts-fsrs";
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import type { Grade } from "./review-event.ts";
import { DAY, toStudyTime } from "./study-day.ts";

/** The part of a schedule that FSRS computes; marks are ours. */
export type Memory = Omit<CardSchedule, "suspended" | "flagged" | "buriedUntil">;

/**
 * Applies one review, exactly as ts-fsrs's `next` does with study time in place of UTC; tests compare them digit by digit.
 * @param memory The schedule before; `undefined` or state `new` for a card never reviewed.
 * @param seed Names the card for fuzz: the same card and repetition always get the same spread.
 * @param at When it was reviewed, milliseconds since 1970. A moment before the last review counts as the last review's.
 */
export function stepMemory(
	memory: Memory = NEW_MEMORY,
	seed: string,
	at: number,
	grade: Grade,
	parameters: ScheduleParameters,
): Memory {
	const isFirst = memory.state === "new";
	const time = isFirst ? at : Math.max(at, memory.lastReview);
	const last = isFirst ? -Infinity : toStudyTime(memory.lastReview, parameters);
	// When clocks go back an hour, study time does too: it must not fall before the last review's.
	const elapsed = Math.max(toStudyTime(time, parameters), last);
	const days = isFirst ? 0 : Math.floor(elapsed / DAY) - Math.floor(last / DAY);
	const passed = passReview(memory, days, time, grade, parameters);
	const minutes = minutesUntilNext(passed, grade);
	if (minutes > 0) return { ...passed, due: time + minutes * 60_000 };
	const scheduledDays = daysUntilNext(memory, passed, seed, days, grade, parameters);
	return { ...passed, scheduledDays, due: time + scheduledDays * DAY };
}

/**
 * What a review leaves to the next one: what `stepMemory` gives, but with `due` and `scheduledDays` 0, which no later
 * review depends on.
 * @param elapsedDays Study days since the review before; 0 for the first.
 * @param at Not before the last review.
 */
export function passReview(
	memory: Memory,
	elapsedDays: number,
	at: number,
	grade: Grade,
	parameters: ScheduleParameters,
): Memory {
	const { stability, difficulty } = algorithm(parameters).next_state(memory, elapsedDays, grade);
	const isLapse = memory.state === "review" && grade === 1;
	const { state, step } = isLapse ? LAPSED : stepOf(memory, grade);
	return {
		state,
		due: 0,
		stability,
		difficulty,
		reps: memory.reps + 1,
		lapses: isLapse ? memory.lapses + 1 : memory.lapses,
		step,
		scheduledDays: 0,
		lastReview: at,
	};
}

/** The memory of a card never reviewed. */
export const NEW_MEMORY: Memory = {
	state: "new",
	due: 0,
	stability: 0,
	difficulty: 0,
	reps: 0,
	lapses: 0,
	step: 0,
	scheduledDays: 0,
	lastReview: 0,
};

/** Algorithms are costly to build; parameters are immutable, so each set of them keeps its own. */
const algorithms = new WeakMap<ScheduleParameters, FSRSAlgorithm>();

/** FSRS's formulas for parameters that were checked with the settings. */
export function algorithm(parameters: ScheduleParameters): FSRSAlgorithm {
	const known = algorithms.get(parameters);
	if (known) return known;
	const made = new FSRSAlgorithm({
		request_retention: parameters.retention,
		maximum_interval: parameters.maximumInterval,
		enable_fuzz: parameters.fuzz,
		...(parameters.weights.length > 0 ? { w: parameters.weights } : {}),
	});
	algorithms.set(parameters, made);
	return made;
}

const LAPSED = { state: "relearning", step: 0 } as const;
const REVIEWED = { state: "review", step: 0 } as const;

/** Learning has steps of 1 and 10 minutes, relearning one of 10. Good goes a step on, Hard stays, Easy leaves. */
function stepOf({ state, step }: Memory, grade: Grade): Pick<Memory, "state" | "step"> {
	if (state === "review" || grade === 4) return REVIEWED;
	const stays = state === "relearning" ? state : "learning";
	if (grade < 3) return { state: stays, step: grade === 1 ? 0 : step };
	return state !== "relearning" && step === 0 ? { state: stays, step: 1 } : REVIEWED;
}

/** 0 if the next review is days away. Hard lies between two steps, or half a step behind the only one. */
function minutesUntilNext({ state }: Memory, grade: Grade): number {
	if (state === "review") return 0;
	if (state === "relearning") return grade === 2 ? 15 : 10;
	return grade === 1 ? 1 : grade === 2 ? 6 : 10;
}

/** Of a review card each better grade brings it at least a day later than the one below. */
function daysUntilNext(
	before: Memory,
	after: Memory,
	seed: string,
	days: number,
	grade: Grade,
	parameters: ScheduleParameters,
): number {
	const fsrs = algorithm(parameters);
	fsrs.seed = seed + String(after.reps);
	if (before.state !== "review") return fsrs.next_interval(after.stability, days);
	const intervalAfter = (other: Grade): number =>
		fsrs.next_interval(fsrs.next_state(before, days, other).stability, days);
	const better = intervalAfter(3);
	const hard = Math.min(intervalAfter(2), better);
	if (grade === 2) return hard;
	const good = Math.max(better, hard + 1);
	return grade === 3 ? good : Math.max(intervalAfter(4), good + 1);
}
