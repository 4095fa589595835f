// The parameters of the schedule: their defaults, and the check of FSRS's weights.
import { CLAMP_PARAMETERS } from "ts-fsrs";
import type { ScheduleParameters } from "./card-schedule.ts";

/** What is used for everything the user did not set. Days are UTC's until the caller passes the zone. */
export const DEFAULT_PARAMETERS: ScheduleParameters = {
	retention: 0.9,
	weights: [],
	maximumInterval: 36_500,
	fuzz: false,
	rolloverHour: 4,
	utcOffset: () => 0,
};

/** FSRS clips weights without a word; a weight outside its range is a typing error, so it is refused here. */
export function readWeights(value: unknown): readonly number[] | null {
	if (!Array.isArray(value)) return null;
	const weights: readonly unknown[] = value;
	if (weights.length === 0) return [];
	const ranges = CLAMP_PARAMETERS(2);
	const isWeight = (weight: unknown, index: number): weight is number =>
		typeof weight === "number" && isWithin(weight, ranges[index]);
	return weights.length === ranges.length && weights.every(isWeight) ? weights : null;
}

/**
 * Reads weights as Anki and others show them: 17 (FSRS-4.5), 19 (FSRS-5) or 21 (FSRS-6) numbers, separated by commas or
 * blanks, in brackets or not. Older ones become FSRS-6's as ts-fsrs's `migrateParameters` has it; only what is out of range
 * is refused, not clipped.
 * @returns The 21 weights, none for an empty text; or what is wrong, in words for a person.
 */
export function parseWeights(text: string): readonly number[] | string {
	const parts = text.split(/[\s,;[\]()]+/u).filter((part) => part !== "");
	const wrong = parts.find((part) => !Number.isFinite(Number(part)));
	if (wrong !== undefined) return `“${wrong.slice(0, 20)}” is no number.`;
	if (![0, 17, 19, 21].includes(parts.length))
		return `FSRS has 21 numbers, older versions 19 or 17. These are ${parts.length}.`;
	const weights = migrate(parts.map(Number));
	const ranges = CLAMP_PARAMETERS(2);
	const place = weights.findIndex((weight, index) => !isWithin(weight, ranges[index]));
	if (place === -1) return weights;
	return `Number ${place + 1} must be from ${ranges[place]?.join(" to ")}.`;
}

/** What older versions did not have: the weight of stability in short-term reviews, at its least, and the decay, then fixed. */
const NOT_YET = [0.01, 0.5];

function migrate(w: readonly number[]): readonly number[] {
	if (w.length === 19) return [...w, ...NOT_YET];
	if (w.length !== 17) return w;
	const [w4 = 0, w5 = 0, w6 = 0] = w.slice(4);
	const difficulty = [w4 + w5 * 2, Math.log(w5 * 3 + 1) / 3, w6 + 0.5].map((weight) => +weight.toFixed(8));
	return [...w.slice(0, 4), ...difficulty, ...w.slice(7), 0, 0, ...NOT_YET];
}

function isWithin(weight: number, [low, high]: readonly number[] = []): boolean {
	return low !== undefined && high !== undefined && weight >= low && weight <= high;
}
