// Keeps the objects of a note's last reading where the new one says the same, so that what was made of them stays of use.
import type { Term } from "../glossary/glossary.ts";
import type { ParsedNote } from "./parse-note.ts";

/** What was parsed now, with terms and places of before for those that are the same. */
export function keepUnchanged(before: ParsedNote | undefined, now: ParsedNote): ParsedNote {
	if (!before) return now;
	const isSamePlaces =
		before.places === now.places || JSON.stringify(before.places) === JSON.stringify(now.places);
	const glossaries = now.glossaries.map((glossary, at) => {
		const known = before.glossaries[at]?.terms ?? [];
		return { ...glossary, terms: glossary.terms.map((term, index) => sameTerm(known[index], term)) };
	});
	return { ...now, glossaries, places: isSamePlaces ? before.places : now.places };
}

const FIELDS = ["term", "definition", "extra", "path", "line", "endLine"] as const;

function sameTerm(before: Term | undefined, now: Term): Term {
	return before === now ||
		(before?.aliases.join("\n") === now.aliases.join("\n") &&
			FIELDS.every((field) => before[field] === now[field]))
		? before
		: now;
}
