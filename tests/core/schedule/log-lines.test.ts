// Events as text and back, and what hostile or damaged text does to it.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineSum } from "../../../src/core/schedule/line-sum.ts";
import { formatEvent, newLogFile, parseLogText } from "../../../src/core/schedule/log-lines.ts";
import { checkEvent } from "../../../src/core/schedule/check-event.ts";
import { MARKS } from "../../../src/core/schedule/review-event.ts";
import type { Grade, LogEvent, ReviewEvent } from "../../../src/core/schedule/review-event.ts";

const text = fc.oneof(
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.constantFrom("Plan", "```", "# x", "a\nb", "\u2028", "Dienst – 服务"),
);
const stamp = fc
	.record({
		time: fc.integer({ min: 0, max: 253402300799999 }),
		back: fc.option(fc.nat()),
		device: fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/),
		sequence: fc.maxSafeNat().map((n) => Math.max(n, 1)),
	})
	.map(({ time, back, ...rest }) =>
		back === null ? { time, ...rest } : { time, clock: Math.max(0, time - back), ...rest },
	);
const card = text.filter((value) => value !== "");
const event: fc.Arbitrary<LogEvent> = fc.oneof(
	fc
		.tuple(stamp, card, fc.constantFrom<Grade>(1, 2, 3, 4), fc.nat())
		.map(([s, c, grade, duration]): LogEvent => ({ type: "review", ...s, card: c, grade, duration })),
	fc
		.tuple(stamp, stamp)
		.map(([s, { device, sequence }]): LogEvent => ({ type: "undo", ...s, target: { device, sequence } })),
	fc
		.tuple(stamp, card, text, text, text, text)
		.map(([s, c, glossary, path, term, fingerprint]): LogEvent => ({
			type: "meet",
			...s,
			card: c,
			glossary,
			path,
			term,
			fingerprint,
		})),
	fc
		.tuple(stamp, card, fc.constantFrom(...MARKS))
		.map(([s, c, mark]): LogEvent => ({ type: "mark", ...s, card: c, mark })),
);

const plain: ReviewEvent = {
	type: "review",
	time: Date.UTC(2026, 10, 24, 8),
	device: "k3x9",
	sequence: 17,
	card: "m5/plan/definition",
	grade: 3,
	duration: 4200,
};
const line = formatEvent(plain);

