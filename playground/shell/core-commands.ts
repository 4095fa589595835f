// The app's own commands, with Obsidian's ids and hotkeys.
import type * as O from "obsidian";
import type { App } from "../host/app.ts";
import { MarkdownView } from "../host/markdown-view.ts";
import { toggleTheme } from "./appearance.ts";
import { CommandPalette } from "./command-palette.ts";
import { createNote } from "./create-note.ts";
import { QuickSwitcher } from "./quick-switcher.ts";
import { SettingsDialog } from "./settings-dialog.ts";

export function addCoreCommands(app: App): void {
	const add = (id: string, name: string, callback: () => unknown, ...hotkeys: O.Hotkey[]): void =>
		app.commands.addCommand({ id, name, callback, hotkeys });
	add("command-palette:open", "Open command palette", () => new CommandPalette(app).open(), {
		modifiers: ["Mod"],
		key: "p",
	});
	add("switcher:open", "Open quick switcher", () => new QuickSwitcher(app).open(), {
		modifiers: ["Mod"],
		key: "o",
	});
	add("app:open-settings", "Open settings", () => new SettingsDialog(app).open(), {
		modifiers: ["Mod"],
		key: ",",
	});
	add("app:go-back", "Navigate back", () => app.workspace.activeLeaf?.back(), {
		modifiers: ["Mod", "Alt"],
		key: "ArrowLeft",
	});
	add("app:go-forward", "Navigate forward", () => app.workspace.activeLeaf?.forward(), {
		modifiers: ["Mod", "Alt"],
		key: "ArrowRight",
	});
	add("theme:toggle-light-dark", "Toggle light and dark", () => toggleTheme(app));
	add("workspace:close", "Close current tab", () => app.workspace.activeLeaf?.detach(), {
		modifiers: ["Alt"],
		key: "w",
	});
	add(
		"file-explorer:new-file",
		"Create new note",
		async () => app.workspace.getLeaf().openFile(await createNote(app, "/")),
		{ modifiers: ["Alt"], key: "n" },
	);
	app.commands.addCommand({
		id: "markdown:toggle-preview",
		name: "Toggle reading view",
		hotkeys: [{ modifiers: ["Mod"], key: "e" }],
		checkCallback: (checking) => {
			const view = app.workspace.getActiveViewOfType(MarkdownView);
			if (view && !checking) view.setMode(view.getMode() === "preview" ? "source" : "preview");
			return view !== null;
		},
	});
}
