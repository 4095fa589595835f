// Callouts and quotes: `> [!note] Term` with the definition below, or a quote that begins with the term in bold.
import { withoutQuote } from "../block-starts.ts";
import { readLead } from "../lead.ts";
import { isLabel } from "../labels.ts";
import { definitionOf, type Entry, type EntryForm, type PlacedBlock, type Stretch } from "./entry-form.ts";

/** A callout with the term as its title. */
export const calloutForm: EntryForm = {
	id: "callout",
	weight: 0.7,
	least: 2,
	leastShare: 0.6,
	find: (stretch) => {
		const quotes = stretch.blocks.filter(({ block }) => block.kind === "quote");
		return {
			entries: quotes.flatMap((placed) => quoteEntry(stretch, placed)),
			misses: [],
			looked: quotes.length,
		};
	},
};

function quoteEntry({ outline }: Stretch, { line, endLine }: PlacedBlock): Entry[] {
	const [first = "", ...rest] = outline.lines.slice(line, endLine).map(withoutQuote);
	const title = /^\[![^\][]+\][+-]?\s*(.*)$/u.exec(first)?.[1];
	const lead = readLead((title ?? first).trim());
	const { term, rest: text } = lead.kind === "bold" ? lead : { term: title ?? "", rest: "" };
	if (term === "" || isLabel(term)) return [];
	return [{ term, definition: definitionOf([text, ...rest]), extra: "", line, endLine }];
}
