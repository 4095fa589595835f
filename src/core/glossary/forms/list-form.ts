// Terms at the start of list items: `- **Term**  ⏎ text`, `- **Term** — text`, `- Term: text`.
import type { ListItem } from "mdast";
import { definitionOf, type Block, type Entry, type EntryForm, type GlossaryText } from "./entry-form.ts";
import { boldLead, plainLead, type Lead } from "./lead.ts";

export const boldListForm: EntryForm = {
	id: "bold-list",
	description: "a list item that begins with the term in bold",
	find: (text) => itemEntries(text, boldLead),
};

export const plainListForm: EntryForm = {
	id: "plain-list",
	description: "a list item such as Term: text",
	find: (text) => itemEntries(text, plainLead),
};

function itemEntries(text: GlossaryText, leadOf: (line: string) => Lead | null): readonly Entry[] {
	const items = text.blocks.flatMap((block) =>
		block.node.type === "list" ? block.node.children.map((item) => ({ item, block })) : [],
	);
	return items.flatMap(({ item, block }) => itemEntry(text, item, block, leadOf) ?? []);
}

function itemEntry(
	text: GlossaryText,
	item: ListItem,
	block: Block,
	leadOf: (line: string) => Lead | null,
): Entry | null {
	if (!item.position) return null;
	const line = block.pieceLine + item.position.start.line - 1;
	const endLine = Math.min(block.pieceLine + item.position.end.line, text.endLine);
	const [first = "", ...rest] = text.outline.lines.slice(line, endLine);
	const lead = leadOf(first.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/u, "").trimEnd());
	if (!lead) return null;
	const definition = definitionOf([
		lead.rest,
		...rest.map((below) => below.replace(/^(\s*)[:=—–]\s+/u, "$1")),
	]);
	return { term: lead.term, definition, extra: "", line, endLine };
}
