// The items of a note's lists, each without the lists inside of it, and which item it is below.
import type { List, ListItem, Node, Root } from "mdast";
import type * as O from "obsidian";
import { blockIdOf, positionOf, sourceOf } from "./parse-metadata.ts";

export function findListItems(root: Root, text: string): O.ListItemCache[] {
	const found: O.ListItemCache[] = [];
	const visit = (node: Node, parent: number | null): void => {
		if (node.type === "list") {
			const list = node as List;
			// A root list's items have the negative of the list's first line.
			const below = parent ?? -positionOf(list).start.line;
			for (const item of list.children) {
				found.push(itemOf(item, below, text));
				for (const child of item.children) visit(child, positionOf(item).start.line);
			}
		} else if ("children" in node) for (const child of node.children as Node[]) visit(child, parent);
	};
	visit(root, null);
	return found;
}

function itemOf(item: ListItem, parent: number, text: string): O.ListItemCache {
	const { start, end } = positionOf(item);
	const own = item.children.filter(({ type }) => type !== "list");
	const nested = item.children.some(({ type }) => type === "list");
	const last = own.at(-1);
	const position = { start, end: nested && last ? positionOf(last).end : end };
	const source = text.slice(position.start.offset, position.end.offset);
	const id = own[0] && blockIdOf(sourceOf(own[0], text));
	const task = /^(?:[-*+]|\d+[.)])\s+\[(.)\](?:\s|$)/u.exec(source)?.[1];
	return { position, parent, ...(id ? { id } : {}), ...(task === undefined ? {} : { task }) };
}
