// The schedule as a replay of the log: the same events in whatever order, doubled or not, give the same schedule.
import type { AdoptionMap } from "./adoptions.ts";
import { createAdoptions } from "./adoptions.ts";
import type { CardSchedule, ScheduleParameters } from "./card-schedule.ts";
import { createEventNames } from "./event-names.ts";
import type { LogSummary } from "./log-summary.ts";
import type { CardEvent, CardReplay, CountedReview } from "./replay-card.ts";
import { extendReplay, replayCard } from "./replay-card.ts";
import type { LogEvent, MeetEvent, ReviewEvent } from "./review-event.ts";
import { compareEvents } from "./review-event.ts";

export type { CountedReview } from "./replay-card.ts";

/** What the log says, for those who only ask. */
export interface Schedule {
	/** `undefined` for a card with no review and no mark that counts. */
	readonly scheduleOf: (card: string) => CardSchedule | undefined;
	/** Every review that was not undone, in the log's order; the same array until something changes. */
	readonly reviews: () => readonly CountedReview[];
	/** At least the reviews of the day of the newest one. */
	readonly newestReviews: () => readonly CountedReview[];
	/** Every card with a review or a mark, undone or not; adopted ones under their heir's id. */
	readonly cards: () => readonly string[];
	/** The latest entry known of each card, by the id in the log. */
	readonly meetings: () => ReadonlyMap<string, MeetEvent>;
	/** The newest review of a device that is not undone, or `null`. */
	readonly newestOwn: (device: string) => ReviewEvent | null;
	/** `time` of the newest event, 0 if there is none: what the next stamp must be after. */
	readonly newestTime: () => number;
	/** The card that carries on a history; the id itself if nobody adopted it. */
	readonly heirOf: (card: string) => string;
}

/** A schedule that takes in further events. A card is replayed when it is next asked for, and only if it changed. */
export interface Replay extends Schedule {
	/** Takes in events, in any order, known ones too. Returns the cards whose schedule may have changed. */
	readonly add: (events: readonly LogEvent[]) => readonly string[];
	/** Replaces who adopts whose history. */
	readonly adopt: (adoptions: AdoptionMap) => void;
	/** Until `settle` is done, schedules, meetings and newest reviews are the summary's: what this log came to when it was last read. */
	readonly assume: (summary: LogSummary) => void;
	/** Replays all changed cards now; `breathe` is awaited after each few, so that the caller can pause. */
	readonly settle: (breathe: () => Promise<void>) => Promise<void>;
}

/** Parameters of all cards, or of each: retention may differ by glossary. Must give the same object while nothing changed. */
export type ParametersOf = ScheduleParameters | ((card: string) => ScheduleParameters);

/** Replays a whole log at once. */
export function replay(events: readonly LogEvent[], parameters: ParametersOf, adopt?: AdoptionMap): Schedule {
	const made = createReplay(parameters);
	if (adopt) made.adopt(adopt);
	made.add(events);
	return made;
}

