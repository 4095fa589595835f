import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeCalloutType } from "../../../src/core/callouts/change-callout-type.ts";
import type { EditedNote } from "../../../src/core/callouts/edit-each.ts";
import type { Position, Selection } from "../../../src/core/callouts/line-edit.ts";
import { editSelected } from "../../../src/core/callouts/selected-callouts.ts";
import { unwrapCallout } from "../../../src/core/callouts/unwrap-callout.ts";
import { writeCallouts } from "../../../src/core/callouts/write-callouts.ts";
import { scanNote } from "../../../src/core/notes/scan-note.ts";
import { anyLines, applyChanges, plainLines } from "./notes-to-edit.ts";

const PLAN = { type: "plan", fold: "", title: "" } as const;

const at = (line: number, ch = 0): Selection => ({ anchor: { line, ch }, head: { line, ch } });
const over = (from: number, to: number, ch = 1): Selection => ({
	anchor: { line: from, ch: 0 },
	head: { line: to, ch },
});

interface State {
	readonly text: string;
	readonly selections: readonly Selection[];
}

function after({ text, selections }: State, edited: EditedNote | null): State {
	return edited
		? { text: applyChanges(text, edited.changes), selections: edited.selections }
		: { text, selections };
}
const write = (state: State): State =>
	after(state, writeCallouts(scanNote(state.text), state.selections, PLAN));
const unwrap = (state: State): State =>
	after(state, editSelected(scanNote(state.text), state.selections, unwrapCallout));
const change = (state: State, type: string): State =>
	after(
		state,
		editSelected(scanNote(state.text), state.selections, (outline, line) =>
			changeCalloutType(outline, line, type),
		),
	);

describe("with several selections", () => {
	it("wraps each in a callout of its own, and keeps each on its letters", () => {
		expect(write({ text: "one\n\n- two\n- three\n\nfour", selections: [over(0, 0), over(2, 3)] })).toEqual({
			text: "> [!plan]\n> one\n\n> [!plan]\n> - two\n> - three\n\nfour",
			selections: [
				{ anchor: { line: 1, ch: 2 }, head: { line: 1, ch: 3 } },
				{ anchor: { line: 4, ch: 2 }, head: { line: 5, ch: 3 } },
			],
		});
	});
	it("wraps once what overlaps, is of one block, or meets", () => {
		const wrapped = (text: string, ...selections: Selection[]): string => write({ text, selections }).text;
		expect(wrapped("```\na\nb\n```\nc", over(1, 1), over(2, 2))).toBe(
			"> [!plan]\n> ```\n> a\n> b\n> ```\n> \nc",
		);
		expect(wrapped("a\nb\nc", over(0, 0), over(1, 1), over(2, 2))).toBe("> [!plan]\n> a\n> b\n> c");
		expect(wrapped("a\nb", over(0, 0), { ...over(0, 1), anchor: { line: 0, ch: 1 } })).toBe(
			"> [!plan]\n> a\n> b",
		);
	});
	it("begins a callout at each bare cursor, one for a paragraph, and puts the cursors in the titles", () => {
		expect(write({ text: "a\nb\n\n\n\nc", selections: [at(0), at(1), at(3), at(5)] })).toEqual({
			text: "a\nb\n\n> [!plan] \n> \n\n> [!plan] \n> \n\nc\n\n> [!plan] \n> ",
			selections: [at(3, 10), at(3, 10), at(6, 10), at(11, 10)],
		});
		expect(write({ text: "\n", selections: [at(0), at(1)] }).text).toBe("> [!plan] \n> \n\n> [!plan] \n> ");
	});
	it("does both at once", () => {
		expect(write({ text: "a\n\nb\n\n", selections: [over(0, 0), at(4)] })).toEqual({
			text: "> [!plan]\n> a\n\nb\n\n> [!plan] \n> ",
			selections: [{ anchor: { line: 1, ch: 2 }, head: { line: 1, ch: 3 } }, at(5, 10)],
		});
	});
	it("changes and unwraps each callout once, the inner ones too", () => {
		const text = "> [!plan] A\n> one\n> > [!note]\n> > two\n\n> [!build]\n> three";
		const selections = [at(0, 3), at(1, 3), at(3, 5), at(6, 4)];
		expect(change({ text, selections }, "engage").text).toBe(
			"> [!engage] A\n> one\n> > [!engage]\n> > two\n\n> [!engage]\n> three",
		);
		expect(unwrap({ text, selections })).toEqual({
			text: "A\n\none\ntwo\n\nthree",
			selections: [at(0, 0), at(2, 1), at(3, 1), at(5, 2)],
		});
	});
	it("means by selected lines the callout round them, or the first in them", () => {
		const text = "> [!plan]\n> > [!note]\n> > one\n\nend";
		expect(change({ text, selections: [over(1, 2)] }, "build").text).toMatch(/^> \[!build\]\n> > \[!note\]/u);
		expect(change({ text, selections: [over(1, 1)] }, "build").text).toMatch(/^> \[!plan\]\n> > \[!build\]/u);
		expect(change({ text: `x\n\n${text}`, selections: [over(0, 6)] }, "build").text).toMatch(
			/^x\n\n> \[!build\]\n> > \[!note\]/u,
		);
	});
	it("does nothing where no selection is in a callout", () => {
		const outline = scanNote("a\n> [!plan]\n");
		expect(editSelected(outline, [at(0), at(2)], unwrapCallout)).toBeNull();
	});
});

