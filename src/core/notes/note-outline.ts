// The lines of a note and what kind each is: headings, callouts, fences. Owns the types of a scanned note.

/** An ATX or setext heading outside code, comments and quotes. */
export interface Heading {
	/** 0-based line of the heading's text. */
	readonly line: number;
	/** 1…6. */
	readonly level: number;
	/** Raw Markdown of the heading, without the `#`s. */
	readonly text: string;
	/** First line that is no longer of its section: the next heading of the same or a lower level number, or the end. */
	readonly endLine: number;
}

/** A callout, nested ones included. */
export interface Callout {
	/** 0-based line of `> [!type]`. */
	readonly line: number;
	/** First line after the callout. */
	readonly endLine: number;
	/** 1 for `> [!x]`, 2 for `> > [!x]`… */
	readonly depth: number;
	/** Whether it, or a quote round it, stands in a list item, on the item's own line or indented below it. */
	readonly inItem: boolean;
	/** The id as Obsidian has it: before the first `|`, trimmed, lower case, spaces as `-`. */
	readonly type: string;
	/** After the first `|`, untrimmed; "" if none. */
	readonly metadata: string;
	readonly fold: "" | "+" | "-";
	/** Raw Markdown title, "" if none. */
	readonly title: string;
}

/** A note cut into lines, with its structure. Made by `scanNote` in one pass, linear in the text. */
export interface NoteOutline {
	/** Without line ends; a BOM is dropped from the first. */
	readonly lines: readonly string[];
	/** First line after the frontmatter. */
	readonly bodyLine: number;
	readonly headings: readonly Heading[];
	readonly callouts: readonly Callout[];
	/** For each line, how many quotes it stands in, with or without their marks. */
	readonly depths: readonly number[];
	/** For each line, true if it is in a fenced or indented-by-fence code block, a `%%` comment, a math block, an HTML comment, or frontmatter. */
	readonly isVerbatim: readonly boolean[];
}
