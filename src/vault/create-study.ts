// Joins index, cards and log into the study that views and the API talk to.
import { adoptHistories } from "../core/cards/adopt-histories.ts";
import type { Card, CardId } from "../core/cards/card.ts";
import type { ValueChain } from "../core/chain/value-chain.ts";
import type { ScheduleParameters } from "../core/schedule/card-schedule.ts";
import { isDue, isNew } from "../core/schedule/due.ts";
import { mastery } from "../core/schedule/mastery.ts";
import { previewGrades } from "../core/schedule/preview-grades.ts";
import { buildQueue, doneToday, nextDue, type QueueLimits } from "../core/schedule/queue.ts";
import { createReplay } from "../core/schedule/replay.ts";
import { retrievability } from "../core/schedule/retrievability.ts";
import type { LogEvent, MeetEvent } from "../core/schedule/review-event.ts";
import { createCallbacks } from "./callbacks.ts";
import type { CardBook } from "./card-book.ts";
import type { NoteIndex } from "./note-index.ts";
import type { NewEvent, ReviewLogStore } from "./review-log-store.ts";
import type { CardFilter, Study } from "./study.ts";

export interface StudyParts {
	readonly index: NoteIndex;
	readonly cards: CardBook;
	readonly log: ReviewLogStore;
	readonly chain: () => ValueChain;
	/** The same object while no setting changed. */
	readonly parameters: () => ScheduleParameters;
	readonly limits: () => QueueLimits;
}

/** The study with the part that only its owner uses. */
export interface OwnedStudy extends Study {
	/** Reads the log; to be called once, when the layout is ready. */
	start(breathe: () => Promise<void>): Promise<void>;
	/** Tells listeners that schedules are others now, after a change of the parameters. */
	announce(): void;
}

export function createStudy({ index, cards, log, chain, parameters, limits }: StudyParts): OwnedStudy {
	const replay = createReplay(() => parameters());
	const reviewed = createCallbacks<void>();
	let adoptedFor: readonly Card[] | null = null;
	let metBefore = -1;
	let loaded = (): void => undefined;
	const ready = new Promise<void>((resolve) => (loaded = resolve));

	/** Hands histories on before anyone asks, when the cards or what the log met have changed. */
	function settled(): typeof replay {
		const all = cards.all();
		const met = replay.meetings();
		if (index.isReady() && (all !== adoptedFor || met.size !== metBefore)) {
			adoptedFor = all;
			metBefore = met.size;
			replay.adopt(adoptHistories(all, [...met.values()]));
		}
		return replay;
	}

	const scheduleOf = (card: string): ReturnType<Study["scheduleOf"]> => settled().scheduleOf(card);

	function take(events: readonly LogEvent[]): void {
		replay.add(events);
		reviewed.call();
	}

	/** Says which entry a card stands for, unless the log knows it just so. */
	function meeting(id: CardId): NewEvent[] {
		const card = cards.card(id);
		const met = replay.meetings().get(id);
		if (!card || (met && isSameEntry(met, card))) return [];
		const { glossary, path, term, fingerprint } = card;
		return [{ type: "meet", card: id, glossary, path, term, fingerprint }];
	}

	async function write(id: CardId, event: NewEvent, at?: Date): Promise<void> {
		const events = [...meeting(id), event];
		await log.appendAll(events.map((one) => (at ? { event: one, at: at.getTime() } : { event: one })));
	}

	function fullLimits(now: Date): QueueLimits {
		return { ...limits(), done: doneToday(replay.reviews(), now.getTime(), parameters()) };
	}

	return {
		index,
		chain,
		cards: (filter: CardFilter = {}) => cards.matching(filter),
		queue: (filter, now) =>
			buildQueue(cards.matching(filter), scheduleOf, fullLimits(now), now.getTime(), parameters()),
		scheduleOf,
		previewGrades: (card, now) => previewGrades(scheduleOf(card), card, now.getTime(), parameters()),
		mastery: (filter, now) => mastery(cards.matching(filter), scheduleOf, now.getTime(), parameters()),
		due: (filter, now) => {
			const time = now.getTime();
			const isToReview = ({ id }: Card): boolean =>
				isNew(scheduleOf(id), time) || isDue(scheduleOf(id), time, parameters());
			return cards.matching(filter).filter(isToReview);
		},
		dueCount: (filter, now) =>
			cards.matching(filter).filter(({ id }) => isDue(scheduleOf(id), now.getTime(), parameters())).length,
		retrievability: (card, now) => retrievability(scheduleOf(card), now.getTime(), parameters()),
		nextDue: (filter, now) => nextDue(cards.matching(filter), scheduleOf, now.getTime(), parameters()),
		grade: (card, grade, duration, at) => write(card, { type: "review", card, grade, duration }, at),
		reviews: () => settled().reviews(),
		undo: async () => {
			const last = settled().newestOwn(log.device());
			if (!last) return null;
			await log.append({ type: "undo", target: { device: last.device, sequence: last.sequence } });
			return replay.heirOf(last.card) as CardId;
		},
		mark: (card, mark) => write(card, { type: "mark", card, mark }),
		unwritten: () => log.unwritten(),
		whenReady: () => ready,
		flush: async () => {
			await index.flush();
			await log.flush();
		},
		onReview: (callback) => reviewed.add(() => callback()),
		start: async (breathe) => {
			await log.load(take, breathe);
			await replay.settle(breathe);
			loaded();
			reviewed.call();
		},
		announce: () => reviewed.call(),
	};
}

function isSameEntry(met: MeetEvent, { glossary, path, term, fingerprint }: Card): boolean {
	return (
		met.glossary === glossary && met.path === path && met.term === term && met.fingerprint === fingerprint
	);
}
