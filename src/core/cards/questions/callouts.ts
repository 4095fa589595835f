// Callouts as cards: the title asks, the content answers.
import { definitionOf } from "../../glossary/forms/entry-form.ts";
import type { Callout } from "../../notes/note-outline.ts";
import { plainText, withoutDecoration } from "../../notes/plain-text.ts";
import { cutQuote } from "../../notes/quote-marks.ts";
import type { AskedNote } from "./find-questions.ts";
import type { Question } from "./question.ts";

/** @param types Types that are cards; `null` for all, as a note asks by its `cards` property. */
export function askCallouts(asked: AskedNote, types: ReadonlySet<string> | null): readonly Question[] {
	const { note, outline, matcher, placeAt } = asked;
	return outline.callouts.flatMap((callout) => {
		if (types && !types.has(callout.type)) return [];
		const { line, type, title } = callout;
		const term = withoutDecoration(plainText(title));
		const back = contentOf(callout, outline.lines);
		if (term === "" || back === "") return [];
		const activity = matcher.calloutType(type) ?? placeAt(line)?.activity ?? null;
		return [
			{ kind: "callout" as const, term, about: type, front: title, back, activity, path: note.path, line },
		];
	});
}

/** The lines below the title, without the callout's own quote marks; callouts nested in it stay what they are. */
function contentOf({ line, endLine, depth, inItem }: Callout, lines: readonly string[]): string {
	return definitionOf(lines.slice(line + 1, endLine).map((text) => cutQuote(text, depth, inItem).rest));
}
