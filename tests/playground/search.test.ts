import { describe, expect, it } from "vitest";
import { prepareFuzzySearch, prepareSimpleSearch, sortSearchResults } from "../../playground/host/search.ts";

describe("fuzzy search", () => {
	it("finds words in any order, and letters in their order", () => {
		expect(prepareFuzzySearch("plan go")("Go to plan")?.matches).toEqual([
			[0, 2],
			[6, 10],
		]);
		expect(prepareFuzzySearch("gtp")("Go to plan")?.matches).toEqual([
			[0, 1],
			[3, 4],
			[6, 7],
		]);
		expect(prepareFuzzySearch("xyz")("Go to plan")).toBe(null);
	});
	it("takes everything for no words", () => {
		expect(prepareFuzzySearch(" ")("anything")).toEqual({ score: 0, matches: [] });
	});
	it("puts the word's start before its middle, and the shorter before the longer", () => {
		const search = prepareFuzzySearch("art");
		const found = ["Start here", "Art of service", "Articles on art and more"].flatMap((text) => {
			const match = search(text);
			return match ? [{ text, match }] : [];
		});
		sortSearchResults(found);
		expect(found.map(({ text }) => text)).toEqual([
			"Art of service",
			"Articles on art and more",
			"Start here",
		]);
	});
});

it("simple search asks for all words, and marks each of their places once", () => {
	const search = prepareSimpleSearch("an plan");
	expect(search("A plan and an aim")?.matches).toEqual([
		[2, 6],
		[7, 9],
		[11, 13],
	]);
	expect(search("An aim")).toBe(null);
});
