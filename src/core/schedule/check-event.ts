// Turns an unknown value into an event, or says what is wrong with it. The only door into the log, both ways.
import { isFields } from "../chain/activity-rules.ts";
import type { EventStamp, Grade, LogEvent } from "./review-event.ts";
import { GRADE_NAMES, MARKS } from "./review-event.ts";

/** Last moment an event may have, milliseconds since 1970: the end of the year 9999, the last that ISO 8601 writes with four digits. */
const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Longest text of a card id, path or term, in UTF-16 code units. */
const LONGEST_TEXT = 65_536;

/**
 * Checks a parsed log line.
 * @param value What JSON.parse gave; nothing is assumed of it. Fields that are not known are passed over.
 * @returns The event, or the reason why it is none, in a few words for a person.
 */
export function checkEvent(value: unknown): LogEvent | string {
	if (!isFields(value)) return "not an event";
	const stamp = checkStamp(value);
	if (typeof stamp === "string") return stamp;
	const { type } = value;
	const names = FIELDS.get(type);
	if (!names) return `unknown type ${shown(type)}`;
	const fields = readFields(value, names);
	return typeof fields === "string" ? fields : ({ type, ...stamp, ...fields } as unknown as LogEvent);
}

type Values = Readonly<Record<string, unknown>>;

const GRADES: ReadonlyMap<unknown, Grade> = new Map(
	([1, 2, 3, 4] as const).map((grade) => [GRADE_NAMES[grade], grade]),
);

/** What each field may hold, as the event has it; `undefined` if the value is unusable. */
const READERS = {
	time: readTime,
	clock: readTime,
	device: (value: unknown) => (isDevice(value) ? value : undefined),
	sequence: (value: unknown) => (isSequence(value) ? value : undefined),
	card: (value: unknown) => readText(value) || undefined,
	glossary: readText,
	path: readText,
	term: readText,
	fingerprint: readText,
	grade: (value: unknown) => GRADES.get(value),
	duration: (value: unknown = 0) => (Number.isFinite(value) && Number(value) >= 0 ? value : undefined),
	mark: (value: unknown) => MARKS.find((mark) => mark === value),
	target: (value: unknown) => {
		const { device, sequence } = isFields(value) ? value : {};
		return isDevice(device) && isSequence(sequence) ? { device, sequence } : undefined;
	},
};

type FieldName = keyof typeof READERS;

const FIELD_TABLE: Readonly<Record<LogEvent["type"], readonly FieldName[]>> = {
	review: ["card", "grade", "duration"],
	undo: ["target"],
	meet: ["card", "glossary", "path", "term", "fingerprint"],
	mark: ["card", "mark"],
};

/** A map, so that a type called "constructor" finds nothing. */
const FIELDS = new Map<unknown, readonly FieldName[]>(Object.entries(FIELD_TABLE));

const STAMP = ["time", "device", "sequence"] as const;

/** The stamp of a value, or what is wrong with it. Log readers use it alone to see which sequences are taken. */
export function checkStamp(values: Values): EventStamp | string {
	const { clock } = values;
	const read = readFields(values, clock === undefined ? STAMP : [...STAMP, "clock"]);
	if (typeof read === "string") return read;
	const stamp = read as unknown as EventStamp;
	return (stamp.clock ?? 0) > stamp.time ? unusable("clock", clock) : stamp;
}

function readFields(values: Values, names: readonly FieldName[]): Values | string {
	const fields: Record<string, unknown> = {};
	for (const name of names) {
		fields[name] = READERS[name](values[name]);
		if (fields[name] === undefined) return unusable(name, values[name]);
	}
	return fields;
}

function unusable(name: FieldName, value: unknown): string {
	return `${name} ${shown(value)} can't be used`;
}

function readTime(value: unknown): number | undefined {
	if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return undefined;
	const time = Date.parse(value);
	return time >= 0 && time <= LAST_TIME ? time : undefined;
}

function readText(value: unknown): string | undefined {
	return typeof value === "string" && value.length <= LONGEST_TEXT ? value : undefined;
}

/** Whether a value can name a device: 1 to 64 letters, digits, `-` or `_`, so that it can also name a folder. */
export function isDevice(value: unknown): value is string {
	return typeof value === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(value);
}

function isSequence(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 1;
}

function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? "undefined";
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
