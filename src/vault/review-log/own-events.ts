// The events this device wrote: what it must find again in its files, and whether another device uses its id.
import { groupBy } from "../../core/group-by.ts";
import type { EventStamp, LogEvent } from "../../core/schedule/review-event.ts";
import { sameEvent } from "../../core/schedule/review-event.ts";

export interface OwnEvents {
	/** Highest sequence known to be taken. */
	readonly lastSequence: () => number;
	/** Takes in a stamp of which no event could be read. */
	readonly reserve: (stamp: EventStamp) => void;
	/** Takes in an event with this device's id. False if the name is taken by an event that says something else. */
	readonly add: (event: LogEvent) => boolean;
	readonly has: (event: LogEvent) => boolean;
	/** Notes which of this device's lines a file holds. */
	readonly found: (path: string, events: readonly LogEvent[]) => void;
	/** Notes that events were written to a file, beside what it held. */
	readonly wrote: (path: string, events: readonly LogEvent[]) => void;
	/** Events that were in a file and are not among those it holds now. */
	readonly missingFrom: (path: string, present: readonly LogEvent[]) => readonly LogEvent[];
}

/** @param remembered The sequence the device remembers; its files may be older than that. */
export function createOwnEvents(remembered: number): OwnEvents {
	const events = new Map<number, LogEvent>();
	const places = new Map<string, LogEvent[]>();
	let last = remembered;
	const has = (event: LogEvent): boolean => {
		const known = events.get(event.sequence);
		return known !== undefined && sameEvent(known, event);
	};
	return {
		lastSequence: () => last,
		reserve: ({ sequence }) => {
			last = Math.max(last, sequence);
		},
		add: (event) => {
			last = Math.max(last, event.sequence);
			if (events.has(event.sequence)) return has(event);
			events.set(event.sequence, event);
			return true;
		},
		has,
		found: (path, present) => void places.set(path, [...present]),
		wrote: (path, added) => {
			places.set(path, [...(places.get(path) ?? []), ...added]);
		},
		missingFrom: (path, present) => {
			const here = groupBy(present, ({ sequence }) => sequence);
			return (places.get(path) ?? []).filter(
				(event) => !here.get(event.sequence)?.some((known) => sameEvent(known, event)),
			);
		},
	};
}
