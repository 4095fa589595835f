// Terms at the start of paragraphs or of their lines: `**Term** — text`, `**Term** ⏎ text`, `Term: text`, `Term:: text`.
import { countEach } from "../../count-each.ts";
import type { ParagraphLine } from "../block.ts";
import { isShort, type Lead } from "../lead.ts";
import { isGrouping, isLabel } from "../labels.ts";
import { commonSeparator, cutAt } from "./common-separator.ts";
import {
	definitionOf,
	type Entry,
	type EntryForm,
	type Findings,
	type PlacedBlock,
	type Stretch,
} from "./entry-form.ts";

/** A paragraph that begins with the term in bold. */
export const boldParagraphForm: EntryForm = {
	id: "bold-paragraph",
	weight: 1,
	leastShare: 0,
	least: 1,
	find: (stretch) => findParagraphs(stretch, (lead) => (lead.kind === "bold" ? lead : null)),
};

/** A paragraph whose first words are in bold. */
export const bareParagraphForm: EntryForm = {
	id: "bare-paragraph",
	weight: 0.5,
	leastShare: 0.6,
	least: 3,
	find: (stretch) =>
		findParagraphs(stretch, (lead, place) =>
			lead.kind === "bold" || (lead.kind === "bare" && place === 0) ? lead : null,
		),
};

/** A line such as Term: text. */
export const plainParagraphForm: EntryForm = {
	id: "plain-paragraph",
	weight: 0.6,
	leastShare: 0.4,
	least: 2,
	find: (stretch) => {
		const paragraphs = stretch.blocks.filter(({ block }) => block.kind === "paragraph");
		const lines = paragraphs.flatMap(({ block }) => block.lines);
		const separator = commonSeparator(lines.map(({ lead }) => lead));
		const later = paragraphs.flatMap(({ block }) => block.lines.slice(1));
		const isPlain = ({ lead }: ParagraphLine): boolean => cutAt(lead, separator) !== null;
		const everyLine = later.filter(isPlain).length * 3 >= later.length * 2;
		return findParagraphs(stretch, (lead, place, lineCount) => {
			if (lead.kind === "bold") return lead;
			const cut = place === 0 || everyLine ? cutAt(lead, separator) : null;
			return cut && (cut.rest !== "" || place + 1 < lineCount) ? cut : null;
		});
	},
};

/** A short line with its definition on the next. */
export const twoLineForm: EntryForm = {
	id: "two-lines",
	weight: 0.4,
	leastShare: 0.7,
	least: 3,
	find: (stretch) =>
		findParagraphs(stretch, (lead, place, lineCount) =>
			place === 0 && lineCount > 1 && lead.kind === "line" && isShort(lead.term) ? lead : null,
		),
};

type Named = Pick<Lead, "term" | "rest">;
type Choose = (lead: Lead, place: number, lineCount: number) => Named | null;

interface Start extends Named {
	readonly line: number;
	/** What stands below it up to the next start. */
	readonly body: readonly PlacedBlock[];
	readonly endLine: number;
}

/** A lead opens an entry; all that follows, up to the next lead, heading or rule, belongs to it. */
function findParagraphs(stretch: Stretch, choose: Choose): Findings {
	const starts = findStarts(stretch, choose);
	const isPart = partChooser(starts);
	const whole: Start[] = [];
	for (const start of starts) {
		const last = whole.at(-1);
		if (!isPart(start)) whole.push(start);
		else if (last) whole[whole.length - 1] = { ...last, endLine: start.endLine };
	}
	const isGroups = starts.filter(holdsEntries).length * 2 > starts.length;
	const terms = isGroups ? whole.filter((start) => !holdsEntries(start)) : whole;
	const entries = terms.map((start) => toEntry(stretch, start));
	const paragraphs = stretch.blocks.filter(({ block }) => block.kind === "paragraph");
	return { entries, misses: [], looked: paragraphs.length };
}

function findStarts({ blocks, endLine }: Stretch, choose: Choose): Start[] {
	const starts: { term: string; rest: string; line: number; body: PlacedBlock[]; endLine: number }[] = [];
	let isOpen = false;
	for (const placed of blocks) {
		const { block, base } = placed;
		const last = starts.at(-1);
		if (block.kind === "heading" || block.kind === "rule") {
			if (isOpen && last) last.endLine = placed.line;
			isOpen = false;
		}
		const found = block.lines.flatMap(({ line, lead }, place) => {
			const named = choose(lead, place, block.lines.length);
			return named && !isGrouping(named.term) ? [{ ...named, line: base + line }] : [];
		});
		if (found.length === 0) {
			if (isOpen) last?.body.push(placed);
			continue;
		}
		for (const { term, rest, line } of found) {
			const open = starts.at(-1);
			if (isOpen && open) open.endLine = line;
			starts.push({ term, rest, line, body: [], endLine });
			isOpen = true;
		}
	}
	return starts;
}

/** Says of a start that it heads a part of the entry before it: a label, or a word that stands in most entries. */
function partChooser(starts: readonly Start[]): (start: Start) => boolean {
	const keys = starts.map(({ term }) => term.toLowerCase());
	const count = countEach(keys);
	const others = keys.filter((key) => count(key) === 1).length;
	return ({ term }) => {
		const key = term.toLowerCase();
		return isLabel(term) || (count(key) > 1 && key !== keys[0] && count(key) * 2 >= others);
	};
}

/** True if below the lead stands a list or table of entries and nothing else. */
function holdsEntries(start: Start | undefined): boolean {
	const block = start?.rest === "" ? start.body[0]?.block : undefined;
	if (block?.kind === "table") return true;
	const bold = block?.items.filter(({ lead }) => lead.kind === "bold" && !isLabel(lead.term)) ?? [];
	return bold.length > 0 && bold.length * 2 >= (block?.items.length ?? 0);
}

function toEntry({ outline }: Stretch, { term, rest, line, endLine }: Start): Entry {
	const below = outline.lines.slice(line + 1, endLine);
	if (rest === "" && below[0] !== undefined) below[0] = below[0].replace(/^\s*[:~]\s+/u, "");
	const definition = definitionOf([rest, ...below]);
	return { term, definition, extra: "", line, endLine };
}
