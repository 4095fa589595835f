// Which notes the memory does not know as they are now, and when they are written to it.
import type { ParsedNote } from "../core/notes/parse-note.ts";
import type { NoteMemory } from "./note-memory.ts";
import { createSlices, type SliceClock } from "./work-slices.ts";

export interface UnsavedNotes {
	/** To be called when a note was read. @param state As `NoteMemory` keeps it. */
	mark(path: string, state: string): void;
	/** Writes them after a while, unless this is asked again or all is saved meanwhile: an edited note is kept anew as a whole. */
	saveWhenQuiet(): Promise<void>;
	/** Writes them at once; a writing that is waited for is given up. */
	saveNow(): void;
}

/** How long no note must have been read before the memory is written, in milliseconds. */
const SAVE_AFTER = 2000;

/** @param notes All that is known, by path; what is no longer among them is dropped from the memory. */
export function createUnsavedNotes(
	memory: NoteMemory,
	notes: ReadonlyMap<string, ParsedNote>,
	clock: SliceClock,
): UnsavedNotes {
	const states = new Map<string, string>();
	let saves = 0;

	function keep(path: string, state: string): void {
		const parsed = notes.get(path);
		states.delete(path);
		if (parsed) memory.keep(path, state, parsed);
	}

	return {
		mark: (path, state) => void states.set(path, state),
		saveWhenQuiet: async () => {
			const turn = ++saves;
			await clock.pause(SAVE_AFTER);
			const slices = createSlices(clock);
			for (const [path, state] of states) {
				if (turn !== saves) return;
				keep(path, state);
				await slices.breathe();
			}
			if (turn === saves) memory.save(new Set(notes.keys()));
		},
		saveNow: () => {
			saves++;
			for (const [path, state] of states) keep(path, state);
			memory.save(new Set(notes.keys()));
		},
	};
}
