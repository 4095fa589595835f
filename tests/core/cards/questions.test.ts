import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuestionRules } from "../../../src/core/cards/questions/find-questions.ts";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../../src/core/glossary/glossary-rules.ts";
import { parseNote } from "../../../src/core/notes/parse-note.ts";

const matcher = activityMatcher(itil4);
const ALL: QuestionRules = { kinds: ["decision", "consequence"], calloutTypes: [] };

function ask(text: string, rules = ALL, properties: Readonly<Record<string, unknown>> = {}) {
	const note = { path: "Note.md", text, properties, tags: [] };
	return (
		parseNote(note, { matcher, glossaries: DEFAULT_GLOSSARY_RULES, questions: rules }).asking?.questions ?? []
	);
}
const seed = (name: string) => readFileSync(new URL(`../../fixtures/seed/${name}`, import.meta.url), "utf8");
const MODULE = "Module 5 — Service Value Chain.md";

describe("the seed note asks", () => {
	it("for its eighteen decisions, each with its activity and explanation", () => {
		const decisions = ask(seed(MODULE)).filter(({ kind }) => kind === "decision");
		expect(decisions).toHaveLength(18);
		expect(decisions[0]).toMatchObject({
			term: "Which outcomes matter most right now",
			front: "Key Decisions Made in Plan\n\n**Which outcomes matter most right now**",
			back: "Determines what receives attention. Poor prioritization causes teams to work hard on low-impact tasks.",
			activity: "plan",
		});
		const activities = decisions.map(({ activity }) => activity);
		expect(new Set(activities).size).toBe(6);
	});
	it("for what breaks without each activity", () => {
		const consequences = ask(seed(MODULE)).filter(({ kind }) => kind === "consequence");
		expect(consequences.map(({ front, activity }) => [front, activity])).toEqual([
			["What Breaks When Plan Is Weak?", "plan"],
			["What Breaks When Improve Is Ignored?", "improve"],
			["What Breaks When Engage Is Weak?", "engage"],
			["What Breaks When Design & Transition Is Weak?", "design"],
			["What Breaks When Obtain / Build Is Weak?", "build"],
			["What Breaks When Deliver & Support Is Weak?", "deliver"],
		]);
		expect(consequences[3]?.back).toBe(
			"- Releases cause incidents\n- Support is unprepared\n- Monitoring gaps appear\n- Customer confidence erodes",
		);
	});
	it("the same when its encoding was broken on the way", () => {
		expect(ask(seed("module-5-as-received.md"))).toHaveLength(24);
	});
	it("nothing unless it is asked to", () => {
		expect(ask(seed(MODULE), { kinds: [], calloutTypes: [] })).toEqual([]);
	});
});

describe("a section asks", () => {
	const terms = (text: string) => ask(text).map(({ kind, term, activity }) => [kind, term, activity]);
	const both = "## Plan\n\n## Engage\n\n";
	it.each([
		["### Decisions in Engage\n- **Who**: stakeholders", ["decision", "Who", "engage"]],
		["### Key decisions\n1. Whom to ask — the people it is for", ["decision", "Whom to ask", "engage"]],
		["### Decisions: Deliver & Support\n- **When** — soon", ["decision", "When", "deliver"]],
		[
			"### Consequences of ignoring it\n- Much breaks",
			["consequence", "Engage: Consequences of ignoring it", "engage"],
		],
		[
			"### What goes wrong without Improve?\nMuch.",
			["consequence", "What goes wrong without Improve", "improve"],
		],
		["### If Plan is missing\n- chaos", null],
		[
			"### When Plan is missing, what happens\n- chaos",
			["consequence", "When Plan is missing, what happens", "plan"],
		],
	])("%s", (section, expected) => {
		const asked = terms(both + section);
		if (expected) expect(asked).toEqual([expected]);
		else expect(asked.length).toBeLessThanOrEqual(1);
	});
	it("only in or about an activity", () => {
		expect(terms("# Meeting\n\n## Decisions\n- **Budget**: approved\n\n## Consequences\n- none")).toEqual([]);
	});
});

describe("a callout asks for its content", () => {
	const note =
		"> [!question]- Who plans?\n> Everyone **does**.\n>\n> > [!info] Aside\n> > x\n\n> [!plan]\n> No title\n\n> [!plan] Why plan?\n> To agree.";
	it("when its type is chosen in the settings", () => {
		expect(ask(note, { kinds: [], calloutTypes: ["question"] })).toMatchObject([
			{
				kind: "callout",
				term: "Who plans?",
				back: "Everyone **does**.\n\n> [!info] Aside\n> x",
				activity: null,
				line: 0,
			},
		]);
	});
	it("when its note is, whatever the type", () => {
		const asked = ask(note, { kinds: [], calloutTypes: [] }, { cards: ["callout"] });
		expect(asked.map(({ term, activity }) => [term, activity])).toEqual([
			["Who plans?", null],
			["Aside", null],
			["Why plan?", "plan"],
		]);
	});
});

it("whatever a note holds, asking never throws", () => {
	const line = fc.constantFrom(
		"## Plan",
		"## Engage",
		"### Key decisions",
		"- **a**",
		"  - b",
		"text",
		"",
		"> [!plan] x",
		"> y",
		"```",
		"### What breaks",
		"---",
		"1. x: y",
		"\t- z",
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
			for (const { front, back } of ask(lines.join("\n"), { ...ALL, calloutTypes: ["plan"] })) {
				expect(front.trim()).not.toBe("");
				expect(back.trim()).not.toBe("");
			}
		}),
		{ numRuns: 500 },
	);
});
