// How long a glossary of 10,000 terms takes: against remark on the same pieces, ten times shorter, and after one edit.
// Each round reads a text that nobody has seen, for much is remembered by its text.
import remarkParse from "remark-parse";
import { unified } from "unified";
import { bench, describe } from "vitest";
import { itil4 } from "../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../src/core/chain/match-activity.ts";
import { cutPieces } from "../../src/core/glossary/cut-pieces.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../src/core/glossary/glossary-rules.ts";
import { parsePiece } from "../../src/core/glossary/parse-piece.ts";
import { runSteps } from "../../src/core/run-steps.ts";
import { keepUnchanged } from "../../src/core/notes/keep-unchanged.ts";
import { createNoteReader } from "../../src/core/notes/note-reader.ts";
import type { ParsedNote } from "../../src/core/notes/parse-note.ts";
import { scanNote } from "../../src/core/notes/scan-note.ts";
import { createCardBook } from "../../src/vault/card-book.ts";

const matcher = activityMatcher(itil4);
const FORMS: Readonly<Record<string, (name: string, text: string) => string>> = {
	headings: (name, text) => `### **${name}**\n\n${text}\n`,
	bullets: (name, text) => `- **${name}** — ${text}`,
};

function glossary(form: string, count: number, round: string | number, edit = ""): string {
	const entries = Array.from({ length: count }, (_, at) => {
		const text = `The definition of term ${at}, which says **what it is** in ${round}.`;
		return FORMS[form]?.(`Term ${at} of ${round}`, at === 5000 ? text + edit : text);
	});
	return `# Glossary\n\n${entries.join("\n")}\n`;
}

/** A text for each round, the warm-up's too, made before the clock runs. */
function fresh(make: (round: number) => string, rounds = 12): () => string {
	const texts = Array.from({ length: rounds }, (_, round) => make(round));
	return () => texts.pop() ?? make(texts.length);
}

const rules = {
	matcher,
	glossaries: DEFAULT_GLOSSARY_RULES,
	questions: { kinds: [], calloutTypes: [] },
};

function parse(text: string, reader = createNoteReader(parsePiece)): ParsedNote {
	return runSteps(reader({ path: "Glossary.md", text, properties: {}, tags: [] }, rules));
}

const once = { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 };

describe.each(Object.keys(FORMS))("10,000 terms in one note as %s, cold", (form) => {
	const next = fresh((round) => glossary(form, 10_000, `cold ${round}`));
	bench("all of it", () => void parse(next()), once);
	const other = fresh((round) => glossary(form, 10_000, `remark ${round}`));
	const remark = unified().use(remarkParse).freeze();
	bench(
		"remark-parse on the same pieces",
		() => {
			const { lines, isVerbatim } = scanNote(other());
			for (const piece of cutPieces(lines, isVerbatim, 1, lines.length)) remark.parse(piece.text);
		},
		once,
	);
});

describe("linear", () => {
	const small = fresh((round) => glossary("headings", 1000, `small ${round}`), 120);
	bench("1,000 terms, ten times", () => Array.from({ length: 10 }).forEach(() => parse(small())), once);
	const large = fresh((round) => glossary("headings", 10_000, `large ${round}`));
	bench("10,000 terms", () => void parse(large()), once);
});

describe.each(Object.keys(FORMS))("one edit among 10,000 terms as %s", (form) => {
	const keep = createNoteReader();
	let note = parse(glossary(form, 10_000, "edit"), keep);
	let glossaries = note.glossaries;
	const index = { glossaries: () => glossaries, asking: () => [], placesIn: () => note.places };
	const book = createCardBook({ index, kinds: () => ["definition"], matcher: () => matcher });
	book.all();
	const next = fresh((round) => glossary(form, 10_000, "edit", ` Edit ${round}.`), 24);
	bench(
		"the note and its cards",
		() => {
			note = keepUnchanged(note, parse(next(), keep));
			({ glossaries } = note);
			book.all();
		},
		{ ...once, iterations: 20 },
	);
	bench(
		"only the cards",
		() => {
			note = keepUnchanged(note, { ...note, glossaries: note.glossaries.map((one) => ({ ...one })) });
			({ glossaries } = note);
			book.all();
		},
		once,
	);
	const cold = fresh((round) => glossary(form, 10_000, `new ${round}`));
	bench("the note cold, for comparison", () => void parse(cold()), once);
});
