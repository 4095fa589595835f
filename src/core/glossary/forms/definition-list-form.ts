// Definition lists: the term on a line of its own, each definition below after `: `.
import { definitionOf, type Entry, type EntryForm } from "./entry-form.ts";

export const definitionListForm: EntryForm = {
	id: "definition-list",
	description: "a term with lines below that begin with a colon",
	find: ({ outline, bodyLine, endLine }) => {
		const { lines, isVerbatim } = outline;
		const isDefinition = (line: number): boolean =>
			line < endLine && !isVerbatim[line] && /^ {0,3}:[ \t]+\S/u.test(lines[line] ?? "");
		const isTerm = (line: number): boolean =>
			!isVerbatim[line] &&
			/^ {0,3}[^\s:#>|-]/u.test(lines[line] ?? "") &&
			(isDefinition(line + 1) || ((lines[line + 1] ?? "x").trim() === "" && isDefinition(line + 2)));
		const starts: number[] = [];
		for (let line = bodyLine; line < endLine; line++) if (isTerm(line)) starts.push(line);
		return starts.map((line, index): Entry => {
			const end = bodyEnd(lines, line + 1, starts[index + 1] ?? endLine);
			const body = lines
				.slice(line + 1, end)
				.map((text) => text.replace(/^ {0,3}:[ \t]+/u, "").replace(/^ {2,4}/u, ""));
			return {
				term: (lines[line] ?? "").trim(),
				definition: definitionOf(body),
				extra: "",
				line,
				endLine: end,
			};
		});
	},
};

/** The definition goes on while lines are blank, indented, or begin with a colon; a paragraph's own lines go with it. */
function bodyEnd(lines: readonly string[], from: number, to: number): number {
	let end = from;
	for (let line = from; line < to; line++) {
		const text = lines[line] ?? "";
		if (text.trim() === "") continue;
		const afterBlank = (lines[line - 1] ?? "").trim() === "";
		if (/^ {0,3}#{1,6}\s/u.test(text) || (afterBlank && !/^(?: {0,3}:|\s{2,}|\t)/u.test(text))) break;
		end = line + 1;
	}
	return end;
}
