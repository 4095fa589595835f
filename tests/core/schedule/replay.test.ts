// The replay against ts-fsrs called straight, and against itself in other orders.
import fc from "fast-check";
import type { Card as FsrsCard, FSRS, State } from "ts-fsrs";
import { CLAMP_PARAMETERS, createEmptyCard, fsrs, GenSeedStrategyWithCardId, StrategyMode } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import type { CardSchedule, ScheduleParameters } from "../../../src/core/schedule/card-schedule.ts";
import { DEFAULT_PARAMETERS } from "../../../src/core/schedule/parameters.ts";
import { createReplay, replay } from "../../../src/core/schedule/replay.ts";
import type { Grade, LogEvent, ReviewEvent } from "../../../src/core/schedule/review-event.ts";

const T0 = Date.UTC(2026, 0, 10, 8);
const DAY = 86_400_000;
const UTC: ScheduleParameters = { ...DEFAULT_PARAMETERS, rolloverHour: 0 };

function review(
	sequence: number,
	time: number,
	grade: Grade,
	card = "g/plan/definition",
	device = "laptop",
): ReviewEvent {
	return { type: "review", time, device, sequence, card, grade, duration: 3000 };
}

const history = fc.array(
	fc.tuple(
		fc.constantFrom<Grade>(1, 2, 3, 4),
		fc.oneof(fc.integer({ min: 1, max: 3_600_000 }), fc.integer({ min: 1, max: 400 * DAY })),
	),
	{ minLength: 1, maxLength: 30 },
);

const CARD = "g/plan/definition";
const SEED = "cardId";
const STATES = ["new", "learning", "review", "relearning"] as const;

/** Defaults half of the time; else any that FSRS accepts. */
const parameters: fc.Arbitrary<ScheduleParameters> = fc.oneof(
	fc.constant(UTC),
	fc.record({
		retention: fc.integer({ min: 70, max: 99 }).map((percent) => percent / 100),
		weights: fc.oneof(
			fc.constant([]),
			fc.tuple(...CLAMP_PARAMETERS(2).map(([min = 0, max = 0]) => fc.double({ min, max, noNaN: true }))),
		),
		maximumInterval: fc.integer({ min: 1, max: 36_500 }),
		fuzz: fc.boolean(),
		rolloverHour: fc.constant(0),
		utcOffset: fc.constant(() => 0),
	}),
);

function straightFsrs({ retention, weights, maximumInterval, fuzz }: ScheduleParameters): FSRS {
	const made = fsrs({
		...{ request_retention: retention, maximum_interval: maximumInterval, enable_fuzz: fuzz },
		...(weights.length > 0 ? { w: weights } : {}),
	});
	return made.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId(SEED));
}

/** ts-fsrs announces that it will drop this field; until then it is the witness for our days. */
function daysOf(log: object): number {
	return Number(Object.entries(log).find(([name]) => name === "elapsed_days")?.[1]);
}

