// What the parts of an activity may look like when they come from settings or an imported file.
// Only values that pass here ever reach CSS, commands or the page.
import { calloutType } from "../notes/callout-line.ts";
import type { ThemedColor } from "./value-chain.ts";
import { isFields, isString } from "../unknown-value.ts";

/** Longest name or alias, in UTF-16 code units. */
export const LONGEST_NAME = 100;
/** Most aliases of one activity. */
export const MOST_ALIASES = 50;
/** Most activities of a chain: what a picture and a palette can still tell apart. */
export const MOST_ACTIVITIES = 24;

/** An activity's id made from what the user wrote: lower case, letters, digits and single hyphens; `null` if that leaves nothing. */
export function readId(value: unknown): string | null {
	if (!isString(value) || value.length > LONGEST_NAME) return null;
	const id = calloutType(value.normalize("NFC"))
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
		.replace(/^-|-$/gu, "");
	return id === "" || id.length > 40 ? null : id;
}

/** One line of text without control or direction characters; `null` if it is empty or too long. */
export function readName(value: unknown): string | null {
	if (!isString(value) || value.length > LONGEST_NAME) return null;
	const name = value.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
	return name === "" ? null : name;
}

/** Aliases, the usable ones; `null` if the value is no list. */
export function readAliases(value: unknown): readonly string[] | null {
	if (!Array.isArray(value)) return null;
	const names = value.map(readName).filter((name) => name !== null);
	return [...new Set(names)].slice(0, MOST_ALIASES);
}

/** Id of an icon, with or without `lucide-`. */
export function readIcon(value: unknown): string | null {
	return isString(value) && /^[a-z][a-z0-9-]{0,59}$/u.test(value) ? value : null;
}

/** `#rrggbb` in lower case; nothing else is a colour here. */
export function readHex(value: unknown): string | null {
	return isString(value) && /^#[0-9a-f]{6}$/iu.test(value) ? value.toLowerCase() : null;
}

/** A colour for each theme; both must be usable. */
export function readThemedColor(value: unknown): ThemedColor | null {
	if (!isFields(value)) return null;
	const light = readHex(value["light"]);
	const dark = readHex(value["dark"]);
	return light !== null && dark !== null ? { light, dark } : null;
}
