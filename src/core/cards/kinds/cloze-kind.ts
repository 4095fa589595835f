// Definition with a gap → the phrase that belongs there. The author's bold and highlighted phrases are the gaps.
import { plainText } from "../../notes/plain-text.ts";
import { hideTerm, isAllBlank, showsTerm } from "../hide-term.ts";
import type { EntryKind } from "./entry-kind.ts";

/** One card for each phrase, however often it occurs; its place in the definition is no part of its name. */
export const clozeKind: EntryKind = ({ term, aliases, definition }) => {
	const phrases = new Map(markedPhrases(definition).map((phrase) => [phrase.toLowerCase(), phrase]));
	return [...phrases.values()].slice(0, MOST_PHRASES).flatMap((phrase) => {
		const names = [term, ...aliases];
		if (showsTerm(names.join("\n"), [phrase]) || isAllBlank(hideTerm(phrase, names))) return [];
		const gap = hideTerm(definition, [phrase]);
		if (isAllBlank(gap)) return [];
		return [{ part: phrase, front: `${term}\n\n${gap}`, back: phrase }];
	});
};

/** The definition with the first bold or highlighted occurrence of each phrase between two marks. */
export function markPhrases(definition: string, phrases: readonly string[], mark: string): string {
	const left = new Set(phrases.map((phrase) => phrase.toLowerCase()));
	return definition.replace(CODE_OR_MARKED, (text, _fence, _mark, phrase: string | undefined = "") =>
		left.delete(plainText(phrase).toLowerCase()) ? mark + phrase + mark : text,
	);
}

/** More phrases, or a longer definition, are no person's; each phrase costs a look through all of it. */
const MOST_PHRASES = 50;
const LONGEST_DEFINITION = 20_000;
/** Longer emphasis is a sentence, no gap. */
const LONGEST_PHRASE = 100;

const CODE_OR_MARKED =
	/^[^\S\n]*(```+|~~~+)[^]*?(?:^[^\S\n]*\1[`~]*[^\S\n]*$|$(?![^]))|`[^`\n]*`|(\*\*|__|==)(?=[^\s*_=])((?:(?!\2)[^\n]){1,300})\2/gmu;

/** Bold and highlighted text outside code, as plain text; no labels ("Note:") and no lone numbers. */
function markedPhrases(definition: string): readonly string[] {
	if (definition.length > LONGEST_DEFINITION) return [];
	return [...definition.matchAll(CODE_OR_MARKED)]
		.map(([, , , phrase = ""]) => plainText(phrase))
		.filter((phrase) => phrase.length <= LONGEST_PHRASE && /\p{L}/u.test(phrase) && !/[:：]$/u.test(phrase));
}
