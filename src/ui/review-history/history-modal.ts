// The dialog of the history commands: sentences, places to jump to, perhaps a field, and buttons that lead to the next page.
import { Modal, Setting, type App } from "obsidian";
import type { NoteLine } from "../../vault/review-log/review-history.ts";
import * as historyText from "../text/history-text.ts";

/** What the dialog shows at a time. */
export interface Page {
	readonly lines: readonly string[];
	/** Heading of a list of places, and the places. */
	readonly places?: readonly (NoteLine & { readonly text: string })[];
	readonly field?: { readonly label: string; readonly value: string; readonly isLong?: boolean };
	/** The first is the main one. */
	readonly actions?: readonly PageAction[];
}

export interface PageAction {
	readonly label: string;
	/** @param text What stands in the field. */
	readonly run: (text: string) => Promise<Page>;
}

/** Most places listed. */
const MOST_PLACES = 100;

export class HistoryModal extends Modal {
	private readonly first: () => Promise<Page>;
	private readonly heading: string;
	private isOpen = false;

	constructor(app: App, heading: string, first: () => Promise<Page>) {
		super(app);
		this.heading = heading;
		this.first = first;
	}

	override onOpen(): void {
		this.isOpen = true;
		this.setTitle(this.heading);
		void this.show(this.first);
	}

	override onClose(): void {
		this.isOpen = false;
		this.contentEl.empty();
	}

	/** Keeps the focus inside: on the field, or on the main button. */
	private async show(next: () => Promise<Page>): Promise<void> {
		this.draw({ lines: [historyText.reading] });
		let page: Page;
		try {
			page = await next();
		} catch (fault) {
			page = { lines: [historyText.failed(fault instanceof Error ? fault.message : String(fault))] };
		}
		if (this.isOpen) this.draw(page)?.focus();
	}

	private draw({ lines, places = [], field, actions = [] }: Page): HTMLElement | null {
		this.contentEl.empty();
		const text = this.contentEl.createDiv({ attr: { role: "status" } });
		for (const line of lines) text.createEl("p", { text: line });
		if (places.length > 0) this.drawPlaces(places);
		const input = field && this.drawField(field);
		const row = new Setting(this.contentEl);
		actions.forEach(({ label, run }, index) => {
			row.addButton((button) => {
				button.setButtonText(label).onClick(() => void this.show(() => run(input?.value ?? "")));
				if (index === 0) button.setCta();
			});
		});
		row.addButton((button) => button.setButtonText(historyText.cancel).onClick(() => this.close()));
		return input ?? row.settingEl.find("button");
	}

	private drawField({ label, value, isLong }: NonNullable<Page["field"]>) {
		const holder = this.contentEl.createEl("label", { text: label, cls: "svc-history-field" });
		const input = holder.createEl(isLong ? "textarea" : "input", { cls: "svc-text-field" });
		input.value = value;
		return input;
	}

	private drawPlaces(places: NonNullable<Page["places"]>): void {
		const list = this.contentEl.createEl("ul", { cls: "svc-unknown-places" });
		for (const { path, line, text } of places.slice(0, MOST_PLACES)) {
			const link = list.createEl("li").createEl("a", { text, href: "#" });
			link.addEventListener("click", (event) => {
				event.preventDefault();
				const file = this.app.vault.getFileByPath(path);
				if (file) void this.app.workspace.getLeaf("tab").openFile(file, { eState: { line } });
				this.close();
			});
		}
		const more = places.length - MOST_PLACES;
		if (more > 0) list.createEl("li", { text: historyText.more(more) });
	}
}
