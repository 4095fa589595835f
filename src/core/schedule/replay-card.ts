// One card's events in, its schedule and its counted reviews out. What the log means for a single card.
import type { CardSchedule, CardState, ScheduleParameters } from "./card-schedule.ts";
import { clockOf } from "./clock.ts";
import { dateReviews } from "./date-reviews.ts";
import type { Memory } from "./fsrs-step.ts";
import { NEW_MEMORY, passReview, stepMemory } from "./fsrs-step.ts";
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
	const last = events.map(({ type }) => type).lastIndexOf("review");
	let memory = NEW_MEMORY;
	let marks = NO_MARKS;
	events.forEach((event, index) => {
		const date = dates[index] ?? clockOf(event);
		if (event.type === "review") memory = review(memory, event, date, counted, context, index === last);
		else if (event.mark === "reset") memory = NEW_MEMORY;
		else marks = applyMark(marks, event.mark, date, context.parameters);
	});
	return {
		schedule: { ...memory, ...marks },
		counted,
		live: events.length,
		lastDate: dates === clocks ? (dates.at(-1) ?? 0) : Infinity,
	};
}

/** Adds one event behind all others; `null` if its clock contradicts theirs and the card has to be replayed whole. */
export function extendReplay(replay: CardReplay, event: CardEvent, context: CardContext): CardReplay | null {
	const date = clockOf(event);
	if (date < replay.lastDate) return null;
	const { suspended, flagged, buriedUntil, ...memory } = replay.schedule;
	const marks = { suspended, flagged, buriedUntil };
	const counted = [...replay.counted];
	const schedule =
		event.type === "review"
			? { ...review(memory, event, date, counted, context, true), ...marks }
			: event.mark === "reset"
				? { ...NEW_MEMORY, ...marks }
				: { ...memory, ...applyMark(marks, event.mark, date, context.parameters) };
	return { schedule, counted, live: replay.live + 1, lastDate: date };
}

/** The part of a schedule that is ours, not FSRS's. */
type Marks = Omit<CardSchedule, keyof Memory>;

const NO_MARKS: Marks = { suspended: false, flagged: false, buriedUntil: 0 };

/** @param isLast Whether no other review follows: only then the due day matters. */
function review(
	memory: Memory,
	event: ReviewEvent,
	date: number,
	counted: CountedReview[],
	{ card, seed, parameters }: CardContext,
	isLast: boolean,
): Memory {
	const { grade, duration, device, sequence, time } = event;
	const before = memory.state;
	const days = studyDay(date, parameters) - studyDay(memory.lastReview, parameters);
	const elapsedDays = before === "new" ? 0 : Math.max(days, 0);
	counted.push({ time, device, sequence, card, grade, at: date, duration, before, elapsedDays });
	return isLast
		? stepMemory(memory, seed, date, grade, parameters)
		: passReview(memory, elapsedDays, date, grade, parameters);
}

function applyMark(
	marks: Marks,
	mark: Exclude<MarkEvent["mark"], "reset">,
	at: number,
	parameters: ScheduleParameters,
): Marks {
	switch (mark) {
		case "suspend":
		case "unsuspend":
			return { ...marks, suspended: mark === "suspend" };
		case "flag":
		case "unflag":
			return { ...marks, flagged: mark === "flag" };
		case "bury":
			return { ...marks, buriedUntil: startOfStudyDay(studyDay(at, parameters) + 1, parameters) };
		case "unbury":
			return { ...marks, buriedUntil: 0 };
	}
}
