import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityOfTerm } from "../../../src/core/cards/activity-of-term.ts";
import { BLANK, showsTerm } from "../../../src/core/cards/hide-term.ts";
import { clozeKind } from "../../../src/core/cards/kinds/cloze-kind.ts";
import { reverseKind } from "../../../src/core/cards/kinds/reverse-kind.ts";
import { kindsOfNote } from "../../../src/core/cards/questions/note-kinds.ts";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import type { Term } from "../../../src/core/glossary/glossary.ts";

const termOf = (term: string, definition: string, aliases: readonly string[] = []): Term => ({
	term,
	aliases,
	definition,
	extra: "",
	path: "a.md",
	line: 4,
	endLine: 5,
});
const gaps = (definition: string, term = "Term") =>
	clozeKind(termOf(term, definition)).map(({ part, front }) => [
		part,
		front.split("\n\n").slice(1).join("\n\n"),
	]);

describe("gaps", () => {
	it("are at most fifty of an entry", () => {
		const phrases = Array.from({ length: 80 }, (_, at) => `**phrase number ${at} of all** and`);
		expect(gaps(phrases.join(" "))).toHaveLength(50);
	});
	it("are the bold and highlighted phrases, each hidden wherever it stands", () => {
		expect(gaps("Is **fit for use** and ==safe==; fit for use matters.")).toEqual([
			["fit for use", `Is **${BLANK}** and ==safe==; ${BLANK} matters.`],
			["safe", `Is **fit for use** and ==${BLANK}==; fit for use matters.`],
		]);
	});
	it("are made once for a phrase, and not of labels, code, sentences, numbers, or what the term says already", () => {
		expect(gaps("**Here** and **here** and more").map(([part]) => part)).toEqual(["here"]);
		expect(gaps("**Note:** x `**code**` **12** y")).toEqual([]);
		expect(gaps(`**${"word ".repeat(30).trim()}** z`)).toEqual([]);
		expect(gaps("Different **value streams** exist", "Value Stream")).toEqual([]);
		expect(gaps("**all of it**")).toEqual([]);
		expect(gaps("```\n**code**\n```\n\nand **text** here").map(([part]) => part)).toEqual(["text"]);
	});
	it("never show what they ask for", () => {
		const word = fc.constantFrom("risk", "clear aim", "service", "the", "and", "value");
		const part = fc
			.tuple(word, fc.constantFrom("**", "==", "", "`"))
			.map(([text, mark]) => `${mark}${text}${mark}`);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 10 }), word, (parts, term) => {
				for (const { front, back } of clozeKind(termOf(term, parts.join(" "))))
					expect(showsTerm(front, [back])).toBe(false);
			}),
		);
	});
});

describe("asking for the term", () => {
	it("shows the definition without it and answers with its other names too", () => {
		expect(reverseKind(termOf("Service Level Agreement", "An SLA says what is agreed.", ["SLA"]))).toEqual([
			{ part: "", front: `An ${BLANK} says what is agreed.`, back: "Service Level Agreement (SLA)" },
		]);
	});
	it("needs a definition that says something else", () => {
		expect(reverseKind(termOf("SLA", "**SLA**", []))).toEqual([]);
	});
});

describe("an entry belongs to the activity", () => {
	const matcher = activityMatcher(itil4);
	const place = (activity: string, kind: "section" | "note", line: number, endLine: number) => ({
		activity,
		kind,
		path: "a.md",
		line,
		endLine,
		title: "",
		snippet: "",
	});
	it("that the term or an alias is", () => {
		expect(activityOfTerm(termOf("Obtain / Build", ""), [], matcher)).toBe("build");
		expect(activityOfTerm(termOf("Other", "", ["Plan"]), [], matcher)).toBe("plan");
	});
	it("in whose section it stands, the innermost", () => {
		const places = [
			place("improve", "note", 0, 90),
			place("plan", "section", 1, 50),
			place("engage", "section", 60, 90),
		];
		expect(activityOfTerm(termOf("Risk", ""), places, matcher)).toBe("plan");
		expect(activityOfTerm(termOf("Risk", ""), places.slice(0, 1), matcher)).toBe("improve");
	});
	it("that its definition stresses, if it is one alone", () => {
		expect(activityOfTerm(termOf("Realization", "Occurs in **Deliver & Support**"), [], matcher)).toBe(
			"deliver",
		);
		expect(activityOfTerm(termOf("Flow", "From [[Engage]] to **Plan**"), [], matcher)).toBe(null);
		expect(activityOfTerm(termOf("Idea", "A plan to build"), [], matcher)).toBe(null);
	});
	it("or to none, if its note is of several as a whole", () => {
		const places = [place("improve", "note", 0, 90), place("plan", "note", 0, 90)];
		expect(activityOfTerm(termOf("Risk", ""), places, matcher)).toBe(null);
	});
});

it("a note chooses its kinds by a list or a text; nonsense leaves them to the settings", () => {
	expect(kindsOfNote({ cards: ["Reverse", "definition", 7] })).toEqual(["definition", "reverse"]);
	expect(kindsOfNote({ cards: "cloze, callout" })).toEqual(["cloze", "callout"]);
	expect(kindsOfNote({ cards: false })).toEqual([]);
	for (const cards of [undefined, null, true, [], "x", {}, 3]) expect(kindsOfNote({ cards })).toBe(null);
});
