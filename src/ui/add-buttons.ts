// A row of buttons, in a dialog or on the settings page.
import type { Setting } from "obsidian";

export type ButtonRow = readonly (readonly [text: string, run: () => unknown, isMain?: boolean])[];

export function addButtons(setting: Setting, buttons: ButtonRow): Setting {
	for (const [text, run, isMain] of buttons)
		setting.addButton((button) => {
			button.setButtonText(text).onClick(() => void run());
			if (isMain) button.setCta();
		});
	return setting;
}
