// Turns an unknown value into an event, or says what is wrong with it. The only door into the log, both ways.
import type { EventStamp, Grade, LogEvent, MarkEvent } from "./review-event.ts";
import { GRADE_NAMES, MARKS } from "./review-event.ts";

/** Last moment an event may have, milliseconds since 1970: the end of the year 9999, the last that ISO 8601 writes with four digits. */
export const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Longest text of a card id, path or term, in UTF-16 code units. */
export const LONGEST_TEXT = 65_536;

/**
 * Checks a parsed log line.
 * @param value What JSON.parse gave; nothing is assumed of it. Fields that are not known are passed over.
 * @returns The event, or the reason why it is none, in a few words for a person.
 */
export function checkEvent(value: unknown): LogEvent | string {
	if (!isRecord(value)) return "not an event";
	const stamp = checkStamp(value);
	if (typeof stamp === "string") return stamp;
	const check = CHECKS.get(value["type"]);
	return check ? check(value, stamp) : `unknown type ${shown(value["type"])}`;
}

type Fields = Readonly<Record<string, unknown>>;

/** One row for each type of event. */
const CHECK_TABLE: Readonly<
	Record<LogEvent["type"], (fields: Fields, stamp: EventStamp) => LogEvent | string>
> = {
	review: (fields, stamp) => {
		const grade = GRADES.get(fields["grade"]);
		if (grade === undefined) return `unknown grade ${shown(fields["grade"])}`;
		const duration = fields["duration"] ?? 0;
		if (!isCount(duration)) return `duration ${shown(duration)} is no number of milliseconds`;
		return withTexts(fields, ["card"], ({ card }) => ({ type: "review", ...stamp, card, grade, duration }));
	},
	undo: (fields, stamp) => {
		const target = fields["target"];
		if (!isRecord(target)) return "an undo without target";
		const { device, sequence } = target;
		if (!isDevice(device) || !isSequence(sequence)) return "an undo without a valid target";
		return { type: "undo", ...stamp, target: { device, sequence } };
	},
	meet: (fields, stamp) =>
		withTexts(fields, ["card", "glossary", "path", "term", "fingerprint"], (texts) => ({
			type: "meet",
			...stamp,
			...texts,
		})),
	mark: (fields, stamp) => {
		const mark = MARKS.find((known) => known === fields["mark"]);
		if (mark === undefined) return `unknown mark ${shown(fields["mark"])}`;
		return withTexts(fields, ["card"], ({ card }): MarkEvent => ({ type: "mark", ...stamp, card, mark }));
	},
};

/** A map, so that a type called "constructor" finds nothing. */
const CHECKS = new Map<unknown, (typeof CHECK_TABLE)[LogEvent["type"]]>(Object.entries(CHECK_TABLE));

const GRADES: ReadonlyMap<unknown, Grade> = new Map(
	([1, 2, 3, 4] as const).map((grade) => [GRADE_NAMES[grade], grade]),
);

/** The stamp of a value, or what is wrong with it. Log readers use it alone to see which sequences are taken. */
export function checkStamp(fields: Fields): EventStamp | string {
	const { device, sequence } = fields;
	const time = readTime(fields["time"]);
	if (time === null) return `time ${shown(fields["time"])} is none`;
	if (!isDevice(device)) return `device ${shown(device)} is none`;
	if (!isSequence(sequence)) return `sequence ${shown(sequence)} is none`;
	if (fields["clock"] === undefined) return { time, device, sequence };
	const clock = readTime(fields["clock"]);
	if (clock === null || clock > time) return `clock ${shown(fields["clock"])} is none`;
	return { time, clock, device, sequence };
}

/** A value with named fields: no array, no null. */
export function isRecord(value: unknown): value is Fields {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function readTime(value: unknown): number | null {
	if (typeof value !== "string" || !ISO.test(value)) return null;
	const time = Date.parse(value);
	return time >= 0 && time <= LAST_TIME ? time : null;
}

const DEVICE = /^[A-Za-z0-9_-]{1,64}$/;

/** Whether a value can name a device: 1 to 64 letters, digits, `-` or `_`, so that it can also name a folder. */
export function isDevice(value: unknown): value is string {
	return typeof value === "string" && DEVICE.test(value);
}

function isSequence(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isCount(value: unknown): value is number {
	return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** Hands the named text fields on, or says which of them is missing. */
function withTexts<K extends string>(
	fields: Fields,
	names: readonly K[],
	make: (texts: Record<K, string>) => LogEvent,
): LogEvent | string {
	const texts: Partial<Record<K, string>> = {};
	for (const name of names) {
		const text = fields[name];
		if (typeof text !== "string" || text.length > LONGEST_TEXT) return `${name} is missing or no text`;
		if (text === "" && name === "card") return "card is empty";
		texts[name] = text;
	}
	return isComplete(texts, names) ? make(texts) : "a field is missing";
}

function isComplete<K extends string>(
	texts: Partial<Record<K, string>>,
	names: readonly K[],
): texts is Record<K, string> {
	return names.every((name) => texts[name] !== undefined);
}

function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? "undefined";
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
