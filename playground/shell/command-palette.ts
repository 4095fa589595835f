// The palette: every command that can be run now, those used last first, with their hotkeys.
import type * as O from "obsidian";
import type { App } from "../host/app.ts";
import { FuzzySuggestModal } from "../host/dialogs/suggest-modal.ts";
import { renderMatches } from "../host/search.ts";

const RECENT = "playground-recent-commands";

export class CommandPalette extends FuzzySuggestModal<O.Command> {
	private readonly commands: O.Command[];

	constructor(app: App) {
		super(app);
		this.setPlaceholder("Type a command…");
		this.emptyStateText = "No command found.";
		this.setInstructions([
			{ command: "↑↓", purpose: "to choose" },
			{ command: "↵", purpose: "to run" },
			{ command: "esc", purpose: "to close" },
		]);
		// Asked before the palette opens: what a command may do depends on where the cursor is.
		const recent = app.loadLocalStorage<string[]>(RECENT) ?? [];
		const rank = ({ id }: O.Command): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
		this.commands = app.commands
			.listCommands()
			.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
	}
	override getItems(): O.Command[] {
		return this.commands;
	}
	override getItemText({ name }: O.Command): string {
		return name;
	}
	override renderSuggestion({ item, match }: O.FuzzyMatch<O.Command>, el: HTMLElement): void {
		el.addClass("mod-complex");
		renderMatches(el.createDiv({ cls: "suggestion-content" }), item.name, match.matches);
		const hotkey = this.app.hotkeyManager.printHotkeyForCommand(item.id);
		if (hotkey) el.createDiv({ cls: "suggestion-aux" }).createEl("kbd", { text: hotkey });
	}
	override onChooseItem({ id }: O.Command): void {
		const recent = this.app.loadLocalStorage<string[]>(RECENT) ?? [];
		this.app.saveLocalStorage(RECENT, [id, ...recent.filter((other) => other !== id)].slice(0, 20));
		this.app.commands.executeCommandById(id);
	}
}
