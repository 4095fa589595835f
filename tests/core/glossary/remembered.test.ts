// What is remembered between edits changes nothing: every edit is understood as if the note were new.
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeCards } from "../../../src/core/cards/make-cards.ts";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../../src/core/glossary/glossary-rules.ts";
import { parsePiece } from "../../../src/core/glossary/parse-piece.ts";
import { createNoteReader, type NoteReader } from "../../../src/core/notes/note-reader.ts";
import { remember } from "../../../src/core/remember.ts";
import { runSteps } from "../../../src/core/run-steps.ts";

const rules = {
	matcher: activityMatcher(itil4),
	glossaries: DEFAULT_GLOSSARY_RULES,
	questions: { kinds: [], calloutTypes: [] },
};

function readBy(reader: NoteReader, text: string) {
	const parsed = runSteps(reader({ path: "Glossary.md", text, properties: {}, tags: [] }, rules));
	const cards = parsed.glossaries.flatMap((glossary) =>
		makeCards(glossary, { kinds: ["definition", "reverse", "cloze"], activityOf: () => null }),
	);
	return { parsed, cards };
}

const LINES = [
	"### **Plan**",
	"## A",
	"- **Value** — what **it** is worth",
	"- Demand: what is asked",
	"| Term | Meaning |",
	"| --- | --- |",
	"| Outcome | a result |",
	"**Engage** talks",
	": the definition",
	"  a line below",
	"```",
	"%% a comment",
	"see Plan",
	"",
	"",
];

it("2,000 edits, each read with all that was kept before, give what reading from nothing gives", () => {
	const start = Array.from({ length: 60 }, (_, at) => `- **Term ${at}** — it means ${at}`);
	const edit = fc.record({ at: fc.nat(80), cut: fc.nat(3), put: fc.array(fc.constantFrom(...LINES)) });
	fc.assert(
		fc.property(fc.array(edit, { minLength: 20, maxLength: 20 }), (edits) => {
			const reader = createNoteReader();
			const lines = ["# Glossary", "", ...start];
			for (const { at, cut, put } of edits) {
				lines.splice(at + 1, cut, ...put);
				const text = lines.join("\n");
				expect(readBy(reader, text)).toEqual(readBy(createNoteReader(parsePiece), text));
			}
		}),
		{ numRuns: 100 },
	);
});

it("forgets what was long unused, and computes it again", () => {
	const asked: string[] = [];
	const length = remember((text) => asked.push(text) && text.length);
	const texts = ["a", ..."bcdefghi"].map((letter) => letter.repeat(1_500_000));
	for (const text of texts) expect(length(text)).toBe(1_500_000);
	const [first = "", last = ""] = [texts[0], texts.at(-1)];
	expect([length(last), length(first)]).toEqual([1_500_000, 1_500_000]);
	expect(asked.length).toBe(texts.length + 1);
});
