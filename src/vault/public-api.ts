// What other plugins and scripts may call (docs/api.md): plain JSON data in and out, over the study.
import type { Card } from "../core/cards/card.ts";
import type { ActivityId } from "../core/chain/value-chain.ts";
import type { Glossary } from "../core/glossary/glossary.ts";
import type { Problem } from "../core/notes/note.ts";
import type { Place, StreamStep, Tension } from "../core/notes/place.ts";
import { resolveSteps } from "../core/notes/stream-walk.ts";
import type { CardState } from "../core/schedule/card-schedule.ts";
import type { Grade } from "../core/schedule/review-event.ts";
import type { CardFilter, Study } from "./study.ts";

export interface ApiCard {
	readonly id: string;
	readonly kind: Card["kind"];
	readonly glossary: string;
	readonly term: string;
	readonly front: string;
	readonly back: string;
	readonly activity: ActivityId | null;
	readonly state: CardState;
	/** ISO 8601; `null` for a new card. */
	readonly due: string | null;
	readonly retrievability: number;
	/** Ids of the cards that ask the same of the same term in other glossaries. */
	readonly also: readonly string[];
}

export interface ApiReview {
	readonly card: string;
	readonly rating: Grade;
	readonly at: string;
	readonly duration: number;
	readonly device: string;
}

/** A moment: a date, ISO 8601, or milliseconds since 1970. */
export type Moment = Date | string | number;

const RATINGS: Readonly<Record<string, Grade>> = {
	again: 1,
	hard: 2,
	good: 3,
	easy: 4,
	1: 1,
	2: 2,
	3: 3,
	4: 4,
};

/** The API over a study; the same object for the plugin's whole life. */
export function createPublicApi(study: Study) {
	const toApiCard = (card: Card, now: Date): ApiCard => {
		const schedule = study.scheduleOf(card.id);
		const isNew = !schedule || schedule.state === "new";
		const { id, kind, glossary, term, front, back, activity } = card;
		const due = isNew ? null : new Date(schedule.due).toISOString();
		const retrievability = study.retrievability(id, now);
		return {
			id,
			kind,
			glossary,
			term,
			front,
			back,
			activity,
			state: schedule?.state ?? "new",
			due,
			retrievability,
			also: [...study.also(id)],
		};
	};

	/** Lets a filter name a glossary by its title too. */
	const resolve = (filter: CardFilter = {}): CardFilter => {
		const wanted = filter.glossary;
		if (wanted === undefined) return filter;
		const all = study.index.glossaries();
		const found = all.find(({ key }) => key === wanted) ?? all.find(({ title }) => title === wanted);
		return { ...filter, glossary: found?.key ?? wanted };
	};

	const cardById = (id: string): Card => {
		const card = study.cards().find((candidate) => candidate.id === id);
		if (!card) throw new Error(`There is no card "${id}". cards() lists all ids.`);
		return card;
	};

	return {
		get chain() {
			const { name, activities } = study.chain();
			return {
				name,
				activities: activities.map(({ id, name: label, aliases, icon, color }) => ({
					id,
					name: label,
					aliases: [...aliases],
					icon,
					color: color.light,
				})),
			};
		},
		whenReady: async (): Promise<void> => {
			await Promise.all([study.index.whenReady(), study.whenReady()]);
		},
		flush: (): Promise<void> => study.flush(),
		places: (activity?: ActivityId) =>
			study.index
				.places()
				.filter((place) => activity === undefined || place.activity === activity)
				.map(toApiPlace),
		tensions: () => study.index.tensions().map(toApiTension),
		streams: () =>
			study.index.streams().map((stream) => ({
				name: stream.name,
				path: stream.path,
				steps: resolveSteps(stream, study.index.places()).map(toApiStep),
			})),
		glossaries: () => study.index.glossaries().map(toApiGlossary),
		problems: (): Problem[] =>
			study.index.problems().map(({ path, line, reason }) => ({ path, line, reason })),
		cards: (filter?: CardFilter): ApiCard[] => {
			const now = new Date();
			return study.cards(resolve(filter)).map((card) => toApiCard(card, now));
		},
		due: (filter?: CardFilter, now?: Moment): ApiCard[] => {
			const at = toDate(now);
			return study.toReview(resolve(filter), at).map((card) => toApiCard(card, at));
		},
		review: async (cardId: string, rating: Grade | string, at?: Moment): Promise<ApiCard> => {
			const grade = RATINGS[String(rating).toLowerCase()];
			if (!grade)
				throw new Error(`"${String(rating)}" is no rating. Give 1, 2, 3, 4 or again, hard, good, easy.`);
			const card = cardById(cardId);
			await study.grade(card.id, grade, 0, at === undefined ? undefined : toDate(at));
			return toApiCard(card, new Date());
		},
		undo: (): Promise<string | null> => study.undo(),
		mastery: (filter?: CardFilter): number => study.mastery(resolve(filter), new Date()) ?? 0,
		reviews: (): ApiReview[] =>
			study.reviews().map(({ card, grade, at, duration, device }) => ({
				card,
				rating: grade,
				at: new Date(at).toISOString(),
				duration,
				device,
			})),
		on: (event: "index" | "review", callback: () => void): (() => void) => {
			if (event === "index") return study.index.onChange(() => callback());
			if (event === "review") return study.onReview(callback);
			throw new Error(`There is no event "${String(event)}". Events are "index" and "review".`);
		},
	};
}

export type PublicApi = ReturnType<typeof createPublicApi>;

function toDate(moment: Moment | undefined): Date {
	const date = moment === undefined ? new Date() : new Date(moment);
	if (Number.isNaN(date.getTime()))
		throw new Error(`"${String(moment)}" is no time. Give a Date, ISO 8601 or milliseconds.`);
	return date;
}

function toApiPlace({ activity, kind, path, line, title }: Place) {
	return { activity, kind, path, line, title };
}

function toApiTension({ activities: [a, b], path, line, title }: Tension) {
	return { activities: [a, b], path, line, title };
}

/** A step that no place of the vault stands for leads nowhere, and says so. */
function toApiStep({ activity, path, line }: StreamStep) {
	return line < 0 ? { activity, path: null, line: null } : { activity, path, line };
}

function toApiGlossary({ key, title, path, line, terms }: Glossary) {
	return {
		key,
		title,
		path,
		line,
		terms: terms.map(({ term, aliases, definition, line: at }) => ({
			term,
			aliases: [...aliases],
			definition,
			line: at,
		})),
	};
}
