// What a kind of card is that is made from an entry: a way to ask for what the entry says.
import type { Term } from "../../glossary/glossary.ts";

export interface Sides {
	/** Keeps apart what one entry makes several of, e.g. the hidden phrase; plain text, "" if there is only one. */
	readonly part: string;
	/** Markdown. */
	readonly front: string;
	/** Markdown. */
	readonly back: string;
}

export type EntryKind = (term: Term) => readonly Sides[];
