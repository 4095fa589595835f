// Functions of the obsidian module about links and the parts of notes they lead to.
import type * as O from "obsidian";

export const parseLinktext: typeof O.parseLinktext = (linktext) => {
	const at = linktext.indexOf("#");
	return at === -1
		? { path: linktext, subpath: "" }
		: { path: linktext.slice(0, at), subpath: linktext.slice(at) };
};

export const getLinkpath: typeof O.getLinkpath = (linktext) => parseLinktext(linktext).path;

/** Letters and digits of a heading, for comparing it with what a link says. */
export const stripHeading: typeof O.stripHeading = (heading) =>
	heading
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/gu, " ")
		.replace(/\s+/gu, " ")
		.trim();

/** A heading as a link can say it. */
export const stripHeadingForLink: typeof O.stripHeadingForLink = (heading) =>
	heading
		.replace(/([:#|^\\\r\n]|%%|\[\[|\]\])/gu, " ")
		.replace(/\s+/gu, " ")
		.trim();

export const resolveSubpath: typeof O.resolveSubpath = (cache, subpath) => {
	const parts = subpath.split("#").filter(Boolean);
	const last = parts.at(-1) ?? "";
	if (last.startsWith("^")) return parts.length === 1 ? findBlock(cache, last.slice(1).toLowerCase()) : null;
	return parts.length === 0 ? null : findHeading(cache, parts);
};

function findBlock(
	cache: O.CachedMetadata,
	id: string,
): O.BlockSubpathResult | O.FootnoteSubpathResult | null {
	const footnote = cache.footnotes?.find((one) => one.id.toLowerCase() === id.replace(/^\[|\]$/gu, ""));
	if (id.startsWith("[") && footnote)
		return { type: "footnote", footnote, start: footnote.position.start, end: footnote.position.end };
	const block = cache.blocks?.[id];
	if (!block) return null;
	const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id);
	const { start, end } = block.position;
	return { type: "block", block, start, end, ...(list ? { list } : {}) };
}

/** Headings one below the other: `#Chapter#Section`. */
function findHeading(cache: O.CachedMetadata, parts: readonly string[]): O.HeadingSubpathResult | null {
	const headings = cache.headings ?? [];
	const same = (a: string, b: string): boolean =>
		stripHeading(a).toLowerCase() === stripHeading(b).toLowerCase();
	let depth = 0;
	let level = 0;
	for (const [at, current] of headings.entries()) {
		if (depth > 0 && current.level <= level) {
			depth = 0;
			level = 0;
		}
		if (!same(current.heading, parts[depth] ?? "")) continue;
		depth++;
		level = current.level;
		if (depth < parts.length) continue;
		const next = headings.slice(at + 1).find((other) => other.level <= current.level);
		const found = {
			type: "heading",
			current,
			start: current.position.start,
			end: next?.position.start ?? null,
		};
		return { ...found, next: next as O.HeadingCache } as O.HeadingSubpathResult;
	}
	return null;
}

export const iterateRefs: typeof O.iterateRefs = (refs, callback) =>
	refs.some((ref) => callback(ref) === true);

export function iterateCacheRefs(
	{ links = [], embeds = [] }: O.CachedMetadata,
	callback: (ref: O.ReferenceCache) => boolean | void,
): boolean {
	return [...links, ...embeds].some((ref) => callback(ref) === true);
}
