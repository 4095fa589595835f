// What the sidebar shows: the chain as a picture, and below it the places of the chosen activity. It only draws what the
// study says, changes only what is another than before, and does nothing while it is hidden.
import { MarkdownView, Menu, debounce, prepareFuzzySearch, type HoverParent, type ItemView } from "obsidian";
import { activityOf, type Activity, type ActivityId } from "../../core/chain/value-chain.ts";
import { noteName } from "../../core/notes/note.ts";
import { bestPlace, nearestPlace } from "../../core/notes/place-at.ts";
import { inReadingOrder, placeRows, type PlaceItem, type PlaceRow } from "../../core/notes/place-rows.ts";
import type { Study } from "../../vault/study.ts";
import { openReview } from "../review-view/register-reviewing.ts";
import * as chainText from "../text/chain-text.ts";
import type { ChainMemory } from "./chain-memory.ts";
import { dueLines, figuresOf, stepsByActivity, tensionPairs } from "./chain-pictures.ts";
import { createActivityNotes } from "./create-activity-notes.ts";
import { activityShapes, emptyShapes, legendShapes, stepShapes } from "./describe-activity.ts";
import { createDiagram, type ActivityFigures } from "./draw-diagram.ts";
import type { FollowUser } from "./follow-user.ts";
import type { Navigation, Position, Walk } from "./navigation.ts";
import { patch } from "./patch.ts";
import { linkTo, placesAsList } from "./place-links.ts";
import { addItem, copy, showPlaceMenu } from "./place-menu.ts";
import { createPlaceTree } from "./place-tree.ts";
import { createViewControls } from "./view-controls.ts";

/** The narrowest picture, in pixels. */
const LEAST_WIDTH = 140;

/** What the page draws from. */
export interface ChainPageParts {
	readonly study: Study;
	readonly navigation: Navigation;
	readonly memory: ChainMemory;
	readonly follow: FollowUser;
	readonly showsDue: () => boolean;
	readonly onSettings: (callback: () => void) => () => void;
}

/** The longest delay between a change and the picture, in milliseconds. */
const DELAY = 60;

/**
 * Fills a view that opens, until it is unloaded.
 * @returns what the view's `onResize` is to call.
 */
