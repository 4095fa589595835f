// The places of the chosen activity below the picture: filtered, grouped by note and drawn as a tree, or why there are none.
import { Menu, prepareFuzzySearch, type HoverParent, type ItemView } from "obsidian";
import type { Activity } from "../../core/chain/value-chain.ts";
import { noteName } from "../../core/notes/note.ts";
import { nearestPlace } from "../../core/notes/place-at.ts";
import {
	groupByNote,
	placeRows,
	type NoteGroup,
	type PlaceItem,
	type PlaceRow,
} from "../../core/notes/place-rows.ts";
import { placesOf } from "../../core/notes/places-of.ts";
import { openReview } from "../review-view/register-reviewing.ts";
import { copyText } from "../copy-text.ts";
import * as chainText from "../text/chain-text.ts";
import type { ChainPageParts } from "./chain-page.ts";
import { dueLines } from "./chain-pictures.ts";
import { createActivityNotes } from "./create-activity-notes.ts";
import { emptyShapes } from "./describe-activity.ts";
import type { Position, Walk } from "./navigation.ts";
import { onButton, patch } from "./patch.ts";
import { linkTo, placesAsList } from "./place-links.ts";
import { addItem, showPlaceMenu } from "./place-menu.ts";
import { createPlaceTree } from "./place-tree.ts";
import { onToggle } from "./toolbar.ts";

export interface PlaceListActions {
	readonly refresh: () => void;
	readonly preview: (place: Position, event: MouseEvent, target: Element) => void;
	/** Back to the note. */
	readonly leave: () => void;
}

export interface PlaceList {
	readonly draw: (
		activity: Activity | undefined,
		hasDue: boolean,
		walk: Walk | null,
		at: Position | null,
		now: Date,
	) => void;
	readonly scrolled: () => void;
	/** The note whose places come first. */
	readonly putFirst: (path: string) => void;
	/** What of the list is another once the user is elsewhere. */
	readonly whereabouts: (at: Position | null) => readonly unknown[];
	readonly openMenu: (event: MouseEvent) => void;
}

