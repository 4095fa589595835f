// A card: one question made from a glossary's entry. Owns the types and the id.
import type { ActivityId } from "../chain/value-chain.ts";

export type CardKind = "definition" | "reverse" | "cloze" | "callout" | "decision" | "consequence";

declare const cardId: unique symbol;
/** Names a card in the review log for ever: `<glossary key>/<normalised term>/<kind>`, no whitespace. */
export type CardId = string & { readonly [cardId]: true };

export interface Card {
	readonly id: CardId;
	readonly kind: CardKind;
	/** Key of its glossary. */
	readonly glossary: string;
	/** Plain text of the term. */
	readonly term: string;
	/** Markdown. */
	readonly front: string;
	/** Markdown. */
	readonly back: string;
	/** The activity that the term is, or that its definition or section belongs to. */
	readonly activity: ActivityId | null;
	readonly path: string;
	/** 0-based. */
	readonly line: number;
	/** Short hash of the definition's plain text; lets an orphaned history find a card whose term was corrected. */
	readonly fingerprint: string;
}
