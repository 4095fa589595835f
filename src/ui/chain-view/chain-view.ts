// The sidebar: the chain as a picture, and below it the places of the chosen activity. It only draws what the study says.
import { ItemView, MarkdownView, Menu, debounce, setIcon, type WorkspaceLeaf } from "obsidian";
import type { Activity, ActivityId } from "../../core/chain/value-chain.ts";
import type { Study } from "../../vault/study.ts";
import { TEXT } from "../text.ts";
import { drawDiagram, type ActivityFigures } from "./draw-diagram.ts";
import { createActivityNotes } from "./create-activity-notes.ts";
import type { Navigation } from "./navigation.ts";
import { drawPlaceTree, paneOf, rowOf, type PlaceRow } from "./place-tree.ts";

export const CHAIN_VIEW_TYPE = "service-value-chain";

/** The longest delay between a change and the picture, in milliseconds. */
const DELAY = 60;

export class ChainView extends ItemView {
	private readonly study: Study;
	private readonly nav: Navigation;
	private selected: ActivityId | null = null;
	private current: ActivityId | null = null;
	private filter = "";
	private thisNoteOnly = false;
	private picture: HTMLElement | null = null;
	private details: HTMLElement | null = null;
	private list: HTMLElement | null = null;
	private readonly redrawSoon = debounce(() => this.redraw(), DELAY);
	private readonly followSoon = debounce(() => this.follow(), DELAY);

	constructor(leaf: WorkspaceLeaf, study: Study, navigation: Navigation) {
		super(leaf);
		this.study = study;
		this.nav = navigation;
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
		this.contentEl.empty();
		this.contentEl.addClass("svc-chain-view");
		this.picture = this.contentEl.createDiv({ cls: "svc-picture" });
		this.details = this.contentEl.createDiv({ cls: "svc-details", attr: { "aria-live": "polite" } });
		this.drawControls();
		this.list = this.contentEl.createDiv({ cls: "svc-list" });
		this.register(this.study.index.onChange(() => this.redrawSoon()));
		this.register(this.study.onReview(() => this.redrawSoon()));
		const { workspace } = this.app;
		for (const ref of [
			workspace.on("file-open", () => this.followSoon()),
			workspace.on("active-leaf-change", () => this.followSoon()),
			workspace.on("editor-change", () => this.followSoon()),
		])
			this.registerEvent(ref);
		this.registerDomEvent(this.contentEl.doc, "selectionchange", () => this.followSoon());
		this.registerDomEvent(this.contentEl.doc, "scroll", () => this.followSoon(), {
			capture: true,
			passive: true,
		});
		this.current = this.nav.currentPlace()?.activity ?? null;
		this.redraw();
	}

	override onResize(): void {
		this.redrawSoon();
	}

	/** Selects an activity without leaving the note. */
	select(activity: ActivityId): void {
		this.selected = activity;
		this.redraw();
	}

	/** Marks the activity the user is in; does nothing when it is the same as before, or the view is hidden. */
	private follow(): void {
		if (!this.contentEl.isShown()) return;
		if (this.app.workspace.getActiveViewOfType(ChainView) === this) return;
		const current = this.nav.currentPlace()?.activity ?? null;
		if (current === this.current) return;
		this.current = current;
		this.redraw();
	}

	private redraw(): void {
		if (!this.picture || !this.list) return;
		if (!this.contentEl.isShown() && this.picture.childElementCount > 0) return;
		this.drawPicture(this.picture);
		this.drawDetails();
		this.drawList(this.list);
	}

	private shown(): Activity | undefined {
		const { activities } = this.study.chain();
		const wanted = this.selected ?? this.current;
		return activities.find(({ id }) => id === wanted) ?? activities[0];
	}

	private drawPicture(picture: HTMLElement): void {
		const width = Math.max(200, Math.min(900, Math.floor(picture.clientWidth) || 280));
		const places = this.study.index.places();
		const now = new Date();
		const path = this.nav.position()?.path;
		const stream = this.study.index.streams().find((candidate) => candidate.path === path);
		const figuresOf = (activity: ActivityId): ActivityFigures => ({
			places: places.filter((place) => place.activity === activity).length,
			due: this.study.dueCount({ activity }, now),
			mastery: this.study.mastery({ activity }, now),
			steps: stream?.steps.flatMap((step, index) => (step.activity === activity ? [index + 1] : [])) ?? [],
		});
		drawDiagram(
			picture,
			width,
			{ chain: this.study.chain(), figuresOf, selected: this.selected, current: this.current },
			{
				select: (activity) => this.select(activity),
				go: (activity, event) => void this.nav.goTo(activity, paneOf(event)),
			},
		);
	}

	private drawDetails(): void {
		const activity = this.shown();
		this.details?.empty();
		if (!this.details || !activity) return;
		const head = this.details.createDiv({ cls: "svc-details-head" });
		head.setCssProps({ "--svc-activity": `var(--svc-${activity.id}, ${activity.color.light})` });
		setIcon(head.createSpan({ cls: "svc-details-icon", attr: { "aria-hidden": "true" } }), activity.icon);
		head.createSpan({ cls: "svc-details-name", text: activity.name });
		this.details.createDiv({ cls: "svc-purpose", text: activity.purpose });
		this.drawExchanges(this.details, activity);
	}

