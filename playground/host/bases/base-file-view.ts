// A `.base` file: its views, by the host's table or by what plugins have registered.
import type * as O from "obsidian";
import { debounce } from "../functions.ts";
import { TextFileView } from "../file-views.ts";
import type { WorkspaceLeaf } from "../workspace/workspace-leaf.ts";
import { type BaseQuery, propertyId, readBase, UnknownFilterError } from "./bases-query.ts";
import { BasesView, QueryController, TableView } from "./bases-view.ts";

/** What plugins register, with the host's own classes. */
export interface BasesViewRegistration {
	readonly name: string;
	readonly icon: string;
	readonly factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
}

export const tableRegistration: BasesViewRegistration = {
	name: "Table",
	icon: "lucide-table",
	factory: (controller, containerEl) => new TableView(controller, containerEl),
};

export class BaseFileView extends TextFileView {
	private text = "";
	private chosen = 0;
	private shown: { readonly controller: QueryController; readonly view: BasesView } | null = null;
	private readonly barEl = this.contentEl.createDiv({ cls: "bases-header", attr: { role: "tablist" } });
	private readonly bodyEl = this.contentEl.createDiv({ cls: "bases-view markdown-rendered" });
	private readonly refreshSoon = debounce(() => this.refresh(), 50);

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = "lucide-table";
		for (const event of ["resolved", "deleted"])
			this.registerEvent(this.app.metadataCache.on(event, () => void this.refreshSoon()));
	}
	getViewType(): string {
		return "bases";
	}
	getViewData(): string {
		return this.text;
	}
	setViewData(text: string, _clear: boolean): void {
		this.text = text;
		this.draw();
	}
	clear(): void {
		this.text = "";
		this.close();
	}
	override onunload(): void {
		this.close();
	}

	private draw(): void {
		const base = readBase(this.text);
		const views = base.views ?? [{ type: "table", name: "Table" }];
		const { basesViews } = this.app;
		this.barEl.empty();
		views.forEach(({ name }, index) => {
			const tab = this.barEl.createEl("button", {
				text: name,
				attr: { role: "tab", "aria-selected": index === this.chosen },
			});
			tab.addEventListener("click", () => {
				this.chosen = index;
				this.draw();
			});
		});
		this.close();
		const config = views[this.chosen] ?? views[0];
		const registration = config && basesViews.get(config.type);
		if (!config || !registration) return this.bodyEl.setText(`No plugin draws “${config?.type ?? ""}”.`);
		this.open(registration, { ...config }, queryOf(base, config));
	}
	/** Its data is there before it loads, and told of after. */
	private open(registration: BasesViewRegistration, config: Record<string, unknown>, query: BaseQuery): void {
		try {
			const controller = new QueryController(this.app, config, query);
			const view = registration.factory(controller, this.bodyEl);
			this.shown = { controller, view };
			void view.load();
			view.onDataUpdated();
		} catch (fault) {
			if (!(fault instanceof UnknownFilterError)) throw fault;
			this.bodyEl.setText(`The playground can't evaluate the filter “${fault.message}”.`);
		}
	}
	private refresh(): void {
		if (!this.shown) return;
		const { controller, view } = this.shown;
		view.data = controller.run();
		view.onDataUpdated();
	}
	private close(): void {
		this.shown?.view.unload();
		this.shown = null;
		this.bodyEl.empty();
	}
}

function queryOf(base: O.BasesConfigFile, view: O.BasesConfigFileView): BaseQuery {
	const sortOf = (value: unknown): O.BasesSortConfig[] => {
		if (typeof value !== "object" || value === null || !("property" in value)) return [];
		const direction = "direction" in value && value.direction === "DESC" ? "DESC" : "ASC";
		return [{ property: propertyId(String(value.property)), direction }];
	};
	const sort: unknown = Reflect.get(view, "sort");
	return {
		filters: [base.filters, view.filters].filter((filter) => filter !== undefined),
		order: (view.order ?? []).map(propertyId),
		sort: Array.isArray(sort) ? sort.flatMap(sortOf) : [],
		groupBy: sortOf(view.groupBy)[0] ?? null,
	};
}
