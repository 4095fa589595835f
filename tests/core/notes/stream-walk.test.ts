import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Place, ValueStream } from "../../../src/core/notes/place.ts";
import { resolveSteps, stepAt, withSection, type Walked } from "../../../src/core/notes/stream-walk.ts";
import { scanNote } from "../../../src/core/notes/scan-note.ts";

const stream = (...steps: readonly (readonly [activity: string, line: number])[]): ValueStream => ({
	name: "Refund",
	path: "Refund.md",
	steps: steps.map(([activity, line]) => ({ activity, path: "Refund.md", line })),
});
const place = (activity: string, path: string, line: number, kind: Place["kind"] = "section"): Place => ({
	activity,
	kind,
	path,
	line,
	endLine: line + 5,
	title: activity,
	snippet: "",
});

describe("the steps of a stream", () => {
	it("keep their own places, and find the others at the activity's best place elsewhere", () => {
		const places = [place("plan", "A.md", 3, "note"), place("plan", "B.md", 7), place("engage", "A.md", 9)];
		expect(resolveSteps(stream(["engage", 4], ["plan", -1], ["build", -1]), places)).toEqual([
			{ activity: "engage", path: "Refund.md", line: 4 },
			{ activity: "plan", path: "B.md", line: 7 },
			{ activity: "build", path: "Refund.md", line: -1 },
		]);
	});
});

describe("the step the user is at", () => {
	const steps = stream(["engage", 4], ["plan", 10], ["engage", 20], ["build", -1], ["deliver", 30]);
	const at = (line: number, walked: Walked | null = null, path = "Refund.md") =>
		stepAt(steps, steps.steps, { path, line }, walked);

	it.each([
		[0, -1],
		[4, 0],
		[9, 0],
		[10, 1],
		[25, 2],
		[99, 4],
	])("at line %i is %i", (line, step) => {
		expect(at(line)).toBe(step);
	});

	it("is the one walked to while the user has not moved, also one without a place", () => {
		const here = { path: "Refund.md", line: 20 };
		expect(at(20, { stream: "Refund.md", step: 3, at: here })).toBe(3);
		expect(at(21, { stream: "Refund.md", step: 3, at: here })).toBe(2);
		expect(at(20, { stream: "Other.md", step: 3, at: here })).toBe(2);
	});

	it("is the one walked to where several steps share a place", () => {
		const twice = stream(["engage", 4], ["engage", 4], ["engage", 4]);
		const step = (walked: number): number =>
			stepAt(
				twice,
				twice.steps,
				{ path: "Refund.md", line: 5 },
				{
					stream: "Refund.md",
					step: walked,
					at: { path: "Refund.md", line: 4 },
				},
			);
		expect([step(0), step(1), step(2)]).toEqual([0, 1, 2]);
	});

	it("stays where the user left the stream's notes, and is none before that", () => {
		const walked = { stream: "Refund.md", step: 1, at: { path: "Refund.md", line: 10 } };
		expect(at(3, walked, "Elsewhere.md")).toBe(1);
		expect(at(3, null, "Elsewhere.md")).toBe(-1);
		expect(stepAt(steps, steps.steps, null, walked)).toBe(1);
		expect(stepAt(steps, steps.steps, null, null)).toBe(-1);
	});

	it("is never after the cursor, nor is a nearer one passed over", () => {
		const lines = fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(lines, fc.nat(60), (own, line) => {
				const any = stream(...own.map((at) => ["plan", at] as const));
				const found = stepAt(any, any.steps, { path: "Refund.md", line }, null);
				const before = own.filter((at) => at <= line);
				expect(own[found] ?? -1).toBe(Math.max(-1, ...before));
			}),
		);
	});
});

test("a section is added at the end, one empty line below the text, and its line is told", () => {
	const text = fc.stringMatching(/^(?:[ab#]{0,4}(?:\n|\r\n)){0,6}[ab]{0,3}$/u);
	fc.assert(
		fc.property(text, (old) => {
			const { text: now, line } = withSection(old, "Deliver and support");
			const { lines, headings } = scanNote(now);
			expect(lines[line]).toBe("## Deliver and support");
			expect(headings.at(-1)?.line).toBe(line);
			expect(now.startsWith(old.trimEnd())).toBe(true);
			if (line > 0) expect([lines[line - 1], lines[line - 2]?.trim() === ""]).toEqual(["", false]);
		}),
	);
});

test("a section's line ends are the note's", () => {
	expect(withSection("a\r\nb\r\n", "Plan").text).toBe("a\r\nb\r\n\r\n## Plan\r\n\r\n");
	expect(withSection("a\n\n\n", "Plan")).toEqual({ text: "a\n\n## Plan\n\n", line: 2 });
	expect(withSection("", "Plan")).toEqual({ text: "## Plan\n\n", line: 0 });
});
