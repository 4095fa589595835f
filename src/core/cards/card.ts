// A card: one question made from a glossary's entry, a section or a callout. Owns the types and the id.
import type { ActivityId } from "../chain/value-chain.ts";

/** Every kind, in the order in which the cards of an entry come. */
export const CARD_KINDS = ["definition", "reverse", "cloze", "decision", "consequence", "callout"] as const;

export type CardKind = (typeof CARD_KINDS)[number];

declare const cardId: unique symbol;
/**
 * Names a card in the review log for ever, no whitespace: `<glossary key>/<normalised term>/<kind>`, and behind the kind
 * `:<what of the entry>` where an entry makes several cards, `~<ordinal>` where a term is defined several times.
 */
export type CardId = string & { readonly [cardId]: true };

export interface Card {
	readonly id: CardId;
	readonly kind: CardKind;
	/** Key of its glossary; `note:<name>` for cards of a note without a glossary. */
	readonly glossary: string;
	/** What it shares with its siblings, the other cards of its entry: glossary key and normalised term. */
	readonly entry: string;
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
