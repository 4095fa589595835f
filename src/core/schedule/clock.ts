// A hybrid logical clock: events stay in the order in which they could be known, whatever the devices' clocks say.
import type { EventStamp } from "./review-event.ts";

/**
 * The rule, with its reasons:
 * 1. `time` orders events. It is the device's clock, or one millisecond after the newest event the device has seen,
 *    whichever is later. So an undo stands behind what it takes back, also if one of the clocks is wrong.
 * 2. `clock` is what the device's clock showed; it is left out while it is within `SMALL_DRIFT` of `time`. FSRS and
 *    the statistics date an event by its `clock`. So a device that runs a year ahead pushes everybody's order into
 *    next year, which nobody sees, but nobody's dates.
 * 3. The dates of one card's reviews must not run backwards. date-reviews.ts finds the fewest clocks that can be wrong.
 */
export const SMALL_DRIFT = 60_000;

/** Clocks that show later than this are taken as showing this (year 9000), so that there are always later times left. */
export const LATEST_CLOCK = Date.UTC(9000, 0, 1);

/** The time part of a stamp. */
export type TimeStamp = Pick<EventStamp, "time" | "clock">;

/**
 * Stamps a new event.
 * @param now The device's clock, milliseconds since 1970; anything that is no such number counts as 0.
 * @param newest `time` of the newest event this device has seen, in whatever file; 0 if none.
 */
export function nextStamp(now: number, newest: number): TimeStamp {
	const clock = Number.isFinite(now) ? Math.min(Math.max(Math.floor(now), 0), LATEST_CLOCK) : 0;
	const time = Math.max(clock, newest + 1);
	return time - clock <= SMALL_DRIFT ? { time } : { time, clock };
}

/** When an event happened as far as its device knew, milliseconds since 1970. */
export function clockOf(event: TimeStamp): number {
	return event.clock ?? event.time;
}
