// Definition lists: the term on a line of its own, each definition below after `: `, or below a line that holds only `?`.
import { definitionOf, type Entry, type EntryForm } from "./entry-form.ts";

/** A term with lines below that begin with a colon. */
export const definitionListForm: EntryForm = {
	id: "definition-list",
	weight: 1.2,
	least: 1,
	leastShare: 0,
	find: ({ outline, line: from, endLine, blocks }) => {
		const { lines, isVerbatim } = outline;
		const isDefinition = (line: number): boolean =>
			line < endLine && !isVerbatim[line] && /^ {0,3}(?:[:~][ \t]+\S|\?{1,2}\s*$)/u.test(lines[line] ?? "");
		const isTerm = (line: number): boolean =>
			!isVerbatim[line] &&
			/^ {0,3}[^\s:~#>|?-]/u.test(lines[line] ?? "") &&
			(isDefinition(line + 1) ||
				((lines[line + 1] ?? "x").trim() === "" &&
					/^ {0,3}:/u.test(lines[line + 2] ?? "") &&
					isDefinition(line + 2)));
		const starts = blocks
			.flatMap(({ block, base }) => block.lines.map(({ line }) => base + line))
			.filter(isTerm);
		const entries = starts.map((line, index): Entry => {
			const end = bodyEnd(lines, line + 1, starts[index + 1] ?? endLine);
			const body = lines
				.slice(line + 1, end)
				.map((text) => text.replace(/^ {0,3}(?:[:~][ \t]+|\?{1,2}\s*$)/u, "").replace(/^ {2,4}/u, ""));
			const above = sameDefinition(lines, line, from);
			const [term = "", ...aliases] = [...above, lines[line] ?? ""];
			return {
				term,
				aliases,
				definition: definitionOf(body),
				extra: "",
				line: line - above.length,
				endLine: end,
			};
		});
		return { entries, misses: [], looked: entries.length };
	},
};

/** Terms on the lines right above, which share the definition. */
function sameDefinition(lines: readonly string[], line: number, from: number): string[] {
	const above: string[] = [];
	for (let at = line - 1; at >= from; at--) {
		const text = (lines[at] ?? "").trim();
		if (
			text === "" ||
			text.length > 60 ||
			/^[:~#>|\-*+]|[.:]$/u.test(text) ||
			/^ {0,3}[:~]/u.test(lines[at - 1] ?? "")
		)
			break;
		above.unshift(text);
	}
	return above;
}

/** The definition goes on while lines are blank, indented, or begin with a colon; a paragraph's own lines go with it. */
function bodyEnd(lines: readonly string[], from: number, to: number): number {
	let end = from;
	for (let line = from; line < to; line++) {
		const text = lines[line] ?? "";
		if (text.trim() === "") continue;
		const afterBlank = (lines[line - 1] ?? "").trim() === "";
		if (/^ {0,3}#{1,6}\s/u.test(text) || (afterBlank && !/^(?: {0,3}[:~]|\s{2,}|\t)/u.test(text))) break;
		end = line + 1;
	}
	return end;
}
