// Terms as headings, of any level: `### **Term**`, with the text below as definition.
import { countEach } from "../../count-each.ts";
import { plainText } from "../../notes/plain-text.ts";
import type { Heading } from "../../notes/note-outline.ts";
import { remember } from "../../remember.ts";
import { isBlank, isRule } from "../block-starts.ts";
import { isGrouping, isLabel } from "../labels.ts";
import { definitionOf, type Entry, type EntryForm, type Miss, type Stretch } from "./entry-form.ts";
import { headingTexts } from "./heading-texts.ts";

/** A heading with its definition below. */
export const headingForm: EntryForm = {
	id: "heading",
	weight: 1,
	least: 1,
	leastShare: 0,
	find: (stretch) => {
		const sections = readSections(stretch);
		const level = termLevel(sections);
		const isTerm = termChooser(sections, level);
		const terms = sections.filter(isTerm);
		const entries = terms.map((section, index) => toEntry(stretch, section, terms[index + 1]));
		const misses = sections.flatMap((section): Miss[] =>
			level > 0 && isEmpty(section) && section.heading.level >= level && !isGrouping(section.heading.text)
				? [
						{
							line: section.heading.line,
							reason: "This heading has no text below it.",
						},
					]
				: [],
		);
		return { entries, misses, looked: sections.length };
	},
};

interface Section {
	readonly heading: Heading;
	/** What stands between the heading and the next: nothing, a definition, or a list of entries. */
	readonly holds: "nothing" | "text" | "entries";
	/** True if a heading of a higher level number is in it. */
	readonly hasParts: boolean;
	/** A label or letter, or a heading that stands in several entries. */
	readonly isLabel: boolean;
	/** Number of entries it holds. */
	readonly entries: number;
}

function readSections({ headings, blocks, endLine }: Stretch): Section[] {
	const names = headings.map(({ text }) => key(text));
	const count = countEach(names);
	const texts = headingTexts(blocks, headings, endLine);
	return headings.map((heading, index) => {
		const next = headings[index + 1];
		const found = texts[index] ?? { text: false, entries: 0 };
		return {
			heading,
			holds: found.entries > 0 ? "entries" : found.text ? "text" : "nothing",
			hasParts: next !== undefined && next.line < heading.endLine,
			isLabel: isLabel(heading.text) || isGrouping(heading.text) || count(names[index] ?? "") > 2,
			entries: found.entries,
		};
	});
}

const key = remember((text) => plainText(text).toLowerCase());

/** The level with most definitions below its headings, unless more of its headings hold lists of entries; 0 if none. */
function termLevel(sections: readonly Section[]): number {
	let best = 0;
	let most = 0;
	for (let level = 1; level <= 6; level++) {
		const own = sections.filter(({ heading, isLabel: label }) => heading.level === level && !label);
		const texts = own.filter(({ holds }) => holds === "text").length;
		const groups = own.filter(({ holds }) => holds === "entries");
		const entries = groups.reduce((sum, group) => sum + group.entries, 0);
		const isGroups = groups.length > texts || (groups.length > 0 && entries >= 4 * texts);
		const leaves = own.filter(({ holds, hasParts }) => holds === "text" && !hasParts).length;
		const worth = texts + leaves;
		// A single first level is the note's title.
		const isTitle = level === 1 && own.length === 1;
		if (!isGroups && !isTitle && worth > most) {
			best = level;
			most = worth;
		}
	}
	return best;
}

/** Which sections are terms, when most terms have the given level: those of others too, if all stand in the alphabet's order. */
function termChooser(sections: readonly Section[], level: number): (section: Section) => boolean {
	const inOrder = isSorted(sections.filter((one) => !one.isLabel && one.holds === "text"));
	const parts = new Set<Section>();
	let open: Heading | null = null;
	for (const section of sections) {
		const { heading } = section;
		if (open && heading.line >= open.endLine) open = null;
		if (open && heading.level > level) parts.add(section);
		else if (heading.level === level && section.holds !== "nothing" && !section.isLabel) open = heading;
	}
	return (section) => {
		if (level === 0 || section.isLabel || section.holds === "nothing") return false;
		if (section.heading.level === level) return true;
		if (section.holds === "entries") return false;
		return section.heading.level > level ? inOrder || !parts.has(section) : inOrder && !section.hasParts;
	};
}

function isSorted(sections: readonly Section[]): boolean {
	const nameAt = (index: number): string => key(sections[index]?.heading.text ?? "");
	return sections.length > 3 && sections.every((_, at) => at === 0 || nameAt(at - 1) <= nameAt(at));
}

function toEntry({ outline, endLine }: Stretch, { heading }: Section, next: Section | undefined): Entry {
	const end = Math.min(heading.endLine, endLine, next?.heading.line ?? endLine);
	let stop = heading.line + 1;
	while (stop < end && isBlankOrRule(outline.lines[stop] ?? "")) stop++;
	while (stop < end && (outline.isVerbatim[stop] || !isRule(outline.lines[stop] ?? ""))) stop++;
	const definition = definitionOf(outline.lines.slice(heading.line + 1, stop));
	return { term: heading.text, definition, extra: "", line: heading.line, endLine: end };
}

function isBlankOrRule(line: string): boolean {
	return isBlank(line) || isRule(line);
}

function isEmpty({ holds, hasParts, isLabel: label }: Section): boolean {
	return holds === "nothing" && !hasParts && !label;
}
