// What stands below a glossary's last entry and is none of it: "See also", links to the next note, the day of the last change.
import type { Entry } from "./forms/entry-form.ts";
import { isLabel } from "./labels.ts";
import { readLead } from "./lead.ts";

/** The entries, the last one without a footer, unless others end like it. */
export function withoutFooter(entries: readonly Entry[]): readonly Entry[] {
	const last = entries.at(-1);
	if (!last) return entries;
	const definition = cutFooter(last.definition);
	const isUsual = (): boolean => entries.slice(0, -1).some((entry) => hasFooter(entry.definition));
	return definition === last.definition || definition === "" || isUsual()
		? entries
		: [...entries.slice(0, -1), { ...last, definition }];
}

/** True if the definition ends as the last one of a glossary might. */
export function hasFooter(definition: string): boolean {
	return cutFooter(definition) !== definition;
}

/** A definition without what stands below it and is none of it. */
export function cutFooter(definition: string): string {
	const at = definition.lastIndexOf("\n\n");
	if (at === -1 || !definition.slice(at).trim().split("\n").every(isFooter)) return definition;
	return cutFooter(definition.slice(0, at).trimEnd());
}

const LINKS_ONLY =
	/^(?:[^\p{L}\p{N}[!]|\[\[[^\][]*\]\]|\[[^\][]*\]\([^()]*\)|(?:next|previous|back|up|to|home|weiter|zurück)(?![\p{L}]))+$/iu;
const SLANTED = /^\(?(?:\*[^*]+\*|_[^_]+_)\)?$/u;

function isFooter(line: string): boolean {
	const text = line.trim();
	const { kind, term } = readLead(text);
	return (
		LINKS_ONLY.test(text) || SLANTED.test(text) || ((kind === "bold" || kind === "plain") && isLabel(term))
	);
}
