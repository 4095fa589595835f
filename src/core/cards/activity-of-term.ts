// Which activity a glossary's entry belongs to.
import type { ActivityMatcher } from "../chain/match-activity.ts";
import type { ActivityId } from "../chain/value-chain.ts";
import type { Term } from "../glossary/glossary.ts";
import { innermostPlace } from "../notes/innermost-place.ts";
import type { Place } from "../notes/place.ts";
import { plainText } from "../notes/plain-text.ts";

/**
 * The activity that the term or an alias is; else the one whose section or note the entry stands in; else the one that
 * its definition names in bold, as a highlight or as a link, if it names no other. `null` if none.
 * @param places Of the entry's note, in order of line.
 */
export function activityOfTerm(
	term: Term,
	places: readonly Place[],
	matcher: ActivityMatcher,
): ActivityId | null {
	for (const name of [term.term, ...term.aliases]) {
		const activity = matcher.named(name);
		if (activity) return activity;
	}
	return innermostPlace(places, term.line)?.activity ?? onlyNamed(term.definition, matcher);
}

const STRESSED = /\*\*([^*\n]{1,60})\*\*|==([^=\n]{1,60})==|\[\[([^\][|\n]{1,60})(?:\|[^\][\n]*)?\]\]/gu;

/** In plain words activities' names mean other things ("plan", "build"), so only a stressed one counts. */
function onlyNamed(definition: string, matcher: ActivityMatcher): ActivityId | null {
	const named = new Set<ActivityId>();
	for (const [, bold, marked, link] of definition.matchAll(STRESSED)) {
		const activity = matcher.named(plainText(bold ?? marked ?? link ?? ""));
		if (activity) named.add(activity);
	}
	const [only = null] = named;
	return named.size === 1 ? only : null;
}
