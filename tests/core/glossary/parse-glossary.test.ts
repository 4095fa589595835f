import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import { glossaryTitle } from "../../../src/core/glossary/find-glossaries.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../../src/core/glossary/glossary-rules.ts";
import type { Note } from "../../../src/core/notes/note.ts";
import { parseNote } from "../../../src/core/notes/parse-note.ts";

const note = (text: string, path = "Note.md"): Note => ({ path, text, properties: {}, tags: [] });
function glossariesOf(given: Note) {
	const rules = {
		matcher: activityMatcher(itil4),
		glossaries: DEFAULT_GLOSSARY_RULES,
		questions: { kinds: [], calloutTypes: [] },
	};
	return parseNote(given, rules).glossaries;
}
const termsOf = (text: string) =>
	glossariesOf(note(text)).flatMap(({ terms }) => terms.map(({ term, definition }) => [term, definition]));
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

const SEED_TERMS = [
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

describe.each(["Module 5 — Service Value Chain.md", "module-5-as-received.md"])(
	"the glossary of %s",
	(name) => {
		const [glossary, ...others] = glossariesOf(note(read(`tests/fixtures/seed/${name}`)));
		it("is one, with eleven terms and nothing else", () => {
			expect(others).toEqual([]);
			expect(glossary?.title).toBe("Module 5: Service Value Chain");
			expect(glossary?.terms.map(({ term }) => term)).toEqual(SEED_TERMS);
		});
		it("has whole definitions, bullets included", () => {
			const last = glossary?.terms.at(-1)?.definition ?? "";
			expect(last.startsWith("The moment when stakeholders **actually achieve")).toBe(true);
			expect(last.endsWith("- Cannot be guaranteed by design alone")).toBe(true);
			expect(last).toContain("- Occurs primarily in **Deliver & Support**");
		});
	},
);

it("the demo vault's glossaries are found in their six forms", () => {
	const folder = "demo-vault/IT service management";
	const found = readdirSync(new URL(`../../../${folder}`, import.meta.url))
		.sort()
		.flatMap((name) =>
			glossariesOf(note(read(`${folder}/${name}`), name)).map(({ form, terms }) => [
				name.slice(0, 8),
				form,
				terms.length,
			]),
		);
	expect(found).toEqual([
		["Module 1", "bold-list", 8],
		["Module 2", "table", 5],
		["Module 3", "definition-list", 6],
		["Module 4", "bold-paragraph", 7],
		["Module 5", "heading", 9],
		["Module 6", "plain-paragraph", 9],
	]);
});

it("an abbreviation in brackets is an alias", () => {
	const [glossary] = glossariesOf(
		note("# Glossary\n\n- **Service Level Agreement (SLA)**: A written agreement.\n- **RTO** — Time.\n"),
	);
	expect(glossary?.terms.map(({ term, aliases }) => [term, aliases])).toEqual([
		["Service Level Agreement", ["SLA"]],
		["RTO", []],
	]);
});

it("a bullet's text below it is its definition, nested bullets included", () => {
	expect(
		termsOf(
			"## Key terms\n\n- **Service**  \n  A means of enabling value.\n  - nested\n- **Output**\n  A thing.\n",
		),
	).toEqual([
		["Service", "A means of enabling value.\n- nested"],
		["Output", "A thing."],
	]);
});

it("bold words in definitions are no terms", () => {
	expect(
		termsOf(
			"# Glossary\n\n### One\n\n**Note**: first\n\n- **Example**: a\n- **Example**: b\n\n### Two\n\ntext\n",
		),
	).toHaveLength(2);
});

it("a definition keeps all its paragraphs", () => {
	expect(termsOf("# Glossary\n\n**One** — a\n\nmore of a\n\n**Two** — b")).toEqual([
		["One", "a\n\nmore of a"],
		["Two", "b"],
	]);
});

it("line ends of Windows, a byte order mark and a missing last newline change nothing", () => {
	expect(termsOf("\uFEFF# Glossary\r\n\r\nOne: a\r\nTwo: b")).toEqual([
		["One", "a"],
		["Two", "b"],
	]);
});

it("other languages are found", () => {
	for (const heading of ["Glossar", "📚 Glossaire — Module 2", "用語集", "Глоссарий", "ITIL woordenlijst"]) {
		expect(termsOf(`# ${heading}\n\n| A | B |\n| --- | --- |\n| x | y |\n`), heading).toEqual([["x", "y"]]);
	}
});

it("a tagged note of short entries is a glossary, whatever fields and blank lines stand before them", () => {
	const names = ["Bight", "Loop", "Turn", "Bitter end", "Whipping"];
	const text = `# Knots\n\n\ntags:: #glossary\nrelated:: [[Ropes]]\n\n\n${names.join(":: a part\n")}:: a part\n`;
	const [glossary] = glossariesOf({ ...note(text, "Knots.md"), tags: ["#glossary"] });
	expect(glossary?.terms.map(({ term }) => term)).toEqual(names);
});

it.each([
	["Vocab", ""],
	["Medical terminology A–Z", "Medical terminology A–Z"],
	["itil_4-glossary", "itil 4"],
	["Terms & definitions", ""],
	["Key concepts and definitions", ""],
	["Important terms", ""],
	["Vocabulary list", "Vocabulary list"],
	["Spanish vocab (unit 3)", "Spanish unit 3"],
	["Glossary (change)", "change"],
	["Glossar Netztechnik", "Glossar Netztechnik"],
	["Not a glossary", null],
	["Terms and conditions", null],
	["Concepts and examples", null],
	["Review vocabulary list", null],
	["Key terms of the plan", null],
	["Glossary problems", null],
	["Vocabulary, defined once, before it is used", "defined once, before it is used"],
])("the heading %s names the glossary %s", (heading, title) => {
	expect(glossaryTitle(heading, DEFAULT_GLOSSARY_RULES)).toBe(title);
});

it("look-alikes are no glossaries", () => {
	for (const heading of [
		"Type definitions of the API",
		"Terms of service",
		"Meeting notes",
		"Change log",
		"Payment terms",
	]) {
		expect(termsOf(`# ${heading}\n\n- **a**: b\n- **c**: d\n`), heading).toEqual([]);
	}
});

it("never throws, whatever the note holds", () => {
	const fragment = fc.constantFrom(
		"# Glossary\n",
		"**",
		"- ",
		":",
		"> ",
		"|",
		"\n",
		"\n\n",
		"```",
		"x ",
		"[[",
		"#",
		"\t",
		"---\n",
		"é",
		"%%",
		"Term: a\n",
	);
	fc.assert(
		fc.property(
			fc.array(fragment, { maxLength: 60 }),
			(parts) => void termsOf(`# Glossary\n${parts.join("")}`),
		),
		{ numRuns: 1000 },
	);
});

describe("a table of two hundred rows, which is read in pieces", () => {
	const table = (header: string, row: (at: number) => string): string =>
		`# Glossary\n\n${header}\n| --- | --- | --- |\n${Array.from({ length: 200 }, (_, at) => row(at)).join("\n")}\n`;

	it("has its definitions in one column, also where notes are longer than they are", () => {
		const text = table("| Begrep (en) | Bokmål | Bruk |", (at) =>
			at % 2 === 0
				? `| term ${at} | ord ${at} | Brukes ofte i lengre setninger |`
				: `| term ${at} | ord ${at} | — |`,
		);
		expect(termsOf(text)).toEqual(Array.from({ length: 200 }, (_, at) => [`term ${at}`, `ord ${at}`]));
	});

	it("has its first row once, where that is an entry and no header", () => {
		const row = (at: number): string => `| term ${at} | what this term ${at} means to us | |`;
		const terms = termsOf(table("| first | what this very first term means | |", row));
		expect(terms.map(([term]) => term)).toEqual([
			"first",
			...Array.from({ length: 200 }, (_, at) => `term ${at}`),
		]);
	});

	it("goes on with a definition that is cut from its term", () => {
		const text = table("| Term | Definition | |", (at) =>
			at % 3 === 0 ? `| term ${at} | a | |` : "| | more | |",
		);
		expect(termsOf(text).map(([, definition]) => definition)).toEqual(
			Array.from({ length: 67 }, (_, at) => (at === 66 ? "a\nmore" : "a\nmore\nmore")),
		);
	});
});
