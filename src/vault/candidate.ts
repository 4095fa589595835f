// Says from metadata alone whether a note is worth reading.
import type { CachedMetadata } from "obsidian";
import type { ActivityMatcher } from "../core/chain/match-activity.ts";
import { mayHoldGlossary } from "../core/glossary/may-hold-glossary.ts";
import type { GlossaryRules } from "../core/glossary/glossary-rules.ts";
import { mayHoldPlaces } from "../core/notes/places.ts";
import { propertiesOf, tagsOf } from "./read-note.ts";

/** True if the note may hold places or a glossary. Costs no read. */
export function isCandidate(
	path: string,
	metadata: CachedMetadata,
	matcher: ActivityMatcher,
	rules: GlossaryRules,
): boolean {
	const headings = metadata.headings ?? [];
	const properties = propertiesOf(metadata);
	const hasCallout = metadata.sections?.some(({ type }) => type === "callout") ?? false;
	return (
		mayHoldGlossary({ path, tags: tagsOf(metadata), properties }, headings, rules) ||
		mayHoldPlaces(headings, hasCallout, properties, path, matcher)
	);
}
