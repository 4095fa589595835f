// What Obsidian knows of each note without reading it again, and which notes link to which.
import type * as O from "obsidian";
import { Events } from "./events.ts";
import { TFile, type TAbstractFile } from "./files.ts";
import { getLinkpath } from "./link-functions.ts";
import { LinkTargets } from "./metadata/link-targets.ts";
import { parseMetadata } from "./metadata/parse-metadata.ts";
import type { Vault } from "./vault.ts";

/** How long after a change the metadata comes, in milliseconds. */
const DELAY = 5;

export class MetadataCache extends Events implements O.MetadataCache {
	/** Path → path of each linked note → number of links. */
	readonly resolvedLinks: Record<string, Record<string, number>> = {};
	/** Path → link that leads nowhere → number of links. */
	readonly unresolvedLinks: Record<string, Record<string, number>> = {};
	private readonly caches = new Map<string, O.CachedMetadata>();
	private readonly vault: Vault;
	private readonly targets: LinkTargets;
	/** Lower-cased names of files that came, went or moved: links to them may lead elsewhere now. */
	private readonly moved = new Set<string>();

	constructor(vault: Vault) {
		super();
		this.vault = vault;
		this.targets = new LinkTargets(vault);
		for (const { path } of vault.getMarkdownFiles())
			this.caches.set(path, parseMetadata(vault.textOf(path) ?? ""));
		for (const path of this.caches.keys()) this.resolve(path);
		vault.on("create", (file) => {
			this.noteMove(file.path);
			this.update(file);
		});
		vault.on("modify", (file) => this.update(file));
		vault.on("delete", (file) => this.forget(file));
		vault.on("rename", (file, oldPath) => this.rename(file, oldPath));
		setTimeout(() => this.trigger("resolved"), DELAY);
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
	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		return this.targets.find(linkpath, sourcePath);
	}
	/** The shortest text that leads to the file: its name, or its whole path where the name leads elsewhere. */
	fileToLinktext(file: O.TFile, sourcePath: string, omitMdExtension = true): string {
		const isPlain = file.extension === "md" && omitMdExtension;
		const shown = (path: string): string => (isPlain ? path.replace(/\.md$/iu, "") : path);
		const isUnique = this.getFirstLinkpathDest(file.name, sourcePath)?.path === file.path;
		return shown(isUnique ? file.name : file.path);
	}
	/** Whether the user has excluded a path (Settings, Files and links). Obsidian's own, but not public. */
	isUserIgnored(path: string): boolean {
		const filters = this.vault.getConfig("userIgnoreFilters");
		if (!Array.isArray(filters)) return false;
		return filters.some(
			(filter: unknown) => typeof filter === "string" && filter !== "" && excludes(filter, path),
		);
	}

	/** As in Obsidian, the metadata comes a moment after the file changed. */
	private update(file: TAbstractFile): void {
		if (!(file instanceof TFile) || file.extension !== "md") return;
		setTimeout(() => {
			const text = this.vault.textOf(file.path);
			if (text === null || this.vault.getFileByPath(file.path) !== file) return;
			const cache = parseMetadata(text);
			this.caches.set(file.path, cache);
			this.trigger("changed", file, text, cache);
			this.resolve(file.path);
			this.trigger("resolve", file);
			this.trigger("resolved");
		}, DELAY);
	}
	private forget(file: TAbstractFile): void {
		const { path } = file;
		const cache = this.caches.get(path) ?? null;
		this.unlink(path);
		this.noteMove(path);
		if (this.caches.delete(path)) this.trigger("deleted", file, cache);
	}
	private rename(file: TAbstractFile, oldPath: string): void {
		this.noteMove(oldPath);
		this.noteMove(file.path);
		const cache = this.caches.get(oldPath);
		if (!cache) return;
		this.caches.delete(oldPath);
		this.caches.set(file.path, cache);
		this.unlink(oldPath);
		this.resolve(file.path);
	}

	/** Resolves the links again that say the name of what moved. */
	private noteMove(path: string): void {
		if (this.moved.size === 0) setTimeout(() => this.resolveMoved(), DELAY);
		this.moved.add(nameIn(path));
	}
	private resolveMoved(): void {
		for (const [path, cache] of this.caches) {
			const isMoved = linksOf(cache).some(({ link }) => this.moved.has(nameIn(getLinkpath(link))));
			if (!isMoved) continue;
			this.resolve(path);
			const file = this.vault.getFileByPath(path);
			if (file) this.trigger("resolve", file);
		}
		this.moved.clear();
		this.trigger("resolved");
	}
	private resolve(path: string): void {
		this.unlink(path);
		// As in Obsidian, each note has a row, with or without links.
		const resolved: Record<string, number> = (this.resolvedLinks[path] = {});
		const unresolved: Record<string, number> = (this.unresolvedLinks[path] = {});
		for (const { link } of linksOf(this.caches.get(path))) {
			const linkpath = getLinkpath(link);
			const target = this.getFirstLinkpathDest(linkpath, path)?.path;
			const counts = target === undefined ? unresolved : resolved;
			counts[target ?? linkpath] = (counts[target ?? linkpath] ?? 0) + 1;
		}
	}
	private unlink(path: string): void {
		Reflect.deleteProperty(this.resolvedLinks, path);
		Reflect.deleteProperty(this.unresolvedLinks, path);
	}
}

function linksOf({
	links = [],
	embeds = [],
	frontmatterLinks = [],
}: O.CachedMetadata = {}): readonly O.Reference[] {
	return [...links, ...embeds, ...frontmatterLinks];
}

/** The file name a path or a link ends with, as names are compared. */
function nameIn(path: string): string {
	return (path.split("/").at(-1) ?? "").replace(/\.md$/iu, "").toLowerCase();
}

/** A filter is the beginning of a path, or a regular expression between slashes. */
function excludes(filter: string, path: string): boolean {
	const pattern = /^\/(.+)\/$/u.exec(filter)?.[1];
	if (pattern === undefined) return path.startsWith(filter);
	try {
		return new RegExp(pattern, "u").test(path);
	} catch {
		return false;
	}
}
