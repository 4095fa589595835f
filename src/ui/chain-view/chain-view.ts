// The sidebar: the chain as a picture, and below it the places of the chosen activity. It only draws what the study says,
// changes only what is another than before, and does nothing while it is hidden.
import {
	ItemView,
	MarkdownView,
	Menu,
	debounce,
	prepareFuzzySearch,
	type HoverParent,
	type HoverPopover,
	type WorkspaceLeaf,
} from "obsidian";
import type { Activity, ActivityId } from "../../core/chain/value-chain.ts";
import { noteName } from "../../core/notes/note.ts";
import { bestPlace } from "../../core/notes/place-at.ts";
import { inReadingOrder, placeRows, type PlaceItem, type PlaceRow } from "../../core/notes/place-rows.ts";
import type { Study } from "../../vault/study.ts";
import { openReview } from "../review-view/register-reviewing.ts";
import { TEXT } from "../text.ts";
import type { ChainMemory } from "./chain-memory.ts";
import {
	dueLines,
	figuresOf,
	nearest,
	nextTension,
	stepsByActivity,
	tensionPairs,
} from "./chain-pictures.ts";
import { createActivityNotes } from "./create-activity-notes.ts";
import { activityShapes, emptyShapes, legendShapes, stepShapes } from "./describe-activity.ts";
import { createDiagram, type ActivityFigures, type Diagram } from "./draw-diagram.ts";
import type { FollowUser } from "./follow-user.ts";
import type { Navigation, Walk } from "./navigation.ts";
import { paneOf } from "./pane-of.ts";
import { patch } from "./patch.ts";
import { linkTo, placesAsList } from "./place-links.ts";
import { copy, showPlaceMenu } from "./place-menu.ts";
import { createPlaceTree, type PlaceTree } from "./place-tree.ts";
import { createViewControls, type ViewControls } from "./view-controls.ts";

export const CHAIN_VIEW_TYPE = "service-value-chain";

/** The longest delay between a change and the picture, in milliseconds. */
const DELAY = 60;

/** What the view draws from. */
export interface ChainViewParts {
	readonly study: Study;
	readonly navigation: Navigation;
	readonly memory: ChainMemory;
	readonly follow: FollowUser;
	readonly showsDue: () => boolean;
	readonly onSettings: (callback: () => void) => () => void;
}

/** The parts of the page, made when the view opens. */
interface Page {
	readonly picture: HTMLElement;
	readonly diagram: Diagram;
	readonly legend: HTMLElement;
	readonly steps: HTMLElement;
	readonly details: HTMLElement;
	readonly controls: ViewControls;
	readonly hint: HTMLElement;
	readonly tree: PlaceTree;
}

export class ChainView extends ItemView implements HoverParent {
	hoverPopover: HoverPopover | null = null;
	private readonly parts: ChainViewParts;
	private page: Page | null = null;
	private selected: ActivityId | null = null;
	private current: ActivityId | null = null;
	/** The note whose places come first: the one last worked in that has some. */
	private firstNote: string | null = null;
	private filter = "";
	private thisNoteOnly = false;
	private isPinned = false;
	/** True if something changed while the view was hidden. */
	private isStale = true;
	/** What the last drawing showed of where the user is. */
	private whereabouts = "";
	/** Items in the list, for the menu's copy. */
	private listed: readonly PlaceItem[] = [];
	private readonly refreshSoon = debounce(() => this.refresh(), DELAY);

	constructor(leaf: WorkspaceLeaf, parts: ChainViewParts) {
		super(leaf);
		this.parts = parts;
		this.icon = "lucide-workflow";
	}

	override getViewType(): string {
		return CHAIN_VIEW_TYPE;
	}

	override getDisplayText(): string {
		return TEXT.chain.view;
	}

