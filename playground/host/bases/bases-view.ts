// A view of a base: the class that plugins build on, what it is given, and the host's own table.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { Component } from "../component.ts";
import { followLinks } from "../markdown/follow-links.ts";
import { BasesQueryResult, type BaseQuery, propertyId } from "./bases-query.ts";
import { NullValue, type Value } from "./bases-values.ts";

/** One entry in a base's `views`. */
export class BasesViewConfig {
	readonly name: string;
	private readonly config: Record<string, unknown>;
	private readonly query: BaseQuery;

	constructor(config: Record<string, unknown>, query: BaseQuery) {
		this.name = typeof config["name"] === "string" ? config["name"] : "View";
		this.config = config;
		this.query = query;
	}
	get(key: string): unknown {
		return this.config[key];
	}
	/** Until the base is opened again. */
	set(key: string, value: unknown): void {
		this.config[key] = value;
	}
	getAsPropertyId(key: string): O.BasesPropertyId | null {
		const value = this.config[key];
		return typeof value === "string" ? propertyId(value) : null;
	}
	/** The playground evaluates no formulas. */
	getEvaluatedFormula(_view: BasesView, _key: string): Value {
		return NullValue.value;
	}
	getOrder(): O.BasesPropertyId[] {
		return [...this.query.order];
	}
	getSort(): O.BasesSortConfig[] {
		return [...this.query.sort];
	}
	getDisplayName(property: O.BasesPropertyId): string {
		return property.replace(/^(?:note|file|formula)\./u, "");
	}
}

/** Runs a view's query, at first and after each change of the notes. */
export class QueryController extends Component {
	readonly app: App;
	readonly config: BasesViewConfig;
	private readonly query: BaseQuery;

	constructor(app: App, config: Record<string, unknown>, query: BaseQuery) {
		super();
		this.app = app;
		this.query = query;
		this.config = new BasesViewConfig(config, query);
	}
	run(): BasesQueryResult {
		return new BasesQueryResult(this.app, this.query);
	}
}

export abstract class BasesView extends Component {
	abstract type: string;
	readonly app: App;
	config: BasesViewConfig;
	allProperties: O.BasesPropertyId[] = [];
	data: BasesQueryResult;

	constructor(controller: QueryController) {
		super();
		this.app = controller.app;
		this.config = controller.config;
		this.data = controller.run();
	}
	abstract onDataUpdated(): void;

	async createFileForView(
		name = "Untitled",
		change?: (frontmatter: Record<string, unknown>) => void,
	): Promise<void> {
		const { vault, fileManager, workspace } = this.app;
		const file = await vault.create(vault.getAvailablePath(name, "md"), "");
		if (change) await fileManager.processFrontMatter(file, change);
		await workspace.getLeaf("tab").openFile(file);
	}
}

export class TableView extends BasesView {
	readonly type = "table";
	private readonly containerEl: HTMLElement;

	constructor(controller: QueryController, containerEl: HTMLElement) {
		super(controller);
		this.containerEl = containerEl;
	}
	onDataUpdated(): void {
		const order = this.config.getOrder();
		const properties: O.BasesPropertyId[] = order.length > 0 ? order : ["file.name"];
		this.containerEl.empty();
		for (const group of this.data.groupedData) {
			if (group.hasKey()) this.containerEl.createEl("h3", { text: group.key.toString() });
			const table = this.containerEl.createEl("table");
			const head = table.createEl("thead").createEl("tr");
			for (const property of properties) head.createEl("th", { text: this.config.getDisplayName(property) });
			const body = table.createEl("tbody");
			for (const entry of group.entries) {
				const row = body.createEl("tr");
				for (const property of properties) {
					const cell = row.createEl("td");
					const text = entry.getValue(property)?.toString() ?? "";
					if (property !== "file.name") cell.setText(text);
					else
						cell.createEl("a", {
							cls: "internal-link",
							text,
							attr: { "data-href": entry.file.path, href: "#" },
						});
				}
			}
		}
		followLinks(this.app, this.containerEl, "");
	}
}
