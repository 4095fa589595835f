// Cards as Anki's text file: https://docs.ankiweb.net/importing/text-files.html
import type { Card, CardId } from "../cards/card.ts";
import { hash } from "../cards/card-id.ts";
import { simpleHtml } from "./simple-html.ts";

/** No note type is named, since their names are translated; decks are made where they are missing. */
const HEADER = ["#separator:Tab", "#html:true", "#guid column:1", "#deck column:2", "#tags column:5"];

/**
 * One row a card: guid, deck, front, back, tags. The guid comes from the id by which the log knows the card, so that a
 * second import changes the notes of the first in place, also after a term was corrected.
 * @param titleOf Title of the glossary with a key.
 */
export function ankiText(
	cards: readonly Card[],
	titleOf: (glossary: string) => string,
	loggedAs: (card: CardId) => string,
): string {
	const rows = cards.map((card) =>
		[
			hash(loggedAs(card.id)),
			deckName(titleOf(card.glossary)),
			simpleHtml(card.front),
			simpleHtml(card.back),
			[card.kind, ...(card.activity === null ? [] : [card.activity.replace(/\s+/gu, "-")])].join(" "),
		].join("\t"),
	);
	return [...HEADER, ...rows, ""].join("\n");
}

/**
 * As Anki itself would write it: of a name that it must change first it makes a deck for each row. `::` would make decks
 * inside decks, a number would be taken for a deck's id.
 */
function deckName(title: string): string {
	return (
		title
			.normalize("NFC")
			.replace(/[\p{Cc}\s"]+/gu, " ")
			.replace(/:{2,}/gu, ":")
			.replace(/^[\s:]+|[\s:]+$/gu, "")
			.replace(/^[+-]?\d+$/u, "$&.") || "-"
	);
}
