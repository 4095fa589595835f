// An edit within a line is read alone, and gives what reading the whole note gives.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../../src/core/glossary/glossary-rules.ts";
import { parsePiece } from "../../../src/core/glossary/parse-piece.ts";
import { createNoteReader } from "../../../src/core/notes/note-reader.ts";
import type { Note } from "../../../src/core/notes/note.ts";
import { type NoteReading, parseNote, readNote } from "../../../src/core/notes/parse-note.ts";
import { rereadNote } from "../../../src/core/notes/reread-note.ts";
import { runSteps } from "../../../src/core/run-steps.ts";

const rules = {
	matcher: activityMatcher(itil4),
	glossaries: DEFAULT_GLOSSARY_RULES,
	questions: { kinds: ["decision", "consequence"] as const, calloutTypes: ["plan", "note"] },
};

const noteOf = (text: string): Note => ({ path: "ITIL/Glossary.md", text, properties: {}, tags: [] });
const read = (text: string): NoteReading => runSteps(readNote(noteOf(text), rules, parsePiece));
const reread = (before: NoteReading, text: string): NoteReading | null =>
	rereadNote(before, noteOf(text), parsePiece);

/** One glossary of twenty terms in each form. */
const FORMS: Readonly<Record<string, (at: number, text: string) => string>> = {
	heading: (at, text) => `### Term ${at}\n\n${text}\n`,
	"bold-list": (at, text) => `- **Term ${at}** — ${text}`,
	"bold-list with text below": (at, text) => `- **Term ${at}**\n  ${text}`,
	"plain-list": (at, text) => `- Term ${at}: ${text}`,
	"bold-paragraph": (at, text) => `**Term ${at}**: ${text}\n`,
	"plain-paragraph": (at, text) => `Term ${at}: ${text}\n`,
	"lines of one paragraph": (at, text) => `Term ${at}:: ${text}`,
	"definition-list": (at, text) => `Term ${at}\n: ${text}\n`,
	table: (at, text) => `${at === 0 ? "| Term | Meaning |\n| --- | --- |\n" : ""}| Term ${at} | ${text} |`,
	callout: (at, text) => `> [!note] Term ${at}\n> ${text}\n`,
};

const glossaryOf = (form: string, edit: string): string => {
	const entries = Array.from({ length: 20 }, (_, at) => {
		const text = `What every customer of term ${at} says of **services** and users.`;
		return FORMS[form]?.(at, at === 9 ? text.replace("says", edit) : text);
	});
	return `# Glossary\n\n${entries.join("\n")}\n`;
};

describe.each(Object.keys(FORMS))("words typed into a definition of a glossary as %s", (form) => {
	it("are read alone, and no other term is made anew", () => {
		const before = read(glossaryOf(form, "says"));
		const text = glossaryOf(form, "tells a reader");
		const after = reread(before, text);
		expect(after?.parsed).toEqual(read(text).parsed);
		const [old, now] = [before, after].map((one) => one?.parsed.glossaries[0]?.terms ?? []);
		expect(now).toHaveLength(20);
		expect(now?.map((term, at) => term === old?.[at])).toEqual(now?.map((_, at) => at !== 9));
		expect(now?.[9]?.definition).toContain("tells a reader");
	});
});

const LIST = `# Glossary

- **Value** — the worth of something
- **Outcome** — a result for a stakeholder
- **Risk** — a possible event

| Term | Meaning |
| --- | --- |
| Cost | The money spent |

The end of it all.
`;

describe("all of the note is read again after an edit", () => {
	it.each<[string, string, string]>([
		["of a term", "**Value**", "**Values**"],
		["of the glossary's heading", "# Glossary", "# Glossary of services"],
		["that adds a line", "a possible event", "a possible\n  event"],
		["that removes a line", "- **Risk** — a possible event\n", ""],
		["in two lines", "worth of something\n- **Outcome** — a", "worth\n- **Outcome** — the"],
		["that empties a definition", "the worth of something", ""],
		["that makes a definition point to another term", "a possible event", "see Value"],
		["of a table's header", "Meaning", "Meanings"],
		["that opens a comment", "The end", "%% The end"],
		["that opens code", "The end", "```The end"],
		["that makes a heading", "The end", "# The end"],
		["that makes an entry", "The end of it all.", "- **The end** — of it all."],
		["that ends the last entry with a footer", "The end of it all.", "*The end of it all.*"],
		["that changes a separator", "- **Risk** — a", "- **Risk** a"],
	])("%s", (_, old, now) => {
		expect(LIST).toContain(old);
		expect(reread(read(LIST), LIST.replace(old, now))).toBeNull();
	});

	it("with other line ends, a byte order mark, other properties, or without a glossary", () => {
		const edited = LIST.replace("possible", "likely");
		expect(reread(read(LIST), edited)).not.toBeNull();
		for (const change of [(text: string) => `\uFEFF${text}`, (text: string) => text.replaceAll("\n", "\r\n")])
			expect(reread(read(change(LIST)), change(edited))).toBeNull();
		expect(rereadNote(read(LIST), { ...noteOf(edited), tags: ["#x"] }, parsePiece)).toBeNull();
		expect(reread(read("Some text."), "Some more text.")).toBeNull();
	});
});

