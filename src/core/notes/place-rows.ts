// The list of places as rows: grouped by note, in reading order, collapsed groups without their places.
import { noteName } from "./note.ts";
import type { Place, Tension } from "./place.ts";

/** What a row can stand for. */
export type PlaceItem = Place | Tension;

/** A note that holds places, or one of its places; `position` and `size` count among its siblings, from 1. */
export type PlaceRow =
	| {
			readonly kind: "note";
			readonly path: string;
			readonly title: string;
			readonly places: number;
			readonly isOpen: boolean;
			readonly position: number;
			readonly size: number;
	  }
	| {
			readonly kind: "place";
			readonly path: string;
			readonly title: string;
			readonly item: PlaceItem;
			readonly position: number;
			readonly size: number;
	  };

/** Puts places and tensions into reading order: by path, then line; one note may come first. Linear where they are in order already. */
export function inReadingOrder(items: readonly PlaceItem[], first: string | null): readonly PlaceItem[] {
	const rank = ({ path }: PlaceItem): number => (path === first ? 0 : 1);
	return [...items].sort(
		(a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line),
	);
}

/** Groups items that are in reading order by note. */
export function placeRows(
	items: readonly PlaceItem[],
	isCollapsed: (path: string) => boolean,
): readonly PlaceRow[] {
	const groups: { path: string; items: PlaceItem[] }[] = [];
	for (const item of items) {
		const last = groups.at(-1);
		if (last?.path === item.path) last.items.push(item);
		else groups.push({ path: item.path, items: [item] });
	}
	return groups.flatMap(({ path, items: own }, index): PlaceRow[] => {
		const isOpen = !isCollapsed(path);
		const places = own.length;
		const title = noteName(path);
		const note = {
			kind: "note",
			path,
			title,
			places,
			isOpen,
			position: index + 1,
			size: groups.length,
		} as const;
		if (!isOpen) return [note];
		return [
			note,
			...own.map((item, at) => ({
				kind: "place" as const,
				path,
				title: item.title,
				item,
				position: at + 1,
				size: places,
			})),
		];
	});
}

/** What sort of thing an item is. */
export function sortOf(item: PlaceItem): Place["kind"] | "tension" {
	return "kind" in item ? item.kind : "tension";
}
