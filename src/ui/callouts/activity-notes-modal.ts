// Lists the notes that use an activity, and opens the chosen one.
import { type App, FuzzySuggestModal, TFile } from "obsidian";

export class ActivityNotesModal extends FuzzySuggestModal<string> {
	private readonly paths: readonly string[];

	/** @param paths Of notes, relative to the vault. */
	constructor(app: App, placeholder: string, paths: readonly string[]) {
		super(app);
		this.paths = paths;
		this.setPlaceholder(placeholder);
	}

	override getItems(): string[] {
		return [...this.paths];
	}

	override getItemText(path: string): string {
		return path.replace(/\.md$/u, "");
	}

	override onChooseItem(path: string): void {
		const file = this.app.vault.getAbstractFileByPath(path);
		if (file instanceof TFile) void this.app.workspace.getLeaf("tab").openFile(file);
	}
}
