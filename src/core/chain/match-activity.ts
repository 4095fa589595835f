// Says whether a word, heading or callout type is an activity of the chain. Owns what counts as a name.
import { plainText, withoutDecoration } from "../notes/plain-text.ts";
import { remember } from "../remember.ts";
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
	/** The activity a heading (raw Markdown) stands for: it is the name, or the name and `—`, `–`, `-`, `:` or `|`. */
	heading(markdown: string): MatchedHeading | null;
	/** The two activities that a heading sets against each other: "… : Plan vs Engage". */
	versus(markdown: string): readonly [ActivityId, ActivityId] | null;
	/** The activity of a callout type (as Obsidian normalises it). */
	calloutType(type: string): ActivityId | null;
}

const SEPARATOR = /\s+[—–-]\s*|\s*[—–:|]\s*/u;
const VERSUS = /\s+(?:vs\.?|versus)\s+|\s*[↔⇄⟷]\s*/iu;

export function activityMatcher(chain: ValueChain): ActivityMatcher {
	const byName = new Map<string, ActivityId>();
	for (const { id, name, aliases } of chain.activities) {
		for (const spelling of [id, name, ...aliases]) {
			const key = nameKey(spelling);
			if (key && !byName.has(key)) byName.set(key, id);
		}
	}
	const named = remember((text): ActivityId | null => byName.get(nameKey(text)) ?? null);

	function readHeading(markdown: string): MatchedHeading | null {
		const text = withoutDecoration(plainText(markdown));
		const whole = named(text);
		if (whole) return { activity: whole, title: text };
		const separator = SEPARATOR.exec(text);
		if (!separator || separator.index === 0) return null;
		const activity = named(text.slice(0, separator.index));
		if (!activity) return null;
		const rest = text.slice(separator.index + separator[0].length).trim();
		return { activity, title: rest || text };
	}

	function readVersus(markdown: string): readonly [ActivityId, ActivityId] | null {
		const text = withoutDecoration(plainText(markdown));
		const between = VERSUS.exec(text);
		if (!between) return null;
		const first = named(lastPart(text.slice(0, between.index)));
		const second = named(firstPart(text.slice(between.index + between[0].length)));
		return first && second && first !== second ? [first, second] : null;
	}

	return {
		activities: chain.activities.map(({ id }) => id),
		named,
		heading: remember(readHeading),
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

function lastPart(text: string): string {
	return withoutDecoration(text.split(SEPARATOR).at(-1) ?? "");
}

function firstPart(text: string): string {
	return text.split(SEPARATOR)[0] ?? "";
}