describe("log lines", () => {
	it("read back as the event they were made from, each on one line", () => {
		fc.assert(
			fc.property(event, (made) => {
				const written = formatEvent(made);
				expect(written).not.toMatch(/[\r\n]/);
				expect(parseLogText(newLogFile("k3x9", "2026-11") + written)).toEqual({
					events: [made],
					rejected: [],
				});
			}),
			{ numRuns: 1000 },
		);
	});

	it("look like this", () => {
		expect(line).toBe(
			'{"time":"2026-11-24T08:00:00.000Z","device":"k3x9","sequence":17,"type":"review","card":"m5/plan/definition","grade":"good","duration":4200,"sum":"' +
				lineSum(line.slice(0, line.indexOf(',"sum"'))) +
				'"}',
		);
	});

	it("carry the published FNV-1a sums", () => {
		expect([lineSum(""), lineSum("a"), lineSum("foobar")]).toEqual(["811c9dc5", "e40c292c", "bf9cf968"]);
		const bytes = (value: string): string =>
			lineSum(String.fromCharCode(...Buffer.from(value)).replace(/[\x80-\xff]/g, ""));
		expect(lineSum("plan")).toBe(bytes("plan"));
		expect(lineSum("é服😀")).toBe(fnvOfBytes(Buffer.from("é服😀")));
	});

	it("are never taken for another event when cut anywhere", () => {
		fc.assert(
			fc.property(fc.array(event, { minLength: 1, maxLength: 5 }), fc.nat(), (events, cut) => {
				const whole = newLogFile("k3x9", "2026-11") + events.map((made) => `${formatEvent(made)}\n`).join("");
				const torn = whole.slice(0, cut % whole.length);
				const read = parseLogText(`${torn}\n${line}\n`).events;
				expect(read.at(-1)).toEqual(plain);
				expect(events.slice(0, read.length - 1)).toEqual(read.slice(0, -1));
			}),
		);
	});

	it("are rejected when a single character was changed", () => {
		for (let index = 0; index < line.length; index++) {
			const other = line[index] === "7" ? "8" : "7";
			const { events, rejected } = parseLogText(line.slice(0, index) + other + line.slice(index + 1));
			// A damaged `sum` field is an unknown field: then nothing is checked, and the event itself is whole.
			if (events.length > 0) expect(events).toEqual([plain]);
			else expect(rejected).toHaveLength(1);
		}
	});

	it("are saved when a torn line, another event or a heading was glued to them", () => {
		expect(parseLogText(line.slice(0, 40) + line)).toMatchObject({
			events: [plain],
			rejected: [{ line: 0 }],
		});
		expect(parseLogText(line + line).events).toEqual([plain, plain]);
		expect(parseLogText(`${line}# Reviews of 2026-11`).events).toEqual([plain]);
	});

	it("count in files with Windows line ends, byte order marks, lost openings and glued copies", () => {
		const file = newLogFile("k3x9", "2026-11") + line;
		const copies = [
			`\uFEFF${file}`,
			file.replaceAll("\n", "\r\n"),
			line,
			`${file}\n\`\`\`\n`,
			`  ${line}  `,
			file.replace("```jsonl", ""),
		];
		for (const copy of copies) expect(parseLogText(copy)).toEqual({ events: [plain], rejected: [] });
		expect(parseLogText(`${file}\n${file}`)).toEqual({ events: [plain, plain], rejected: [] });
	});

	it("that are no events are counted with their place and reason", () => {
		const lines = [
			["what is this", "torn or no event"],
			["[1,2]", "not an event"],
			[edit({ time: "2026-13-45T08:00:00.000Z" }), "time"],
			[edit({ time: "-000001-01-01T00:00:00.000Z" }), "time"],
			[edit({ time: 1700000000000 }), "time"],
			[edit({ clock: "2027-11-24T08:00:00.000Z" }), "clock"],
			[edit({ device: "../../x" }), "device"],
			[edit({ sequence: 0 }), "sequence"],
			[edit({ sequence: 1e300 }), "sequence"],
			[edit({ grade: "manual" }), "grade"],
			[edit({ grade: 3 }), "grade"],
			[edit({ duration: -5 }), "duration"],
			[edit({ card: 7 }), "card"],
			[edit({ card: "" }), "card"],
			[edit({ type: "toString" }), "type"],
			[edit({ type: "hasOwnProperty" }), "type"],
			["\u0000".repeat(50), "torn or no event"],
			[`{"time":"${"x".repeat(1_000_000)}`, "too long"],
		] as const;
		const { events, rejected } = parseLogText(["```", ...lines.map(([wrong]) => wrong), line].join("\n"));
		expect(events).toEqual([plain]);
		expect(rejected.map((fault) => fault.line)).toEqual(lines.map((_, index) => index + 1));
		rejected.forEach(({ reason, text: shown }, index) => {
			expect(reason).toContain(lines[index]?.[1]);
			expect(shown.length).toBeLessThanOrEqual(200);
		});
	});

	it("of a later version tell at least whose sequence they take", () => {
		const { rejected } = parseLogText(edit({ type: "hint" }));
		expect(rejected).toMatchObject([
			{ reason: 'unknown type "hint"', stamp: { device: "k3x9", sequence: 17 } },
		]);
		expect(parseLogText(edit({ mood: "fine" })).events).toEqual([plain]);
	});

	it("never make reading throw or hang, whatever they hold", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 300 }), (noise) => void parseLogText(noise)),
		);
		fc.assert(fc.property(fc.jsonValue(), (value) => void checkEvent(value)));
		const hostile = '{"time":"'.repeat(40_000);
		const start = performance.now();
		parseLogText(hostile);
		expect(performance.now() - start).toBeLessThan(500);
	});

	it("are refused when they could not be read back", () => {
		expect(() => formatEvent({ ...plain, card: "" })).toThrow(RangeError);
		expect(() => formatEvent({ ...plain, sequence: 0.5 })).toThrow("sequence 0.5");
		expect(() => formatEvent({ ...plain, time: NaN })).toThrow(RangeError);
		expect(parseLogText(formatEvent({ ...plain, duration: NaN })).events).toMatchObject([{ duration: 0 }]);
	});

	it("are described in docs/review-log.md, whose example reads without a fault", () => {
		const page = readFileSync(new URL("../../../docs/review-log.md", import.meta.url), "utf8");
		const [, example = ""] = /````\n(# Reviews[\s\S]*?)````/.exec(page) ?? [];
		expect(parseLogText(example).rejected).toEqual([]);
		expect(parseLogText(example).events).toHaveLength(2);
	});
});

function edit(fields: Record<string, unknown>): string {
	const { sum, ...rest } = JSON.parse(line) as Record<string, unknown>;
	expect(sum).toBeDefined();
	return JSON.stringify({ ...rest, ...fields });
}

function fnvOfBytes(bytes: Buffer): string {
	let hash = 0x811c9dc5;
	for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, "0");
}
