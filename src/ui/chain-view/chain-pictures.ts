// What the picture says: figures, steps and tensions, from the study.
import type { Card } from "../../core/cards/card.ts";
import type { ActivityId } from "../../core/chain/value-chain.ts";
import { placesOf } from "../../core/notes/places-of.ts";
import type { Tension } from "../../core/notes/place.ts";
import { isDue } from "../../core/schedule/due.ts";
import type { Study } from "../../vault/study.ts";
import type { ActivityFigures } from "./diagram-shapes.ts";
import type { Walk } from "./navigation.ts";

export function figuresOf(study: Study, now: Date): ReadonlyMap<ActivityId, ActivityFigures> {
	const places = study.index.places();
	return new Map(
		study.chain().activities.map(({ id }) => [
			id,
			{
				places: placesOf(places, id).length,
				due: study.dueCount({ activity: id }, now),
				fresh: study.newCount({ activity: id }, now),
				mastery: study.mastery({ activity: id }, now),
			},
		]),
	);
}

/** Numbers of the steps of each activity, from 1. */
export function stepsByActivity(
	steps: Walk["steps"] | undefined,
): ReadonlyMap<ActivityId, readonly number[]> {
	const numbers = new Map<ActivityId, number[]>();
	steps?.forEach(({ activity }, index) =>
		numbers.set(activity, [...(numbers.get(activity) ?? []), index + 1]),
	);
	return numbers;
}

/** Each pair of activities that tensions set against each other, once, in the chain's order. */
export function tensionPairs(study: Study): readonly (readonly [ActivityId, ActivityId])[] {
	const order = study.chain().activities.map(({ id }) => id);
	const pairs = new Map<string, readonly [ActivityId, ActivityId]>();
	for (const { activities } of study.index.tensions()) {
		const [a, b] = order.filter((id) => activities.includes(id));
		if (a !== undefined && b !== undefined) pairs.set(`${a} ${b}`, [a, b]);
	}
	return [...pairs.values()];
}

/** The tension of a pair to go to: the one after where the user is, else the first of the open note, else the first. */
export function nextTension(
	tensions: readonly Tension[],
	pair: readonly ActivityId[],
	at: { readonly path: string; readonly line: number } | null,
): Tension | undefined {
	const own = tensions.filter(({ activities }) => pair.every((id) => activities.includes(id)));
	const current = own.findIndex(
		({ path, line, endLine }) => path === at?.path && line <= at.line && at.line < endLine,
	);
	return current === -1
		? (own.find(({ path }) => path === at?.path) ?? own[0])
		: own[(current + 1) % own.length];
}

/** The places of an activity that hold due cards, as `path:line`. */
export function dueLines(study: Study, activity: ActivityId, now: Date): ReadonlySet<string> {
	const isDueNow = ({ id }: Card): boolean => isDue(study.scheduleOf(id), now.getTime(), study.parameters());
	const due = study.cards({ activity }).filter(isDueNow);
	return new Set(due.map(({ path, line }) => `${path}:${line}`));
}
