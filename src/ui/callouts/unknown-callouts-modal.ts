// Lists callouts whose type nothing styles, and changes the chosen ones only.
import { type App, Modal, Notice, Setting } from "obsidian";
import type { ChainSettings } from "../../core/chain/chain-settings.ts";
import * as commonText from "../text/common-text.ts";
import * as unknownText from "../text/unknown-callouts-text.ts";
import type { CalloutInventory, FoundCallout } from "./callout-inventory.ts";
import { calloutTypes } from "./callout-types.ts";
import { replaceTypes, type TypeChange, type UnknownType, unknownTypes } from "./unknown-callouts.ts";

/** Most callouts of one type that are listed one by one; those beyond go with the type. */
const MOST_LISTED = 200;

export class UnknownCalloutsModal extends Modal {
	private readonly inventory: CalloutInventory;
	private readonly chain: ChainSettings;
	private readonly leaveToOthers: readonly string[];
	/** Old type to new; a type that is not here stays. */
	private readonly chosen = new Map<string, string>();
	/** Callouts that stay though their type gets a new one. */
	private readonly left = new Set<FoundCallout>();
	private isOpen = false;

	constructor(app: App, inventory: CalloutInventory, chain: ChainSettings, leaveToOthers: readonly string[]) {
		super(app);
		this.inventory = inventory;
		this.chain = chain;
		this.leaveToOthers = leaveToOthers;
	}

	override onOpen(): void {
		this.isOpen = true;
		this.setTitle(unknownText.title);
		this.contentEl.createEl("p", { text: unknownText.searching, attr: { role: "status" } });
		void this.search();
	}

	override onClose(): void {
		this.isOpen = false;
		this.contentEl.empty();
	}

	private async search(): Promise<void> {
		const found = unknownTypes(await this.inventory.find(), this.chain, this.leaveToOthers);
		if (this.isOpen) this.draw(found);
	}

	private draw(found: readonly UnknownType[]): void {
		this.contentEl.empty();
		if (found.length === 0) {
			this.contentEl.createEl("p", { text: unknownText.none, attr: { role: "status" } });
			return;
		}
		const callouts = found.flatMap((unknown) => unknown.callouts);
		const notes = new Set(callouts.map(({ path }) => path)).size;
		this.contentEl.createEl("p", { text: unknownText.summary(callouts.length, notes) });
		for (const unknown of found) this.drawType(unknown);
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(commonText.cancel).onClick(() => this.close()))
			.addButton((button) =>
				button
					.setButtonText(unknownText.fix)
					.setCta()
					.onClick(() => void this.fix(callouts)),
			);
	}

	private drawType({ type, meant, callouts }: UnknownType): void {
		const names = calloutTypes(this.chain).map(({ id, name }) => [id, unknownText.change(name)] as const);
		const name = calloutTypes(this.chain).find(({ id }) => id === meant)?.name;
		const row = new Setting(this.contentEl).setName(unknownText.type(type, callouts.length));
		if (name !== undefined) row.setDesc(unknownText.didYouMean(name));
		row.addDropdown((dropdown) => {
			dropdown.selectEl.setAttr("aria-label", unknownText.newType(type));
			dropdown
				.addOptions({ "": unknownText.leave, ...Object.fromEntries(names) })
				.setValue("")
				.onChange((id) => void (id === "" ? this.chosen.delete(type) : this.chosen.set(type, id)));
		});
		const list = this.contentEl.createEl("ul", { cls: "svc-unknown-places" });
		for (const callout of callouts.slice(0, MOST_LISTED)) this.drawCallout(list, callout);
		const more = callouts.length - MOST_LISTED;
		if (more > 0) list.createEl("li", { text: unknownText.more(more) });
	}

	private drawCallout(list: HTMLElement, callout: FoundCallout): void {
		const { path, line } = callout;
		const item = list.createEl("li");
		const text = unknownText.open(path, line + 1);
		const box = item.createEl("input", {
			type: "checkbox",
			attr: { "aria-label": unknownText.include(text) },
		});
		box.checked = true;
		box.addEventListener("change", () => {
			if (box.checked) this.left.delete(callout);
			else this.left.add(callout);
		});
		const link = item.createEl("a", { text, href: "#" });
		link.addEventListener("click", (event) => {
			event.preventDefault();
			const file = this.app.vault.getFileByPath(path);
			if (file) void this.app.workspace.getLeaf("tab").openFile(file, { eState: { line } });
			this.close();
		});
	}

	private async fix(callouts: readonly FoundCallout[]): Promise<void> {
		this.close();
		const byPath = new Map<string, TypeChange[]>();
		for (const callout of callouts) {
			const { path, line, type } = callout;
			const to = this.left.has(callout) ? undefined : this.chosen.get(type);
			if (to !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), { line, from: type, to }]);
		}
		let changed = 0;
		let wanted = 0;
		for (const [path, changes] of byPath) {
			wanted += changes.length;
			changed += await this.change(path, changes);
		}
		new Notice(unknownText.fixed(changed, wanted - changed));
	}

	private async change(path: string, changes: readonly TypeChange[]): Promise<number> {
		const file = this.app.vault.getFileByPath(path);
		let changed = 0;
		try {
			if (file) {
				await this.app.vault.process(file, (text) => {
					const replaced = replaceTypes(text, changes);
					({ changed } = replaced);
					return replaced.text;
				});
			}
		} catch {
			changed = 0;
			new Notice(unknownText.failed(path));
		}
		return changed;
	}
}
