// Says whether a word, heading or callout type is an activity of the chain. Owns what counts as a name.
import { plainText, withoutDecoration, withoutSymbols } from "../notes/plain-text.ts";
import { remember } from "../remember.ts";
import { LONGEST_NAME } from "./activity-rules.ts";
import type { ActivityId, ValueChain } from "./value-chain.ts";

/** A heading that is an activity's: the rest after the separator, or the name itself, as its title. */
export interface MatchedHeading {
	readonly activity: ActivityId;
	readonly title: string;
}

export interface ActivityMatcher {
	readonly activities: readonly ActivityId[];
	/** The activity this plain text names, the whole of it. */
	named(text: string): ActivityId | null;
	/** The same for a note's name or a property: Markdown, which may be numbered or have an emoji. */
	decorated(markdown: string): ActivityId | null;
	/** The activity a heading (raw Markdown) stands for: it is the name, or the name and `—`, `–`, `-`, `:` or `|`. */
	heading(markdown: string): MatchedHeading | null;
	/** The two activities that a heading sets against each other: "… : Plan vs Engage". */
	versus(markdown: string): readonly [ActivityId, ActivityId] | null;
	/** The activity of a callout type (as Obsidian normalises it). */
	calloutType(type: string): ActivityId | null;
}

/** More of a line is not looked at, in UTF-16 code units. */
const LONGEST_LINE = 1000;
/** Between a name and what follows. A hyphen within a word is none: "Plan-B". */
const SEPARATOR = /\s+\p{Pd}|\s*[‒–—―−－:：|｜]/gu;
/** What is left of a row of separators: "::", "--", "->". */
const MORE_SEPARATORS = /^[\s\p{Pd}−:：|｜>]+/u;
/** "1", "Step 2:", "3 –" and lone separators before a name; no time of day, no date. */
const NUMBERING =
	/^(?:(?:(?:step|activity)\s*)?#?\d{1,3}[\uFE0F\u20E3]*)?[\s.)\p{Pd}−:：|｜]+(?=[^\s\d.)\p{Pd}−:：|｜])/iu;
/** Obsidian's tags have something beside digits: "#4711" is none. */
const TAGS = /(?:\s+#(?!\d+(?:\s|$))[^\s#]+)+$/u;
const VERSUS = /\s+(?:vs\.?|versus)\s+|\s*(?:[↔⇄⇔⟷]\uFE0F?|<-+>)\s*/iu;

export function activityMatcher(chain: ValueChain): ActivityMatcher {
	const byName = new Map<string, ActivityId>();
	for (const { id, name, aliases } of chain.activities) {
		for (const spelling of [id, name, ...aliases]) {
			const key = nameKey(spelling);
			if (key && !byName.has(key)) byName.set(key, id);
		}
	}
	const named = remember((text): ActivityId | null => byName.get(nameKey(text)) ?? null);

	const decorated = (markdown: string): ActivityId | null => firstOf(markdown, named);

	/** The longest name counts: an activity may be called "Obtain - build". */
	function readHeading(text: string): MatchedHeading | null {
		const whole = named(text);
		if (whole !== null) return { activity: whole, title: text };
		let found: MatchedHeading | null = null;
		for (const { index, 0: separator } of text.matchAll(SEPARATOR)) {
			if (index > LONGEST_NAME) break;
			const name = withoutSymbols(text.slice(0, index));
			const activity = named(name);
			if (activity === null) continue;
			const rest = text.slice(index + separator.length).replace(MORE_SEPARATORS, "");
			found = { activity, title: withoutSymbols(rest) || name };
		}
		return found;
	}

	function readVersus(markdown: string): readonly [ActivityId, ActivityId] | null {
		const text = plainText(markdown.slice(0, LONGEST_LINE)).replace(TAGS, "");
		const between = VERSUS.exec(text);
		if (!between) return null;
		const first = decorated(text.slice(0, between.index).split(SEPARATOR).at(-1) ?? "");
		const second = decorated(text.slice(between.index + between[0].length).split(SEPARATOR)[0] ?? "");
		return first && second && first !== second ? [first, second] : null;
	}

	return {
		activities: chain.activities.map(({ id }) => id),
		named,
		decorated,
		heading: remember((markdown) => firstOf(markdown, readHeading)),
		versus: remember(readVersus),
		calloutType: named,
	};
}

/** Names are compared without letter case, accents, `&`, `/`, hyphens and the word "and". */
function nameKey(text: string): string {
	return text
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/&/gu, " and ")
		.split(/[\s\-/_+]+/u)
		.filter((word) => word !== "" && word !== "and")
		.join(" ");
}

/** The first answer to what a line says, with less and less around it. */
function firstOf<T>(markdown: string, read: (text: string) => T | null): T | null {
	for (const text of everBarer(markdown)) {
		const found = read(text);
		if (found !== null) return found;
	}
	return null;
}

/**
 * What a line says without markup and trailing tags, then without emoji and numbering: an activity may be called "Step 1".
 * Each text once, from the fullest to the barest.
 */
function* everBarer(markdown: string): Generator<string> {
	let text = plainText(markdown.slice(0, LONGEST_LINE)).replace(TAGS, "");
	for (let before = ""; before !== text;) {
		yield text;
		before = text;
		text = withoutDecoration(text);
		if (text === before) text = text.replace(NUMBERING, "");
	}
}
