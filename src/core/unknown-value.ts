// Looks at values of which nothing is known: from settings, properties, files and storage.

/** A value with named fields: no array, no null. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isString(value: unknown): value is string {
	return typeof value === "string";
}

/** The strings of a list; none if the value is no list. */
export function stringsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter(isString) : [];
}
