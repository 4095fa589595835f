// Asks for a text: one line for a name, many for a paste.
import { type App, Modal, Setting } from "obsidian";
import { addButtons } from "./add-buttons.ts";

export interface TextQuestion {
	readonly title: string;
	readonly hint?: string;
	readonly action: string;
	readonly isLong?: boolean;
}

/** @param take Says what is wrong with the text, or `null` if it was taken. */
export function askText(
	app: App,
	{ title, hint, action, isLong }: TextQuestion,
	take: (text: string) => string | null,
): void {
	const modal = new Modal(app);
	const { contentEl } = modal;
	modal.setTitle(title);
	if (hint) contentEl.createEl("p", { text: hint });
	const field = contentEl.createEl(isLong ? "textarea" : "input", {
		cls: "svc-text-field",
		attr: { "aria-label": title },
	});
	const fault = contentEl.createEl("p", { cls: "mod-warning", attr: { role: "alert" } });
	const done = (): void => {
		const wrong = take(field.value);
		if (wrong === null) modal.close();
		else fault.setText(wrong);
	};
	contentEl.addEventListener("keydown", ({ key, target, isComposing }) => {
		if (key === "Enter" && target === field && !isLong && !isComposing) done();
	});
	addButtons(new Setting(contentEl), [[action, done, true]]);
	modal.open();
	field.focus();
}
