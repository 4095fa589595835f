// A glossary and its terms, as found in one note or folder. Owns the types.

/** An entry of a glossary. */
export interface Term {
	/** Plain text, e.g. "Service Level Agreement". */
	readonly term: string;
	readonly aliases: readonly string[];
	/** Markdown as it stands in the note, without the markup that made it an entry, dedented and trimmed. */
	readonly definition: string;
	/** Further columns or fields as Markdown ("Example", "Source"…), "" if none. */
	readonly extra: string;
	/** The note it stands in; the glossary's own, except in a folder of one note per term. */
	readonly path: string;
	/** 0-based line of the term itself. */
	readonly line: number;
	/** First line after the entry. */
	readonly endLine: number;
}

export interface Glossary {
	/** Stable name for commands and cards: lower-case letters, digits and `-` of any script. */
	readonly key: string;
	/** For people, e.g. "Module 5: Service Value Chain". */
	readonly title: string;
	readonly path: string;
	/** 0-based line of its heading; 0 for a whole note or folder. */
	readonly line: number;
	/** First line after it. */
	readonly endLine: number;
	/** Id of the entry form that was recognised, e.g. `heading`. */
	readonly form: string;
	readonly terms: readonly Term[];
}
