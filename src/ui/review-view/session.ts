// One sitting: which card comes next, what was done, and the way back. Pure; the study is asked for fresh queues.
import type { Card, CardId } from "../../core/cards/card.ts";
import type { Grade } from "../../core/schedule/review-event.ts";

/** A grade given in this session. */
export interface Graded {
	readonly card: Card;
	readonly grade: Grade;
	readonly duration: number;
}

/** What a session has come to; each step makes a new one. */
export interface Session {
	readonly card: Card | null;
	readonly revealed: boolean;
	readonly graded: readonly Graded[];
	/** Cards left, the one shown included. */
	readonly left: number;
}

export const EMPTY_SESSION: Session = { card: null, revealed: false, graded: [], left: 0 };

/** Shows the first card of a fresh queue; after an undo, `wanted` is shown if it is in the queue. */
export function nextCard(session: Session, queue: readonly Card[], wanted: CardId | null = null): Session {
	const card = queue.find(({ id }) => id === wanted) ?? queue[0] ?? null;
	return { ...session, card, revealed: false, left: queue.length };
}

/** The same card with the text its note has now; gone if the entry is gone. */
export function refreshCard(session: Session, current: Card | undefined): Session {
	return { ...session, card: current ?? null };
}

export function reveal(session: Session): Session {
	return { ...session, revealed: session.card !== null };
}

export function addGrade(session: Session, grade: Grade, duration: number): Session {
	const { card } = session;
	return card ? { ...session, graded: [...session.graded, { card, grade, duration }] } : session;
}

/** Takes the newest grade of a card back out of the figures. */
export function removeGrade(session: Session, card: CardId): Session {
	const index = session.graded.map((graded) => graded.card.id).lastIndexOf(card);
	return index === -1 ? session : { ...session, graded: session.graded.filter((_, at) => at !== index) };
}

/** Cards graded Again or Hard, the worst first, each once. */
export function weakest(session: Session): readonly Card[] {
	const misses = new Map<Card, number>();
	for (const { card, grade } of session.graded)
		if (grade < 3) misses.set(card, (misses.get(card) ?? 0) + 3 - grade);
	return [...misses].sort(([, a], [, b]) => b - a).map(([card]) => card);
}