export function openChainPage(view: ItemView & HoverParent, parts: ChainPageParts): () => void {
	const { study, navigation, memory } = parts;
	const { index } = study;
	const { app, contentEl: root } = view;
	let selected: ActivityId | null = null;
	let current: ActivityId | null = null;
	/** The note whose places come first: the one last worked in that has some. */
	let firstNote: string | null = null;
	let filter = "";
	let thisNoteOnly = false;
	let isPinned = false;
	/** True if something changed while the view was hidden. */
	let isStale = true;
	let width = 0;
	/** What the last drawing showed of where the user is. */
	let whereabouts = "";
	/** Items in the list. */
	let listed: readonly PlaceItem[] = [];

	root.empty();
	root.addClass("svc-chain-view");
	const part = (name: string, tag: "div" | "ol" = "div"): HTMLElement =>
		root.createEl(tag, { cls: `svc-${name}` });
	const toolbar = part("toolbar");
	const picture = part("picture");
	const legend = part("legend");
	const steps = part("steps", "ol");
	const details = part("details");
	const bar = part("controls");
	const hint = part("hint");
	hint.setAttribute("role", "status");

	const diagram = createDiagram(picture, study, navigation, {
		select,
		placeOf: (activity) => bestPlace(index.places(), activity, navigation.position()?.path ?? null),
		preview,
	});
	const controls = createViewControls(toolbar, bar, {
		chooseStream: (stream) => memory.set({ stream }),
		step: (by) => void navigation.step(by),
		pin: (isOn) => {
			isPinned = isOn;
			follow();
		},
		more: openMore,
		filter: (text) => {
			filter = text;
			refresh();
		},
		thisNote: (isOn) => {
			thisNoteOnly = isOn;
			refresh();
		},
		review: () => {
			const activity = shown();
			if (activity) void openReview(app, { activity: activity.id }, activity.name);
		},
		leave,
	});
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

	listen();
	follow();
	refresh();
	return onResize;

	function listen(): void {
		const soon = debounce(refresh, DELAY);
		const resized = new ResizeObserver(onResize);
		resized.observe(root);
		for (const stop of [
			index.onChange(soon),
			study.onReview(soon),
			memory.onChange(refresh),
			parts.onSettings(soon),
			parts.follow(follow),
			() => resized.disconnect(),
			() => soon.cancel(),
		])
			view.register(stop);
		void index.whenReady().then(refresh);
		view.registerDomEvent(root, "scroll", tree.scrolled, { passive: true });
		// What is drawn anew has no listeners of its own.
		onButton(legend, () => memory.set({ isLegendRead: true }));
		onButton(steps, ({ dataset }) => void navigation.goToStep(Number(dataset["step"])));
		onButton(hint, () => void createActivityNotes(app, study.chain()));
		const toggled = (event: Event): void => {
			const { open } = event.target as HTMLDetailsElement;
			if (open !== memory.get().showsExchanges) memory.set({ showsExchanges: open });
		};
		details.addEventListener("toggle", toggled, true);
	}

	function onResize(): void {
		if (isStale || root.clientWidth !== width) refresh();
		else tree.scrolled();
	}

	function select(activity: ActivityId): void {
		selected = activity;
		refresh();
	}

	/** Takes over where the user is; draws only if that shows, and not while hidden. */
	function follow(): void {
		if (isPinned || !root.isShown()) return;
		const activity = navigation.currentPlace()?.activity ?? null;
		if (activity !== null && activity !== current) selected = activity;
		current = activity;
		const path = navigation.position()?.path;
		if (path !== undefined && index.placesIn(path).length > 0) firstNote = path;
		if (describeWhereabouts() !== whereabouts) refresh();
	}

	function describeWhereabouts(): string {
		const at = navigation.position();
		const here = nearestPlace(listed, at);
		const walk = navigation.walk();
		const walked = walk && [walk.stream.path, walk.current];
		return String([
			shown()?.id,
			current,
			firstNote,
			thisNoteOnly && at?.path,
			here?.path,
			here?.line,
			walked,
		]);
	}

	/** The chosen activity, else the one the user is in, else the first. */
	function shown(): Activity | undefined {
		const chain = study.chain();
		return activityOf(chain, selected ?? current) ?? chain.activities[0];
	}

	function refresh(): void {
		isStale = !root.isShown();
		if (isStale) return;
		const now = new Date();
		const chain = study.chain();
		const figures = figuresOf(study, now);
		const walk = navigation.walk();
		const activity = shown();
		const { stream, isLegendRead, showsExchanges } = memory.get();
		width = root.clientWidth;
		controls.drawStreams(index.streams(), stream);
		diagram.draw(
			{
				chain,
				figures,
				steps: stepsByActivity(walk?.steps),
				selected: activity?.id ?? null,
				current: current === null ? [] : [current],
				tensions: tensionPairs(study),
				showsDue: parts.showsDue(),
			},
			// A sidebar that is just opening may be of no width at all.
			Math.max(LEAST_WIDTH, picture.clientWidth),
		);
		patch(legend, index.places().length > 0 && !isLegendRead ? legendShapes() : []);
		patch(steps, stepShapes(chain, walk));
		steps.setAttribute("aria-label", chainText.steps(walk?.stream.name ?? ""));
		const own = activity && figures.get(activity.id);
		patch(details, activity ? activityShapes(chain, activity, own, showsExchanges) : []);
		drawList(activity, own, walk, now);
		whereabouts = describeWhereabouts();
	}

	function drawList(
		activity: Activity | undefined,
		figures: ActivityFigures | undefined,
		walk: Walk | null,
		now: Date,
	): void {
		const all = activity ? itemsOf(activity.id) : [];
		listed = inReadingOrder(wanted(all), firstNote);
		const collapsed = new Set(memory.get().collapsed);
		const due = activity && figures?.due ? dueLines(study, activity.id, now) : new Set<string>();
		tree.draw({
			label: chainText.placesOf(activity?.name ?? ""),
			rows: placeRows(listed, (path) => filter === "" && collapsed.has(path)),
			here: nearestPlace(listed, navigation.position()),
			marksOf: (item) => marksOf(item, walk, due),
		});
		const toReview = activity ? study.queue({ activity: activity.id }, now).length : 0;
		controls.drawFigures(toReview, filter === "" ? "" : chainText.found(listed.length, all.length));
		const isEmpty = index.isReady() && index.places().length === 0;
		hint.toggleClass("svc-empty", isEmpty);
		patch(hint, isEmpty ? emptyShapes() : listed.length > 0 ? [] : [["p", {}, reasonFor(all.length)]]);
	}

	/** Why the list is empty. */
	function reasonFor(places: number): string {
		if (!index.isReady()) return chainText.reading;
		return places > 0 ? chainText.noMatch : chainText.noPlaces;
	}

	function itemsOf(activity: ActivityId): readonly PlaceItem[] {
		return [
			...index.places().filter((place) => place.activity === activity),
			...index.tensions().filter(({ activities }) => activities.includes(activity)),
		];
	}

	/** Those that the filter and "this note" leave. */
	function wanted(items: readonly PlaceItem[]): readonly PlaceItem[] {
		const path = navigation.position()?.path;
		const here = thisNoteOnly ? items.filter((item) => item.path === path) : items;
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

	function openMore(event: MouseEvent): void {
		const menu = new Menu();
		const paths = [...new Set(listed.map(({ path }) => path))];
		const others = memory.get().collapsed.filter((path) => !paths.includes(path));
		const fold = (collapsed: readonly string[]) => () => memory.set({ collapsed });
		addItem(menu, chainText.foldAll, "chevrons-down-up", fold([...others, ...paths]));
		addItem(menu, chainText.unfoldAll, "chevrons-up-down", fold(others));
		addItem(menu, chainText.copyList, "copy", () => void copy(root.win, placesAsList(app, listed)));
		addItem(menu, chainText.showLegend, "info", () => memory.set({ isLegendRead: false }));
		menu.showAtMouseEvent(event);
	}

	async function showKeepingFocus(row: PlaceRow): Promise<void> {
		const focused = root.doc.activeElement;
		await navigation.show(placeOf(row));
		if (focused?.instanceOf(HTMLElement)) focused.focus({ preventScroll: true });
	}

	function preview({ path, line }: Position, event: MouseEvent, targetEl: Element): void {
		app.workspace.trigger("hover-link", {
			event,
			source: view.getViewType(),
			hoverParent: view,
			targetEl,
			linktext: path,
			sourcePath: "",
			state: { scroll: line },
		});
	}

	/** Back to the note. */
	function leave(): void {
		const leaf = app.workspace.getMostRecentLeaf();
		if (leaf?.view instanceof MarkdownView) app.workspace.setActiveLeaf(leaf, { focus: true });
	}
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

/** Acts on clicks on the buttons inside an element. */
function onButton(parent: HTMLElement, act: (button: HTMLElement) => void): void {
	parent.addEventListener("click", (event) => {
		const button = (event.target as Element).closest<HTMLElement>("button");
		if (button) act(button);
	});
}
