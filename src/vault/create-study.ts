// Joins index, cards and log into the study that views and the API talk to.
import { adoptHistories, findOrphans, type MetCard } from "../core/cards/adopt-histories.ts";
import type { Card, CardId } from "../core/cards/card.ts";
import type { ValueChain } from "../core/chain/value-chain.ts";
import type { ScheduleParameters } from "../core/schedule/card-schedule.ts";
import type { DayPlan } from "../core/schedule/day-plan.ts";
import { isDue, isNew } from "../core/schedule/due.ts";
import { summarise } from "../core/schedule/log-summary.ts";
import { previewGrades } from "../core/schedule/preview-grades.ts";
import { doneToday, type QueueLimits } from "../core/schedule/queue.ts";
import { createReplay, type ParametersOf } from "../core/schedule/replay.ts";
import { retrievability } from "../core/schedule/retrievability.ts";
import type { LogEvent, MeetEvent } from "../core/schedule/review-event.ts";
import { createCallbacks } from "./callbacks.ts";
import type { CardBook } from "./card-book.ts";
import { createDayPlans } from "./day-plans.ts";
import type { NoteIndex } from "./note-index.ts";
import type { ScheduleMemory } from "./review-log/schedule-memory.ts";
import type { NewEvent, ReviewLogStore } from "./review-log-store.ts";
import type { CardFilter, Study } from "./study.ts";

export interface StudyParts {
	readonly index: NoteIndex;
	readonly cards: CardBook;
	readonly log: ReviewLogStore;
	readonly chain: () => ValueChain;
	/** The same object while no setting changed. */
	readonly parameters: () => ScheduleParameters;
	/** Of each card, since a glossary may have its own retention; the same function while no setting changed. */
	readonly parametersOf: () => (card: string) => ScheduleParameters;
	readonly limits: () => QueueLimits;
	/** Without one, nothing is known until the log has been read. */
	readonly memory?: ScheduleMemory;
}

/** The study with the part that only its owner uses. */
export interface OwnedStudy extends Study {
	/** Reads the log; to be called once, when the layout is ready. */
	start(breathe: () => Promise<void>): Promise<void>;
	/** Tells listeners that schedules are others now, after a change of the parameters. */
	announce(): void;
	/** Keeps what a long log came to for the next start; to be called when no more reviews come for a while. */
	remember(breathe: () => Promise<void>): Promise<void>;
}

