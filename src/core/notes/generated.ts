// Marks the notes that this plugin writes: they are never read as a glossary. Owns the property that says so.

const PROPERTY = "generated-by";
const OURS = "service-value-chain";

/** The property as it stands in such a note. */
export const GENERATED = `${PROPERTY}: ${OURS}`;

/** True for a note with that property. */
export function isGenerated(properties: Readonly<Record<string, unknown>>): boolean {
	return properties[PROPERTY] === OURS;
}
