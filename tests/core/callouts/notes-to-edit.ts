// Arbitrary notes whose lines meet in every awkward way, and edits made of them.
import fc from "fast-check";
import type { Replacement } from "../../../src/core/callouts/line-edit.ts";

const PLAIN = [
	"",
	"```",
	"- a",
	"  - b",
	"# H",
	"    code",
	"| a |",
	"%%",
	"---",
	"text",
	"\ttab",
	"a | b",
	"--|--",
	"|-|",
	"<!-- c",
	"$$",
	"lazy",
	"1. one",
	"\t- deep",
	"[^1]: note",
] as const;

const QUOTED = ["> q", ">", "> > [!note] n", "> [!plan]", ">x", "> ", " > ~~~", "> - l", ">\t> tab"] as const;

const anyText = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/gu, ""));

/** Lines of a note of any kind. */
export const anyLines = fc.array(fc.oneof(anyText, fc.constantFrom(...PLAIN, ...QUOTED)), {
	minLength: 1,
	maxLength: 12,
});

/** Lines of a note without callouts and quotes. */
export const plainLines = fc.array(fc.constantFrom(...PLAIN), { minLength: 1, maxLength: 14 });

/** The text with some of its lines replaced; the replacements are in its order. */
export function applyChanges(text: string, changes: readonly Replacement[]): string {
	const lines = text.split("\n");
	for (const { from, to, lines: others } of [...changes].reverse()) lines.splice(from, to - from, ...others);
	return lines.join("\n");
}
