import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REVIEW_ACTIONS, actionWithKey, keyOf, readKey, readReviewKeys } from "../../src/core/review-keys.ts";

describe("the keys of the review tab", () => {
	it("are one character or Space, in lower case", () => {
		expect(["U", " ", "space", "é", "ab", "", 7].map(readKey)).toEqual([
			"u",
			"Space",
			"Space",
			"é",
			null,
			null,
			null,
		]);
	});

	it("can swap places", () => {
		expect(readReviewKeys({ undo: "e", edit: "u" }, () => undefined)).toEqual({ undo: "e", edit: "u" });
	});

	it("refuse a key that another action has, and name it", () => {
		const faults: string[] = [];
		const keys = readReviewKeys({ bury: "x", edit: "x", flag: "??" }, (part) => void faults.push(part));
		expect([keys, faults]).toEqual([{ edit: "x" }, ["keys.bury", "keys.flag"]]);
	});

	it("never belong to two actions, whatever the file holds", () => {
		const key = fc.oneof(fc.constantFrom("u", "e", "1", "Space", "x", "?"), fc.jsonValue());
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...REVIEW_ACTIONS), key), (given) => {
				const keys = readReviewKeys(given, () => undefined) ?? {};
				for (const action of REVIEW_ACTIONS)
					expect(actionWithKey(keyOf(action, keys), keys, action)).toBeNull();
			}),
		);
	});
});