export function createStudy(parts: StudyParts): OwnedStudy {
	const { index, cards, log, chain, parameters, parametersOf, limits, memory } = parts;
	const replay = createReplay((card) => parametersOf()(card));
	const plans = createDayPlans(cards, (card) => replay.scheduleOf(card), parameters);
	const reviewed = createCallbacks<void>();
	let adoptedFor: readonly (readonly Card[])[] = [];
	let orphans = findOrphans([], () => false);
	/** What the log met since the study was last settled. */
	let freshlyMet: MeetEvent[] = [];
	let adopted: ReadonlyMap<string, string> = new Map();
	let replayedWith: ParametersOf | null = null;
	let isLoaded = false;
	let isAssumed = false;
	let loaded = (): void => undefined;
	const ready = new Promise<void>((resolve) => (loaded = resolve));
	let usable = (): void => undefined;
	const isUsable = new Promise<void>((resolve) => (usable = resolve));

	/**
	 * Before anyone asks: hands histories on when the cards or what the log met have changed, and replays anew when the
	 * parameters have.
	 */
	function settled(): typeof replay {
		const met = replay.meetings();
		const news = freshlyMet;
		freshlyMet = [];
		cards.recall(met, news);
		const isOther = replayedWith !== null && replayedWith !== parametersOf();
		replayedWith = parametersOf();
		// Before the index is ready one deck's first card waits for no other's.
		const isStale = index.isReady() && (cards.decks() !== adoptedFor || news.some(mayChangeHeirs));
		if (isStale) {
			const decks = cards.decks();
			const gone = lastSeen(adoptedFor.filter((deck) => !decks.includes(deck)).flat(), met);
			const known = [
				...new Map<string, MetCard>([...met, ...gone.map((event) => [event.card, event] as const)]).values(),
			];
			orphans = findOrphans(known, (id) => cards.card(id) !== undefined);
			const adoptions = adoptHistories(cards.all(), known, orphans);
			adoptedFor = decks;
			if (gone.length > 0) void log.appendAll(gone.map((event) => ({ event })));
			if (!isOther && isSameMap(adoptions, adopted)) return replay;
			adopted = adoptions;
		}
		if (isStale || isOther) {
			replay.adopt(adopted);
			plans.forget();
		}
		return replay;
	}

	/** A card met for the first time inherits nothing any more, which matters only where there is something to inherit. */
	function mayChangeHeirs({ card: id }: MeetEvent): boolean {
		const card = cards.card(id);
		return !card || orphans.concern(card);
	}

	const scheduleOf = (card: string): ReturnType<Study["scheduleOf"]> => settled().scheduleOf(card);

	function take(events: readonly LogEvent[]): void {
		for (const event of events) if (event.type === "meet") freshlyMet.push(event);
		plans.update(replay.add(events));
		// While the log is being read nobody draws half of it: 200 files would be 200 plans of the day.
		if (isLoaded) reviewed.call();
	}

	/** A card that carries on a history goes on under that history's id: under its own, it would seem to begin anew. */
	const loggedAs = (id: string): string => adopted.get(id) ?? id;

	/** A long log takes its time; meanwhile a summary of the very same log shows the day's cards. */
	async function assumeSummary(breathe: () => Promise<void>): Promise<void> {
		const summary = await memory?.recall(breathe);
		if (!summary || isLoaded) return;
		replay.assume(summary);
		isAssumed = true;
		adoptedFor = [];
		plans.forget();
		usable();
		reviewed.call();
	}

	/** Cards with a history that are gone, as they were last, where the log has them as they were before that. */
	function lastSeen(before: readonly Card[], met: ReadonlyMap<string, MeetEvent>): readonly NewMeeting[] {
		return before.flatMap((card) => {
			if (cards.card(card.id)) return [];
			const logged = loggedAs(card.id);
			const known = met.get(logged);
			return !known || hasSamePlaceAndText(known, card) ? [] : [meetingOf(card, logged)];
		});
	}

	/** Says which entry a card stands for, unless the log knows it just so; of duplicates each, to tell them apart later. */
	function meetings(id: CardId): readonly NewMeeting[] {
		const card = cards.card(id);
		return (card ? cards.duplicatesOf(card) : []).flatMap((one) => {
			const logged = loggedAs(one.id);
			const met = replay.meetings().get(logged);
			return met && met.term === one.term && hasSamePlaceAndText(met, one) ? [] : [meetingOf(one, logged)];
		});
	}

	async function write(
		ids: readonly CardId[],
		toEvent: (card: string) => NewEvent,
		at?: Date,
	): Promise<void> {
		// Whose history a card carries on is the log's to say, not a summary's.
		await ready;
		settled();
		const events = ids.flatMap((id) => [...meetings(id), toEvent(loggedAs(id))]);
		await log.appendAll(events.map((one) => (at ? { event: one, at: at.getTime() } : { event: one })));
	}

	async function meet(ids: readonly CardId[]): Promise<void> {
		await ready;
		await log.appendAll(ids.flatMap(meetings).map((event) => ({ event })));
	}

	function fullLimits(now: Date): QueueLimits {
		return { ...limits(), done: doneToday(replay.newestReviews(), now.getTime(), parameters()) };
	}

	function planOf(filter: CardFilter, now: Date): DayPlan {
		settled();
		return plans.of(filter, now.getTime());
	}

	// Also when nobody asks: what a card was like is known only until the next change.
	index.onChange(() => void settled());

	return {
		index,
		chain,
		parameters,
		cards: (filter: CardFilter = {}) => {
			settled();
			return cards.matching(filter);
		},
		also: (id) => {
			const card = cards.card(id);
			return card ? cards.also(card) : [];
		},
		queue: (filter, now) => planOf(filter, now).queue(fullLimits(now), now.getTime()),
		loggedAs: (card) => {
			settled();
			return loggedAs(card);
		},
		meet,
		scheduleOf,
		previewGrades: (card, now) => previewGrades(scheduleOf(card), card, now.getTime(), parametersOf()(card)),
		mastery: (filter, now) => planOf(filter, now).mastery(now.getTime()),
		toReview: (filter, now) => {
			const time = now.getTime();
			const isToReview = ({ id }: Card): boolean =>
				isNew(scheduleOf(id), time) || isDue(scheduleOf(id), time, parameters());
			return cards.matching(filter).filter(isToReview);
		},
		dueCount: (filter, now) => planOf(filter, now).dueCount(now.getTime()),
		newCount: (filter, now) => planOf(filter, now).newCount(now.getTime()),
		retrievability: (card, now) => retrievability(scheduleOf(card), now.getTime(), parameters()),
		nextDue: (filter, now) => planOf(filter, now).nextDue(now.getTime()),
		grade: (id, grade, duration, at) =>
			write([id], (card) => ({ type: "review", card, grade, duration }), at),
		reviews: () => settled().reviews(),
		undo: async () => {
			await ready;
			const last = settled().newestOwn(log.device());
			if (!last) return null;
			await log.append({ type: "undo", target: { device: last.device, sequence: last.sequence } });
			return replay.heirOf(last.card) as CardId;
		},
		addReviews: async (reviews) => {
			await ready;
			settled();
			const ids = new Set(reviews.map(({ card }) => card as CardId));
			await Promise.all([
				meet([...ids]),
				log.copy(reviews.map((review) => ({ ...review, card: loggedAs(review.card) }))),
			]);
		},
		mark: (id, mark) => write([id], (card) => ({ type: "mark", card, mark })),
		markAll: (ids, mark) => write(ids, (card) => ({ type: "mark", card, mark })),
		unwritten: () => log.unwritten(),
		whenReady: () => ready,
		whenUsable: () => isUsable,
		flush: async () => {
			await index.flush();
			await log.flush();
		},
		onReview: (callback) => reviewed.add(() => callback()),
		start: async (breathe) => {
			void assumeSummary(breathe);
			await log.load(take, breathe);
			await replay.settle(breathe);
			isLoaded = true;
			if (isAssumed) adoptedFor = [];
			plans.forget();
			usable();
			loaded();
			reviewed.call();
		},
		announce: () => reviewed.call(),
		remember: async (breathe) => {
			if (isLoaded && replay.reviews().length >= LONG_LOG) await memory?.keep(summarise(replay), breathe);
		},
	};
}

/** A log of fewer reviews is read in well under a second. */
const LONG_LOG = 20_000;

function isSameMap(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
	return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

type NewMeeting = Extract<NewEvent, { type: "meet" }>;

function meetingOf({ glossary, path, term, fingerprint }: Card, card: string): NewMeeting {
	return { type: "meet", card, glossary, path, term, fingerprint };
}

/** The term may differ: while it is being typed it changes with every letter, and one of the rest is enough to find it. */
function hasSamePlaceAndText(met: MeetEvent, { glossary, path, fingerprint }: Card): boolean {
	return met.glossary === glossary && met.path === path && met.fingerprint === fingerprint;
}
