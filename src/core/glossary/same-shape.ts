// Whether an edit left all that the entry forms decide by as it was, so that only the text of definitions can be another.
import type { Block, Item, ParagraphLine } from "./block.ts";
import { isTitled } from "./forms/table-form.ts";
import type { Lead } from "./lead.ts";

/** True if the blocks are the same but for text that no form asks for: the rest of a lead, long lines, cells of a table whose titles say which column is which. */
export function isSameShape(before: readonly Block[], after: readonly Block[]): boolean {
	return JSON.stringify(before.map(shapeOf)) === JSON.stringify(after.map(shapeOf));
}

function shapeOf({ kind, line, endLine, lines, items, rows }: Block): unknown {
	// A paragraph with definitions of a definition list may have its term, or more names of it, on any other of its lines.
	const isDefined = lines.some(isDefinition);
	const [header] = rows;
	const isAsked = header && !isTitled(header);
	return [
		[kind, line, endLine],
		lines.map((one, at) => [one.line, leadShape(one.lead, isDefined && (at === 0 || !isDefinition(one)))]),
		items.map(itemShape),
		rows.map(({ line: at, cells }) => [at, isAsked ? cells : cells.map((cell) => cell === "")]),
		isAsked ? null : header?.cells,
	];
}

function isDefinition({ lead }: ParagraphLine): boolean {
	return lead.term.startsWith(": ");
}

function itemShape({ line, endLine, lead, below, items }: Item): unknown {
	return [line, endLine, leadShape(lead, false), below === "", items.map(itemShape)];
}

/** A line without separator and bold type is asked for its words only if they could be a term. */
function leadShape({ kind, term, rest, cuts }: Lead, isAsked: boolean): unknown {
	if (kind === "line" && !isAsked && !mayBeTerm(term)) return "";
	return [kind, term, rest === "", cuts.map((cut) => [cut.separator, cut.term, cut.rest === ""])];
}

/** Longer lines, and those that end a sentence, are a term in no form. */
function mayBeTerm(line: string): boolean {
	return line.split(/\s+/u).length <= MOST_WORDS && !/[.!?:;]$/u.test(line);
}

/** A bare line that is a term in some form has at most six. */
const MOST_WORDS = 7;
