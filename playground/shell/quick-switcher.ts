// The quick switcher: opens a note by its name, or makes it.
import type { App } from "../host/app.ts";
import { SuggestModal } from "../host/dialogs/suggest-modal.ts";
import type { TFile } from "../host/files.ts";
import { Keymap } from "../host/keymap.ts";
import { prepareFuzzySearch, renderMatches } from "../host/search.ts";
import { createNote } from "./create-note.ts";

type Choice = { readonly file: TFile; readonly matches: [number, number][] } | { readonly create: string };

export class QuickSwitcher extends SuggestModal<Choice> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder("Find or create a note…");
		this.setInstructions([
			{ command: "↑↓", purpose: "to choose" },
			{ command: "↵", purpose: "to open" },
			{ command: "ctrl ↵", purpose: "to open in a new tab" },
		]);
		this.scope.register(["Mod"], "Enter", (event) => (this.selectActiveSuggestion(event), false));
	}
	override getSuggestions(query: string): Choice[] {
		const fits = prepareFuzzySearch(query.trim());
		const found = this.app.vault.getMarkdownFiles().flatMap((file) => {
			const match = fits(pathOf(file));
			return match ? [{ file, ...match }] : [];
		});
		found.sort((a, b) => b.score - a.score || b.file.stat.mtime - a.file.stat.mtime);
		const isNew =
			query.trim() !== "" &&
			!found.some(({ file }) => file.basename.toLowerCase() === query.trim().toLowerCase());
		return [...found, ...(isNew ? [{ create: query.trim() }] : [])];
	}
	override renderSuggestion(choice: Choice, el: HTMLElement): void {
		if ("create" in choice) {
			el.addClass("mod-complex");
			el.createDiv({ cls: "suggestion-content", text: choice.create });
			el.createDiv({ cls: "suggestion-aux", text: "Create note" });
		} else renderMatches(el, pathOf(choice.file), choice.matches);
	}
	override onChooseSuggestion(choice: Choice, event: MouseEvent | KeyboardEvent): void {
		void (async () => {
			const file = "create" in choice ? await createNote(this.app, "/", choice.create) : choice.file;
			await this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { active: true });
		})();
	}
}

function pathOf({ path }: TFile): string {
	return path.replace(/\.md$/u, "");
}
