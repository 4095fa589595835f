import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { ask, openSeed, paletteNames, SEED, settle, type Seed } from "./open-seed.ts";

const COMMAND = "Service Value Chain: Review flashcards: Module 5: Service Value Chain";
const TERMS = [
	"Service Value Chain",
	"Value Stream",
	"Plan",
	"Improve",
	"Engage",
	"Design & Transition",
	"Obtain / Build",
	"Deliver & Support",
	"Demand",
	"Outcome",
	"Value Realization",
];
let browser: Browser;
let seed: Seed;

beforeAll(async () => {
	browser = await openBrowser();
	seed = await openSeed(browser);
});
afterAll(() => browser.close());

it("finds the seed note's eleven terms with their whole definitions, and nothing else", async () => {
	const glossaries = await ask<{ terms: { term: string; definition: string }[] }[]>(
		seed.page,
		"api.glossaries()",
	);
	expect(glossaries).toHaveLength(1);
	const terms = glossaries[0]?.terms ?? [];
	expect(terms.map(({ term }) => term)).toEqual(TERMS);
	for (const { term, definition } of terms) expect(definition.split("\n").length, term).toBeGreaterThan(2);
	expect(terms[1]?.definition).toContain("- ");
	expect(await ask(seed.page, "api.problems()")).toEqual([]);
});

it("finds six sections, six activity callouts and two tensions", async () => {
	const places = await ask<{ kind: string; activity: string }[]>(seed.page, "api.places()");
	const of = (kind: string): string[] =>
		places.filter((place) => place.kind === kind).map(({ activity }) => activity);
	expect(of("section")).toEqual(["plan", "improve", "engage", "design", "build", "deliver"]);
	expect(of("callout")).toEqual(["plan", "engage", "design", "build", "deliver", "improve"]);
	const tensions = await ask<{ activities: string[] }[]>(seed.page, "api.tensions()");
	expect(tensions.map(({ activities }) => activities)).toEqual([
		["plan", "engage"],
		["improve", "deliver"],
	]);
});

it("offers a command for the glossary, and takes it away when the note is deleted", async () => {
	expect(await paletteNames(seed.page)).toContain(COMMAND);
	await seed.page.evaluate(`app.vault.delete(app.vault.getFileByPath(${JSON.stringify(SEED)}))`);
	await settle(seed.page);
	await expect.poll(() => paletteNames(seed.page)).not.toContain(COMMAND);
	expect(seed.heard).toEqual([]);
});