	override async onOpen(): Promise<void> {
		await super.onOpen();
		this.page = this.buildPage();
		const { study, memory, follow, onSettings } = this.parts;
		for (const stop of [
			study.index.onChange(() => this.refreshSoon()),
			study.onReview(() => this.refreshSoon()),
			memory.onChange(() => this.refresh()),
			onSettings(() => this.refreshSoon()),
			follow(() => this.follow()),
		])
			this.register(stop);
		void study.index.whenReady().then(() => this.refreshSoon());
		this.registerDomEvent(this.contentEl, "scroll", () => this.page?.tree.scrolled(), { passive: true });
		const resized = new ResizeObserver(() => this.onResize());
		resized.observe(this.contentEl);
		this.register(() => {
			resized.disconnect();
			this.refreshSoon.cancel();
		});
		this.follow();
		this.refresh();
	}

	override async onClose(): Promise<void> {
		await super.onClose();
		this.page = null;
		this.contentEl.empty();
	}

	private width = 0;

	override onResize(): void {
		const isSame = this.contentEl.clientWidth === this.width;
		if (isSame && !this.isStale) this.page?.tree.scrolled();
		else this.refreshSoon();
	}

	/** Selects an activity without leaving the note. */
	select(activity: ActivityId): void {
		this.selected = activity;
		this.refresh();
	}

	private buildPage(): Page {
		const root = this.contentEl;
		root.empty();
		root.addClass("svc-chain-view");
		const { memory, navigation } = this.parts;
		const toolbar = root.createDiv({ cls: "svc-toolbar" });
		const picture = root.createDiv({ cls: "svc-picture" });
		const legend = root.createDiv({ cls: "svc-legend" });
		const steps = root.createEl("ol", { cls: "svc-steps" });
		const details = root.createDiv({ cls: "svc-details" });
		const bar = root.createDiv({ cls: "svc-controls" });
		const hint = root.createDiv({ cls: "svc-hint", attr: { role: "status" } });
		this.listenTo(legend, steps, details, hint);
		return {
			picture,
			legend,
			steps,
			details,
			hint,
			diagram: createDiagram(picture, {
				select: (activity) => this.select(activity),
				go: (activity, event) => void navigation.goTo(activity, paneOf(event)),
				goToTension: (pair, event) => {
					const tension = nextTension(this.parts.study.index.tensions(), pair, navigation.position());
					if (tension) void navigation.open(tension, paneOf(event));
				},
				preview: (activity, event, target) => {
					const at = navigation.position()?.path ?? null;
					const place = bestPlace(this.parts.study.index.places(), activity, at);
					if (place) this.preview(place, event, target);
				},
			}),
			controls: createViewControls(toolbar, bar, {
				chooseStream: (stream) => memory.set({ stream }),
				step: (by) => void navigation.step(by),
				pin: (isPinned) => {
					this.isPinned = isPinned;
					this.follow();
				},
				more: (event) => this.openMore(event),
				filter: (text) => {
					this.filter = text;
					this.refresh();
				},
				thisNote: (isOn) => {
					this.thisNoteOnly = isOn;
					this.refresh();
				},
				review: () => {
					const activity = this.shown();
					if (activity) void openReview(this.app, { activity: activity.id }, activity.name);
				},
				leave: () => this.leave(),
			}),
			tree: createPlaceTree(root, {
				go: (row, pane) => void navigation.open(placeOf(row), pane),
				show: (row) => void this.showKeepingFocus(row),
				fold: (path, isOpen) => this.fold(path, isOpen),
				preview: (row, event, target) => this.preview(placeOf(row), event, target),
				menu: (row, event) =>
					showPlaceMenu(
						this.app,
						this.leaf,
						placeOf(row),
						event,
						(pane) => void navigation.open(placeOf(row), pane),
					),
				link: (row) => linkTo(this.app, row.path, placeOf(row).line),
				leave: () => this.leave(),
			}),
		};
	}

