// A question that a note asks by its own structure, without a glossary: a decision, a consequence, a callout.
import type { ActivityId } from "../../chain/value-chain.ts";
import type { CardKind } from "../card.ts";

export interface Question {
	readonly kind: Extract<CardKind, "decision" | "consequence" | "callout">;
	/** What it is about, plain text: the decision, the section's heading, the callout's title. */
	readonly term: string;
	/** Keeps equal terms of a note apart: the activity's id or the callout's type, "" if neither. */
	readonly about: string;
	/** Markdown. */
	readonly front: string;
	/** Markdown. */
	readonly back: string;
	readonly activity: ActivityId | null;
	readonly path: string;
	/** 0-based. */
	readonly line: number;
}
