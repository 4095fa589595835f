// Random, mutated and hostile notes: never an error, and never work that grows faster than the note.
// `NOTES=100000` for the full proof.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../../src/core/glossary/glossary-rules.ts";
import { parseNote } from "../../../src/core/notes/parse-note.ts";

const COUNT = Number(process.env["NOTES"] ?? 1500);
const matcher = activityMatcher(itil4);
const understand = (text: string) =>
	parseNote({ path: "Glossary.md", text, properties: {}, tags: [] }, matcher, DEFAULT_GLOSSARY_RULES);

const folder = new URL("../../fixtures/glossaries/", import.meta.url);
const samples = readdirSync(folder)
	.filter((name) => name.endsWith(".md"))
	.map((name) => readFileSync(new URL(name, folder), "utf8"));
const MARKS = [
	"**",
	"- ",
	": ",
	"> ",
	"|",
	"\n",
	"\n\n",
	"```\n",
	"# ",
	"\t",
	"---\n",
	"%%",
	"$$\n",
	"[[",
	"]]",
	"(",
	"<!--",
	"\r",
	"\u200B",
	"~~~",
	"    ",
	"1. ",
];

/** Park and Miller's generator: the same notes each time. */
function random(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

function mutate(text: string, next: (below: number) => number): string {
	let mutated = text;
	for (let times = next(6); times >= 0; times--) {
		const at = next(mutated.length + 1);
		const length = next(3) === 0 ? next(40) : 0;
		const piece =
			next(4) === 0
				? mutated.slice(next(mutated.length + 1)).slice(0, 60)
				: (MARKS[next(MARKS.length)] ?? "");
		mutated = mutated.slice(0, at) + piece + mutated.slice(at + length);
	}
	return mutated;
}

it(`${COUNT} mutated notes are understood without an error, each entry inside its glossary`, () => {
	const next = random(20261125);
	for (let count = 0; count < COUNT; count++) {
		const text = mutate(samples[next(samples.length)] ?? "", next);
		const lines = text.split(/\r\n|\n|\r/u).length;
		for (const { terms, line, endLine } of understand(text).glossaries) {
			for (const [index, term] of terms.entries()) {
				const isInside =
					term.line >= line && term.endLine <= Math.max(endLine, term.line + 1) && term.line < lines;
				if (!isInside || term.term === "" || (terms[index - 1]?.line ?? -1) > term.line)
					expect.fail(JSON.stringify(text));
			}
		}
	}
});

it("deep nesting, megabyte lines and endless marks are bounded", () => {
	const entry = "\n\n- **Last**: found\n";
	const deep = Array.from(
		{ length: 10_000 },
		(_, depth) => `${" ".repeat(Math.min(depth, 300))}- **T${depth}**: x`,
	).join("\n");
	const hostile = [
		`# Glossary\n\n- **A**: ${"x".repeat(1_000_000)}${entry}`,
		`# Glossary\n\n${"> ".repeat(10_000)}deep${entry}`,
		`# Glossary\n\n${"- ".repeat(10_000)}deep${entry}`,
		`# Glossary\n\n${"*".repeat(100_000)}${entry}`,
		`# Glossary\n\n${"[".repeat(100_000)}${entry}`,
		`# Glossary\n\nx ${"`".repeat(50_001)} ${"(".repeat(50_000)}${entry}`,
		`# Glossary\n\n${"|".repeat(20_000)}\n${"|-".repeat(10_000)}${entry}`,
		`# Glossary\n\n${"a: ".repeat(50_000)}${entry}`,
	];
	for (const text of hostile) {
		const terms = understand(text).glossaries.flatMap((glossary) => glossary.terms.map(({ term }) => term));
		expect(terms, text.slice(0, 40)).toContain("Last");
	}
	expect(() => understand(`# Glossary\n\n${deep}`)).not.toThrow();
});
