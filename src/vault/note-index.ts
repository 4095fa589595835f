// Knows every place, tension, value stream and glossary of the vault, and keeps knowing as notes change.
import type { Glossary } from "../core/glossary/glossary.ts";
import type { Problem } from "../core/notes/note.ts";
import type { Place, Tension, ValueStream } from "../core/notes/place.ts";

/** The vault's index; views only read it. Answers are cached arrays: the same array until something changed. */
export interface NoteIndex {
	/** Resolves when every candidate note has been seen. */
	whenReady(): Promise<void>;
	/** Resolves when no note is waiting to be read. */
	flush(): Promise<void>;
	isReady(): boolean;
	/** In order of path, then line. */
	places(): readonly Place[];
	placesIn(path: string): readonly Place[];
	tensions(): readonly Tension[];
	streams(): readonly ValueStream[];
	glossaries(): readonly Glossary[];
	problems(): readonly Problem[];
	/** Calls back after each change, with the paths that changed; returns the function that stops it. */
	onChange(callback: (paths: readonly string[]) => void): () => void;
}
