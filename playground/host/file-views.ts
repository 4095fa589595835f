// Views of a file, and of a text file: loading, saving a moment after a change, and taking up changes from outside.
import type * as O from "obsidian";
import { TFile, type TAbstractFile } from "./files.ts";
import { debounce } from "./functions.ts";
import { ItemView } from "./views.ts";
import type { WorkspaceLeaf } from "./workspace/workspace-leaf.ts";

/** How long after the last change a text is saved, in milliseconds; Obsidian waits for 2,000. */
const SAVE_DELAY = 200;

export abstract class FileView extends ItemView {
	allowNoFile = false;
	file: TFile | null = null;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.navigation = true;
	}

	override getDisplayText(): string {
		return this.file?.basename ?? "";
	}
	override onload(): void {
		this.registerEvent(
			this.app.vault.on("rename", (file) => file === this.file && void this.onRename(this.file)),
		);
		this.registerEvent(this.app.vault.on("delete", (file) => file === this.file && void this.leave(file)));
	}
	override getState(): Record<string, unknown> {
		return this.file ? { file: this.file.path } : {};
	}
	override async setState(state: unknown, result: O.ViewStateResult): Promise<void> {
		const path: unknown =
			typeof state === "object" && state !== null ? Reflect.get(state, "file") : undefined;
		const file = typeof path === "string" ? this.app.vault.getFileByPath(path) : null;
		if (typeof path === "string") await this.loadFile(file);
		if (file) result.history = true;
	}
	override async onClose(): Promise<void> {
		await this.loadFile(null);
	}
	async onLoadFile(_file: TFile): Promise<void> {}
	async onUnloadFile(_file: TFile): Promise<void> {}
	async onRename(_file: TFile): Promise<void> {
		this.leaf.updateHeader();
	}
	canAcceptExtension(_extension: string): boolean {
		return false;
	}

	private async loadFile(file: TFile | null): Promise<void> {
		if (file === this.file) return;
		const before = this.file;
		if (before) await this.onUnloadFile(before);
		this.file = file;
		if (file) await this.onLoadFile(file);
		this.leaf.updateHeader();
	}
	/** The file is gone: the leaf shows what it showed before, else nothing. */
	private async leave(file: TAbstractFile): Promise<void> {
		if (file !== this.file) return;
		this.file = null;
		await this.leaf.forget(file as TFile);
	}
}

export abstract class EditableFileView extends FileView {}

export abstract class TextFileView extends EditableFileView {
	/** The text as it was last read or saved. */
	data = "";
	readonly requestSave = debounce(() => void this.save(), SAVE_DELAY, true) as () => void;
	private saving: Promise<void> = Promise.resolve();

	override onload(): void {
		super.onload();
		this.registerEvent(this.app.vault.on("modify", (file) => file === this.file && void this.followDisk()));
	}
	override async onLoadFile(file: TFile): Promise<void> {
		this.data = await this.app.vault.read(file);
		this.setViewData(this.data, true);
	}
	override async onUnloadFile(_file: TFile): Promise<void> {
		await this.save(true);
	}
	/** Writes the text if it changed; one write after the other. */
	save(clear = false): Promise<void> {
		const { file } = this;
		const text = this.getViewData();
		this.saving = this.saving
			.catch(() => undefined)
			.then(async () => {
				if (!file || text === this.data || this.app.vault.getFileByPath(file.path) !== file) return;
				this.data = text;
				await this.app.vault.modify(file, text);
			});
		if (clear) this.saving = this.saving.then(() => this.clear());
		return this.saving;
	}
	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	/** Keeps what is typed but not saved yet. */
	protected mergeDisk(_before: string, text: string): void {
		this.setViewData(text, false);
	}

	private async followDisk(): Promise<void> {
		const { file } = this;
		if (!file) return;
		const text = await this.app.vault.read(file);
		if (file !== this.file || text === this.data) return;
		const before = this.data;
		this.data = text;
		this.mergeDisk(before, text);
	}
}
