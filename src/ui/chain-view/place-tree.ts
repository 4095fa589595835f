// The places of an activity as a tree by note: arrows, Home, End and letters move, Enter goes, Space shows.
import { Keymap, setIcon, type PaneType } from "obsidian";
import { noteName } from "../../core/notes/note.ts";
import type { Place, PlaceKind } from "../../core/notes/place.ts";

/** One row of the list; a place, or a tension shown like one. */
export interface PlaceRow {
	readonly path: string;
	readonly line: number;
	readonly title: string;
	readonly snippet: string;
	readonly icon: string;
	/** A word at the end of the row, e.g. "here"; "" for none. */
	readonly mark: string;
}

export interface PlaceTreeActions {
	readonly go: (row: PlaceRow, pane: PaneType | false) => void;
	readonly show: (row: PlaceRow) => void;
	readonly preview: (row: PlaceRow, event: MouseEvent, target: HTMLElement) => void;
	readonly menu: (row: PlaceRow, event: MouseEvent) => void;
	readonly leave: () => void;
}

const ICONS: Readonly<Record<PlaceKind, string>> = {
	section: "lucide-heading",
	callout: "lucide-message-square-quote",
	term: "lucide-book-a",
	note: "lucide-file-text",
};
/** Rows of one note drawn at once; more come on request, so that a large vault stays quick. */
const MOST_ROWS = 200;

export function rowOf(place: Place, mark: string): PlaceRow {
	const { path, line, title, snippet, kind } = place;
	return { path, line, title, snippet, icon: ICONS[kind], mark };
}

/** Draws the rows grouped by note, in the order given; keeps the focused row focused. */
export function drawPlaceTree(
	parent: HTMLElement,
	label: string,
	rows: readonly PlaceRow[],
	actions: PlaceTreeActions,
): void {
	const doc = parent.doc;
	const active = doc.activeElement;
	const hadFocus = active !== null && parent.contains(active) ? active.getAttribute("data-place") : null;
	parent.empty();
	const tree = parent.createDiv({ cls: "svc-tree", attr: { role: "tree", "aria-label": label } });
	let group: HTMLElement | null = null;
	let path = "";
	for (const row of rows.slice(0, MOST_ROWS)) {
		if (!group || row.path !== path) {
			path = row.path;
			group = drawGroup(tree, path, rows.filter((other) => other.path === path).length);
		}
		drawRow(group, row, actions);
	}
	const items = (): HTMLElement[] => [...tree.querySelectorAll<HTMLElement>(".svc-row")];
	const stop = items().find((item) => item.getAttribute("data-place") === hadFocus) ?? items()[0];
	stop?.setAttribute("tabindex", "0");
	if (hadFocus !== null) stop?.focus({ preventScroll: true });
	tree.addEventListener("keydown", (event) => moveFocus(event, items(), actions));
}

function drawGroup(tree: HTMLElement, path: string, size: number): HTMLElement {
	const node = tree.createDiv({
		cls: "svc-group",
		attr: {
			role: "treeitem",
			"aria-expanded": "true",
			"aria-label": noteName(path),
			"aria-selected": "false",
		},
	});
	const title = node.createDiv({ cls: "svc-group-title" });
	title.createSpan({ text: noteName(path) });
	title.createSpan({ cls: "svc-group-count", text: String(size) });
	return node.createDiv({ attr: { role: "group" } });
}

function drawRow(group: HTMLElement, row: PlaceRow, actions: PlaceTreeActions): void {
	const item = group.createDiv({
		cls: "svc-row",
		attr: {
			role: "treeitem",
			tabindex: "-1",
			"aria-selected": String(row.mark !== ""),
			"data-place": `${row.path}:${row.line}`,
			draggable: "true",
		},
	});
	setIcon(item.createSpan({ cls: "svc-row-icon", attr: { "aria-hidden": "true" } }), row.icon);
	const text = item.createSpan({ cls: "svc-row-text" });
	text.createSpan({ cls: "svc-row-title", text: row.title });
	if (row.snippet) text.createSpan({ cls: "svc-row-snippet", text: row.snippet });
	if (row.mark) item.createSpan({ cls: "svc-row-mark", text: row.mark });
	item.addEventListener("click", (event) => actions.go(row, paneOf(event)));
	item.addEventListener("auxclick", (event) => {
		if (event.button === 1) actions.go(row, "tab");
	});
	item.addEventListener("contextmenu", (event) => actions.menu(row, event));
	item.addEventListener("mouseover", (event) => actions.preview(row, event, item));
	item.addEventListener("dragstart", (event) =>
		event.dataTransfer?.setData("text/plain", `[[${row.path.replace(/\.md$/iu, "")}]]`),
	);
	item.addEventListener("keydown", (event) => {
		if (event.key === "Enter") actions.go(row, paneOf(event));
		else if (event.key === " ") actions.show(row);
		else return;
		event.preventDefault();
		event.stopPropagation();
	});
}

function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[], actions: PlaceTreeActions): void {
	const at = items.findIndex((item) => item === item.doc.activeElement);
	const target = targetOf(event, items, at);
	if (target) {
		for (const item of items) item.setAttribute("tabindex", item === target ? "0" : "-1");
		target.focus();
	} else if (event.key === "Escape") actions.leave();
	else return;
	event.preventDefault();
	event.stopPropagation();
}

function targetOf(event: KeyboardEvent, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	if (event.key === "ArrowDown") return items[Math.min(at + 1, items.length - 1)];
	if (event.key === "ArrowUp") return items[Math.max(at - 1, 0)];
	if (event.key === "Home") return items[0];
	if (event.key === "End") return items.at(-1);
	if (event.key.length !== 1 || event.key === " ") return undefined;
	const letter = event.key.toLowerCase();
	return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
		item.querySelector(".svc-row-title")?.textContent?.toLowerCase().startsWith(letter),
	);
}

/** Where Obsidian's modifier keys ask a link to open; `false` for the present tab. */
export function paneOf(event: MouseEvent | KeyboardEvent): PaneType | false {
	const pane = Keymap.isModEvent(event);
	return pane === true ? "tab" : pane;
}
