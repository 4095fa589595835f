// Terms at the start of paragraphs or of their lines: `**Term** — text`, `**Term** ⏎ text`, `Term: text`, `Term:: text`.
import { definitionOf, type Block, type Entry, type EntryForm, type GlossaryText } from "./entry-form.ts";
import { boldLead, plainLead, type Lead } from "./lead.ts";

export const boldParagraphForm: EntryForm = {
	id: "bold-paragraph",
	description: "a paragraph that begins with the term in bold",
	find: (text) => paragraphEntries(text, boldLead),
};

export const plainParagraphForm: EntryForm = {
	id: "plain-paragraph",
	description: "a line such as Term: text",
	find: (text) => paragraphEntries(text, plainLead),
};

interface OpenEntry {
	readonly lead: Lead;
	readonly line: number;
}

/** A lead opens an entry; all that follows, up to the next lead or heading, belongs to it. */
function paragraphEntries(text: GlossaryText, leadOf: (line: string) => Lead | null): readonly Entry[] {
	const entries: Entry[] = [];
	let open: OpenEntry | null = null;
	const close = (endLine: number): void => {
		if (open) entries.push(toEntry(text, open, endLine));
		open = null;
	};
	for (const block of text.blocks) {
		if (block.node.type === "heading" || block.node.type === "thematicBreak") close(block.line);
		if (block.node.type !== "paragraph") continue;
		for (const line of linesOf(block)) {
			const lead = leadOf((text.outline.lines[line] ?? "").trim());
			if (!lead) continue;
			close(line);
			open = { lead, line };
		}
	}
	close(text.endLine);
	return entries;
}

function linesOf({ line, endLine }: Block): number[] {
	return Array.from({ length: endLine - line }, (_, index) => line + index);
}

function toEntry(text: GlossaryText, { lead, line }: OpenEntry, endLine: number): Entry {
	const definition = definitionOf([lead.rest, ...text.outline.lines.slice(line + 1, endLine)]);
	return { term: lead.term, definition, extra: "", line, endLine };
}
