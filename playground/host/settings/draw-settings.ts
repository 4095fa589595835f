// Draws declared settings: rows, groups, and pages with a way back. Lists are drawn by draw-setting-list.ts.
import type * as O from "obsidian";
import { setIcon } from "../icons.ts";
import { addControl, type ControlHost } from "./add-control.ts";
import { decorateList } from "./draw-setting-list.ts";
import { isTrue } from "./is-true.ts";
import { Setting, SettingGroup } from "./setting.ts";

type Row = O.SettingGroupItem;

export class SettingsDrawing {
	private readonly containerEl: HTMLElement;
	private readonly host: ControlHost;
	/** Names of the pages that are open, the innermost last. */
	private path: readonly string[];
	private items: readonly O.SettingDefinitionItem[] = [];
	private releases: (() => unknown)[] = [];
	private refreshes: (() => void)[] = [];
	private readonly queries = new Map<string, string>();

	constructor(containerEl: HTMLElement, host: ControlHost, path: readonly string[]) {
		this.containerEl = containerEl;
		this.host = host;
		this.path = path;
	}

	/** Draws the page that is open; where the reader was, and the control in use, stay. */
	draw(items: readonly O.SettingDefinitionItem[]): void {
		this.items = items;
		const { scrollTop } = this.containerEl;
		const focused = focusPlace(this.containerEl);
		this.release();
		this.containerEl.empty();
		this.drawOpenPage();
		this.refresh();
		this.containerEl.scrollTop = scrollTop;
		if (focused) focusControl(this.containerEl, focused);
	}

	/** Applies `visible` and `disabled` anew. */
	refresh(): void {
		for (const refresh of this.refreshes) refresh();
	}

	release(): void {
		for (const release of this.releases.splice(0)) release();
		this.refreshes = [];
	}

	private drawOpenPage(): void {
		let items = this.items;
		for (const [depth, name] of this.path.entries()) {
			const page = pagesOf(items).find((item) => item.name === name);
			if (!page) {
				// The page is gone, e.g. because what it was about was removed.
				this.path = this.path.slice(0, depth);
				break;
			}
			if (page.page) return this.drawOwnPage(page, page.page());
			items = page.items ?? [];
		}
		if (this.path.length > 0)
			this.drawTitlebar(this.containerEl.createDiv({ cls: "setting-page-titlebar" }), this.path.at(-1) ?? "");
		this.drawItems(items);
	}

	private drawOwnPage({ name }: O.SettingDefinitionPage, page: O.SettingPage): void {
		this.drawTitlebar(page.titlebarEl, page.title || name);
		this.containerEl.append(page.rootEl);
		page.display();
		this.releases.push(() => page.hide());
	}

	private drawTitlebar(bar: HTMLElement, title: string): void {
		const back = bar.createEl("button", {
			cls: "clickable-icon",
			attr: { "aria-label": "Back", type: "button" },
		});
		setIcon(back, "lucide-chevron-left");
		back.addEventListener("click", () => this.open(this.path.slice(0, -1), title));
		bar.createEl("h2", { text: title });
	}

	/** @param from Name of the page that is left, whose row takes the focus. */
	private open(path: readonly string[], from?: string): void {
		this.path = path;
		this.draw(this.items);
		this.containerEl.scrollTop = 0;
		const row =
			from === undefined
				? undefined
				: [...this.containerEl.querySelectorAll<HTMLElement>("[data-page]")].find(
						(el) => el.dataset["page"] === from,
					);
		(row ?? this.containerEl.querySelector<HTMLElement>(".setting-page-titlebar button"))?.focus();
	}

	private drawItems(items: readonly O.SettingDefinitionItem[]): void {
		let loose: SettingGroup | null = null;
		for (const item of items) {
			if (isGroup(item)) {
				loose = null;
				this.drawGroup(item);
			} else {
				loose ??= new SettingGroup(this.containerEl);
				this.drawRow(item, loose, 0);
			}
		}
	}

	private drawGroup(definition: O.SettingDefinitionGroup | O.SettingDefinitionList): void {
		const group = new SettingGroup(this.containerEl);
		if (definition.heading) group.setHeading(definition.heading);
		if (definition.cls) group.addClass(...definition.cls.split(" ").filter(Boolean));
		for (const addButton of definition.extraButtons ?? []) group.addExtraButton(addButton as never);
		const rows = (definition.items ?? []).map((item, index) => ({
			item,
			setting: this.drawRow(item, group, index),
		}));
		if (definition.search) this.addFilter(definition, definition.search, group, rows);
		if (definition.type === "list")
			decorateList(
				definition as O.SettingDefinitionList,
				group,
				rows.map(({ setting }) => setting),
			);
		this.refreshes.push(() => group.toggle(isTrue(definition.visible, true)));
	}

