// Tells a heading whose text is a definition from one that only groups entries below it.
import { countEach } from "../../count-each.ts";
import type { Heading } from "../../notes/note-outline.ts";
import type { Lead } from "../lead.ts";
import { isGrouping, isLabel } from "../labels.ts";
import type { PlacedBlock } from "./entry-form.ts";

/** What stands between a heading and the next one. */
export interface HeadingText {
	/** True if it begins with text that is no entry. */
	readonly text: boolean;
	/** Number of things that look like entries. */
	readonly entries: number;
}

/** For each heading, what its own text holds. Words that head parts under several headings ("Example") are no entries. */
export function headingTexts(
	blocks: readonly PlacedBlock[],
	headings: readonly Heading[],
	endLine: number,
): readonly HeadingText[] {
	const own = blocksOf(blocks, headings, endLine);
	const leads = own.map((some) => some.map((placed) => leadsOf(placed)));
	const places = countEach(
		leads.flatMap((some) => [...new Set(some.flatMap((all) => all.map(({ term }) => term.toLowerCase())))]),
	);
	const isEntry = (lead: Lead): boolean =>
		!isLabel(lead.term) && !isGrouping(lead.term) && places(lead.term.toLowerCase()) < 2;
	return own.map((some, index): HeadingText => {
		const counts = some.map((placed, place) =>
			placed.block.kind === "table"
				? placed.block.rows.length - 1
				: (leads[index]?.[place] ?? []).filter(isEntry).length,
		);
		const first = counts.findIndex((_, place) => some[place]?.block.kind !== "rule");
		const entries = counts.reduce((sum, number) => sum + number, 0);
		// A sentence with a colon below a heading is its definition.
		const isSentence = entries === 1 && !leads[index]?.flat().some(({ kind }) => kind === "bold");
		const isText = first !== -1 && (counts[first] === 0 || isSentence);
		return { text: isText, entries: isText && entries < LEAST_AFTER_TEXT ? 0 : entries };
	});
}

/** Entries below an introduction count from so many on. */
const LEAST_AFTER_TEXT = 3;

function blocksOf(
	blocks: readonly PlacedBlock[],
	headings: readonly Heading[],
	endLine: number,
): PlacedBlock[][] {
	let at = 0;
	return headings.map(({ line }, index) => {
		const to = headings[index + 1]?.line ?? endLine;
		while ((blocks[at]?.line ?? Infinity) <= line) at++;
		const own: PlacedBlock[] = [];
		for (; (blocks[at]?.line ?? Infinity) < to; at++) {
			const placed = blocks[at];
			if (placed && placed.block.kind !== "heading") own.push(placed);
		}
		return own;
	});
}

/** The leads of a list or paragraph that may be entries; none if most of its lines begin otherwise. */
function leadsOf({ block }: PlacedBlock): readonly Lead[] {
	const all = (block.kind === "list" ? block.items : block.lines).map(({ lead }) => lead);
	const bold = all.filter(({ kind }) => kind === "bold");
	if (block.kind === "list") {
		const plain = all.filter(({ kind, rest }) => kind === "plain" && rest !== "");
		const both = bold.length + plain.length;
		return bold.length * 2 >= all.length
			? bold
			: both > 1 && both >= all.length * 0.8
				? [...bold, ...plain]
				: [];
	}
	if (all[0]?.kind === "bold") return bold;
	const definitions = all.filter(({ term }) => term.startsWith(": "));
	return definitions.length > 0 ? all.slice(0, 1) : plainLines(all);
}

/** A paragraph of `Term: text` lines only. */
function plainLines(all: readonly Lead[]): readonly Lead[] {
	return all.every(({ kind, rest }) => kind === "plain" && rest !== "") ? all : [];
}
