// What the first line of a callout says.
import type { Callout } from "./note-outline.ts";

/** Reads `[!type|metadata]+ Title`, without the quote marks before it; `null` if it is no callout's first line. */
export function parseCalloutLine(text: string): Pick<Callout, "type" | "metadata" | "fold" | "title"> | null {
	const match = /^ {0,3}\[!([^\][]{1,1000})\]([+-]?)/u.exec(text);
	if (!match?.[1]) return null;
	const [id = "", ...metadata] = match[1].split("|");
	return {
		type: calloutType(id),
		metadata: metadata.join("|"),
		fold: match[2] === "+" || match[2] === "-" ? match[2] : "",
		title: text.slice(match[0].length).trim(),
	};
}

/** Obsidian's id of a callout type: trimmed, lower case, spaces as `-`. */
export function calloutType(written: string): string {
	return written.trim().toLowerCase().replace(/\s+/gu, "-");
}