	private addFilter(
		{ heading = "" }: O.SettingDefinitionGroup,
		{ placeholder, match }: NonNullable<O.SettingDefinitionGroup["search"]>,
		group: SettingGroup,
		rows: readonly { item: Row; setting: Setting }[],
	): void {
		const filter = (query: string): void => {
			this.queries.set(heading, query);
			for (const { item, setting } of rows) {
				const isShown =
					query === "" ||
					("searchable" in item && !isTrue(item.searchable, true)) ||
					match(item, query);
				setting.settingEl.classList.toggle("is-filtered", !isShown);
			}
		};
		const query = this.queries.get(heading) ?? "";
		group.addSearch((search) =>
			search
				.setPlaceholder(placeholder ?? "Filter…")
				.setValue(query)
				.onChange(filter),
		);
		filter(query);
	}

	private drawRow(item: Row, group: SettingGroup, index: number): Setting {
		const setting = new Setting(group.listEl).setName(item.name);
		if (item.desc !== undefined)
			setting.setDesc(
				typeof item.desc === "string" ? item.desc : (item.desc.cloneNode(true) as DocumentFragment),
			);
		setting.settingEl.dataset["setting"] = item.name;
		this.refreshes.push(() => (setting.settingEl.hidden = !isTrue(item.visible, true)));
		if (isPage(item)) this.drawPageLink(item, setting);
		else if (item.render) this.drawOwnRow(item, setting, group);
		else if (item.action) this.drawAction(item, setting, index);
		else if (item.control)
			this.refreshes.push(addControl(setting, item.control, this.host, () => this.refresh()));
		return setting;
	}

	private drawOwnRow({ render }: O.SettingDefinitionRender, setting: Setting, group: SettingGroup): void {
		const release = render(setting as unknown as O.Setting, group as unknown as O.SettingGroup);
		if (release) this.releases.push(release);
	}

	private drawAction({ action, disabled }: O.SettingDefinitionAction, setting: Setting, index: number): void {
		makeClickable(setting.settingEl, () => !isTrue(disabled, false) && action(setting.settingEl, index));
		this.refreshes.push(() => {
			setting.settingEl.classList.toggle("is-disabled", isTrue(disabled, false));
			setting.settingEl.setAttribute("aria-disabled", String(isTrue(disabled, false)));
		});
	}

	private drawPageLink(page: O.SettingDefinitionPage, setting: Setting): void {
		setting.settingEl.dataset["page"] = page.name;
		setting.addDisplayValue((shown) => {
			const { displayValue: value = "", status = null } = page;
			shown
				.setValue(typeof value === "function" ? value() : value)
				.setStatus(typeof status === "function" ? status() : status);
		});
		setIcon(setting.controlEl.createSpan({ cls: "setting-chevron" }), "lucide-chevron-right");
		makeClickable(setting.settingEl, () => this.open([...this.path, page.name]));
	}
}

/** All rows of declared settings, with the pages they are on: what the dialog searches. */
export function* searchableRows(
	items: readonly O.SettingDefinitionItem[],
	path: readonly string[] = [],
): Generator<{ item: O.SettingDefinition | O.SettingDefinitionPage; path: readonly string[] }> {
	for (const item of items) {
		if (!isTrue(item.visible, true)) continue;
		if (isGroup(item)) yield* searchableRows(item.items ?? [], path);
		else if (isPage(item)) {
			yield { item, path };
			yield* searchableRows(item.items ?? [], [...path, item.name]);
		} else if (isTrue(item.searchable, true)) yield { item, path };
	}
}

function isGroup(item: O.SettingDefinitionItem): item is O.SettingDefinitionGroup | O.SettingDefinitionList {
	return "type" in item && item.type !== "page";
}

function isPage(item: O.SettingDefinitionItem): item is O.SettingDefinitionPage {
	return "type" in item && item.type === "page";
}

function pagesOf(items: readonly O.SettingDefinitionItem[]): O.SettingDefinitionPage[] {
	return items.flatMap((item) =>
		isGroup(item) ? (item.items ?? []).filter(isPage) : isPage(item) ? [item] : [],
	);
}

function makeClickable(el: HTMLElement, action: () => unknown): void {
	el.addClass("mod-clickable");
	el.setAttribute("role", "button");
	el.tabIndex = 0;
	const isOwn = (event: Event): boolean =>
		!(event.target as Element).closest("button, .clickable-icon, input, .setting-drag-handle");
	el.addEventListener("click", (event) => isOwn(event) && action());
	el.addEventListener("keydown", (event) => {
		if (event.target !== el || (event.key !== "Enter" && event.key !== " ")) return;
		event.preventDefault();
		action();
	});
}

const FOCUSABLE = "button, input, select, textarea, [tabindex]";

function focusPlace(container: HTMLElement): number | null {
	const index = [...container.querySelectorAll(FOCUSABLE)].indexOf(container.doc.activeElement as Element);
	return index < 0 ? null : index;
}

function focusControl(container: HTMLElement, index: number): void {
	[...container.querySelectorAll<HTMLElement>(FOCUSABLE)][index]?.focus();
}
