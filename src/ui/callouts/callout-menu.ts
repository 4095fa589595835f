// Callouts in the editor's context menu.
import type { Plugin } from "obsidian";
import { calloutAt } from "../../core/notes/edit-callouts.ts";
import type { CalloutCommands } from "./callout-commands.ts";
import { CALLOUT_TEXT } from "./callout-text.ts";
import { outlineOf } from "./edit-note.ts";

export function registerCalloutMenu(plugin: Plugin, { insert, change, unwrap }: CalloutCommands): void {
	plugin.registerEvent(
		plugin.app.workspace.on("editor-menu", (menu, editor) => {
			const add = (title: string, icon: string, action: () => void): void =>
				void menu.addItem((item) =>
					item.setSection("selection").setTitle(title).setIcon(icon).onClick(action),
				);
			add(
				editor.somethingSelected() ? CALLOUT_TEXT.wrap : CALLOUT_TEXT.insert,
				"lucide-message-square-quote",
				() => insert(editor),
			);
			if (!calloutAt(outlineOf(editor), editor.getCursor().line)) return;
			add(CALLOUT_TEXT.change, "lucide-replace", () => change(editor));
			add(CALLOUT_TEXT.unwrap, "lucide-ungroup", () => unwrap(editor));
		}),
	);
}
