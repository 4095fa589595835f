// Names cards and fingerprints definitions, so that a history finds its card again.
import { plainText } from "../notes/plain-text.ts";
import type { CardId, CardKind } from "./card.ts";

/** Letters and digits of any script in lower case, the rest as single `-`; never empty. */
export function normaliseTerm(term: string): string {
	const normal = term
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "-")
		.replace(/^-+|-+$/gu, "");
	return normal.slice(0, 120) || `u${hash(term)}`;
}

/** `ordinal` counts cards of one term and kind from 1; 1 is not written. */
export function cardId(glossaryKey: string, term: string, kind: CardKind, ordinal = 1): CardId {
	return `${glossaryKey}/${normaliseTerm(term)}/${kind}${ordinal > 1 ? `~${ordinal}` : ""}` as CardId;
}

/** Key of the glossary that a card's id begins with. */
export function glossaryOf(card: string): string {
	return card.slice(0, card.indexOf("/"));
}

/** Hash of the definition's words; markup, letter case, punctuation and spacing don't count. */
export function fingerprint(definition: string): string {
	return hash(
		plainText(definition)
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, " ")
			.trim(),
	);
}

/** FNV-1a over UTF-16 units, run twice from different bases for 64 bits, base 36. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
	return fnv1a(text, 0x811c9dc5).toString(36) + fnv1a(text, 0x050c5d1f).toString(36);
}

function fnv1a(text: string, basis: number): number {
	let value = basis;
	for (let index = 0; index < text.length; index++)
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value >>> 0;
}
