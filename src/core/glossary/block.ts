// A glossary's text as blocks with what might be terms in them: what every entry form looks at. Owns the types.
import type { Lead } from "./lead.ts";

/** A list item. Lines count from the piece's first. */
export interface Item {
	readonly line: number;
	/** First line after it. */
	readonly endLine: number;
	readonly lead: Lead;
	/** All lines below its first, dedented. */
	readonly below: string;
	/** Items of the lists directly inside it. */
	readonly items: readonly Item[];
}

/** A table row's cells as Markdown. */
export interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

/** A line of a paragraph. */
export interface ParagraphLine {
	readonly line: number;
	readonly lead: Lead;
}

/** A top-level block of a piece. It depends on the piece's text alone, so that it can be kept while that stays. */
export interface Block {
	readonly kind: "heading" | "paragraph" | "list" | "table" | "rule" | "quote" | "other";
	/** Lines count from the piece's first. */
	readonly line: number;
	readonly endLine: number;
	/** Of a paragraph. */
	readonly lines: readonly ParagraphLine[];
	/** Of a list. */
	readonly items: readonly Item[];
	/** Of a table, the header first. */
	readonly rows: readonly Row[];
}
