// A note's properties: where they stand, and what they say.
import type * as O from "obsidian";
import { parseYaml } from "./functions.ts";

const FRONTMATTER = /^---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/u;

export const getFrontMatterInfo: typeof O.getFrontMatterInfo = (content) => {
	const match = FRONTMATTER.exec(content);
	if (!match) return { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
	const [whole, frontmatter = ""] = match;
	const from = whole.indexOf("\n") + 1;
	return { exists: true, frontmatter, from, to: from + frontmatter.length, contentStart: whole.length };
};

/** The properties of a text; `undefined` without any, or where they can't be read. */
export function readFrontmatter(text: string): O.FrontMatterCache | undefined {
	const { exists, frontmatter } = getFrontMatterInfo(text);
	if (!exists) return undefined;
	try {
		const value: unknown = parseYaml(frontmatter);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
	} catch {
		return undefined;
	}
}

/** The value of the first property whose name fits. */
export const parseFrontMatterEntry: typeof O.parseFrontMatterEntry = (frontmatter: unknown, key): unknown => {
	if (typeof frontmatter !== "object" || frontmatter === null) return null;
	const name = Object.keys(frontmatter).find((own) =>
		typeof key === "string" ? own === key : key.test(own),
	);
	return name === undefined ? null : (Reflect.get(frontmatter, name) as unknown);
};

export const parseFrontMatterStringArray: typeof O.parseFrontMatterStringArray = (frontmatter, key) =>
	listOf(parseFrontMatterEntry(frontmatter, key), /,/u);

export const parseFrontMatterAliases: typeof O.parseFrontMatterAliases = (frontmatter) =>
	parseFrontMatterStringArray(frontmatter, /^aliases?$/iu);

export const parseFrontMatterTags: typeof O.parseFrontMatterTags = (frontmatter) => {
	const tags = listOf(parseFrontMatterEntry(frontmatter, /^tags?$/iu), /[,\s]+/u);
	return tags && tags.map((tag) => `#${tag.replace(/^#/u, "")}`);
};

function listOf(value: unknown, separator: RegExp): string[] | null {
	const items: readonly unknown[] = Array.isArray(value)
		? value
		: typeof value === "string"
			? value.split(separator)
			: [];
	const texts = items
		.filter((item) => typeof item === "string" || typeof item === "number")
		.map((item) => String(item).trim());
	return texts.some(Boolean) ? texts.filter(Boolean) : null;
}
