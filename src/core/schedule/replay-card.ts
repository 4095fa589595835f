// One card's events in, its schedule and its counted reviews out. What the log means for a single card.
import type { CardSchedule, CardState, ScheduleParameters } from "./card-schedule.ts";
import { clockOf } from "./clock.ts";
import { dateReviews } from "./date-reviews.ts";
import type { Memory } from "./fsrs-step.ts";
import { stepMemory } from "./fsrs-step.ts";
import type { EventStamp, Grade, MarkEvent, ReviewEvent } from "./review-event.ts";
import { startOfStudyDay, studyDay } from "./study-day.ts";

/** Events that change a card's schedule. */
export type CardEvent = ReviewEvent | MarkEvent;

/** A review that was not undone. */
export interface CountedReview extends EventStamp {
	/** The card it counts for now; after adoption not the id in the log. */
	readonly card: string;
	readonly grade: Grade;
	/** When it was made, milliseconds since 1970; `time` is only its place in the log's order. */
	readonly at: number;
	/** Milliseconds from question to grade; 0 if unknown. */
	readonly duration: number;
	/** The card's state before this review. */
	readonly before: CardState;
	/** Days since the review before, as FSRS counts them; 0 for the first. */
	readonly elapsedDays: number;
}

/** Where a card stands after some of its events. */
export interface CardReplay {
	readonly schedule: CardSchedule;
	readonly counted: readonly CountedReview[];
	/** How many events it is made of. */
	readonly live: number;
	/** Date of the last event, the floor for the next one; Infinity if clocks contradict each other, since then each further event may change who is believed. */
	readonly lastDate: number;
}

/** What a card's replay needs besides its events. */
export interface CardContext {
	readonly card: string;
	/** Seeds fuzz; the oldest id of an adopted history, so that adoption moves no due day. */
	readonly seed: string;
	readonly parameters: ScheduleParameters;
}

/**
 * Replays one card.
 * @param events The card's reviews and marks that were not undone, in the log's order.
 */
export function replayCard(events: readonly CardEvent[], context: CardContext): CardReplay {
	const clocks = events.map(clockOf);
	const dates = dateReviews(clocks);
	const counted: CountedReview[] = [];
	let schedule = NEW_CARD;
	events.forEach((event, index) => {
		schedule = step(schedule, event, dates[index] ?? clockOf(event), counted, context);
	});
	return {
		schedule,
		counted,
		live: events.length,
		lastDate: dates === clocks ? (dates.at(-1) ?? 0) : Infinity,
	};
}

/** Adds one event behind all others; `null` if its clock contradicts theirs and the card has to be replayed whole. */
export function extendReplay(replay: CardReplay, event: CardEvent, context: CardContext): CardReplay | null {
	const date = clockOf(event);
	if (date < replay.lastDate) return null;
	const counted = [...replay.counted];
	const schedule = step(replay.schedule, event, date, counted, context);
	return { schedule, counted, live: replay.live + 1, lastDate: date };
}

const NEW_CARD: CardSchedule = {
	state: "new",
	due: 0,
	stability: 0,
	difficulty: 0,
	reps: 0,
	lapses: 0,
	step: 0,
	scheduledDays: 0,
	lastReview: 0,
	suspended: false,
	flagged: false,
	buriedUntil: 0,
};

function step(
	schedule: CardSchedule,
	event: CardEvent,
	date: number,
	counted: CountedReview[],
	context: CardContext,
): CardSchedule {
	if (event.type === "mark") return applyMark(schedule, event.mark, date, context.parameters);
	counted.push(countReview(schedule, event, date, context));
	return withMemory(schedule, stepMemory(schedule, context.seed, date, event.grade, context.parameters));
}

function countReview(
	schedule: CardSchedule,
	event: ReviewEvent,
	at: number,
	context: CardContext,
): CountedReview {
	const { grade, duration, device, sequence, time } = event;
	const { card, parameters } = context;
	const isFirst = schedule.state === "new";
	const elapsedDays = isFirst ? 0 : studyDay(at, parameters) - studyDay(schedule.lastReview, parameters);
	const before = schedule.state;
	return { time, device, sequence, card, grade, at, duration, before, elapsedDays: Math.max(elapsedDays, 0) };
}

function withMemory({ suspended, flagged, buriedUntil }: CardSchedule, memory: Memory): CardSchedule {
	return { ...memory, suspended, flagged, buriedUntil };
}

function applyMark(
	schedule: CardSchedule,
	mark: MarkEvent["mark"],
	at: number,
	parameters: ScheduleParameters,
): CardSchedule {
	switch (mark) {
		case "suspend":
		case "unsuspend":
			return { ...schedule, suspended: mark === "suspend" };
		case "flag":
		case "unflag":
			return { ...schedule, flagged: mark === "flag" };
		case "bury":
			return { ...schedule, buriedUntil: startOfStudyDay(studyDay(at, parameters) + 1, parameters) };
		case "unbury":
			return { ...schedule, buriedUntil: 0 };
		case "reset": {
			const { suspended, flagged, buriedUntil } = schedule;
			return { ...NEW_CARD, suspended, flagged, buriedUntil };
		}
	}
}
