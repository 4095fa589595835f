// docs/review-log.md is enough to read the log: a reader written from it alone agrees with the plugin.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextStamp } from "../../src/core/schedule/clock.ts";
import { formatEvent, newLogFile, parseLogText } from "../../src/core/schedule/log-lines.ts";
import { DEFAULT_PARAMETERS } from "../../src/core/schedule/parameters.ts";
import { replay } from "../../src/core/schedule/replay.ts";
import type { Grade, LogEvent } from "../../src/core/schedule/review-event.ts";
import { readDueTimes } from "./independent-reader.ts";

const T0 = Date.UTC(2026, 0, 10, 8);
const DAY = 86_400_000;
const CARDS = ["m5/plan/definition", "m5/übergang “x”/definition", "m5/价值/reverse"];

const step = fc.record({
	kind: fc.constantFrom("review", "review", "review", "undo", "reset", "meet"),
	device: fc.constantFrom("laptop", "phone"),
	card: fc.constantFrom(...CARDS),
	pause: fc.integer({ min: 1, max: 20 * DAY }),
	skew: fc.constantFrom(0, 0, 0, 400 * DAY, -3 * DAY),
	grade: fc.constantFrom<Grade>(1, 2, 3, 4),
	target: fc.nat(),
});
const damage = fc.array(fc.constantFrom("whole", "doubled", "glued", "torn and again", "CR LF"), {
	minLength: 50,
	maxLength: 50,
});

describe("a reader written from docs/review-log.md alone", () => {
	it("finds the same due times as the plugin, in files that were doubled, torn, glued and copied", () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), damage, (steps, fates) => {
				const files = ["laptop", "phone"].map(
					(device) =>
						newLogFile(device, "2026-01") +
						eventsOf(steps)
							.filter((event) => event.device === device)
							.map((event, index) => written(formatEvent(event), fates[index] ?? "whole"))
							.join(""),
				);
				files.push(files[0] ?? "");
				const schedule = replay(
					files.flatMap((text) => parseLogText(text).events),
					{ ...DEFAULT_PARAMETERS, rolloverHour: 0 },
				);
				const read = readDueTimes(files);
				for (const card of CARDS) {
					const ours = schedule.scheduleOf(card);
					expect(read.get(card) ?? null).toBe(ours && ours.state !== "new" ? ours.due : null);
				}
			}),
			{ numRuns: 300 },
		);
	});
});

function eventsOf(
	steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
): readonly LogEvent[] {
	const events: LogEvent[] = [];
	let now = T0;
	let newest = 0;
	for (const { kind, device, card, pause, skew, grade, target } of steps) {
		now += pause;
		const time = nextStamp(now + skew, newest);
		newest = time.time;
		const sequence = events.filter((event) => event.device === device).length + 1;
		const stamp = { ...time, device, sequence };
		const undone = events[target % Math.max(events.length, 1)];
		if (kind === "reset") events.push({ type: "mark", ...stamp, card, mark: "reset" });
		else if (kind === "meet")
			events.push({
				type: "meet",
				...stamp,
				card,
				glossary: "m5",
				path: "a.md",
				term: card,
				fingerprint: "f",
			});
		else if (kind === "undo" && undone)
			events.push({ type: "undo", ...stamp, target: { device: undone.device, sequence: undone.sequence } });
		else events.push({ type: "review", ...stamp, card, grade, duration: 0 });
	}
	return events;
}

function written(line: string, fate: string): string {
	if (fate === "doubled") return `${line}\n${line}\n`;
	if (fate === "torn and again") return `${line.slice(0, line.length / 2)}\n${line}\n`;
	if (fate === "glued") return `${line.slice(0, 20)}${line}${line}\n`;
	return fate === "CR LF" ? `${line}\r\n` : `${line}\n`;
}
