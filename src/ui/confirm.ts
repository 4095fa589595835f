// Asks before something is done that the user may not expect.
import { type App, Modal, Setting } from "obsidian";
import { addButtons } from "./add-buttons.ts";
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
	const close = (): void => modal.close();
	const accept = (): void => {
		close();
		goOn();
	};
	addButtons(new Setting(modal.contentEl), [
		[commonText.cancel, close],
		[action, accept, true],
	]);
	modal.open();
}
