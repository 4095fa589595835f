// What Obsidian knows of each note without reading it again: headings, sections, tags, properties, with positions.
import type * as O from "obsidian";
import type { Node, Parents, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { Events } from "./events.ts";
import { TFile, type TAbstractFile } from "./files.ts";
import { parseYaml } from "./functions.ts";
import { findLinks } from "./note-links.ts";
import type { Vault } from "./vault.ts";

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

export class MetadataCache extends Events implements O.MetadataCache {
	/** Path → path of each linked note → number of links. */
	resolvedLinks: Record<string, Record<string, number>> = {};
	/** Path → link that leads nowhere → number of links. */
	unresolvedLinks: Record<string, Record<string, number>> = {};
	private readonly caches = new Map<string, O.CachedMetadata>();
	private readonly vault: Vault;

	constructor(vault: Vault) {
		super();
		this.vault = vault;
		for (const [path, text] of Object.entries(vault.snapshot()))
			if (path.endsWith(".md")) this.caches.set(path, parseMetadata(text));
		for (const path of this.caches.keys()) this.resolve(path);
		vault.on("create", (file) => this.update(file));
		vault.on("modify", (file) => this.update(file));
		vault.on("delete", (file) => {
			const { path } = file;
			const cache = this.caches.get(path);
			this.unlink(path);
			if (this.caches.delete(path)) this.trigger("deleted", file, cache);
		});
		vault.on("rename", (file, oldPath) => {
			const cache = this.caches.get(String(oldPath));
			if (!cache) return;
			this.caches.delete(String(oldPath));
			this.caches.set(file.path, cache);
			this.unlink(String(oldPath));
			this.resolve(file.path);
		});
	}

	override on(name: string, callback: (...data: unknown[]) => unknown, context?: unknown): O.EventRef;
	override on(name: string, callback: (...data: never[]) => unknown, context?: unknown): O.EventRef;
	override on(name: string, callback: (...data: never[]) => unknown, context?: unknown): O.EventRef {
		return super.on(name, callback as (...data: unknown[]) => unknown, context);
	}

	getFileCache(file: O.TFile): O.CachedMetadata | null {
		return this.caches.get(file.path) ?? null;
	}
	getCache(path: string): O.CachedMetadata | null {
		return this.caches.get(path) ?? null;
	}
	getFirstLinkpathDest(linkpath: string, _sourcePath: string): TFile | null {
		const wanted = linkpath.replace(/\.md$/iu, "").toLowerCase();
		const files = this.vault.getMarkdownFiles();
		return (
			files.find(({ path }) => path.toLowerCase() === `${wanted}.md`) ??
			files.find(({ basename }) => basename.toLowerCase() === wanted) ??
			null
		);
	}
	/** The shortest text that leads to the file: its name, or its whole path where the name leads elsewhere. */
	fileToLinktext(file: O.TFile, sourcePath: string, omitMdExtension = true): string {
		const isPlain = file.extension === "md" && omitMdExtension;
		const shown = (path: string): string => (isPlain ? path.replace(/\.md$/iu, "") : path);
		const isUnique = this.getFirstLinkpathDest(shown(file.name), sourcePath)?.path === file.path;
		return shown(isUnique ? file.name : file.path);
	}

	/** As in Obsidian, the metadata comes a moment after the file changed. */
	private update(file: TAbstractFile): void {
		if (!(file instanceof TFile) || file.extension !== "md") return;
		setTimeout(() => {
			const text = this.vault.snapshot()[file.path];
			if (text === undefined) return;
			const cache = parseMetadata(text);
			this.caches.set(file.path, cache);
			this.trigger("changed", file, text, cache);
			this.resolve(file.path);
			this.trigger("resolve", file);
			this.trigger("resolved");
		}, 5);
	}

	private resolve(path: string): void {
		this.unlink(path);
		const cache = this.caches.get(path);
		for (const { link } of [...(cache?.links ?? []), ...(cache?.embeds ?? [])]) {
			const linkpath = link.split("#", 1)[0] ?? "";
			const target = linkpath === "" ? path : this.getFirstLinkpathDest(linkpath, path)?.path;
			const counts = ((target === undefined ? this.unresolvedLinks : this.resolvedLinks)[path] ??= {});
			counts[target ?? linkpath] = (counts[target ?? linkpath] ?? 0) + 1;
		}
	}

	private unlink(path: string): void {
		this.resolvedLinks = withoutKey(this.resolvedLinks, path);
		this.unresolvedLinks = withoutKey(this.unresolvedLinks, path);
	}
}

/** A note's metadata as Obsidian's cache has it. */
export function parseMetadata(text: string): O.CachedMetadata {
	const root = markdown.parse(text);
	const sections: O.SectionCache[] = root.children.map((node) => ({
		type: sectionType(node, text),
		position: positionOf(node),
	}));
	const headings: O.HeadingCache[] = root.children.flatMap((node) =>
		node.type === "heading"
			? [{ heading: textOf(node, text), level: node.depth, position: positionOf(node) }]
			: [],
	);
	const yaml = root.children.find((node) => node.type === "yaml");
	const tags = collectTags(root.children, text);
	const { links, embeds, listItems, blocks } = findLinks(root, text, positionOf);
	return {
		...(links.length > 0 ? { links } : {}),
		...(embeds.length > 0 ? { embeds } : {}),
		...(listItems.length > 0 ? { listItems } : {}),
		...(Object.keys(blocks).length > 0 ? { blocks } : {}),
		...(sections.length > 0 ? { sections } : {}),
		...(headings.length > 0 ? { headings } : {}),
		...(tags.length > 0 ? { tags } : {}),
		...(yaml ? { frontmatter: readProperties(yaml.value), frontmatterPosition: positionOf(yaml) } : {}),
	};
}

function withoutKey<T>(record: Record<string, T>, key: string): Record<string, T> {
	return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function sectionType(node: RootContent, text: string): string {
	if (node.type === "blockquote" && /^\s*>\s*\[![^\]]+\]/u.test(text.slice(node.position?.start.offset)))
		return "callout";
	return node.type;
}

function textOf(node: Parents, text: string): string {
	const first = node.children[0]?.position?.start.offset;
	const last = node.children.at(-1)?.position?.end.offset;
	return first === undefined ? "" : text.slice(first, last).trim();
}

function collectTags(nodes: readonly RootContent[], text: string): O.TagCache[] {
	return nodes.flatMap((node): O.TagCache[] => {
		if (node.type === "yaml" || node.type === "code" || node.type === "inlineCode") return [];
		if ("children" in node) return collectTags(node.children, text);
		if (node.type !== "text") return [];
		return [...node.value.matchAll(/(?:^|\s)(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu)].map(
			(match) => ({ tag: match[1] ?? "", position: positionOf(node) }),
		);
	});
}

function readProperties(yaml: string): O.FrontMatterCache {
	try {
		const value: unknown = parseYaml(yaml);
		return typeof value === "object" && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

function positionOf(node: Node): O.Pos {
	const loc = (point: { line: number; column: number; offset?: number | undefined } | undefined): O.Loc => ({
		line: (point?.line ?? 1) - 1,
		col: (point?.column ?? 1) - 1,
		offset: point?.offset ?? 0,
	});
	return { start: loc(node.position?.start), end: loc(node.position?.end) };
}