export function createPlaceList(
	view: ItemView & HoverParent,
	{ study, navigation, memory }: ChainPageParts,
	{ refresh, preview, leave }: PlaceListActions,
): PlaceList {
	const { index } = study;
	const { app, contentEl: root } = view;
	let filter = "";
	let thisNoteOnly = false;
	/** The note last worked in that has some places. */
	let firstNote: string | null = null;
	let shown: Activity | undefined;
	let groups: readonly NoteGroup[] = [];

	const bar = root.createDiv("svc-controls");
	const input = bar.createEl("input", {
		type: "search",
		cls: "svc-filter",
		placeholder: chainText.filter,
		attr: { "aria-label": chainText.filter },
	});
	const found = bar.createSpan({ cls: "svc-found", attr: { role: "status" } });
	onToggle(bar.createEl("button", { text: chainText.thisNote }), (isOn) => {
		thisNoteOnly = isOn;
		refresh();
	});
	const review = bar.createEl("button", "mod-cta");
	review.addEventListener("click", () => {
		if (shown) void openReview(app, { activity: shown.id }, shown.name);
	});
	input.addEventListener("input", () => setFilter(input.value));
	input.addEventListener("keydown", (event) => {
		if (event.key !== "Escape") return;
		event.preventDefault();
		event.stopPropagation();
		if (input.value === "") return leave();
		input.value = "";
		setFilter("");
	});
	const hint = root.createDiv({ cls: "svc-hint", attr: { role: "status" } });
	onButton(hint, () => void createActivityNotes(app, study.chain()));
	const tree = createPlaceTree(root, {
		go: (row, pane) => void navigation.open(placeOf(row), pane),
		show: (row) => void showKeepingFocus(row),
		fold: (path, isOpen) => {
			const others = memory.get().collapsed.filter((known) => known !== path);
			memory.set({ collapsed: isOpen ? others : [...others, path] });
		},
		preview: (row, event, target) => preview(placeOf(row), event, target),
		menu: (row, event) => {
			const place = placeOf(row);
			showPlaceMenu(app, view.leaf, place, event, (pane) => void navigation.open(place, pane));
		},
		link: (row) => linkTo(app, row.path, placeOf(row).line),
		leave,
	});

	function setFilter(text: string): void {
		filter = text.trim();
		refresh();
	}

	function itemsOf(activity: Activity | undefined): readonly PlaceItem[] {
		if (!activity) return [];
		const { id } = activity;
		return [
			...placesOf(index.places(), id),
			...index.tensions().filter(({ activities }) => activities.includes(id)),
		];
	}

	/** Those that the filter and "this note" leave. */
	function wanted(items: readonly PlaceItem[], at: Position | null): readonly PlaceItem[] {
		const here = thisNoteOnly ? items.filter(({ path }) => path === at?.path) : items;
		if (filter === "") return here;
		const matches = prepareFuzzySearch(filter);
		const word = filter.toLowerCase();
		// Letters of any word are found somewhere in a long snippet; it has to hold the very words.
		return here.filter(
			(item) =>
				matches(item.title) ??
				matches(noteName(item.path)) ??
				("snippet" in item && item.snippet.toLowerCase().includes(word)),
		);
	}

	function nearest(at: Position | null): PlaceItem | null {
		return nearestPlace(groups.find(({ path }) => path === at?.path)?.items ?? [], at);
	}

	/** Why the list is empty. */
	function reasonFor(places: number): string {
		if (!index.isReady()) return chainText.reading;
		return places > 0 ? chainText.noMatch : chainText.noPlaces;
	}

	async function showKeepingFocus(row: PlaceRow): Promise<void> {
		const focused = root.doc.activeElement;
		await navigation.show(placeOf(row));
		if (focused?.instanceOf(HTMLElement)) focused.focus({ preventScroll: true });
	}

	return {
		draw: (activity, hasDue, walk, at, now) => {
			shown = activity;
			const all = itemsOf(activity);
			const items = wanted(all, at);
			groups = groupByNote(items, firstNote);
			const collapsed = new Set(filter === "" ? memory.get().collapsed : []);
			const due = activity && hasDue ? dueLines(study, activity.id, now) : new Set<string>();
			tree.draw({
				label: chainText.placesOf(activity?.name ?? ""),
				rows: placeRows(groups, (path) => collapsed.has(path)),
				here: nearest(at),
				marksOf: (item) => marksOf(item, walk, due),
			});
			const isEmpty = index.isReady() && index.places().length === 0;
			hint.toggleClass("svc-empty", isEmpty);
			patch(hint, isEmpty ? emptyShapes() : items.length > 0 ? [] : [["p", {}, reasonFor(all.length)]]);
			setText(found, filter === "" ? "" : chainText.found(items.length, all.length));
			const toReview = activity ? study.queue({ activity: activity.id }, now).length : 0;
			setText(review, chainText.review(toReview));
			review.toggleClass("is-unused", toReview === 0);
		},
		scrolled: tree.scrolled,
		putFirst: (path) => (firstNote = path),
		whereabouts: (at) => {
			const here = nearest(at);
			return [firstNote, thisNoteOnly && at?.path, here?.path, here?.line];
		},
		openMenu: (event) => {
			const menu = new Menu();
			const paths = groups.map(({ path }) => path);
			const others = memory.get().collapsed.filter((path) => !paths.includes(path));
			const fold = (collapsed: readonly string[]) => () => memory.set({ collapsed });
			const items = groups.flatMap((group) => group.items);
			addItem(menu, chainText.foldAll, "chevrons-down-up", fold([...others, ...paths]));
			addItem(menu, chainText.unfoldAll, "chevrons-up-down", fold(others));
			addItem(
				menu,
				chainText.copyList,
				"copy",
				() => void copyText(root.win, placesAsList(app, items), chainText.copied),
			);
			addItem(menu, chainText.showLegend, "info", () => memory.set({ isLegendRead: false }));
			menu.showAtMouseEvent(event);
		},
	};
}

/** Where a row leads: a note's row to its top. */
function placeOf(row: PlaceRow): Position {
	return { path: row.path, line: row.kind === "note" ? 0 : row.item.line };
}

/** Words at the end of a row: its steps, and whether it is a term with cards to review. */
function marksOf(item: PlaceItem, walk: Walk | null, due: ReadonlySet<string>): readonly string[] {
	const { path, line } = item;
	const steps = (walk?.steps ?? []).flatMap((step, index) =>
		step.path === path && step.line === line ? [chainText.step(index + 1)] : [],
	);
	return "kind" in item && item.kind === "term" && due.has(`${path}:${line}`)
		? [...steps, chainText.isDue]
		: steps;
}

/** Changes a text only where it is another: a screen reader says it again otherwise. */
function setText(element: HTMLElement, text: string): void {
	if (element.textContent !== text) element.setText(text);
}
