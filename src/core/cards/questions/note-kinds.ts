// The property `cards` of a note: which kinds of cards it makes, whatever the settings say.
import { CARD_KINDS, type CardKind } from "../card.ts";
import { isString, stringsOf } from "../../unknown-value.ts";

/** The kinds that a note asks for; `null` if it leaves that to the settings. A list, or one text with commas; unknown names don't count. */
export function kindsOfNote(properties: Readonly<Record<string, unknown>>): readonly CardKind[] | null {
	const value = Object.hasOwn(properties, "cards") ? properties["cards"] : undefined;
	const kinds = readKinds(isString(value) ? value.split(",") : value);
	return kinds.length > 0 || value === false ? kinds : null;
}

/** The kinds among a list of names, each once, in the order of the table; none if the value is no list. */
export function readKinds(names: unknown): readonly CardKind[] {
	const wanted = new Set(stringsOf(names).map((name) => name.trim().toLowerCase()));
	return CARD_KINDS.filter((kind) => wanted.has(kind));
}
