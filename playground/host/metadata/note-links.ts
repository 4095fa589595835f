// The links, embeds and tags of a note, as Obsidian's metadata cache lists them.
import type { Node, Parents, Root, RootContent } from "mdast";
import type * as O from "obsidian";
import { positionOf, sourceOf } from "./parse-metadata.ts";

export interface NoteLinks {
	readonly links: O.LinkCache[];
	readonly embeds: O.EmbedCache[];
	readonly tags: O.TagCache[];
}

type Locate = (offset: number) => O.Loc;
const WIKI_LINK = /(!?)\[\[([^\][]+)\]\]/gu;
const TAG =
	/(?<=^|\s)#[\p{L}\p{N}\p{Extended_Pictographic}_/-]*[\p{L}\p{Extended_Pictographic}_/-][\p{L}\p{N}\p{Extended_Pictographic}_/-]*/gu;

export function findLinks(root: Root, text: string, at: Locate): NoteLinks {
	const found: NoteLinks = { links: [], embeds: [], tags: [] };
	const visit = (node: RootContent): void => {
		if (node.type === "text") {
			addWikiLinks(node, text, at, found);
			addTags(node, text, at, found);
		}
		if (node.type === "link" && !isUrl(node.url))
			found.links.push(referenceTo(node.url, node, labelOf(node, text), text));
		if (node.type === "image" && !isUrl(node.url))
			found.embeds.push(referenceTo(node.url, node, node.alt ?? "", text));
		if ("children" in node) node.children.forEach(visit);
	};
	root.children.forEach(visit);
	return found;
}

/** Tells the line and column of an offset; found by halving, so that long notes stay fast. */
export function createLocator(text: string): Locate {
	const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low, col: offset - (starts[low] ?? 0), offset };
	};
}

/** `[[target#part|label]]` and `![[target]]`, also where an escaped `|` stands in a table. */
function addWikiLinks(node: Node, text: string, at: Locate, found: NoteLinks): void {
	const start = positionOf(node).start.offset;
	for (const match of sourceOf(node, text).matchAll(WIKI_LINK)) {
		const [given = "", shown] = (match[2] ?? "").split(/\\?\|/u);
		const link = given.trim();
		const from = start + match.index;
		(match[1] ? found.embeds : found.links).push({
			link,
			original: match[0],
			displayText: shown ?? link.replace(/^#/u, "").split("#").join(" > "),
			position: { start: at(from), end: at(from + match[0].length) },
		});
	}
}

function addTags(node: Node, text: string, at: Locate, found: NoteLinks): void {
	const start = positionOf(node).start.offset;
	for (const { 0: tag, index } of sourceOf(node, text).matchAll(TAG)) {
		const from = start + index;
		found.tags.push({ tag, position: { start: at(from), end: at(from + tag.length) } });
	}
}

function referenceTo(url: string, node: Node, displayText: string, text: string): O.ReferenceCache {
	return { link: decode(url), original: sourceOf(node, text), displayText, position: positionOf(node) };
}

function labelOf({ children }: Parents, text: string): string {
	return text.slice(children[0]?.position?.start.offset ?? 0, children.at(-1)?.position?.end.offset ?? 0);
}

function decode(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}

function isUrl(url: string): boolean {
	return /^[a-z][a-z0-9+.-]*:/iu.test(url);
}
