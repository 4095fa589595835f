// Asks for a text: one line for a name, many for a paste.
import { type App, Modal, Setting } from "obsidian";

export interface TextQuestion {
	readonly title: string;
	readonly hint?: string;
	readonly action: string;
	readonly isLong?: boolean;
}

export class TextModal extends Modal {
	private readonly question: TextQuestion;
	/** Says what is wrong with the text, or `null` if it was taken. */
	private readonly take: (text: string) => string | null;
	private text = "";

	constructor(app: App, question: TextQuestion, take: (text: string) => string | null) {
		super(app);
		this.question = question;
		this.take = take;
	}

	override onOpen(): void {
		const { title, hint, action, isLong } = this.question;
		this.setTitle(title);
		if (hint !== undefined) this.contentEl.createEl("p", { text: hint });
		const field = this.contentEl.createEl(isLong ? "textarea" : "input", { attr: { "aria-label": title } });
		field.addClass("svc-text-field");
		field.addEventListener("input", () => (this.text = field.value));
		const fault = this.contentEl.createEl("p", { cls: "mod-warning", attr: { role: "alert" } });
		const done = (): void => {
			const wrong = this.take(this.text);
			if (wrong === null) this.close();
			else fault.setText(wrong);
		};
		field.addEventListener("keydown", (event) => {
			if (event instanceof KeyboardEvent && event.key === "Enter" && !isLong) done();
		});
		new Setting(this.contentEl).addButton((button) => button.setButtonText(action).setCta().onClick(done));
		field.focus();
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}
