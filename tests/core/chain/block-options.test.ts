import { describe, expect, it, test } from "vitest";
import { isSameName, readBlockOptions } from "../../../src/core/chain/block-options.ts";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";

const NONE = { stream: null, highlight: [], mastery: false };
const read = (source: string) =>
	readBlockOptions(source, activityMatcher(itil4), [{ name: "A faster refund" }, { name: "New: laptop" }]);

describe("a block's options", () => {
	it.each([
		["", NONE],
		["\n\n  \n", NONE],
		["# a remark", NONE],
		["stream: A faster refund", { ...NONE, stream: "A faster refund" }],
		["stream: a FASTER refund ", { ...NONE, stream: "a FASTER refund" }],
		["stream: New: laptop", { ...NONE, stream: "New: laptop" }],
		["stream:", NONE],
		["highlight: plan", { ...NONE, highlight: ["plan"] }],
		["highlight: Plan, obtain/build ,", { ...NONE, highlight: ["plan", "build"] }],
		["highlight: plan\nhighlight: engage", { ...NONE, highlight: ["plan", "engage"] }],
		["mastery: true", { ...NONE, mastery: true }],
		["Mastery:YES", { ...NONE, mastery: true }],
		["mastery: true\r\nmastery: no", NONE],
		["\tstream: A faster refund\r\n\r\nmastery: yes", { ...NONE, stream: "A faster refund", mastery: true }],
	])("are read from %j", (source, options) => {
		expect(read(source)).toEqual({ options, faults: [] });
	});

	it("are read in spite of the lines that are wrong, which are named with their number", () => {
		const source =
			"# remark\nhighlight: plan, walking\n\nstream\nstream: Nowhere\nmastery: perhaps\ncolour: red\n";
		expect(read(source)).toEqual({
			options: { stream: "Nowhere", highlight: ["plan"], mastery: false },
			faults: [
				{ line: 2, fault: "unknownActivity", given: "walking" },
				{ line: 4, fault: "noColon", given: "stream" },
				{ line: 5, fault: "unknownStream", given: "Nowhere" },
				{ line: 6, fault: "noFlag", given: "perhaps" },
				{ line: 7, fault: "unknownOption", given: "colour" },
			],
		});
	});
});

test("names of streams are compared without letter case and outer spaces", () => {
	expect(isSameName(" A faster Refund", "a faster refund ")).toBe(true);
	expect(isSameName("A faster refund", "A faster refunds")).toBe(false);
});
