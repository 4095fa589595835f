// Settings reach the study, and only what a setting touches is made anew.
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings.ts";
import { createStudyRules } from "../../src/vault/study-rules.ts";

function rulesWith(change: Partial<Settings>) {
	let settings = { ...DEFAULT_SETTINGS, ...change };
	const rules = createStudyRules({ get: () => settings }, () => 60);
	return { rules, set: (next: Partial<Settings>) => (settings = { ...settings, ...next }) };
}

describe("rules made from the settings", () => {
	test("glossary words are added to the built-in ones; tags and folders are the user's", () => {
		const { rules } = rulesWith({
			glossaryWords: ["woordjes"],
			glossaryTags: ["#begriffe"],
			includeFolders: ["Course"],
			excludeFolders: ["Course/Old"],
		});
		const { words, tags, includeFolders, excludeFolders } = rules.glossaryRules();
		expect(words).toEqual(expect.arrayContaining(["glossary", "woordjes"]));
		expect([tags, includeFolders, excludeFolders]).toEqual([["#begriffe"], ["Course"], ["Course/Old"]]);
	});

	test("weights, longest interval, fuzz, retention and rollover hour reach FSRS", () => {
		const set = { retention: 0.8, maximumInterval: 90, fuzz: true, rolloverHour: 2 };
		const { rules } = rulesWith(set);
		expect(rules.parameters()).toMatchObject({ ...set, weights: [] });
		expect(rules.parameters().utcOffset(0)).toBe(60);
	});

	test("a colour changes the chain, and neither matcher nor glossaries nor parameters", () => {
		const { rules, set } = rulesWith({});
		const before = [rules.matcher(), rules.glossaryRules(), rules.kinds(), rules.parameters()];
		const chain = rules.chain();
		const looks = { plan: { color: { light: "#112233", dark: "#445566" } } };
		set({ chain: { ...DEFAULT_SETTINGS.chain, looks } });
		expect(rules.chain()).not.toBe(chain);
		expect([rules.matcher(), rules.glossaryRules(), rules.kinds(), rules.parameters()]).toEqual(before);
		expect(rules.matcher()).toBe(before[0]);
	});

	test("a new alias makes a new matcher that knows it", () => {
		const { rules, set } = rulesWith({});
		expect(rules.matcher().named("Vision")).toBeNull();
		set({ chain: { ...DEFAULT_SETTINGS.chain, looks: { plan: { aliases: ["Vision"] } } } });
		expect(rules.matcher().named("Vision")).toBe("plan");
	});

	test("reverse cards are a choice", () => {
		const { rules, set } = rulesWith({});
		expect(rules.kinds()).toEqual(["definition"]);
		set({ cardKinds: ["definition", "reverse"] });
		expect(rules.kinds()).toEqual(["definition", "reverse"]);
	});
});
