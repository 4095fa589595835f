// The settings dialog: tabs at the side, and a search over all that the tabs declare.
import type { App } from "../host/app.ts";
import { Modal } from "../host/dialogs/modal.ts";
import { setIcon } from "../host/icons.ts";
import type { Plugin } from "../host/plugin.ts";
import { prepareFuzzySearch, renderMatches, sortSearchResults } from "../host/search.ts";
import { searchableRows } from "../host/settings/draw-settings.ts";
import { SearchComponent } from "../host/settings/setting-components.ts";
import type { SettingTab } from "../host/settings/setting-tab.ts";
import { HotkeyTab } from "./hotkey-tab.ts";

interface NamedTab {
	readonly id: string;
	readonly name: string;
	readonly tab: SettingTab;
}

export class SettingsDialog extends Modal {
	private readonly listEl: HTMLElement;
	private readonly pageEl: HTMLElement;
	private readonly tabs: readonly NamedTab[];
	private shown: NamedTab | null = null;

	constructor(app: App) {
		super(app);
		this.tabs = allTabs(app);
		this.modalEl.addClass("mod-settings");
		this.setTitle("Settings");
		const header = this.contentEl.createDiv({ cls: "vertical-tab-header" });
		new SearchComponent(header).setPlaceholder("Search settings…").onChange((query) => this.search(query));
		this.listEl = header.createDiv({
			cls: "vertical-tab-nav",
			attr: { role: "tablist", "aria-label": "Settings", "aria-orientation": "vertical" },
		});
		this.pageEl = this.contentEl.createDiv({ cls: "vertical-tab-content-container" });
	}
	override onOpen(): void {
		this.drawList();
		this.show(this.tabs[0]);
	}
	override onClose(): void {
		this.shown?.tab.leave();
		this.shown = null;
	}
	openTabById(id: string): SettingTab | null {
		this.open();
		const found = this.tabs.find((tab) => tab.id === id);
		if (found) this.show(found);
		return found?.tab ?? null;
	}

	private drawList(): void {
		this.listEl.empty();
		for (const named of this.tabs) {
			const item = this.listEl.createEl("button", {
				cls: "vertical-tab-nav-item",
				attr: { role: "tab", type: "button", "data-tab": named.id },
			});
			setIcon(item.createSpan(), named.tab.icon);
			item.createSpan({ text: named.name });
			item.addEventListener("click", () => this.show(named));
		}
	}
	private show(named: NamedTab | undefined, path: readonly string[] = []): void {
		if (!named) return;
		this.shown?.tab.leave();
		this.shown = named;
		for (const item of this.listEl.querySelectorAll<HTMLElement>("[data-tab]")) {
			item.setAttribute("aria-selected", String(item.dataset["tab"] === named.id));
		}
		this.pageEl.replaceChildren(named.tab.containerEl);
		named.tab.show(path);
	}
	private search(query: string): void {
		if (query.trim() === "") {
			this.drawList();
			this.show(this.shown ?? this.tabs[0]);
			return;
		}
		const fits = prepareFuzzySearch(query);
		const found = this.tabs.flatMap((named) =>
			[...searchableRows(named.tab.getSettingDefinitions())].flatMap(({ item, path }) => {
				const more = [item.desc, ...("aliases" in item ? (item.aliases ?? []) : [])];
				const match = fits(item.name);
				const other = more.some((text) => fits((typeof text === "string" ? text : text?.textContent) ?? ""));
				return match || other
					? [{ named, name: item.name, path, match: match ?? { score: -100, matches: [] } }]
					: [];
			}),
		);
		sortSearchResults(found);
		const results = createDiv({ cls: "vertical-tab-content setting-results" });
		if (found.length === 0) results.createDiv({ cls: "setting-list-empty", text: "No setting found." });
		for (const { named, name, path, match } of found) {
			const row = results.createEl("button", { cls: "setting-result", attr: { type: "button" } });
			renderMatches(row.createDiv({ cls: "setting-item-name" }), name, match.matches);
			row.createDiv({ cls: "setting-item-description", text: [named.name, ...path].join(" › ") });
			row.addEventListener("click", () => this.reveal(named, path, name));
		}
		this.shown?.tab.leave();
		this.pageEl.replaceChildren(results);
	}
	private reveal(named: NamedTab, path: readonly string[], name: string): void {
		this.show(named, path);
		const row = [...this.pageEl.querySelectorAll<HTMLElement>("[data-setting]")].find(
			(el) => el.dataset["setting"] === name,
		);
		row?.scrollIntoView({ block: "center" });
		row?.addClass("is-flashing");
		row?.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
	}
}

function allTabs(app: App): NamedTab[] {
	const plugins = Object.values(app.plugins.plugins) as Plugin[];
	const own = plugins.flatMap(({ manifest, settingTabs }) =>
		settingTabs.map((tab) => ({ id: manifest.id, name: tab.name, tab })),
	);
	return [...own, { id: "hotkeys", name: "Hotkeys", tab: new HotkeyTab(app) }];
}