describe("replay", () => {
	it("equals ts-fsrs called straight, to the last digit, whatever the parameters", () => {
		fc.assert(
			fc.property(history, parameters, (steps, given) => {
				const straight = straightFsrs(given);
				let card: FsrsCard = Object.assign(createEmptyCard(T0), { [SEED]: CARD });
				let time = T0;
				const states: State[] = [];
				const days: number[] = [];
				const events = steps.map(([grade, pause], index) => {
					time += pause;
					states.push(card.state);
					const { card: next, log } = straight.next(card, time, grade);
					days.push(daysOf(log));
					card = next;
					return review(index + 1, time, grade);
				});
				const made = replay(events, given);
				const { due, stability, difficulty, reps, lapses } = card;
				expect(made.scheduleOf(CARD)).toEqual({
					...{ due: due.getTime(), stability, difficulty, reps, lapses },
					...{ state: STATES[card.state], step: card.learning_steps, scheduledDays: card.scheduled_days },
					...{ lastReview: time, suspended: false, flagged: false, buriedUntil: 0 },
				});
				expect(made.reviews().map(({ before }) => before)).toEqual(states.map((state) => STATES[state]));
				expect(made.reviews().map(({ elapsedDays }) => elapsedDays)).toEqual(days);
			}),
			{ numRuns: 10_000 },
		);
	});

	it("gives the same schedule for the same events in any order, doubled, in one go or one by one", () => {
		fc.assert(
			fc.property(logs, fc.infiniteStream(fc.nat()), (events, random) => {
				const wanted = picture(replay(events, UTC).scheduleOf);
				const shuffled = shuffle([...events, ...events.slice(0, 5)], random);
				expect(picture(replay(shuffled, UTC).scheduleOf)).toEqual(wanted);
				const stepwise = createReplay(UTC);
				for (const event of shuffled) {
					stepwise.add([event]);
					picture(stepwise.scheduleOf);
					stepwise.reviews();
				}
				expect(picture(stepwise.scheduleOf)).toEqual(wanted);
				expect(stepwise.reviews()).toEqual(replay(events, UTC).reviews());
			}),
			{ numRuns: 500 },
		);
	});

	it("counts every review that is not undone exactly once", () => {
		fc.assert(
			fc.property(logs, (events) => {
				const undone = new Set(
					events.flatMap((event) =>
						event.type === "undo" ? [`${event.target.device} ${event.target.sequence}`] : [],
					),
				);
				const wanted = events
					.filter((event) => event.type === "review" && !undone.has(nameOf(event)))
					.map(nameOf);
				expect(replay(events, UTC).reviews().map(nameOf).sort()).toEqual(wanted.sort());
			}),
		);
	});

	it("takes back a review as if it had never been", () => {
		const first = [review(1, T0, 3), review(2, T0 + DAY, 3)];
		const undone: LogEvent[] = [
			...first,
			review(3, T0 + 2 * DAY, 1),
			{
				type: "undo",
				time: T0 + 2 * DAY + 1,
				device: "laptop",
				sequence: 4,
				target: { device: "laptop", sequence: 3 },
			},
		];
		const made = createReplay(UTC);
		made.add(undone);
		expect(made.scheduleOf("g/plan/definition")).toEqual(replay(first, UTC).scheduleOf("g/plan/definition"));
		expect(made.newestOwn("laptop")).toEqual(first[1]);
	});

	it("knows nothing of a card whose only review was taken back", () => {
		const made = createReplay(UTC);
		made.add([review(1, T0, 3)]);
		expect(made.scheduleOf("g/plan/definition")?.state).toBe("learning");
		made.add([
			{
				type: "undo",
				time: T0 + 1,
				device: "laptop",
				sequence: 2,
				target: { device: "laptop", sequence: 1 },
			},
		]);
		expect(made.scheduleOf("g/plan/definition")).toBeUndefined();
		expect(made.newestOwn("laptop")).toBeNull();
		expect(made.reviews()).toEqual([]);
	});

	it("keeps both reviews when two devices share an id by accident", () => {
		const events = [review(1, T0, 3, "a"), review(1, T0 + 5, 2, "b")];
		expect(replay(events, UTC).reviews()).toHaveLength(2);
	});

	it("lets a card take over the history of another one, and counts each review once", () => {
		const events = [
			review(1, T0, 3, "old"),
			review(2, T0 + DAY, 3, "new"),
			review(3, T0 + 9 * DAY, 4, "old"),
		];
		const made = createReplay({ ...UTC, fuzz: true });
		made.add(events);
		made.adopt(new Map([["new", "old"]]));
		const same = events.map((event) => ({ ...event, card: "old" }));
		expect(made.scheduleOf("new")).toEqual(replay(same, { ...UTC, fuzz: true }).scheduleOf("old"));
		expect(made.reviews().map(({ card }) => card)).toEqual(["new", "new", "new"]);
		made.add([review(4, T0 + 20 * DAY, 1, "old")]);
		expect(made.scheduleOf("new")?.lapses).toBe(1);
	});

	it("survives adoptions that go in circles", () => {
		const made = createReplay(UTC);
		made.add([review(1, T0, 3, "a")]);
		made.adopt(
			new Map([
				["a", "b"],
				["b", "a"],
				["c", "c"],
			]),
		);
		expect(made.reviews()).toHaveLength(1);
	});

	it("counts study days from the rollover hour, not from midnight UTC", () => {
		const late = Date.UTC(2026, 0, 10, 23, 50);
		const events = [review(1, late, 4), review(2, late + 20 * 60_000, 3)];
		const [, sameDay] = replay(events, { ...UTC, rolloverHour: 4 }).reviews();
		const [, nextDay] = replay(events, UTC).reviews();
		expect([sameDay?.elapsedDays, nextDay?.elapsedDays]).toEqual([0, 1]);
	});

	it("does not stumble when the clocks go back at the rollover hour", () => {
		const change = Date.UTC(2026, 9, 25, 1);
		const parameters = { ...UTC, rolloverHour: 3, utcOffset: (time: number) => (time < change ? 120 : 60) };
		const events = [review(1, change - 1000, 3), review(2, change + 1000, 3), review(3, change + 3000, 1)];
		expect(replay(events, parameters).reviews()).toHaveLength(3);
	});

	it("spreads due days by card and repetition, never by the clock, when fuzz is on", () => {
		const dueDays = (shift: number, card: string): number => {
			const events = [review(1, T0 + shift, 4, card), review(2, T0 + 40 * DAY + shift, 3, card)];
			return replay(events, { ...UTC, fuzz: true }).scheduleOf(card)?.scheduledDays ?? 0;
		};
		expect(new Set([0, 1, 2, 1000, 5555].map((shift) => dueDays(shift, "a"))).size).toBe(1);
		expect(new Set("abcdefghij".split("").map((card) => dueDays(0, card))).size).toBeGreaterThan(1);
	});
});

