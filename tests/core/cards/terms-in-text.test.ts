import { expect, it } from "vitest";
import { termsUsedIn } from "../../../src/core/cards/terms-in-text.ts";
import type { Glossary, Term } from "../../../src/core/glossary/glossary.ts";

const term = (name: string, ...aliases: string[]): Term => ({
	term: name,
	aliases,
	definition: "…",
	extra: "",
	path: "Glossary.md",
	line: 1,
	endLine: 2,
});
const glossary: Glossary = {
	key: "g",
	title: "Glossary",
	path: "Glossary.md",
	line: 0,
	endLine: 9,
	form: "heading",
	terms: [term("Value stream"), term("Service level agreement", "SLA"), term("Outcome"), term("Plan")],
};

it("finds terms and aliases as whole words, in any case and number, also in links", () => {
	const isUsed = termsUsedIn("Two [[Value-Streams|value streams]] broke the SLA; planning helped.", [
		glossary,
	]);
	expect(
		glossary.terms.filter((one) => isUsed({ glossary: "g", term: one.term })).map((one) => one.term),
	).toEqual(["Value stream", "Service level agreement"]);
	expect(isUsed({ glossary: "other", term: "Value stream" })).toBe(false);
});
