// The list of places as rows: grouped by note, in reading order, collapsed groups without their places.
import { groupBy } from "../group-by.ts";
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

/** The places and tensions of one note, in order of line. */
export interface NoteGroup {
	readonly path: string;
	readonly items: readonly PlaceItem[];
}

/** Groups items by note, in reading order: notes by path, one of them first. Close to linear where they are in order already. */
export function groupByNote(items: readonly PlaceItem[], first: string | null): readonly NoteGroup[] {
	const rank = ({ path }: NoteGroup): number => (path === first ? 0 : 1);
	return [...groupBy(items, ({ path }) => path)]
		.map(([path, own]) => ({ path, items: [...own].sort((a, b) => a.line - b.line) }))
		.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** A row for each note, and below those that are open one for each of its items. */
export function placeRows(
	groups: readonly NoteGroup[],
	isCollapsed: (path: string) => boolean,
): readonly PlaceRow[] {
	const rows: PlaceRow[] = [];
	groups.forEach(({ path, items }, index) => {
		const isOpen = !isCollapsed(path);
		const { length: size } = items;
		const title = noteName(path);
		rows.push({ kind: "note", path, title, places: size, isOpen, position: index + 1, size: groups.length });
		if (!isOpen) return;
		items.forEach((item, at) =>
			rows.push({ kind: "place", path, title: item.title, item, position: at + 1, size }),
		);
	});
	return rows;
}

/** What sort of thing an item is. */
export function sortOf(item: PlaceItem): Place["kind"] | "tension" {
	return "kind" in item ? item.kind : "tension";
}
