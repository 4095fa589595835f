// The settings tab where commands get hotkeys.
import type * as O from "obsidian";
import type { App } from "../host/app.ts";
import { hotkeyOf, printHotkey } from "../host/hotkeys.ts";
import { Scope } from "../host/scope.ts";
import { SettingTab } from "../host/settings/setting-tab.ts";

export class HotkeyTab extends SettingTab {
	override icon = "lucide-keyboard";
	/** Has all keys while the next hotkey is waited for. */
	private waiting: Scope | null = null;

	override getSettingDefinitions(): O.SettingDefinitionItem[] {
		const commands = Object.values(this.app.commands.commands).sort((a, b) => a.name.localeCompare(b.name));
		return [
			{
				type: "group",
				heading: "Hotkeys",
				search: {
					placeholder: "Filter commands…",
					match: ({ name }, query) => name.toLowerCase().includes(query.toLowerCase()),
				},
				items: commands.map((command) =>
					hotkeyRow(this.app, command, (button) => this.listen(command.id, button)),
				),
			},
		];
	}
	override hide(): void {
		this.stop();
	}

	private listen(id: string, button: O.ButtonComponent): void {
		this.stop();
		button.setButtonText("Press keys…");
		const scope = new Scope();
		scope.register(null, null, (event) => {
			const hotkey = hotkeyOf(event);
			if (!hotkey) return undefined;
			this.stop();
			if (hotkey.key !== "Escape")
				this.app.hotkeyManager.setHotkeys(id, [...(this.app.hotkeyManager.getHotkeys(id) ?? []), hotkey]);
			this.update();
			return false;
		});
		this.waiting = scope;
		this.app.keymap.pushScope(scope);
	}
	private stop(): void {
		if (this.waiting) this.app.keymap.popScope(this.waiting);
		this.waiting = null;
	}
}

function hotkeyRow(
	{ hotkeyManager }: App,
	{ id, name }: O.Command,
	listen: (button: O.ButtonComponent) => void,
): O.SettingDefinitionRender {
	return {
		name,
		searchable: true,
		render: (setting) => {
			const hotkeys = hotkeyManager.getHotkeys(id) ?? hotkeyManager.getDefaultHotkeys(id);
			for (const hotkey of hotkeys) setting.controlEl.createEl("kbd", { text: printHotkey(hotkey) });
			if (hotkeys.length > 0) {
				setting.addExtraButton((button) =>
					button
						.setIcon("lucide-x")
						.setTooltip(`Remove the hotkeys of ${name}`)
						.onClick(() => {
							hotkeyManager.setHotkeys(id, []);
							button.extraSettingsEl.remove();
							for (const key of setting.controlEl.querySelectorAll("kbd")) key.remove();
						}),
				);
			}
			setting.addButton((button) => button.setButtonText("Add hotkey").onClick(() => listen(button)));
		},
	};
}
