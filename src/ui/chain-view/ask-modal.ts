// Asks before something is written.
import { Modal, type App } from "obsidian";
import * as chainText from "../text/chain-text.ts";

/** Resolves to true only if the user says yes. */
export function ask(app: App, question: string, yes: string): Promise<boolean> {
	return new Promise((resolve) => new AskModal(app, question, yes, resolve).open());
}

class AskModal extends Modal {
	private readonly question: string;
	private readonly yes: string;
	private readonly answer: (isYes: boolean) => void;
	private isYes = false;

	constructor(app: App, question: string, yes: string, answer: (isYes: boolean) => void) {
		super(app);
		this.question = question;
		this.yes = yes;
		this.answer = answer;
	}

	override onOpen(): void {
		this.contentEl.createEl("p", { text: this.question });
		const buttons = this.contentEl.createDiv({ cls: "modal-button-container" });
		const yes = buttons.createEl("button", { text: this.yes, cls: "mod-cta" });
		yes.addEventListener("click", () => {
			this.isYes = true;
			this.close();
		});
		const cancel = buttons.createEl("button", { text: chainText.cancel });
		cancel.addEventListener("click", () => this.close());
		yes.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.answer(this.isYes);
	}
}
