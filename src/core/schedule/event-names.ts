// Knows every event by its name (device, sequence): doubled lines are found here, and what an undo takes back.
import type { LogEvent, UndoEvent } from "./review-event.ts";
import { compareEvents, sameEvent } from "./review-event.ts";

export interface EventNames {
	/** Remembers an event; false if the same event is known already. */
	readonly add: (event: LogEvent) => boolean;
	/** What an undo takes back; `null` while that has not arrived. Undos themselves can't be taken back. */
	readonly targetOf: (undo: UndoEvent) => LogEvent | null;
	readonly isUndone: (event: LogEvent) => boolean;
}

export function createEventNames(): EventNames {
	const events = createNameMap<LogEvent>();
	const undos = createNameMap<UndoEvent>();

	/** Usually one event; more only if two devices share an id. Then the undo means the last one before it. */
	function targetOf(undo: UndoEvent): LogEvent | null {
		const { device, sequence } = undo.target;
		const candidates = events
			.get(device, sequence)
			.filter((event) => event.type !== "undo" && compareEvents(event, undo) < 0);
		return candidates.reduce<LogEvent | null>(
			(last, event) => (last && compareEvents(last, event) > 0 ? last : event),
			null,
		);
	}

	return {
		add: (event) => {
			if (events.get(event.device, event.sequence).some((known) => sameEvent(known, event))) return false;
			events.add(event.device, event.sequence, event);
			if (event.type === "undo") undos.add(event.target.device, event.target.sequence, event);
			return true;
		},
		targetOf,
		isUndone: (event) => undos.get(event.device, event.sequence).some((undo) => targetOf(undo) === event),
	};
}

interface NameMap<T> {
	readonly get: (device: string, sequence: number) => readonly T[];
	readonly add: (device: string, sequence: number, value: T) => void;
}

const NONE: readonly never[] = [];

/** A name has one bearer, but for a device id that was copied: only then it costs a list. */
function createNameMap<T extends LogEvent>(): NameMap<T> {
	const first = new Map<string, Map<number, T>>();
	const others = new Map<T, readonly T[]>();
	return {
		get: (device, sequence) => {
			const bearer = first.get(device)?.get(sequence);
			return bearer ? [bearer, ...(others.get(bearer) ?? NONE)] : NONE;
		},
		add: (device, sequence, value) => {
			const known = first.get(device);
			const sequences = known ?? new Map<number, T>();
			if (!known) first.set(device, sequences);
			const bearer = sequences.get(sequence);
			if (bearer) others.set(bearer, [...(others.get(bearer) ?? NONE), value]);
			else sequences.set(sequence, value);
		},
	};
}