const logs = fc
	.array(
		fc.record({
			kind: fc.constantFrom("review", "review", "review", "mark", "undo"),
			device: fc.constantFrom("laptop", "phone", "tablet"),
			card: fc.constantFrom("a", "b", "c"),
			pause: fc.integer({ min: 1, max: 10 * DAY }),
			drift: fc.constantFrom(0, 0, 0, DAY, 400 * DAY),
			grade: fc.constantFrom<Grade>(1, 2, 3, 4),
			mark: fc.constantFrom("suspend", "unsuspend", "bury", "flag", "reset"),
			target: fc.nat(20),
		}),
		{ maxLength: 40 },
	)
	.map((rows) => {
		const sequences = new Map<string, number>();
		const events: LogEvent[] = [];
		let time = T0;
		for (const { kind, device, card, pause, drift, grade, mark, target } of rows) {
			time += pause;
			const sequence = (sequences.get(device) ?? 0) + 1;
			sequences.set(device, sequence);
			const stamp = { time, device, sequence, ...(drift ? { clock: time - drift } : {}) };
			const reviews = events.filter((event) => event.type === "review");
			const undone = reviews[target % Math.max(reviews.length, 1)];
			if (kind === "mark") events.push({ type: "mark", ...stamp, card, mark });
			else if (kind === "undo" && undone)
				events.push({ type: "undo", ...stamp, target: { device: undone.device, sequence: undone.sequence } });
			else events.push({ type: "review", ...stamp, card, grade, duration: 0 });
		}
		return events;
	});

function nameOf({ device, sequence }: { readonly device: string; readonly sequence: number }): string {
	return `${device} ${sequence}`;
}

function picture(
	scheduleOf: (card: string) => CardSchedule | undefined,
): readonly (CardSchedule | undefined)[] {
	return ["a", "b", "c"].map(scheduleOf);
}

function shuffle<T>(values: readonly T[], random: fc.Stream<number>): readonly T[] {
	return values
		.map((value) => ({ value, rank: random.next().value as number }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ value }) => value);
}
