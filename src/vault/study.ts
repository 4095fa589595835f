// What this vault teaches and what its user has learned: the index's glossaries as cards, the log as their schedule.
import type { ActivityId, ValueChain } from "../core/chain/value-chain.ts";
import type { Card, CardId, CardKind } from "../core/cards/card.ts";
import type { CardSchedule, ScheduleParameters } from "../core/schedule/card-schedule.ts";
import type { CountedReview } from "../core/schedule/replay.ts";
import type { Grade, MarkEvent, ReviewEvent } from "../core/schedule/review-event.ts";
import type { NoteIndex } from "./note-index.ts";

/** Narrows a set of cards; every field given must hold. */
export interface CardFilter {
	readonly glossary?: string;
	readonly activity?: ActivityId;
	readonly path?: string;
	readonly kind?: CardKind;
	/** A selection, e.g. of the deck browser. */
	readonly cards?: readonly CardId[];
}

/** When a card would come back after each grade, milliseconds since 1970. */
export type GradePreview = Readonly<Record<Grade, number>>;

/** The one object views talk to. */
export interface Study {
	chain(): ValueChain;
	/** How days are counted and cards scheduled; a glossary may have its own retention. */
	parameters(): ScheduleParameters;
	readonly index: NoteIndex;
	cards(filter?: CardFilter): readonly Card[];
	/** Ids of the cards that ask the same of the same term in other glossaries. */
	also(card: CardId): readonly CardId[];
	/** Cards to review now in order, by the limits of the settings: due ones, then new ones. */
	queue(filter: CardFilter, now: Date): readonly Card[];
	/** The id that the log knows the card by: its own, or that of the history it carries on. */
	loggedAs(card: CardId): string;
	/** Lets the log know these cards, so that they keep `loggedAs` when they are renamed; resolves when it is on disk. */
	meet(cards: readonly CardId[]): Promise<void>;
	/** `undefined` for a card never reviewed or marked. */
	scheduleOf(card: CardId): CardSchedule | undefined;
	previewGrades(card: CardId, now: Date): GradePreview;
	/** 0…1; `null` if no card of the set was ever reviewed ("not started") or the set is empty. */
	mastery(filter: CardFilter, now: Date): number | null;
	/** Cards that are due or new, daily limits left aside; no suspended or buried ones. */
	toReview(filter: CardFilter, now: Date): readonly Card[];
	/** How many cards are due: reviewed before, and to be reviewed again now. New ones are counted apart. */
	dueCount(filter: CardFilter, now: Date): number;
	/** How many cards were never reviewed and may be begun. */
	newCount(filter: CardFilter, now: Date): number;
	/** 0…1, 0 for a new card. */
	retrievability(card: CardId, now: Date): number;
	/** Resolves when the review is on disk; rejects never: a failed write is kept and retried, see `unwritten`. */
	grade(card: CardId, grade: Grade, duration: number, at?: Date): Promise<void>;
	/** Every review that counts, oldest first. */
	reviews(): readonly CountedReview[];
	/** Takes back the newest own review that is not yet undone; returns its card, or `null` if there is none. */
	undo(): Promise<CardId | null>;
	/** Adds reviews made elsewhere, see `planImport`; resolves when they are on disk. */
	addReviews(reviews: readonly ReviewEvent[]): Promise<void>;
	mark(card: CardId, mark: MarkEvent["mark"]): Promise<void>;
	/** The same for many cards, as one write. */
	markAll(cards: readonly CardId[], mark: MarkEvent["mark"]): Promise<void>;
	/** Events kept in memory because the vault refused the write. */
	unwritten(): number;
	/** When the next card of the set that isn't due yet comes; `null` if none is scheduled. */
	nextDue(filter: CardFilter, now: Date): number | null;
	/** Resolves when the log has been read. Until then reviews, undos and marks wait. */
	whenReady(): Promise<void>;
	/** Resolves when there are schedules to go by: perhaps before the log has been read, if it is as it was when last read. */
	whenUsable(): Promise<void>;
	flush(): Promise<void>;
	/** Calls back after reviews, undos, marks and foreign log changes; returns the function that stops it. */
	onReview(callback: () => void): () => void;
}