/** Selections as an editor has them: in order, apart from each other. */
const spots = fc.array(fc.tuple(fc.nat(14), fc.nat(12), fc.boolean()), { minLength: 2, maxLength: 8 });
type Spot = readonly [line: number, ch: number, backwards: boolean];

function selectionsIn(lines: readonly string[], points: readonly Spot[], mayBeBare: boolean): Selection[] {
	const positions = points
		.map(([line, ch]) => {
			const at = Math.min(line, lines.length - 1);
			return { line: at, ch: Math.min(ch, (lines[at] ?? "").length) };
		})
		.sort((a, b) => a.line - b.line || a.ch - b.ch);
	const selections: Selection[] = [];
	for (let index = 0; index + 1 < positions.length; index += 2) {
		const [from, to] = [positions[index], positions[index + 1]];
		if (!from || !to || (!mayBeBare && isSame(from, to))) continue;
		selections.push(points[index]?.[2] ? { anchor: to, head: from } : { anchor: from, head: to });
	}
	return selections;
}
const isSame = (a: Position, b: Position): boolean => a.line === b.line && a.ch === b.ch;

/** The letter before which a position stands, and how many there are before it. */
const letterAt = (text: string, { line, ch }: Position): string => (text.split("\n")[line] ?? "").slice(ch);

describe("whatever the text and the selections", () => {
	it("unwrapping what was wrapped gives back the very text and every selection", () => {
		fc.assert(
			fc.property(plainLines, spots, (lines, points) => {
				const selections = selectionsIn(lines, points, false);
				const before = { text: lines.join("\n"), selections };
				const outline = scanNote(before.text);
				// What selects nothing but blank lines begins a callout instead.
				const isWrap = selections.every(
					(one) => !/\] $/mu.test(write({ ...before, selections: [one] }).text),
				);
				if (!isWrap || outline.bodyLine > 0) return;
				expect(unwrap(write(before))).toEqual(before);
			}),
			{ numRuns: 3000 },
		);
	});
	it("unwrapping at the first lines of what was wrapped does so in any text", () => {
		fc.assert(
			fc.property(anyLines, spots, (lines, points) => {
				const text = lines.join("\n");
				const selections = selectionsIn(lines, points, false);
				const edited = writeCallouts(scanNote(text), selections, { ...PLAN, type: "new" });
				if (!edited) return;
				const wrapped = applyChanges(text, edited.changes);
				if (/\[!new\] $/mu.test(wrapped)) return;
				const heads = wrapped
					.split("\n")
					.flatMap((line, index) => (/\[!new\]$/u.test(line) ? [at(index)] : []));
				expect(unwrap({ text: wrapped, selections: heads }).text, wrapped).toBe(text);
			}),
			{ numRuns: 3000 },
		);
	});
	it("every position keeps the letters that follow it on its line when lines are wrapped", () => {
		fc.assert(
			fc.property(plainLines, spots, (lines, points) => {
				const before = { text: lines.join("\n"), selections: selectionsIn(lines, points, false) };
				const wrapped = write(before);
				if (/\] $/mu.test(wrapped.text)) return;
				for (const [index, { anchor, head }] of before.selections.entries()) {
					const moved = wrapped.selections[index];
					if (!moved) throw new Error("A selection was lost.");
					expect(letterAt(wrapped.text, moved.anchor)).toBe(letterAt(before.text, anchor));
					expect(letterAt(wrapped.text, moved.head)).toBe(letterAt(before.text, head));
				}
			}),
		);
	});
	it("the changes are apart from each other and in order, and every line outside of them stays", () => {
		fc.assert(
			fc.property(anyLines, spots, fc.boolean(), (lines, points, isUnwrap) => {
				const selections = selectionsIn(lines, points, true);
				const outline = scanNote(lines.join("\n"));
				const edited = isUnwrap
					? editSelected(outline, selections, unwrapCallout)
					: writeCallouts(outline, selections, PLAN);
				let end = 0;
				for (const { from, to, lines: others } of edited?.changes ?? []) {
					expect(from).toBeGreaterThanOrEqual(end);
					expect(to).toBeGreaterThan(from);
					expect(others.length).toBeGreaterThan(0);
					end = to;
				}
				expect(end).toBeLessThanOrEqual(lines.length);
			}),
		);
	});
});
