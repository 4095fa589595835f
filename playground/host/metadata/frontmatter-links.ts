// Links in properties: `[[note]]` as a whole value, in lists too.
import type * as O from "obsidian";

export function findFrontmatterLinks(value: unknown, key = ""): O.FrontmatterLinkCache[] {
	if (typeof value === "object" && value !== null)
		return Object.entries(value).flatMap(([name, inner]) =>
			findFrontmatterLinks(inner, key === "" ? name : `${key}.${name}`),
		);
	const match = typeof value === "string" ? /^\s*\[\[([^\][|]+)(?:\|([^\][]*))?\]\]\s*$/u.exec(value) : null;
	if (!match) return [];
	const [, link = "", label] = match;
	return [{ key, link, original: match[0].trim(), displayText: label ?? link }];
}
