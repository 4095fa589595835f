// Turns an unknown value into an event, or says what is wrong with it. The only door into the log, both ways.
import { remember } from "../remember.ts";
import type { EventStamp, Grade, LogEvent, UndoEvent } from "./review-event.ts";
import { GRADE_NAMES, MARKS } from "./review-event.ts";
import { isFields, isString } from "../unknown-value.ts";

/** Last moment an event may have, milliseconds since 1970: the end of the year 9999, the last that ISO 8601 writes with four digits. */
const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Longest text of a card id, path or term, in UTF-16 code units. */
const LONGEST_TEXT = 65_536;

/** The same text as before: a card or device that a million lines name takes memory once. */
const share = remember((text) => text);

/**
 * Checks a parsed log line.
 * @param value What JSON.parse gave; nothing is assumed of it. Fields that are not known are passed over.
 * @returns The event, or the reason why it is none, in a few words for a person.
 */
export function checkEvent(value: unknown): LogEvent | string {
	if (!isFields(value)) return "not an event";
	const stamp = checkStamp(value);
	return isString(stamp) ? stamp : readAll(value, (read) => readEvent(value["type"], stamp, read));
}

/** The stamp of a value, or what is wrong with it. Log readers use it alone to see which sequences are taken. */
export function checkStamp(values: Values): EventStamp | string {
	return readAll(values, (read) => {
		const time = read("time", readTime, 0);
		const device = share(read("device", readDevice, ""));
		const stamp = { time, device, sequence: read("sequence", readSequence, 0) };
		if (values["clock"] === undefined) return stamp;
		const clock = read("clock", readTime, 0);
		return clock > time ? unusable("clock", values["clock"]) : { ...stamp, clock };
	});
}

type Values = Readonly<Record<string, unknown>>;

/** Reads a field. If its value is unusable that is noted, and what is made goes on with `instead` and is thrown away. */
type ReadField = <T>(name: string, readAs: (value: unknown) => T | undefined, instead: T) => T;

/** What `make` makes of the fields it reads, or the first of them that is unusable. */
function readAll<T>(values: Values, make: (read: ReadField) => T): T | string {
	const faults: string[] = [];
	const made = make((name, readAs, instead) => {
		const found = readAs(values[name]);
		if (found === undefined) faults.push(unusable(name, values[name]));
		return found ?? instead;
	});
	return faults[0] ?? made;
}

function readEvent(type: unknown, stamp: EventStamp, read: ReadField): LogEvent | string {
	const text = (name: string): string => read(name, readText, "");
	const card = (): string => share(read("card", (value) => readText(value) || undefined, ""));
	switch (type) {
		case "review": {
			const grade = read("grade", (value) => GRADES.get(value), 1);
			return { type, ...stamp, card: card(), grade, duration: read("duration", readDuration, 0) };
		}
		case "undo":
			return { type, ...stamp, target: read("target", readTarget, stamp) };
		case "meet": {
			const [glossary, path, term] = [text("glossary"), text("path"), text("term")];
			return { type, ...stamp, card: card(), glossary, path, term, fingerprint: text("fingerprint") };
		}
		case "mark": {
			const mark = read("mark", (value) => MARKS.find((one) => one === value), "reset");
			return { type, ...stamp, card: card(), mark };
		}
		default:
			return `unknown type ${shown(type)}`;
	}
}

const GRADES: ReadonlyMap<unknown, Grade> = new Map(
	([1, 2, 3, 4] as const).map((grade) => [GRADE_NAMES[grade], grade]),
);

function unusable(name: string, value: unknown): string {
	return `${name} ${shown(value)} can't be used`;
}

function readTime(value: unknown): number | undefined {
	if (!isString(value) || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return undefined;
	const time = Date.parse(value);
	return time >= 0 && time <= LAST_TIME ? time : undefined;
}

function readText(value: unknown): string | undefined {
	return isString(value) && value.length <= LONGEST_TEXT ? value : undefined;
}

function readDuration(value: unknown = 0): number | undefined {
	return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function readTarget(value: unknown): UndoEvent["target"] | undefined {
	const { device, sequence } = isFields(value) ? value : {};
	return isDevice(device) && isSequence(sequence) ? { device, sequence } : undefined;
}

function readDevice(value: unknown): string | undefined {
	return isDevice(value) ? value : undefined;
}

/** Whether a value can name a device: 1 to 64 letters, digits, `-` or `_`, so that it can also name a folder. */
export function isDevice(value: unknown): value is string {
	return isString(value) && /^[A-Za-z0-9_-]{1,64}$/.test(value);
}

function readSequence(value: unknown): number | undefined {
	return isSequence(value) ? value : undefined;
}

function isSequence(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 1;
}

function shown(value: unknown): string {
	const text = JSON.stringify(value) ?? "undefined";
	return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
