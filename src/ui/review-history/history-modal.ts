// The dialog of the history commands: sentences, places to jump to, perhaps a field, and buttons that lead to the next page.
import { Modal, Setting, type App } from "obsidian";
import { addButtons } from "../add-buttons.ts";
import { listPlaces, type ListedPlace } from "../list-places.ts";
import * as historyText from "../text/history-text.ts";

/** What the dialog shows at a time. */
export interface Page {
	/** Sentences; those that do not apply are `false`. */
	readonly lines: readonly (string | false)[];
	readonly places?: readonly ListedPlace[];
	readonly field?: { readonly label: string; readonly value: string; readonly isLong?: boolean };
	/** The first is the main one. */
	readonly actions?: readonly PageAction[];
}

/** What a button says and does with what stands in the field. */
export type PageAction = readonly [label: string, run: (text: string) => Page | Promise<Page>];

export function openHistory(app: App, heading: string, first: () => Page | Promise<Page>): void {
	const modal = new Modal(app);
	let isOpen = true;
	/** Keeps the focus inside: on the field, or on the main button. */
	const show = async (next: () => Page | Promise<Page>): Promise<void> => {
		draw(modal, { lines: [historyText.reading] }, show);
		let page: Page;
		try {
			page = await next();
		} catch (fault) {
			page = { lines: [historyText.failed(fault instanceof Error ? fault.message : String(fault))] };
		}
		if (isOpen) draw(modal, page, show)?.focus();
	};
	modal.setTitle(heading);
	modal.onClose = () => (isOpen = false);
	modal.open();
	void show(first);
}

function draw(
	modal: Modal,
	{ lines, places = [], field, actions = [] }: Page,
	show: (next: () => Page | Promise<Page>) => Promise<void>,
): HTMLElement | null {
	const { contentEl } = modal;
	contentEl.empty();
	const status = contentEl.createDiv({ attr: { role: "status" } });
	for (const text of lines) if (text !== false) status.createEl("p", { text });
	if (places.length > 0) listPlaces(modal, places);
	const input = field && drawField(contentEl, field);
	const { settingEl } = addButtons(new Setting(contentEl), [
		...actions.map(
			([label, run], index) => [label, () => show(() => run(input?.value ?? "")), index === 0] as const,
		),
		[historyText.cancel, () => modal.close()],
	]);
	const main = settingEl.find("button");
	if (!field?.isLong)
		input?.parentElement?.addEventListener("keydown", (event) => {
			if (event.key !== "Enter" || event.isComposing) return;
			// The button that has the focus next is not meant.
			event.preventDefault();
			main.click();
		});
	return input ?? main;
}

function drawField(parent: HTMLElement, { label, value, isLong }: NonNullable<Page["field"]>) {
	const holder = parent.createEl("label", { text: label, cls: "svc-history-field" });
	const input = holder.createEl(isLong ? "textarea" : "input", { cls: "svc-text-field" });
	input.value = value;
	return input;
}
