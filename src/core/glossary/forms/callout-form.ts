// Callouts and quotes: `> [!note] Term` with the definition below, a quote that begins with the term in bold, or one around all terms.
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
			entries: quotes.flatMap((placed) => quoteEntries(stretch, placed, quotes.length === 1)),
			misses: [],
			looked: quotes.length,
		};
	},
};

/** One entry, unless the quote is the only one: that may be the frame of all of them. */
function quoteEntries({ outline }: Stretch, { line, endLine }: PlacedBlock, isFrame: boolean): Entry[] {
	const lines = outline.lines.slice(line, endLine).map(withoutQuote);
	const title = /^\[![^\][]+\][+-]?\s*(.*)$/u.exec(lines[0] ?? "")?.[1];
	const starts = lines.slice(0, isFrame ? undefined : 1).flatMap((text, at) => {
		const lead = readLead((at === 0 && title !== undefined ? title : text.replace(/^[-*+] /u, "")).trim());
		const { term, rest } = lead.kind === "bold" ? lead : { term: (!isFrame && title) || "", rest: "" };
		return term === "" || isLabel(term) ? [] : [{ term, rest, at }];
	});
	return starts.map(({ term, rest, at }, index) => {
		const end = starts[index + 1]?.at ?? lines.length;
		const definition = definitionOf([rest, ...lines.slice(at + 1, end)]);
		return { term, definition, extra: "", line: line + at, endLine: line + end };
	});
}
