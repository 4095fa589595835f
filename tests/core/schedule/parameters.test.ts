import { migrateParameters } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { parseWeights, readWeights } from "../../../src/core/schedule/parameters.ts";

const FSRS6 =
	"0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542";
const FSRS5 =
	"0.40255 1.18385 3.173 15.69105 7.1949 0.5345 1.4604 0.0046 1.54575 0.1192 1.01925 1.9395 0.11 0.29605 2.2698 0.2315 2.9898 0.51655 0.6621";
const FSRS4 =
	"[0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461, 2.1072, 0.0793, 0.3246, 1.587, 0.2272, 2.8755]";

describe("FSRS parameters from a paste", () => {
	it.each([FSRS6, FSRS5, FSRS4, FSRS4.replaceAll(",", ""), FSRS6.replaceAll(", ", "\n")])(
		"are what ts-fsrs makes of them: %s",
		(text) => {
			const numbers = text
				.replace(/[[\],]/gu, " ")
				.trim()
				.split(/\s+/u)
				.map(Number);
			const weights = parseWeights(text);
			expect(weights).toEqual(migrateParameters(migrateParameters(numbers, 1, true), 1, true));
			expect(readWeights(weights)).toEqual(weights);
		},
	);

	it("are the defaults without any number", () => {
		expect(parseWeights("  ")).toEqual([]);
	});

	it.each([
		["1, 2, x", "“x” is no number."],
		["1, 2, 3", "FSRS has 21 numbers, older versions 19 or 17. These are 3."],
		[FSRS6.replace("6.4133", "99"), "Number 5 must be from 1 to 10."],
	])("say what is wrong with %j", (text, fault) => {
		expect(parseWeights(text)).toBe(fault);
	});
});
