// Names cards and fingerprints definitions, so that a history finds its card again.
import { plainText } from "../notes/plain-text.ts";
import { remember } from "../remember.ts";
import type { CardId } from "./card.ts";

/** Letters and digits of any script in lower case, the rest as single `-`; never empty. */
export const normaliseTerm = remember((term) => {
	const normal = term
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "-")
		.replace(/^-+|-+$/gu, "");
	return normal.slice(0, 120) || `u${hash(term)}`;
});

/**
 * @param entry `Card.entry`.
 * @param side The kind, with `:` and a normalised text behind it where an entry makes several cards of the kind.
 */
export function cardId(entry: string, side: string): CardId {
	return `${entry}/${side}` as CardId;
}

/** @param ordinal Counts cards of the same name from 1; 1 is not written. */
export function withOrdinal(name: CardId, ordinal: number): CardId {
	return (ordinal > 1 ? `${name}~${ordinal}` : name) as CardId;
}

/** The parts of a card's id: what all cards of one name share (`name`), and what in it must agree for a history to be handed on. */
export function readCardId(id: string): {
	readonly name: string;
	readonly entry: string;
	readonly side: string;
	readonly ordinal: number;
} {
	const ordinal = /~(\d{1,6})$/u.exec(id);
	const name = ordinal ? id.slice(0, ordinal.index) : id;
	const at = name.lastIndexOf("/");
	return { name, entry: name.slice(0, at), side: name.slice(at + 1), ordinal: Number(ordinal?.[1] ?? 1) };
}

/** Key of the glossary that a card's id begins with. */
export function glossaryOf(card: string): string {
	return card.slice(0, card.indexOf("/"));
}

/** Hash of the definition's words; markup, letter case, punctuation and spacing don't count. */
export const fingerprint = remember((definition) =>
	hash(
		plainText(definition)
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, " ")
			.trim(),
	),
);

/** FNV-1a over UTF-16 units, run twice from different bases for 64 bits, base 36. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hash(text: string): string {
	return fnv1a(text, 0x811c9dc5).toString(36) + fnv1a(text, 0x050c5d1f).toString(36);
}

function fnv1a(text: string, basis: number): number {
	let value = basis;
	for (let index = 0; index < text.length; index++)
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	return value >>> 0;
}
