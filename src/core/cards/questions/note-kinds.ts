// The property `cards` of a note: which kinds of cards it makes, whatever the settings say.
import { CARD_KINDS, type CardKind } from "../card.ts";

/** The kinds that a note asks for; `null` if it leaves that to the settings. A list, or one text with commas; unknown names don't count. */
export function kindsOfNote(properties: Readonly<Record<string, unknown>>): readonly CardKind[] | null {
	const value = Object.hasOwn(properties, "cards") ? properties["cards"] : undefined;
	const names: readonly unknown[] =
		typeof value === "string" ? value.split(",") : Array.isArray(value) ? value : [];
	const kinds = readKinds(names);
	return kinds.length > 0 || value === false ? kinds : null;
}

/** The kinds among some names, each once, in the order of the table. */
export function readKinds(names: readonly unknown[]): readonly CardKind[] {
	const wanted = new Set(names.map((name) => (typeof name === "string" ? name.trim().toLowerCase() : "")));
	return CARD_KINDS.filter((kind) => wanted.has(kind));
}