	private drawExchanges(parent: HTMLElement, { id }: Activity): void {
		const { exchanges, activities } = this.study.chain();
		const nameOf = (other: ActivityId): string =>
			activities.find((activity) => activity.id === other)?.name ?? other;
		const { receives, gives, from, to } = TEXT.chain;
		const received = exchanges
			.filter((exchange) => exchange.to === id)
			.map((exchange) => `${exchange.what} ${from} ${nameOf(exchange.from)}`);
		const given = exchanges
			.filter((exchange) => exchange.from === id)
			.map((exchange) => `${exchange.what} ${to} ${nameOf(exchange.to)}`);
		for (const [title, items] of [
			[receives, received],
			[gives, given],
		] as const) {
			if (items.length === 0) continue;
			const section = parent.createEl("details", { cls: "svc-exchanges" });
			section.createEl("summary", { text: `${title} (${items.length})` });
			const list = section.createEl("ul");
			for (const item of items) list.createEl("li", { text: item });
		}
	}

	private drawControls(): void {
		const bar = this.contentEl.createDiv({ cls: "svc-controls" });
		const filter = bar.createEl("input", {
			type: "search",
			cls: "svc-filter",
			attr: { placeholder: TEXT.chain.filter, "aria-label": TEXT.chain.filter },
		});
		filter.addEventListener("input", () => {
			this.filter = filter.value.trim().toLowerCase();
			this.redraw();
		});
		const onlyHere = bar.createEl("button", { text: TEXT.chain.thisNote, attr: { "aria-pressed": "false" } });
		onlyHere.addEventListener("click", () => {
			this.thisNoteOnly = !this.thisNoteOnly;
			onlyHere.setAttribute("aria-pressed", String(this.thisNoteOnly));
			this.redraw();
		});
	}

	private drawList(list: HTMLElement): void {
		const activity = this.shown();
		if (this.study.index.isReady() && this.study.index.places().length === 0) return this.drawEmpty(list);
		const rows = activity ? this.rowsOf(activity.id) : [];
		if (rows.length === 0) {
			list.empty();
			list.createDiv({
				cls: "svc-hint",
				text: this.filter || this.thisNoteOnly ? TEXT.chain.noMatch : TEXT.chain.noPlaces,
			});
			return;
		}
		drawPlaceTree(list, TEXT.chain.placesOf(activity?.name ?? ""), rows, {
			go: (row, pane) => void this.nav.open(row, pane),
			show: (row) => void this.showKeepingFocus(row),
			preview: (row, event, target) => this.preview(row, event, target),
			menu: (row, event) => this.openMenu(row, event),
			leave: () => this.leave(),
		});
	}

	private rowsOf(activity: ActivityId): PlaceRow[] {
		const here = this.nav.currentPlace();
		const openPath = this.nav.position()?.path;
		const places = this.study.index.places().filter((place) => place.activity === activity);
		const tensions = this.study.index.tensions().filter(({ activities }) => activities.includes(activity));
		const rows: PlaceRow[] = [
			...places.map((place) => rowOf(place, place === here ? TEXT.chain.here : "")),
			...tensions.map(({ path, line, title }) => ({
				path,
				line,
				title,
				snippet: "",
				icon: "lucide-arrow-left-right",
				mark: "",
			})),
		];
		const isWanted = ({ path, title, snippet }: PlaceRow): boolean =>
			(!this.thisNoteOnly || path === openPath) &&
			`${title} ${snippet} ${path}`.toLowerCase().includes(this.filter);
		const isOpen = ({ path }: PlaceRow): number => (path === openPath ? 0 : 1);
		return rows
			.filter(isWanted)
			.sort(
				(a, b) => isOpen(a) - isOpen(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line),
			);
	}

	private drawEmpty(list: HTMLElement): void {
		list.empty();
		const box = list.createDiv({ cls: "svc-empty" });
		box.createDiv({ cls: "svc-empty-title", text: TEXT.chain.emptyTitle });
		for (const line of TEXT.chain.empty) box.createEl("p", { text: line });
		const button = box.createEl("button", { text: TEXT.chain.create, cls: "mod-cta" });
		button.addEventListener("click", () => void createActivityNotes(this.app, this.study.chain()));
	}

	private async showKeepingFocus(row: PlaceRow): Promise<void> {
		const focused = this.contentEl.doc.activeElement;
		await this.nav.open(row);
		if (focused?.instanceOf(HTMLElement)) focused.focus({ preventScroll: true });
	}

	private preview(row: PlaceRow, event: MouseEvent, targetEl: HTMLElement): void {
		this.app.workspace.trigger("hover-link", {
			event,
			source: CHAIN_VIEW_TYPE,
			hoverParent: this,
			targetEl,
			linktext: row.path,
			sourcePath: "",
			state: { scroll: row.line },
		});
	}

	private openMenu(row: PlaceRow, event: MouseEvent): void {
		event.preventDefault();
		const menu = new Menu();
		const file = this.app.vault.getFileByPath(row.path);
		if (file) this.app.workspace.trigger("file-menu", menu, file, CHAIN_VIEW_TYPE, this.leaf);
		menu.showAtMouseEvent(event);
	}

	/** Back to the note. */
	private leave(): void {
		const leaf = this.app.workspace.getMostRecentLeaf();
		if (leaf?.view instanceof MarkdownView) this.app.workspace.setActiveLeaf(leaf, { focus: true });
	}
}
