// How long a glossary of 10,000 terms takes: against remark on the same pieces, ten times shorter, and after one edit.
import remarkParse from "remark-parse";
import { unified } from "unified";
import { bench, describe } from "vitest";
import { itil4 } from "../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../src/core/chain/match-activity.ts";
import { cutPieces } from "../../src/core/glossary/cut-pieces.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../src/core/glossary/glossary-rules.ts";
import { parsePiece } from "../../src/core/glossary/parse-piece.ts";
import { remember } from "../../src/core/remember.ts";
import type { ParsePiece } from "../../src/core/glossary/parse-glossary.ts";
import { parseNoteInSteps } from "../../src/core/notes/parse-note.ts";
import { scanNote } from "../../src/core/notes/scan-note.ts";

const matcher = activityMatcher(itil4);
const entries = (count: number, edit = ""): string =>
	`# Glossary\n\n${Array.from({ length: count }, (_, index) => `### **Term ${index} word**\n\nThe definition of term ${index}, which says **what it is**.${index === 5000 ? edit : ""}\n`).join("\n")}`;
const once = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

function parse(text: string, pieces?: ParsePiece): void {
	const note = { path: "Glossary.md", text, properties: {}, tags: [] };
	const steps = parseNoteInSteps(
		note,
		matcher,
		DEFAULT_GLOSSARY_RULES,
		{ kinds: [], calloutTypes: [] },
		pieces,
	);
	while (!steps.next().done);
}

describe("10,000 terms in one note, cold", () => {
	const text = entries(10_000);
	const { lines, isVerbatim } = scanNote(text);
	const remark = unified().use(remarkParse).freeze();
	bench("all of it", () => parse(text), once);
	bench(
		"remark-parse on the same pieces",
		() => {
			for (const piece of cutPieces(lines, isVerbatim, 1, lines.length)) remark.parse(piece.text);
		},
		once,
	);
});

describe("linear", () => {
	const small = entries(1000);
	bench("1,000 terms, ten times", () => Array.from({ length: 10 }).forEach(() => parse(small)), once);
	bench("10,000 terms", () => parse(entries(10_000)), once);
});

describe("one edit among 10,000 terms", () => {
	const keep = remember(parsePiece);
	parse(entries(10_000), keep);
	let edits = 0;
	bench("all of it again", () => parse(entries(10_000, ` Edit ${edits++}.`), keep), {
		...once,
		iterations: 10,
	});
	bench("cold, for comparison", () => parse(entries(10_000)), once);
});
