// Edits of whole lines, as core hands them to an editor.

/** 0-based, as in an editor. */
export interface Position {
	readonly line: number;
	readonly ch: number;
}

/** A cursor, or what is selected: then `head` is where the cursor blinks. */
export interface Selection {
	readonly anchor: Position;
	readonly head: Position;
}

/** Lines to put in the place of others. */
export interface Replacement {
	/** First line replaced. */
	readonly from: number;
	/** First line after those replaced; more than `from`. */
	readonly to: number;
	/** At least one. */
	readonly lines: readonly string[];
}

/** A replacement that knows where positions of the old text go. */
export interface LineEdit extends Replacement {
	readonly move: (position: Position) => Position;
}

/** The first and last line that are selected; one that is only reached, before its first letter, is not meant. */
export function selectedLines({ anchor, head }: Selection): readonly [first: number, last: number] {
	const [first, end] = anchor.line < head.line ? [anchor.line, head] : [head.line, anchor];
	return [first, end.line > first && end.ch === 0 ? end.line - 1 : end.line];
}
