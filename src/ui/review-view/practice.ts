// Practice: cards in turn, graded without being scheduled or logged.
import type { Card } from "../../core/cards/card.ts";
import type { Grade } from "../../core/schedule/review-event.ts";
import type { Session } from "./session.ts";

export interface Practice {
	/** Earlier states of the session, for Undo. */
	readonly past: readonly Session[];
	/** The cards still to show. */
	readonly cards: readonly Card[];
}

/** Cards graded Again come back at the end. */
export function gradeInPractice(
	{ past, cards }: Practice,
	session: Session,
	card: Card,
	grade: Grade,
): Practice {
	const rest = cards.filter((other) => other !== card);
	return { past: [...past, session], cards: grade === 1 ? [...rest, card] : rest };
}

/** Practice and session before the last grade; `null` if there is none. */
export function undoInPractice({ past }: Practice): readonly [Practice, Session] | null {
	const session = past.at(-1);
	return session ? [{ past: past.slice(0, -1), cards: session.queue }, session] : null;
}
