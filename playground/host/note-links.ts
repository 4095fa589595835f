// The links, embeds, list items and block ids of a note, as Obsidian's metadata cache lists them.
import type * as O from "obsidian";
import type { ListItem, Node, Parents, Root, RootContent } from "mdast";

export interface NoteLinks {
	readonly links: O.LinkCache[];
	readonly embeds: O.EmbedCache[];
	readonly listItems: O.ListItemCache[];
	readonly blocks: Record<string, O.BlockCache>;
}

export function findLinks(root: Root, text: string, positionOf: (node: Node) => O.Pos): NoteLinks {
	const found: NoteLinks = { links: [], embeds: [], listItems: [], blocks: {} };
	const at = locator(text);
	const visit = (node: RootContent): void => {
		if (node.type === "yaml" || node.type === "code" || node.type === "inlineCode") return;
		if (node.type === "text") addWikiLinks(node, text, at, found);
		if (node.type === "link" && !isUrl(node.url))
			found.links.push({
				link: decodeURI(node.url),
				original: sourceOf(node, text),
				displayText: label(node, text),
				position: positionOf(node),
			});
		if (node.type === "image" && !isUrl(node.url))
			found.embeds.push({
				link: decodeURI(node.url),
				original: sourceOf(node, text),
				displayText: node.alt ?? "",
				position: positionOf(node),
			});
		if (node.type === "list")
			for (const item of node.children)
				addListItem(item, node.position?.start.line ?? 1, text, positionOf, found);
		const id = /\s\^([A-Za-z0-9-]+)\s*$/u.exec(
			node.type === "paragraph" || node.type === "heading" ? sourceOf(node, text) : "",
		)?.[1];
		if (id !== undefined)
			found.blocks[id.toLowerCase()] = { id: id.toLowerCase(), position: positionOf(node) };
		if ("children" in node) node.children.forEach(visit);
	};
	root.children.forEach(visit);
	return found;
}

/** `[[target#part|label]]` and `![[target]]`, also where an escaped `|` stands in a table. */
function addWikiLinks(node: Node, text: string, at: (offset: number) => O.Loc, found: NoteLinks): void {
	const start = node.position?.start.offset ?? 0;
	for (const match of sourceOf(node, text).matchAll(/(!?)\[\[([^\][]+)\]\]/gu)) {
		const [link = "", shown] = (match[2] ?? "").split(/\\?\|/u);
		const from = start + match.index;
		const position = { start: at(from), end: at(from + match[0].length) };
		(match[1] ? found.embeds : found.links).push({
			link,
			original: match[0],
			displayText: shown ?? link,
			position,
		});
	}
}

function addListItem(
	item: ListItem,
	listLine: number,
	text: string,
	positionOf: (node: Node) => O.Pos,
	found: NoteLinks,
): void {
	const position = positionOf(item);
	const parents = found.listItems.filter(
		({ position: { start, end } }) =>
			start.offset < position.start.offset && end.offset >= position.end.offset,
	);
	const parent = parents.at(-1)?.position.start.line ?? -listLine;
	const task = /^\s*(?:[-*+]|\d+[.)])\s+\[(.)\]\s/u.exec(sourceOf(item, text))?.[1];
	found.listItems.push({ position, parent, ...(task === undefined ? {} : { task }) });
}

function label(node: Parents, text: string): string {
	return text.slice(
		node.children[0]?.position?.start.offset ?? 0,
		node.children.at(-1)?.position?.end.offset ?? 0,
	);
}

function sourceOf(node: Node, text: string): string {
	return text.slice(node.position?.start.offset, node.position?.end.offset);
}

function isUrl(url: string): boolean {
	return /^[a-z][a-z0-9+.-]*:/iu.test(url);
}

function locator(text: string): (offset: number) => O.Loc {
	const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
	return (offset) => {
		const line = starts.findLastIndex((start) => start <= offset);
		return { line, col: offset - (starts[line] ?? 0), offset };
	};
}
