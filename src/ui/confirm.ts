// Asks before something is done that the user may not expect.
import { type App, Modal, Setting } from "obsidian";
import * as commonText from "./text/common-text.ts";

export interface Question {
	readonly title: string;
	readonly text: string;
	/** What the button that goes on says. */
	readonly action: string;
}

export function confirm(app: App, { title, text, action }: Question, goOn: () => void): void {
	const modal = new Modal(app);
	modal.setTitle(title);
	modal.contentEl.createEl("p", { text });
	new Setting(modal.contentEl)
		.addButton((button) => button.setButtonText(commonText.cancel).onClick(() => modal.close()))
		.addButton((button) =>
			button
				.setButtonText(action)
				.setCta()
				.onClick(() => {
					modal.close();
					goOn();
				}),
		);
	modal.open();
}
