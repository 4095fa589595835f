// The review log as text: events to lines, lines to events. docs/review-log.md is its specification.
import { checkEvent, checkStamp } from "./check-event.ts";
import { lineSum } from "./line-sum.ts";
import type { EventStamp, LogEvent } from "./review-event.ts";
import { GRADE_NAMES } from "./review-event.ts";
import { isFields, isString } from "../unknown-value.ts";

/** A line that is no event: torn, damaged, or of a later version. It stays in its file. */
export interface RejectedLine {
	/** 0-based. */
	readonly line: number;
	/** At most the first 200 characters. */
	readonly text: string;
	readonly reason: string;
	/** Who wrote it, if that much can be read: its sequence must not be used again. */
	readonly stamp?: EventStamp;
}

export interface LogText {
	readonly events: readonly LogEvent[];
	readonly rejected: readonly RejectedLine[];
}

/**
 * Writes an event as one line of JSON that ends with a check sum, without a line end.
 * @throws RangeError if the event could not be read back.
 */
export function formatEvent(event: LogEvent): string {
	const { time, clock } = event;
	const written = {
		...event,
		time: new Date(time).toISOString(),
		clock: clock === undefined ? undefined : new Date(clock).toISOString(),
		...(event.type === "review" && {
			grade: GRADE_NAMES[event.grade],
			duration: cleanDuration(event.duration),
		}),
	};
	const fields = JSON.stringify(written, FIELDS).slice(0, -1);
	const line = `${fields},"sum":"${lineSum(fields)}"}`;
	const checked = line.length > LONGEST_LINE ? "the line is too long" : checkEvent(JSON.parse(line));
	if (isString(checked)) throw new RangeError(`This event can't be written: ${checked}.`);
	return line;
}

/** Reads the text of a log file. Never throws; what is no event is in `rejected`. */
export function parseLogText(text: string): LogText {
	const reader = createLineReader();
	for (const line of splitLines(text)) reader.read(line);
	return reader.result();
}

/** Lines of a text, whatever ends them; without the byte order mark. */
export function splitLines(text: string): readonly string[] {
	return text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
}

/** Reads a log file line by line, for callers that have to pause in between. */
export function createLineReader(): {
	readonly read: (line: string) => void;
	readonly result: () => LogText;
} {
	const events: LogEvent[] = [];
	const rejected: RejectedLine[] = [];
	let number = -1;
	let prose = false;
	return {
		read: (raw) => {
			number++;
			const line = raw.trim();
			// Prose is a heading and what follows it until the next fence; a glued-together file has it in the middle.
			const isFence = line.startsWith("```");
			if (line.startsWith("# ")) prose = true;
			else if (isFence) prose = false;
			if (line === "" || isFence || (prose && !line.startsWith("{"))) return;
			const found = readLine(line);
			events.push(...found.events);
			if (found.fault) rejected.push({ line: number, text: line.slice(0, 200), ...found.fault });
		},
		result: () => ({ events, rejected }),
	};
}

/** Opening of a new log file; the fence stays open, so that lines can be added at the end for ever. */
export function newLogFile(device: string, month: string): string {
	return [
		`# Reviews of ${month}, device ${device}`,
		"",
		"Each line below is one event of your flashcard reviews; the schedule of your cards is computed from these lines.",
		"Please leave this file as it is: lines are only ever added, and a deleted line is a lost review.",
		"",
		"```jsonl",
		"",
	].join("\n");
}

/** Longer lines are not looked at: no event needs one. */
const LONGEST_LINE = 400_000;

/** The fields of a line, in this order. */
const FIELDS =
	"time clock device sequence type target card grade duration glossary path term fingerprint mark".split(" ");

/** A stopwatch gone wrong must not cost the review: such a duration is written as unknown. */
function cleanDuration(duration: number): number {
	return Number.isFinite(duration) && duration > 0 ? Math.round(duration) : 0;
}

type Fault = Pick<RejectedLine, "reason" | "stamp">;

function readLine(line: string): { readonly events: readonly LogEvent[]; readonly fault?: Fault } {
	if (line.length > LONGEST_LINE) return { events: [], fault: { reason: "the line is too long" } };
	const whole = readObject(line);
	if ("event" in whole) return { events: [whole.event] };
	const saved = saveFromTorn(line);
	return { events: saved, fault: whole };
}

const SUM = /,"sum":"([0-9a-f]{8})"\}$/;

function readObject(text: string): { readonly event: LogEvent } | Fault {
	const sum = SUM.exec(text);
	if (sum && lineSum(text.slice(0, sum.index)) !== sum[1]) return { reason: "the check sum is wrong" };
	const value = parseJson(text);
	if (value === undefined) return { reason: "torn or no event" };
	const event = checkEvent(value);
	if (!isString(event)) return { event };
	const stamp = isFields(value) ? checkStamp(value) : "";
	return isString(stamp) ? { reason: event } : { reason: event, stamp };
}

function parseJson(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return value;
	} catch {
		return undefined;
	}
}

/** Whole events in a line that other text was glued to: a torn line before, a heading or another event behind. */
function saveFromTorn(line: string): readonly LogEvent[] {
	const starts = [...line.matchAll(/\{"time":"/g)].map(({ index }) => index);
	return starts.flatMap((start, number) => {
		const piece = line.slice(start, starts[number + 1] ?? line.length);
		const end = /,"sum":"[0-9a-f]{8}"\}/.exec(piece);
		const read = end ? readObject(piece.slice(0, end.index + end[0].length)) : null;
		return read && "event" in read ? [read.event] : [];
	});
}