it("all of the note is read again after an edit that decides where entries far away are cut", () => {
	const entries = (separator: string): string =>
		Array.from(
			{ length: 30 },
			(_, at) => `- Term ${separator.trim()}${at}${separator}some customers want it\n`,
		).join("");
	const text = `# Glossary\n\n- Plan - do: a cycle\n${entries(": ")}${entries(" - ")}`;
	const edited = text.replace("Term :15: some customers want", "Term :15: some customers - want");
	const first = (one: string): string | undefined => read(one).parsed.glossaries[0]?.terms[0]?.term;
	expect([first(text), first(edited)]).toEqual(["Plan - do", "Plan"]);
	expect(reread(read(text), edited)).toBeNull();
});

describe("what a note shows beside its terms", () => {
	const text = `# Module\n\n## Plan\n\nA vision of **services**.\n\n## Engage\n\nTalks.\n\n## Glossary\n\n- **Demand** — the need for services\n- **Plan** — the activity of direction\n`;

	it.each([
		["the snippet of a section's place", "vision", "shared vision"],
		["the snippet of a term's place", "direction", "good direction"],
	])("follows an edit: %s", (_, old, now) => {
		const edited = text.replace(old, now);
		const after = reread(read(text), edited);
		expect(after?.parsed).toEqual(read(edited).parsed);
		expect(JSON.stringify(after?.parsed.places)).toContain(now);
	});
});

it("a reader asked by other rules reads all again", () => {
	const reader = createNoteReader();
	runSteps(reader(noteOf(LIST), rules));
	const other = { ...rules, glossaries: { ...rules.glossaries, words: [], plainWords: [] } };
	const edited = noteOf(LIST.replace("possible", "likely"));
	expect(runSteps(reader(edited, other))).toEqual(parseNote(edited, other));
});

describe("any edits within lines of real notes", () => {
	const folders = ["glossaries", "seed"].map((name) => join(import.meta.dirname, "../../fixtures", name));
	const texts = folders.flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith(".md"))
			.map((name) => readFileSync(join(folder, name), "utf8").replace(/\r/gu, "")),
	);
	const put = fc.constantFrom(
		...["a", "word ", " ", ".", "**", ": ", " — ", "|", "> ", "# ", "see Plan", "==", "`", "- ", " ^x", "%%"],
		...["$$", "::", "(SLA)", "\t", "?", "[[Link]]", "[^1]", "<b>", "See also: x", " = ", "：", "#tag"],
		...["<!-- c -->", "a long phrase that goes on and on."],
	);
	const edit = fc.record({ line: fc.nat(), at: fc.nat(), cut: fc.nat(4), put });

	it("give what reading from nothing gives, and a good part of them is read alone", () => {
		let alone = 0;
		let all = 0;
		fc.assert(
			fc.property(fc.constantFrom(...texts), fc.array(edit, { maxLength: 15 }), (start, edits) => {
				let reading = read(start);
				for (const { line, at, cut, put: words } of edits) {
					const lines = reading.note.text.split("\n");
					const full = lines.flatMap((text, index) => (text.trim() === "" ? [] : [index]));
					const chosen = full[line % full.length] ?? 0;
					const old = lines[chosen] ?? "";
					const from = at % (old.length + 1);
					lines[chosen] = old.slice(0, from) + words + old.slice(from + cut);
					const text = lines.join("\n");
					const fresh = read(text);
					const quick = reread(reading, text);
					all++;
					if (quick) alone++;
					if (quick) expect(quick).toEqual(fresh);
					reading = quick ?? fresh;
				}
			}),
			{ numRuns: 400 },
		);
		expect(alone / all).toBeGreaterThan(0.1);
	});
});
