// Cards that are kept over edits are the cards that would be made from nothing.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardKind } from "../../src/core/cards/card.ts";
import { itil4 } from "../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../src/core/chain/match-activity.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../src/core/glossary/glossary-rules.ts";
import { keepUnchanged } from "../../src/core/notes/keep-unchanged.ts";
import { type ParsedNote, parseNote } from "../../src/core/notes/parse-note.ts";
import { type CardBook, createCardBook, type CardSource } from "../../src/vault/card-book.ts";

const matcher = activityMatcher(itil4);
const RULES = { matcher, glossaries: DEFAULT_GLOSSARY_RULES, questions: { kinds: [], calloutTypes: [] } };
const KINDS: readonly CardKind[] = ["definition", "cloze"];

/** Notes as they are now, with the book over them. */
function shelf() {
	const notes = new Map<string, ParsedNote>();
	let glossaries: ReturnType<CardSource["index"]["glossaries"]> = [];
	const index: CardSource["index"] = {
		glossaries: () => glossaries,
		asking: () => NONE,
		placesIn: (path) => notes.get(path)?.places ?? [],
	};
	const open = (): CardBook => createCardBook({ index, kinds: () => KINDS, matcher: () => matcher });
	const write = (path: string, text: string): void => {
		const note = { path, text, properties: {}, tags: [] };
		notes.set(path, keepUnchanged(notes.get(path), parseNote(note, RULES)));
		glossaries = [...notes].flatMap(([name, parsed]) =>
			parsed.glossaries.map((glossary, at) => ({
				...glossary,
				key: `${name.slice(0, 1)}${at}`.toLowerCase(),
			})),
		);
	};
	return { book: open(), open, write };
}

const NONE: readonly never[] = [];
const LINES = [
	"- **Plan** — sets **aims**",
	"- **Risk** — a chance, see **Plan**",
	"- **Risk** — a danger",
	"- **Value** — worth",
	"## Engage",
	"  more of it",
	"",
	"# Glossary of terms",
	"Plain text.",
];

describe("the card book", () => {
	it("has after any edits the cards that a new book makes", async () => {
		const edit = fc.record({
			path: fc.constantFrom("A.md", "B.md"),
			at: fc.nat(12),
			cut: fc.nat(2),
			put: fc.array(fc.constantFrom(...LINES), { maxLength: 3 }),
			isPrepared: fc.boolean(),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
				const { book, open, write } = shelf();
				const texts = new Map<string, string[]>();
				for (const { path, at, cut, put, isPrepared } of edits) {
					const lines = texts.get(path) ?? ["# Glossary", "", ...LINES.slice(0, 4)];
					lines.splice(at, cut, ...put);
					texts.set(path, lines);
					write(path, lines.join("\n"));
					if (isPrepared) await book.prepare(() => Promise.resolve());
					const fresh = open();
					expect(book.all()).toEqual(fresh.all());
					for (const card of fresh.all()) expect(book.card(card.id)).toEqual(card);
					expect(book.decks().flat()).toEqual(fresh.all());
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("makes the cards of an edited term only, and none of another deck", () => {
		const { book, write } = shelf();
		const text = (edit: string): string =>
			`# Glossary\n\n- **Value** — worth\n- **Cost** — what is ${edit}spent\n- **Need** — what is wanted\n`;
		write("A.md", text(""));
		write("B.md", text(""));
		const before = book.all();
		write("A.md", text("really "));
		const after = book.all();
		expect(after.map((card, at) => card === before[at])).toEqual([true, false, true, true, true, true]);
		expect(book.decks()[1]).toEqual(before.slice(3));
	});

	it("moves a card to another activity when only the heading above its term was edited", () => {
		const { book, write } = shelf();
		const text = (heading: string): string =>
			`# Glossary\n\n## ${heading}\n\n- **Value** — worth\n- **Cost** — what is spent\n`;
		write("A.md", text("Engage"));
		expect(book.all().map(({ activity }) => activity)).toEqual(["engage", "engage"]);
		write("A.md", text("Others"));
		expect(book.all().map(({ activity }) => activity)).toEqual([null, null]);
	});

	it("asks for a deck's cards without making those of others", () => {
		const { book, write } = shelf();
		write("A.md", "# Glossary\n\n- **Value** — worth\n- **Cost** — what is spent\n");
		write("B.md", "# Glossary\n\n- **Need** — what is wanted\n- **Risk** — a chance\n");
		const [of] = book.matching({ glossary: "b0" });
		expect(of?.term).toBe("Need");
		expect(book.all()[2]).toBe(of);
	});

	it("lets the window draw while it prepares thousands of cards", async () => {
		const { book, write } = shelf();
		const lines = Array.from({ length: 1000 }, (_, at) => `- **Term ${at}** — means ${at}`);
		write("A.md", `# Glossary\n\n${lines.join("\n")}\n`);
		let pauses = 0;
		await book.prepare(() => {
			pauses++;
			return Promise.resolve();
		});
		expect(pauses).toBeGreaterThan(10);
		expect(book.all()).toHaveLength(1000);
	});
});
