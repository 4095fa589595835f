// Runs a queue of small jobs in slices, so that typing never waits for the index.

/** What the queue needs of the window; tests pass their own. */
export interface SliceClock {
	/** Milliseconds, monotonic. */
	now(): number;
	/** Resolves after at least `milliseconds` (0 if not given), when the browser had a chance to draw and to take input. */
	pause(milliseconds?: number): Promise<void>;
}

/** Longest run of work between two pauses, in milliseconds. */
const SLICE = 8;

/** A clock that pauses by a timer of the given window. */
export function windowClock(win: Window): SliceClock {
	return {
		now: () => win.performance.now(),
		pause: (milliseconds = 0) => new Promise((resolve) => void win.setTimeout(resolve, milliseconds)),
	};
}

/** Counts the time of the present slice. */
export interface Slices {
	/** True if the slice is used up; costs no pause. */
	readonly isOver: () => boolean;
	/** Pauses, but only when the slice is used up. */
	readonly breathe: () => Promise<void>;
}

export function createSlices(clock: SliceClock): Slices {
	let start = clock.now();
	const isOver = (): boolean => clock.now() - start >= SLICE;
	return {
		isOver,
		breathe: async () => {
			if (!isOver()) return;
			await clock.pause();
			start = clock.now();
		},
	};
}
