// Lists callouts whose type nothing styles, and changes the chosen ones only.
import { type App, Modal, Notice, Setting } from "obsidian";
import type { ChainSettings } from "../../core/chain/chain-settings.ts";
import { TEXT as PLUGIN_TEXT } from "../text.ts";
import type { CalloutInventory, FoundCallout } from "./callout-inventory.ts";
import { CALLOUT_TEXT } from "./callout-text.ts";
import { calloutTypes } from "./callout-types.ts";
import { replaceTypes, type UnknownType, unknownTypes } from "./unknown-callouts.ts";

const TEXT = CALLOUT_TEXT.unknown;
/** Most links shown for one type. */
const MOST_LINKS = 20;

export class UnknownCalloutsModal extends Modal {
	private readonly inventory: CalloutInventory;
	private readonly chain: ChainSettings;
	private readonly leaveToOthers: readonly string[];
	/** Old type to new; a type that is not here stays. */
	private readonly chosen = new Map<string, string>();
	private isOpen = false;

	constructor(app: App, inventory: CalloutInventory, chain: ChainSettings, leaveToOthers: readonly string[]) {
		super(app);
		this.inventory = inventory;
		this.chain = chain;
		this.leaveToOthers = leaveToOthers;
	}

	override onOpen(): void {
		this.isOpen = true;
		this.setTitle(TEXT.title);
		this.contentEl.createEl("p", { text: TEXT.searching, attr: { role: "status" } });
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
			this.contentEl.createEl("p", { text: TEXT.none, attr: { role: "status" } });
			return;
		}
		const callouts = found.flatMap((unknown) => unknown.callouts);
		const notes = new Set(callouts.map(({ path }) => path)).size;
		this.contentEl.createEl("p", { text: TEXT.summary(callouts.length, notes) });
		for (const unknown of found) this.drawType(unknown);
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(PLUGIN_TEXT.cancel).onClick(() => this.close()))
			.addButton((button) =>
				button
					.setButtonText(TEXT.fix)
					.setCta()
					.onClick(() => void this.fix(callouts)),
			);
	}

	private drawType({ type, meant, callouts }: UnknownType): void {
		const names = calloutTypes(this.chain).map(({ id, name }) => [id, TEXT.change(name)] as const);
		const name = calloutTypes(this.chain).find(({ id }) => id === meant)?.name;
		const row = new Setting(this.contentEl).setName(TEXT.type(type, callouts.length));
		if (name !== undefined) row.setDesc(TEXT.didYouMean(name));
		row.addDropdown((dropdown) => {
			dropdown.selectEl.setAttr("aria-label", TEXT.newType(type));
			dropdown
				.addOptions({ "": TEXT.leave, ...Object.fromEntries(names) })
				.setValue("")
				.onChange((id) => void (id === "" ? this.chosen.delete(type) : this.chosen.set(type, id)));
		});
		const list = this.contentEl.createEl("ul", { cls: "svc-unknown-places" });
		for (const callout of callouts.slice(0, MOST_LINKS)) this.drawLink(list, callout);
	}

	private drawLink(list: HTMLElement, { path, line }: FoundCallout): void {
		const link = list.createEl("li").createEl("a", { text: TEXT.open(path, line + 1), href: "#" });
		link.addEventListener("click", (event) => {
			event.preventDefault();
			const file = this.app.vault.getFileByPath(path);
			if (file) void this.app.workspace.getLeaf("tab").openFile(file, { eState: { line } });
			this.close();
		});
	}

	private async fix(callouts: readonly FoundCallout[]): Promise<void> {
		this.close();
		let changed = 0;
		for (const path of new Set(callouts.map((callout) => callout.path))) {
			const changes = callouts.flatMap(({ path: at, line, type }) => {
				const to = at === path ? this.chosen.get(type) : undefined;
				return to === undefined ? [] : [{ line, from: type, to }];
			});
			if (changes.length > 0) changed += await this.change(path, changes);
		}
		new Notice(TEXT.fixed(changed));
	}

	private async change(path: string, changes: Parameters<typeof replaceTypes>[1]): Promise<number> {
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
			new Notice(TEXT.failed(path));
		}
		return changed;
	}
}
