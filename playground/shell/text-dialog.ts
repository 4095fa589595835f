// Asks for a name.
import type { App } from "../host/app.ts";
import { Modal } from "../host/dialogs/modal.ts";
import { Setting } from "../host/settings/setting.ts";

export class TextDialog extends Modal {
	private readonly take: (text: string) => Promise<unknown>;
	private readonly value: string;
	private readonly action: string;

	/** @param take Uses the text; its fault is shown, and the dialog stays. */
	constructor(
		app: App,
		title: string,
		value: string,
		action: string,
		take: (text: string) => Promise<unknown>,
	) {
		super(app);
		this.setTitle(title);
		this.value = value;
		this.action = action;
		this.take = take;
	}
	override onOpen(): void {
		const field = this.contentEl.createEl("input", {
			cls: "text-dialog-field",
			type: "text",
			value: this.value,
			attr: { "aria-label": this.titleEl.textContent },
		});
		const row = new Setting(this.contentEl);
		const done = async (): Promise<void> => {
			try {
				await this.take(field.value.trim());
				this.close();
			} catch (fault) {
				row.setErrorMessage(fault instanceof Error ? fault.message : String(fault));
			}
		};
		row.addButton((button) => button.setButtonText(this.action).setCta().onClick(done));
		this.scope.register([], "Enter", () => (void done(), false));
		field.focus();
		field.select();
	}
}
