import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BLANK, hideTerm, showsTerm } from "../../../src/core/cards/hide-term.ts";
import { plainText } from "../../../src/core/notes/plain-text.ts";

const B = BLANK;

describe("a term is hidden", () => {
	it.each([
		["Outcome", "Outcomes justify; an outcome's worth", `${B} justify; an ${B}'s worth`],
		["Plan", "planning, the planner and **Plans**", `${B}, the ${B} and **${B}**`],
		["Improve", "improving and improvement", `${B} and ${B}`],
		["Policy", "two policies", `two ${B}`],
		["Use", "it is used, using, not usual", `it is ${B}, ${B}, not usual`],
		["Value stream", "A value-stream, value\nstreams", `A ${B}, ${B}`],
		["Design & Transition", "design and transition, design/transition", `${B}, ${B}`],
		["Service Level Agreement", "an SLA or two SLAs", `an ${B} or two ${B}`],
		["SLA", "a Service Level Agreement", `a ${B}`],
		["Service Level Agreement", "**S**ervice **L**evel **A**greement (in short)", `**${B}** (in short)`],
		["Service Level", "a **Service Level is** set", `a **${B} is** set`],
		[
			"Incident",
			"see [[Incident]], [[Incident management|that one]], ![[incident.png]]",
			`see ${B}, that one, ${B}`,
		],
		["Incident", "a [link](https://x.org/incident%20log) and `incident`", `a link and \`${B}\``],
		["IT", "IT is what it is", `${B} is what it is`],
		["C#", "C# and C", `${B} and C`],
		["サービス", "ITサービスの", `IT${B}の`],
		["خدمة", "الخدمة", `ال${B}`],
		["Café", "the cafe\u0301s", `the ${B}`],
		["A_b", "snake A_b here", `snake ${B} here`],
	])("%s in %s", (term, markdown, expected) => expect(hideTerm(markdown, [term])).toBe(expected));

	it("but nothing else is", () => {
		const text = "A disservice to **customers**, [[Other|shown]] and `code`.";
		expect(hideTerm(text, ["Service", "Plan"])).toBe(text);
	});

	it("with its aliases, the longest first", () => {
		const hidden = hideTerm("A service level agreement (SLA) of a service", [
			"SLA",
			"Service",
			"Service Level Agreement",
		]);
		expect(hidden).toBe(`A ${B} (${B}) of a ${B}`);
	});
});

const word = fc.constantFrom(
	"value",
	"stream",
	"service",
	"level",
	"plan",
	"outcome",
	"risk",
	"Größe",
	"été",
);
const term = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const dress = fc.constantFrom<(text: string) => string>(
	(text) => text,
	(text) => text.toUpperCase(),
	(text) => `**${text}**`,
	(text) => `_${text}_`,
	(text) => `\`${text}\``,
	(text) => `==${text}s==`,
	(text) => `[[${text}]]`,
	(text) => `[[Note|${text}]]`,
	(text) => `[${text}](a.md)`,
	(text) => text.replace(/ /gu, "-"),
	(text) => text.replace(/ /gu, "\n"),
	(text) => text.replace(/(^| )(\p{L})/gu, "$1**$2**"),
	(text) => `(${text})`,
	(text) => `- ${text}ing\n`,
);

describe("a question never holds its answer", () => {
	const filler = fc.constantFrom("the", "a", "of", "is", "and", "when", "more", "**bold**", "`x`", "\n\n");
	it("however the term is written in the definition", () => {
		const part = fc.oneof(
			filler,
			fc.tuple(dress, fc.constant("TERM")).map(([how]) => how("TERM")),
		);
		fc.assert(
			fc.property(term, fc.array(fc.tuple(part, dress, fc.boolean()), { maxLength: 12 }), (name, parts) => {
				const definition = parts
					.map(([text, how, isTerm]) => (isTerm ? how(name) : text.replace(/TERM/gu, "x")))
					.join(" ");
				const hidden = hideTerm(definition, [name]);
				expect(showsTerm(hidden, [name])).toBe(false);
				expect(plainText(hidden).toLowerCase()).not.toContain(name.toLowerCase());
			}),
			{ numRuns: 500 },
		);
	});
	it("and hiding twice changes nothing more", () => {
		fc.assert(
			fc.property(term, fc.array(fc.oneof(filler, word), { maxLength: 20 }), (name, words) => {
				const once = hideTerm(words.join(" "), [name]);
				expect(hideTerm(once, [name])).toBe(once);
			}),
		);
	});
	it("and whatever the text is, nothing throws", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, name) => {
				expect(typeof hideTerm(text, [name])).toBe("string");
			}),
			{ numRuns: 1000 },
		);
	});
});
