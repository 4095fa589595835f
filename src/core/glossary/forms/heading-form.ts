// Terms as headings, of any level: `### **Term**`, with the text below as definition.
import { plainText } from "../../notes/plain-text.ts";
import { definitionOf, type Entry, type EntryForm, type GlossaryText } from "./entry-form.ts";
import { boldLead } from "./lead.ts";

export const headingForm: EntryForm = {
	id: "heading",
	description: "a heading with its definition below",
	find: (text) => {
		const levels = [...new Set(text.headings.map(({ level }) => level))];
		const perLevel = levels.map((level) => entriesOfLevel(text, level));
		return perLevel.reduce<readonly Entry[]>(
			(best, entries) => (entries.length > best.length ? entries : best),
			[],
		);
	},
};

function entriesOfLevel(text: GlossaryText, level: number): Entry[] {
	return text.headings.flatMap((heading) => {
		if (heading.level !== level || isGrouping(heading.text)) return [];
		const endLine = Math.min(heading.endLine, text.endLine);
		if (holdsEntries(text, heading.line, endLine)) return [];
		const definition = definitionOf(text.outline.lines.slice(heading.line + 1, endLine));
		return [{ term: heading.text, definition, extra: "", line: heading.line, endLine }];
	});
}

/** `## A`, `## A–C`, `## 0-9`: the alphabet, no term. */
function isGrouping(text: string): boolean {
	return /^[\p{L}\p{N}#](?:\s*[-–—/]\s*[\p{L}\p{N}])?$/u.test(plainText(text));
}

/** True if what comes first below the heading is itself a list of entries, so that the heading only groups them. */
function holdsEntries(text: GlossaryText, line: number, endLine: number): boolean {
	const first = text.blocks.find(
		(block) => block.line > line && block.line < endLine && block.node.type !== "thematicBreak",
	);
	if (!first) return false;
	if (first.node.type === "heading") return true;
	if (first.node.type === "table") return true;
	const source = text.outline.lines[first.line] ?? "";
	if (first.node.type === "list")
		return (
			first.node.children.length > 1 && boldLead(source.replace(/^\s*(?:[-*+]|\d+[.)])\s+/u, "")) !== null
		);
	return first.node.type === "paragraph" && boldLead(source.trim()) !== null;
}
