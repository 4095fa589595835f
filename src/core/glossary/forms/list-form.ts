// Terms at the start of list items: `- **Term**  ⏎ text`, `- **Term** — text`, `- Term: text`, `- Term` with items below.
import type { Block, Item } from "../block.ts";
import { isShort, type Lead, type Separator } from "../lead.ts";
import { isLabel } from "../labels.ts";
import { commonSeparator, cutAt } from "./common-separator.ts";
import {
	definitionOf,
	type Entry,
	type EntryForm,
	type Findings,
	type Miss,
	type Stretch,
} from "./entry-form.ts";

/** A list item that begins with the term in bold. */
export const boldListForm: EntryForm = {
	id: "bold-list",
	weight: 1,
	leastShare: 0.3,
	least: 1,
	find: (stretch) =>
		findItems(stretch, (lead, shares, item) => (lead.kind === "bold" ? lead : likeBold(lead, shares, item))),
};

/** A list item such as Term: text, or one whose first words are in bold. */
export const plainListForm: EntryForm = {
	id: "plain-list",
	weight: 0.8,
	leastShare: 0.5,
	least: 1,
	find: (stretch) => findItems(stretch, cutOrBold),
};

/** A list item with its definition in items below it. */
export const outlineForm: EntryForm = {
	id: "outline",
	weight: 0.5,
	leastShare: 0.7,
	least: 2,
	find: (stretch) =>
		findItems(stretch, (lead, _, item) =>
			lead.kind === "line" && item.below !== "" && isShort(lead.term) ? lead : null,
		),
};

type Named = Pick<Lead, "term" | "rest">;
type Choose = (lead: Lead, shares: Shares, item: Item) => Named | null;

/** How the items of a stretch begin. */
interface Shares {
	readonly separator: Separator | null;
	/** Share of items with a lead in bold. */
	readonly bold: number;
}

function sharesOf(items: readonly Pick<PlacedItem, "item">[]): Shares {
	const leads = items.map(({ item }) => item.lead);
	const bold = leads.filter(({ kind }) => kind === "bold").length / Math.max(1, leads.length);
	return { separator: commonSeparator(leads), bold };
}

interface PlacedItem {
	readonly item: Item;
	readonly base: number;
	/** The list it is in. */
	readonly list: Block;
	/** Lines after its list that are no list, for an item that is nothing but its term. */
	readonly after: readonly string[];
}

function findItems(stretch: Stretch, choose: Choose): Findings {
	const top = topItems(stretch);
	const topShares = sharesOf(top);
	const isEntry = ({ item }: PlacedItem): boolean =>
		choose(item.lead, topShares, item) !== null && !isGroup(item, choose);
	const hasGroups = top.filter(isEntry).length * 2 <= top.length;
	const items = hasGroups
		? top.flatMap((placed) => (isGroup(placed.item, choose) ? inside(placed) : [placed]))
		: top;
	const shares = hasGroups ? sharesOf(items) : topShares;
	const entries: Entry[] = [];
	const others: PlacedItem[] = [];
	const withEntries = new Set<Block>();
	for (const placed of items) {
		const named = choose(placed.item.lead, shares, placed.item);
		if (named) withEntries.add(placed.list);
		else others.push(placed);
		if (named && !isLabel(named.term)) entries.push(toEntry(named, placed));
	}
	const misses = others.flatMap(({ item, base, list }): Miss[] =>
		withEntries.has(list) ? [{ line: base + item.line, reason: NO_TERM }] : [],
	);
	return { entries, misses, looked: items.length };
}

const NO_TERM = "This list item does not begin with a term as the others do.";

function topItems({ blocks, outline, endLine }: Stretch): readonly PlacedItem[] {
	return blocks.flatMap(({ block, base, endLine: end }, index) =>
		block.items.map((item, place): PlacedItem => {
			const isTermOnly = place === block.items.length - 1 && item.lead.rest === "" && item.below === "";
			const next = isTermOnly
				? blocks.slice(index + 1, index + 20).find((one) => one.block.kind !== "paragraph")
				: undefined;
			return {
				item,
				base,
				list: block,
				after: isTermOnly ? outline.lines.slice(end, next?.line ?? endLine) : [],
			};
		}),
	);
}

function inside({ item, base, list }: PlacedItem): PlacedItem[] {
	return item.items.map((inner) => ({ item: inner, base, list, after: [] }));
}

/** A list item that only groups: nothing but its own few words, and entries in the list below it. */
function isGroup({ lead, items }: Item, choose: Choose): boolean {
	if ((lead.rest !== "" && lead.kind !== "line") || items.length === 0) return false;
	const shares = sharesOf(items.map((item) => ({ item })));
	return items.filter((inner) => choose(inner.lead, shares, inner)?.rest).length * 4 >= items.length * 3;
}

function cutOrBold(lead: Lead, { separator }: Shares, item: Item): Named | null {
	if (lead.kind === "bold" || lead.kind === "bare") return lead;
	const cut = cutAt(lead, separator);
	return cut && (cut.rest !== "" || item.below !== "") ? cut : null;
}

/** An item without a separator or without bold type among many that have both. */
function likeBold(lead: Lead, { bold }: Shares, item: Item): Named | null {
	if (bold < 0.5) return null;
	if (lead.kind === "bare") return lead;
	return (lead.rest !== "" || item.below !== "") && isShort(lead.term) ? lead : null;
}

function toEntry({ term, rest }: Named, { item, base, after }: PlacedItem): Entry {
	const below = item.below.replace(/^(\s*)[:=—–]\s+/u, "$1");
	const definition = definitionOf([rest, ...below.split("\n"), ...after]);
	const endLine = base + item.endLine + after.length;
	return { term, definition, extra: "", line: base + item.line, endLine };
}
