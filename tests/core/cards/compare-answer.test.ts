import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAnswer, isRightAnswer } from "../../../src/core/cards/compare-answer.ts";

describe("a typed answer", () => {
	it.each([
		["value stream", "Value Stream"],
		["  the VALUE-stream. ", "Value stream"],
		["resume", "Résumé"],
		["l’activité", "Activité"],
		["SLA", "Service level agreement"],
		["C++", "C++"],
	])("%j is right for %j", (typed, term) => {
		expect(isRightAnswer(typed, [term, "SLA"])).toBe(true);
	});

	it.each([
		["value streams", "Value stream"],
		["", "Value stream"],
		["the", "Value stream"],
		["C", "D"],
	])("%j is wrong for %j", (typed, term) => {
		expect(isRightAnswer(typed, [term])).toBe(false);
	});

	it("shows what is missing and what is too much", () => {
		expect(compareAnswer("valeu", "Value", "letters")).toEqual([
			{ text: "Val", kind: "same" },
			{ text: "u", kind: "missing" },
			{ text: "e", kind: "same" },
			{ text: "u", kind: "extra" },
		]);
		expect(compareAnswer("a path to value", "A specific path", "words")).toEqual([
			{ text: "A ", kind: "same" },
			{ text: "specific ", kind: "missing" },
			{ text: "path", kind: "same" },
			{ text: "to value", kind: "extra" },
		]);
	});

	it("makes of its pieces the right answer and the typed one again", () => {
		const text = fc.stringMatching(/^[a-d ]{0,20}$/u);
		fc.assert(
			fc.property(text, text, (typed, right) => {
				const pieces = compareAnswer(typed, right, "letters");
				const without = (kind: string) =>
					pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join("");
				expect(without("extra")).toBe(right.trim());
				expect(without("missing")).toBe(typed.trim());
			}),
		);
	});
});
