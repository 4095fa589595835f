// Callouts in the editor's context menu.
import type { Plugin } from "obsidian";
import { selectedCallouts } from "../../core/callouts/selected-callouts.ts";
import type { CalloutCommands } from "./callout-commands.ts";
import * as calloutText from "../text/callout-text.ts";
import { outlineOf } from "./edit-note.ts";

export function registerCalloutMenu(plugin: Plugin, { insert, change, unwrap }: CalloutCommands): void {
	plugin.registerEvent(
		plugin.app.workspace.on("editor-menu", (menu, editor) => {
			const add = (title: string, icon: string, action: () => void): void =>
				void menu.addItem((item) =>
					item.setSection("selection").setTitle(title).setIcon(icon).onClick(action),
				);
			add(
				editor.somethingSelected() ? calloutText.wrap : calloutText.insert,
				"lucide-message-square-quote",
				() => insert(editor),
			);
			if (selectedCallouts(outlineOf(editor), editor.listSelections()).length === 0) return;
			add(calloutText.change, "lucide-replace", () => change(editor));
			add(calloutText.unwrap, "lucide-ungroup", () => unwrap(editor));
		}),
	);
}