/** An empty log's schedule, to add events to. */
export function createReplay(parameters: ParametersOf): Replay {
	const parametersOf = typeof parameters === "function" ? parameters : (): ScheduleParameters => parameters;
	const names = createEventNames();
	const histories = new Map<string, History>();
	const results = new Map<string, Result>();
	const ownReviews = new Map<string, OrderedEvents<ReviewEvent>>();
	const meetings = new Map<string, MeetEvent>();
	let adoptions = createAdoptions(new Map());
	let counted: readonly CountedReview[] | null = null;
	/** Cards that got reviews behind all of `counted`, which end at `horizon`; nothing else changed since. */
	const grown = new Set<string>();
	let horizon = 0;
	let newestTime = 0;
	let assumed: Assumption | null = null;

	function take(event: LogEvent, touched: Set<string>): void {
		if (!names.add(event)) return;
		const isNewest = event.time > newestTime;
		if (isNewest) newestTime = event.time;
		switch (event.type) {
			case "meet":
				return meet(event);
			case "undo": {
				const target = names.targetOf(event);
				if (target && (target.type === "review" || target.type === "mark")) forget(target.card, touched);
				return;
			}
			case "review":
				orderedOf(ownReviews, event.device).add(event);
				return record(event, isNewest, touched);
			case "mark":
				return record(event, isNewest, touched);
		}
	}

	function meet(event: MeetEvent): void {
		const known = meetings.get(event.card);
		if (!known || compareEvents(known, event) < 0) meetings.set(event.card, event);
	}

	function record(event: CardEvent, isNewest: boolean, touched: Set<string>): void {
		const isLast = orderedOf(histories, event.card).add(event);
		const heir = adoptions.heirOf(event.card);
		// An event behind all others only prolongs what is known, unless histories are merged.
		const prolongs = isLast && heir === event.card && adoptions.lineageOf(heir).length === 1;
		if (!prolongs) results.delete(heir);
		if (prolongs && isNewest) grown.add(heir);
		else counted = null;
		touched.add(heir);
	}

	function forget(card: string, touched: Set<string>): void {
		const heir = adoptions.heirOf(card);
		results.delete(heir);
		touched.add(heir);
		counted = null;
	}

	function resultOf(card: string): Result | undefined {
		const lineage = adoptions.lineageOf(card);
		const events = mergeHistories(lineage, histories);
		if (events.length === 0) return undefined;
		const known = results.get(card);
		if (known?.events === events.length) return known;
		const context = { card, seed: lineage.at(-1) ?? card, parameters: parametersOf(card) };
		const isLive = (event: CardEvent): boolean => !names.isUndone(event);
		const fresh = known ? events.slice(known.events).filter(isLive) : [];
		const extended = fresh.reduce<CardReplay | null>(
			(before, event) => before && extendReplay(before, event, context),
			known?.replay ?? null,
		);
		// Clocks that contradict each other change the dates of reviews already counted.
		if (known && !extended) counted = null;
		const made = { events: events.length, replay: extended ?? replayCard(events.filter(isLive), context) };
		results.set(card, made);
		return made;
	}

	function reviews(): readonly CountedReview[] {
		const fresh = [...grown].flatMap(
			(card) => resultOf(card)?.replay.counted.filter(({ time }) => time > horizon) ?? [],
		);
		if (!counted)
			counted = cards()
				.flatMap((card) => resultOf(card)?.replay.counted ?? [])
				.sort(compareEvents);
		else if (fresh.length > 0) counted = counted.concat(fresh.sort(compareEvents));
		grown.clear();
		horizon = newestTime;
		return counted;
	}

	function cards(): readonly string[] {
		return [...new Set([...histories.keys()].map(adoptions.heirOf))];
	}

	return {
		add: (events) => {
			const touched = new Set<string>();
			for (const event of events) take(event, touched);
			return [...touched];
		},
		adopt: (adopt) => {
			adoptions = createAdoptions(adopt);
			results.clear();
			counted = null;
		},
		assume: ({ meetings: met, schedules, reviews: newest }) => {
			const byCard = new Map(met.map((event) => [event.card, event]));
			assumed = { meetings: byCard, schedules: new Map(schedules), reviews: newest };
		},
		settle: async (breathe) => {
			for (const card of cards()) {
				resultOf(card);
				await breathe();
			}
			assumed = null;
		},
		scheduleOf: (card) => {
			if (assumed) return assumedSchedule(assumed, adoptions.lineageOf(card));
			const result = resultOf(card)?.replay;
			return result && result.live > 0 ? result.schedule : undefined;
		},
		reviews,
		newestReviews: () => assumed?.reviews ?? reviews(),
		cards,
		meetings: () => assumed?.meetings ?? meetings,
		newestOwn: (device) =>
			[...(ownReviews.get(device)?.list() ?? [])].reverse().find((event) => !names.isUndone(event)) ?? null,
		newestTime: () => newestTime,
		heirOf: (card) => adoptions.heirOf(card),
	};
}

/** A summary to look things up in. */
interface Assumption {
	readonly meetings: ReadonlyMap<string, MeetEvent>;
	readonly schedules: ReadonlyMap<string, CardSchedule>;
	readonly reviews: readonly CountedReview[];
}

/** The summary has the schedule under the id of whoever was the heir then. */
function assumedSchedule({ schedules }: Assumption, lineage: readonly string[]): CardSchedule | undefined {
	const heir = lineage.find((id) => schedules.has(id));
	return heir === undefined ? undefined : schedules.get(heir);
}

/** A replay of the first `events` events of a card's history. */
interface Result {
	readonly events: number;
	readonly replay: CardReplay;
}

type History = OrderedEvents<CardEvent>;

/** Events in the log's order; sorted only when asked for after one arrived out of order. */
interface OrderedEvents<T> {
	/** True if the event stands behind all others. */
	readonly add: (event: T) => boolean;
	readonly list: () => readonly T[];
}

function createOrderedEvents<T extends LogEvent>(): OrderedEvents<T> {
	const events: T[] = [];
	let isSorted = true;
	return {
		add: (event) => {
			const last = events.at(-1);
			const isLast = isSorted && (!last || compareEvents(last, event) < 0);
			events.push(event);
			isSorted = isLast;
			return isLast;
		},
		list: () => {
			if (!isSorted) events.sort(compareEvents);
			isSorted = true;
			return events;
		},
	};
}

function orderedOf<T extends LogEvent>(lists: Map<string, OrderedEvents<T>>, key: string): OrderedEvents<T> {
	const known = lists.get(key);
	if (known) return known;
	const made = createOrderedEvents<T>();
	lists.set(key, made);
	return made;
}

function mergeHistories(
	lineage: readonly string[],
	histories: ReadonlyMap<string, History>,
): readonly CardEvent[] {
	const [only] = lineage;
	if (lineage.length === 1 && only !== undefined) return histories.get(only)?.list() ?? [];
	return lineage.flatMap((id) => histories.get(id)?.list() ?? []).sort(compareEvents);
}
