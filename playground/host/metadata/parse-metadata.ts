// A note's metadata as Obsidian's cache has it: sections, headings, lists, links, tags, properties, with positions.
import type { Node, Parents, Root, RootContent } from "mdast";
import type * as O from "obsidian";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { readFrontmatter } from "../front-matter.ts";
import { findFrontmatterLinks } from "./frontmatter-links.ts";
import { findListItems } from "./list-items.ts";
import { createLocator, findLinks } from "./note-links.ts";

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();
const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)\s*$/u;

export function parseMetadata(text: string): O.CachedMetadata {
	const root = markdown.parse(text);
	const { links, embeds, tags } = findLinks(root, text, createLocator(text));
	const sections = findSections(root, text);
	const listItems = findListItems(root, text);
	const yaml = root.children.find((node) => node.type === "yaml");
	const frontmatter = yaml && (readFrontmatter(text) ?? {});
	return withoutEmpty({
		links,
		embeds,
		tags,
		headings: root.children.flatMap((node) => headingOf(node, text)),
		...findFootnotes(root),
		sections,
		listItems,
		frontmatter,
		frontmatterPosition: yaml && positionOf(yaml),
		frontmatterLinks: frontmatter && findFrontmatterLinks(frontmatter),
		blocks: blocksOf([...sections, ...listItems]),
	});
}

export function positionOf({ position }: Node): O.Pos {
	const place = (
		point: { line: number; column: number; offset?: number | undefined } | undefined,
	): O.Loc => ({
		line: (point?.line ?? 1) - 1,
		col: (point?.column ?? 1) - 1,
		offset: point?.offset ?? 0,
	});
	return { start: place(position?.start), end: place(position?.end) };
}

export function sourceOf({ position }: Node, text: string): string {
	return text.slice(position?.start.offset, position?.end.offset);
}

/** The id that a block's text ends with. */
export function blockIdOf(source: string): string | null {
	return BLOCK_ID.exec(source)?.[1] ?? null;
}

/** The top-level blocks. A paragraph that is an id only names the block before it. */
function findSections(root: Root, text: string): O.SectionCache[] {
	const sections: O.SectionCache[] = [];
	for (const node of root.children) {
		const source = sourceOf(node, text);
		const id = node.type === "paragraph" || node.type === "heading" ? blockIdOf(source) : null;
		const before = sections.at(-1);
		if (id && source.trim() === `^${id}` && before) before.id = id;
		sections.push({ type: typeOf(node, source), position: positionOf(node), ...(id ? { id } : {}) });
	}
	return sections;
}

function typeOf(node: RootContent, source: string): string {
	if (node.type === "blockquote" && /^\s*>\s*\[![^\]]+\]/u.test(source)) return "callout";
	if (node.type === "paragraph" && /^%%[\s\S]*%%\s*$/u.test(source)) return "comment";
	if (node.type === "paragraph" && /^\$\$[\s\S]*\$\$\s*$/u.test(source)) return "math";
	return node.type;
}

function headingOf(node: RootContent, text: string): O.HeadingCache[] {
	return node.type === "heading"
		? [{ heading: textOf(node, text), level: node.depth, position: positionOf(node) }]
		: [];
}

function textOf({ children }: Parents, text: string): string {
	const first = children[0]?.position?.start.offset;
	const last = children.at(-1)?.position?.end.offset;
	return first === undefined ? "" : text.slice(first, last).trim();
}

function findFootnotes(root: Root): Pick<O.CachedMetadata, "footnotes" | "footnoteRefs" | "referenceLinks"> {
	const footnotes: O.FootnoteCache[] = [];
	const footnoteRefs: O.FootnoteRefCache[] = [];
	const referenceLinks: O.ReferenceLinkCache[] = [];
	const visit = (node: RootContent): void => {
		const position = positionOf(node);
		if (node.type === "footnoteDefinition") footnotes.push({ id: node.label ?? node.identifier, position });
		if (node.type === "footnoteReference") footnoteRefs.push({ id: node.label ?? node.identifier, position });
		if (node.type === "definition") referenceLinks.push({ id: node.identifier, link: node.url, position });
		if ("children" in node) node.children.forEach(visit);
	};
	root.children.forEach(visit);
	return { footnotes, footnoteRefs, referenceLinks };
}

function blocksOf(items: readonly (O.SectionCache | O.ListItemCache)[]): Record<string, O.BlockCache> {
	const named = items.flatMap(({ id, position }) => (id ? [{ id: id.toLowerCase(), position }] : []));
	return Object.fromEntries(named.map((block) => [block.id, block]));
}

/** Obsidian leaves out what a note has none of. */
function withoutEmpty(cache: {
	[K in keyof O.CachedMetadata]: O.CachedMetadata[K] | undefined;
}): O.CachedMetadata {
	const isKept = ([key, value]: [string, unknown]): boolean =>
		typeof value === "object" && value !== null && (key === "frontmatter" || Object.keys(value).length > 0);
	return Object.fromEntries(Object.entries(cache).filter(isKept));
}