	/** Clicks on what is drawn anew: the elements come and go, their places stay. */
	private listenTo(legend: HTMLElement, steps: HTMLElement, details: HTMLElement, hint: HTMLElement): void {
		const { memory, navigation, study } = this.parts;
		const buttonOf = (event: Event): HTMLElement | null =>
			(event.target as Element).closest<HTMLElement>("button");
		legend.addEventListener("click", (event) => {
			if (buttonOf(event)) memory.set({ isLegendRead: true });
		});
		steps.addEventListener("click", (event) => {
			const step = buttonOf(event)?.dataset["step"];
			if (step !== undefined) void navigation.goToStep(Number(step));
		});
		details.addEventListener(
			"toggle",
			(event) => {
				const { open } = event.target as HTMLDetailsElement;
				if (open !== memory.get().showsExchanges) memory.set({ showsExchanges: open });
			},
			{ capture: true },
		);
		hint.addEventListener("click", (event) => {
			if (buttonOf(event)) void createActivityNotes(this.app, study.chain());
		});
	}

	/** Takes over where the user is; draws only if that shows, and not while hidden. */
	private follow(): void {
		if (!this.isVisible() || this.isPinned) return;
		const { navigation, study } = this.parts;
		const current = navigation.currentPlace()?.activity ?? null;
		if (current !== null && current !== this.current) this.selected = current;
		this.current = current;
		const path = navigation.position()?.path;
		if (path !== undefined && study.index.placesIn(path).length > 0) this.firstNote = path;
		if (this.describeWhereabouts() !== this.whereabouts) this.refresh();
	}

	private describeWhereabouts(): string {
		const { navigation } = this.parts;
		const at = navigation.position();
		const here = nearest(this.listed, at);
		const walk = navigation.walk();
		return [
			this.shown()?.id,
			this.current,
			this.firstNote,
			this.thisNoteOnly && at?.path,
			here && `${here.path}:${here.line}`,
			walk && `${walk.stream.path}:${walk.current}`,
		].join("\n");
	}

	private isVisible(): boolean {
		return this.page !== null && this.contentEl.isShown();
	}

	private refresh(): void {
		const { page } = this;
		this.isStale = !page || !this.isVisible();
		if (this.isStale || !page) return;
		const { study, navigation, memory, showsDue } = this.parts;
		const now = new Date();
		const chain = study.chain();
		const figures = figuresOf(study, now);
		const walk = navigation.walk();
		const activity = this.shown();
		this.width = this.contentEl.clientWidth;
		page.controls.drawStreams(study.index.streams(), memory.get().stream);
		page.diagram.draw(
			{
				chain,
				figures,
				steps: stepsByActivity(walk?.steps),
				selected: activity?.id ?? null,
				current: this.current === null ? [] : [this.current],
				tensions: tensionPairs(study),
				showsDue: showsDue(),
			},
			Math.max(120, page.picture.clientWidth || 280),
		);
		const hasPlaces = study.index.places().length > 0;
		patch(page.legend, hasPlaces && !memory.get().isLegendRead ? legendShapes() : []);
		patch(page.steps, stepShapes(chain, walk));
		page.steps.setAttribute("aria-label", walk ? TEXT.chain.steps(walk.stream.name) : "");
		const own = activity && figures.get(activity.id);
		patch(page.details, activity ? activityShapes(chain, activity, own, memory.get().showsExchanges) : []);
		this.drawList(page, activity, own, walk, now);
		this.whereabouts = this.describeWhereabouts();
	}

	private drawList(
		page: Page,
		activity: Activity | undefined,
		figures: ActivityFigures | undefined,
		walk: Walk | null,
		now: Date,
	): void {
		const { study, navigation, memory } = this.parts;
		const { index } = study;
		const all = activity ? this.itemsOf(activity.id) : [];
		const items = inReadingOrder(this.wanted(all), this.firstNote);
		this.listed = items;
		const collapsed = new Set(memory.get().collapsed);
		const due =
			activity && figures && figures.due > 0 ? dueLines(study, activity.id, now) : new Set<string>();
		page.tree.draw({
			label: TEXT.chain.placesOf(activity?.name ?? ""),
			rows: placeRows(items, (path) => this.filter === "" && collapsed.has(path)),
			here: nearest(items, navigation.position()),
			marksOf: (item) => [
				...(walk?.steps.flatMap(({ path, line }, step) =>
					path === item.path && line === item.line ? [TEXT.chain.step(step + 1)] : [],
				) ?? []),
				...("kind" in item && item.kind === "term" && due.has(`${item.path}:${item.line}`)
					? [TEXT.chain.isDue]
					: []),
			],
		});
		const toReview = activity ? study.queue({ activity: activity.id }, now).length : 0;
		page.controls.drawFigures(toReview, this.filter === "" ? "" : TEXT.chain.found(items.length, all.length));
		const isEmpty = index.isReady() && index.places().length === 0;
		page.hint.toggleClass("svc-empty", isEmpty);
		patch(page.hint, isEmpty ? emptyShapes() : items.length > 0 ? [] : [["p", {}, this.hint(all.length)]]);
	}

