// One sitting: which card comes next, what was done, and the way back. Pure; the study is asked for fresh queues.
import type { Card, CardId } from "../../core/cards/card.ts";
import type { CountedReview } from "../../core/schedule/replay-card.ts";
import type { Grade, MarkEvent } from "../../core/schedule/review-event.ts";

/** A grade given in this session. */
export interface Graded {
	readonly card: Card;
	readonly grade: Grade;
	readonly duration: number;
}

/** What Undo takes back. */
export type Step = Graded | { readonly card: Card; readonly mark: MarkEvent["mark"] };

/** What a session has come to; each step makes a new one. */
export interface Session {
	readonly card: Card | null;
	readonly revealed: boolean;
	/** Oldest first. */
	readonly steps: readonly Step[];
	/** What is to be asked, the card shown included. */
	readonly queue: readonly Card[];
	/** The queue is empty, and cards are asked once more. */
	readonly isExtra: boolean;
	/** Cards to ask once more when nothing else is left. */
	readonly again: readonly CardId[];
}

export const EMPTY_SESSION: Session = {
	card: null,
	revealed: false,
	steps: [],
	queue: [],
	isExtra: false,
	again: [],
};

/**
 * Shows the first card of a fresh queue; when it is empty, the first of those to ask again.
 * @param wanted After an undo, the card to go back to.
 * @param find The card of an id, if it is still there.
 */
export function nextCard(
	session: Session,
	fresh: readonly Card[],
	find: (id: CardId) => Card | undefined,
	wanted: CardId | null = null,
): Session {
	const queue = fresh.length > 0 ? fresh : session.again.flatMap((id) => find(id) ?? []);
	const card = (wanted && find(wanted)) ?? queue[0] ?? null;
	return { ...session, card, revealed: false, queue, isExtra: fresh.length === 0 };
}

/** Adds a grade; a card that was asked once more is done with. */
export function addGrade(session: Session, grade: Grade, duration: number): Session {
	const { card, steps, again, isExtra } = session;
	if (!card) return session;
	return {
		...session,
		steps: [...steps, { card, grade, duration }],
		again: isExtra ? again.filter((id) => id !== card.id) : again,
	};
}

/** The grades that the log has from a span of time, of cards that `find` knows: what a session had come to before a restart. */
export function gradedBetween(
	reviews: readonly CountedReview[],
	from: number,
	to: number,
	find: (id: string) => Card | undefined,
): readonly Graded[] {
	return reviews
		.filter(({ at }) => at >= from && at < to)
		.flatMap(({ card: id, grade, duration }) => {
			const card = find(id);
			return card ? [{ card, grade, duration }] : [];
		});
}

/** Puts the card among those to ask again, or takes it out. */
export function toggleAgain(session: Session): Session {
	const { card, again } = session;
	if (!card) return session;
	const others = again.filter((id) => id !== card.id);
	return { ...session, again: others.length < again.length ? others : [...again, card.id] };
}

/** Takes the newest grade of a card back out of the figures. */
export function removeGrade(session: Session, card: CardId): Session {
	const index = session.steps.map((step) => "grade" in step && step.card.id).lastIndexOf(card);
	return index === -1 ? session : { ...session, steps: session.steps.filter((_, at) => at !== index) };
}

export function gradesOf({ steps }: Session): readonly Graded[] {
	return steps.filter((step) => "grade" in step);
}

/** Cards graded Again or Hard, the worst first, each once. */
export function weakest(session: Session): readonly Card[] {
	const misses = new Map<CardId, { card: Card; weight: number }>();
	for (const { card, grade } of gradesOf(session))
		if (grade < 3) misses.set(card.id, { card, weight: (misses.get(card.id)?.weight ?? 0) + 3 - grade });
	return [...misses.values()].sort((a, b) => b.weight - a.weight).map(({ card }) => card);
}
