import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import type { Note } from "../../../src/core/notes/note.ts";
import { findPlaces } from "../../../src/core/notes/places.ts";
import { scanNote } from "../../../src/core/notes/scan-note.ts";

const matcher = activityMatcher(itil4);
const note = (text: string, properties = {}, path = "Note.md"): Note => ({
	path,
	text,
	properties,
	tags: [],
});
const placesOf = (given: Note) => findPlaces(given, scanNote(given.text), [], matcher);
const seed = (name: string) => readFileSync(new URL(`../../fixtures/seed/${name}`, import.meta.url), "utf8");

describe.each(["Module 5 — Service Value Chain.md", "module-5-as-received.md"])(
	"the places of %s",
	(name) => {
		const { places, tensions } = placesOf(note(seed(name)));
		it("are six sections and six callouts, one of each activity", () => {
			const of = (kind: string) =>
				places.filter((place) => place.kind === kind).map(({ activity }) => activity);
			expect(of("section").slice(0, 6)).toEqual(["plan", "improve", "engage", "design", "build", "deliver"]);
			expect(of("callout")).toEqual(["plan", "engage", "design", "build", "deliver", "improve"]);
		});
		it("are joined by two tensions", () => {
			expect(tensions.map(({ activities }) => activities)).toEqual([
				["plan", "engage"],
				["improve", "deliver"],
			]);
		});
		it("have plain titles", () => {
			expect(places.find(({ kind }) => kind === "section")?.title).toBe("Creating Direction Before Action");
			expect(places.find(({ kind }) => kind === "callout")?.title).toBe(
				"Plan — Setting Intent Before Action",
			);
		});
	},
);

it("headings about other things are no places", () => {
	const headings = [
		"Plan your week",
		"Planning poker",
		"Design patterns — notes",
		"Build log",
		"Delivery: Amazon",
	];
	const text = headings.map((heading) => `## ${heading}\n\ntext\n`).join("\n");
	expect(placesOf(note(text)).places).toEqual([]);
	expect(placesOf(note(text, { activity: "engage" })).places.map(({ kind }) => kind)).toEqual(["note"]);
});

it("one activity's heading alone makes no module note", () => {
	expect(placesOf(note("## Plan: summer holidays\n")).places).toEqual([]);
	expect(placesOf(note("## Plan: a\n\n## Improve — b\n")).places).toHaveLength(2);
});

it("headings and callouts in code, comments and frontmatter are text", () => {
	const text =
		"---\nx: 1\n---\n```\n## Plan\n> [!plan]\n```\n%%\n## Improve\n%%\n> ```\n> [!engage] no\n> ```\n";
	expect(placesOf(note(text, { activity: "plan" })).places.map(({ kind }) => kind)).toEqual(["note"]);
});

it("spellings of callout types and nested callouts count", () => {
	const text = "> [!Design & Transition|wide]- A\n> body\n> > [!obtain/build]+ B\n> > deep\n\n> [!DELIVER]\n";
	expect(placesOf(note(text)).places.map(({ activity, line, title }) => [activity, line, title])).toEqual([
		["design", 0, "A"],
		["build", 2, "B"],
		["deliver", 5, "Deliver"],
	]);
});

it("hostile notes are scanned in one pass", () => {
	const hostile = [
		">".repeat(10_000),
		"#".repeat(10_000),
		"[!".repeat(50_000),
		`> [!${"x".repeat(100_000)}]`,
		"> ".repeat(100_000),
	];
	for (const text of hostile) expect(() => placesOf(note(`${text}\n`.repeat(20)))).not.toThrow();
});