	private hint(places: number): string {
		if (!this.parts.study.index.isReady()) return TEXT.chain.reading;
		return places > 0 ? TEXT.chain.noMatch : TEXT.chain.noPlaces;
	}

	private itemsOf(activity: ActivityId): readonly PlaceItem[] {
		const { index } = this.parts.study;
		return [
			...index.places().filter((place) => place.activity === activity),
			...index.tensions().filter(({ activities }) => activities.includes(activity)),
		];
	}

	private wanted(items: readonly PlaceItem[]): readonly PlaceItem[] {
		const path = this.parts.navigation.position()?.path;
		const here = this.thisNoteOnly ? items.filter((item) => item.path === path) : items;
		if (this.filter === "") return here;
		const matches = prepareFuzzySearch(this.filter);
		return here.filter((item) => {
			const snippet = "snippet" in item ? item.snippet : "";
			return matches(`${item.title} ${noteName(item.path)} ${snippet}`) !== null;
		});
	}

	/** The chosen activity, else the one the user is in, else the first. */
	private shown(): Activity | undefined {
		const { activities } = this.parts.study.chain();
		const wanted = this.selected ?? this.current;
		return activities.find(({ id }) => id === wanted) ?? activities[0];
	}

	private fold(path: string, isOpen: boolean): void {
		const { memory } = this.parts;
		const others = memory.get().collapsed.filter((known) => known !== path);
		memory.set({ collapsed: isOpen ? others : [...others, path] });
	}

	private openMore(event: MouseEvent): void {
		const { memory } = this.parts;
		const menu = new Menu();
		const add = (title: string, icon: string, act: () => void): void =>
			void menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(act));
		const paths = [...new Set(this.listed.map(({ path }) => path))];
		const others = memory.get().collapsed.filter((path) => !paths.includes(path));
		add(TEXT.chain.foldAll, "lucide-chevrons-down-up", () =>
			memory.set({ collapsed: [...others, ...paths] }),
		);
		add(TEXT.chain.unfoldAll, "lucide-chevrons-up-down", () => memory.set({ collapsed: others }));
		add(
			TEXT.chain.copyList,
			"lucide-copy",
			() => void copy(this.contentEl.win, placesAsList(this.app, this.listed)),
		);
		add(TEXT.chain.showLegend, "lucide-info", () => memory.set({ isLegendRead: false }));
		menu.showAtMouseEvent(event);
	}

	private async showKeepingFocus(row: PlaceRow): Promise<void> {
		const focused = this.contentEl.doc.activeElement;
		await this.parts.navigation.show(placeOf(row));
		if (focused?.instanceOf(HTMLElement)) focused.focus({ preventScroll: true });
	}

	private preview(
		{ path, line }: { path: string; line: number },
		event: MouseEvent,
		targetEl: Element,
	): void {
		this.app.workspace.trigger("hover-link", {
			event,
			source: CHAIN_VIEW_TYPE,
			hoverParent: this,
			targetEl,
			linktext: path,
			sourcePath: "",
			state: { scroll: line },
		});
	}

	/** Back to the note. */
	private leave(): void {
		const leaf = this.app.workspace.getMostRecentLeaf();
		if (leaf?.view instanceof MarkdownView) this.app.workspace.setActiveLeaf(leaf, { focus: true });
	}
}

/** Where a row leads: a note's row to its top. */
function placeOf(row: PlaceRow): { path: string; line: number } {
	return { path: row.path, line: row.kind === "note" ? 0 : row.item.line };
}
