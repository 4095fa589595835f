// The bridge to ts-fsrs: one review applied to one schedule. Nothing else in the project calls its scheduler.
import type { Card as FsrsCard, FSRS } from "ts-fsrs";
import { createEmptyCard, fsrs, GenSeedStrategyWithCardId, State, StrategyMode } from "ts-fsrs";
import type { CardSchedule, CardState, ScheduleParameters } from "./card-schedule.ts";
import type { Grade } from "./review-event.ts";
import { shiftAt, toStudyTime } from "./study-day.ts";

/** The part of a schedule that FSRS computes; marks are ours. */
export type Memory = Omit<CardSchedule, "suspended" | "flagged" | "buriedUntil">;

/**
 * Applies one review, exactly as ts-fsrs's `next` does with study time in place of UTC.
 * @param memory The schedule before; `undefined` or state `new` for a card never reviewed.
 * @param seed Names the card for fuzz: the same card and repetition always get the same spread.
 * @param at When it was reviewed, milliseconds since 1970. A moment before the last review counts as the last review's.
 */
export function stepMemory(
	memory: Memory | undefined,
	seed: string,
	at: number,
	grade: Grade,
	parameters: ScheduleParameters,
): Memory {
	const known = memory && memory.state !== "new" ? memory : undefined;
	const time = Math.max(at, known?.lastReview ?? at);
	// When clocks go back an hour, study time does too: it must not fall before the last review's.
	const studyTime = Math.max(
		toStudyTime(time, parameters),
		known ? toStudyTime(known.lastReview, parameters) : -Infinity,
	);
	const before = { ...(known ? toFsrsCard(known, parameters) : createEmptyCard(studyTime)), [SEED]: seed };
	const { card } = scheduler(parameters).next(before, studyTime, grade);
	return fromFsrsCard(card, time, studyTime - time);
}

/**
 * What a review leaves to the next one, without the due day: what `stepMemory` gives with `due` and `scheduledDays` 0, at
 * a tenth of its cost. A history's due day follows from its last review alone, so all before it can pass this way.
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
	const { stability, difficulty } = scheduler(parameters).next_state(memory, elapsedDays, grade);
	const isLapse = memory.state === "review" && grade === 1;
	const { state, step } = isLapse ? LAPSED : stepOf(memory, grade);
	const { reps, lapses } = memory;
	return {
		state,
		due: 0,
		stability,
		difficulty,
		reps: reps + 1,
		lapses: isLapse ? lapses + 1 : lapses,
		step,
		scheduledDays: 0,
		lastReview: at,
	};
}

/** Learning has steps of 1 and 10 minutes, relearning one of 10. Good goes a step on, Hard stays, Easy leaves. */
const LEARNING_STEPS = ["1m", "10m"] as const;
const RELEARNING_STEPS = ["10m"] as const;

const LAPSED = { state: "relearning", step: 0 } as const;
const REVIEWED = { state: "review", step: 0 } as const;

function stepOf({ state, step }: Memory, grade: Grade): Pick<Memory, "state" | "step"> {
	if (state === "review" || grade === 4) return REVIEWED;
	const stays = state === "relearning" ? state : "learning";
	if (grade < 3) return { state: stays, step: grade === 1 ? 0 : step };
	const steps = state === "relearning" ? RELEARNING_STEPS : LEARNING_STEPS;
	return step + 1 < steps.length ? { state: stays, step: step + 1 } : REVIEWED;
}

/** Schedulers are costly to build; parameters are immutable, so each set of them keeps its own. */
const schedulers = new WeakMap<ScheduleParameters, FSRS>();

/** The ts-fsrs scheduler for parameters that `validateParameters` let pass. */
export function scheduler(parameters: ScheduleParameters): FSRS {
	const known = schedulers.get(parameters);
	if (known) return known;
	const made = fsrs({
		request_retention: parameters.retention,
		maximum_interval: parameters.maximumInterval,
		enable_fuzz: parameters.fuzz,
		learning_steps: LEARNING_STEPS,
		relearning_steps: RELEARNING_STEPS,
		...(parameters.weights.length > 0 ? { w: parameters.weights } : {}),
	}).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId(SEED));
	schedulers.set(parameters, made);
	return made;
}

const SEED = "cardId";

const STATES: Readonly<Record<State, CardState>> = {
	[State.New]: "new",
	[State.Learning]: "learning",
	[State.Review]: "review",
	[State.Relearning]: "relearning",
};

const STATE_NUMBERS: Readonly<Record<CardState, State>> = {
	new: State.New,
	learning: State.Learning,
	review: State.Review,
	relearning: State.Relearning,
};

/** A memory in ts-fsrs's form, in study time. */
export function toFsrsCard(memory: Memory, parameters: ScheduleParameters): FsrsCard {
	const shift = shiftAt(memory.lastReview, parameters);
	return {
		// For fields that no later version of ts-fsrs reads.
		...createEmptyCard(new Date(memory.lastReview + shift)),
		due: new Date(memory.due + shift),
		stability: memory.stability,
		difficulty: memory.difficulty,
		scheduled_days: memory.scheduledDays,
		learning_steps: memory.step,
		reps: memory.reps,
		lapses: memory.lapses,
		state: STATE_NUMBERS[memory.state],
		last_review: new Date(memory.lastReview + shift),
	};
}

function fromFsrsCard(card: FsrsCard, lastReview: number, shift: number): Memory {
	return {
		state: STATES[card.state],
		due: card.due.getTime() - shift,
		stability: card.stability,
		difficulty: card.difficulty,
		reps: card.reps,
		lapses: card.lapses,
		step: card.learning_steps,
		scheduledDays: card.scheduled_days,
		lastReview,
	};
}
