// Headings that ask a question about an activity, with the lines below that answer it.
import type { ActivityId } from "../../chain/value-chain.ts";
import { plainText } from "../../notes/plain-text.ts";
import type { AskedNote } from "./find-questions.ts";

export interface AskedSection {
	/** 0-based. */
	readonly line: number;
	/** Line behind the last that belongs to the heading alone. */
	readonly end: number;
	readonly title: string;
	readonly activity: ActivityId;
}

/**
 * Only in an activity's section or under a heading that names one: "Decisions" alone is anybody's heading.
 * @param asks What such a heading says.
 * @param names Its first group is the activity that the heading names.
 */
export function askedSections(
	{ outline, matcher, placeAt, titleOf }: AskedNote,
	asks: RegExp,
	names: RegExp,
): readonly AskedSection[] {
	return outline.headings.flatMap((heading, index) => {
		const text = plainText(heading.text);
		if (!asks.test(text)) return [];
		const { line, endLine } = heading;
		const named = matcher.named(names.exec(text)?.[1] ?? "");
		const activity = named ?? placeAt(line)?.activity;
		if (!activity) return [];
		const end = Math.min(outline.headings[index + 1]?.line ?? endLine, endLine);
		return [{ line, end, title: titleOf(heading, named !== null), activity }];
	});
}
