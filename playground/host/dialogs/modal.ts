// Dialogs: over the window, with keys of their own, and the focus back where it was at the end.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import type { Documented } from "../documented.ts";
import { setIcon } from "../icons.ts";
import { Scope } from "../scope.ts";
import { ButtonComponent } from "../settings/setting-components.ts";

const FOCUSABLE =
	"a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex='-1'])";

export class Modal implements Documented<O.Modal, "app" | "scope"> {
	readonly app: App;
	readonly scope = new Scope();
	readonly containerEl = createDiv({ cls: "modal-container mod-dim" });
	readonly modalEl: HTMLElement;
	readonly titleEl: HTMLElement;
	readonly contentEl: HTMLElement;
	shouldRestoreSelection = true;
	private isOpen = false;
	private before: Element | null = null;
	private closeCallback: () => unknown = () => undefined;

	constructor(app: App) {
		this.app = app;
		const background = this.containerEl.createDiv({ cls: "modal-bg" });
		background.addEventListener("click", () => this.close());
		this.modalEl = this.containerEl.createDiv({
			cls: "modal",
			attr: { role: "dialog", "aria-modal": "true", tabindex: "-1" },
		});
		const closeButton = this.modalEl.createEl("button", {
			cls: "modal-close-button clickable-icon",
			attr: { "aria-label": "Close", type: "button" },
		});
		setIcon(closeButton, "lucide-x");
		closeButton.addEventListener("click", () => this.close());
		this.titleEl = this.modalEl
			.createDiv({ cls: "modal-header" })
			.createDiv({ cls: "modal-title", attr: { role: "heading", "aria-level": "2" } });
		this.contentEl = this.modalEl.createDiv({ cls: "modal-content" });
		this.scope.register([], "Escape", () => (this.close(), false));
		this.scope.register(null, "Tab", (event) => this.keepFocusInside(event));
	}
	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.before = activeDocument.activeElement;
		activeDocument.body.append(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		this.modalEl.focus();
		void this.onOpen();
		if (this.modalEl.doc.activeElement === this.modalEl)
			this.focusables()
				.find((el) => !el.hasClass("modal-close-button"))
				?.focus();
	}
	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.containerEl.remove();
		this.onClose();
		this.closeCallback();
		if (this.shouldRestoreSelection && this.before instanceof HTMLElement && this.before.isConnected)
			this.before.focus();
	}
	onOpen(): Promise<void> | void {}
	onClose(): void {}
	setTitle(title: string): this {
		this.titleEl.setText(title);
		this.modalEl.setAttribute("aria-label", title);
		return this;
	}
	setContent(content: string | DocumentFragment): this {
		this.contentEl.replaceChildren(content);
		return this;
	}
	setCloseCallback(callback: () => unknown): this {
		this.closeCallback = callback;
		return this;
	}

	private focusables(): HTMLElement[] {
		return [...this.modalEl.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((el) => el.isShown());
	}
	private keepFocusInside(event: KeyboardEvent): false | undefined {
		const inside = this.focusables();
		const at = inside.indexOf(this.modalEl.doc.activeElement as HTMLElement);
		const next = event.shiftKey ? (at <= 0 ? inside.length - 1 : -1) : at === inside.length - 1 ? 0 : -1;
		if (next < 0 && this.modalEl.contains(this.modalEl.doc.activeElement)) return undefined;
		inside[Math.max(next, 0)]?.focus();
		return false;
	}
}

/** A button that closes its dialog once it has done its work. */
class ConfirmationButton extends ButtonComponent implements Documented<O.ConfirmationButton> {
	isInitialFocus = false;
	private readonly modal: ConfirmationModal;
	constructor(modal: ConfirmationModal) {
		super(modal.buttonContainerEl);
		this.modal = modal;
		this.onClick(() => undefined);
	}
	override onClick(handler: (event: MouseEvent) => unknown): this {
		return super.onClick(async (event) => {
			await handler(event);
			this.modal.close();
		});
	}
	setInitialFocus(): this {
		this.isInitialFocus = true;
		return this;
	}
	setSecondary(): this {
		return this.setClass("mod-secondary");
	}
	setCancel(): this {
		return this.setClass("mod-cancel");
	}
}

export class ConfirmationModal
	extends Modal
	implements Documented<O.ConfirmationModal, "app" | "scope" | "addButton">
{
	readonly buttonContainerEl = this.modalEl.createDiv({ cls: "modal-button-container" });
	private readonly buttons: ConfirmationButton[] = [];
	constructor(app: App) {
		super(app);
		this.modalEl.addClass("mod-confirmation");
	}
	override open(): void {
		super.open();
		this.buttons
			.filter(({ isInitialFocus }) => isInitialFocus)
			.at(-1)
			?.buttonEl.focus();
	}
	addClass(cls: string): this {
		this.modalEl.addClass(cls);
		return this;
	}
	addCheckbox(label: string, callback: (value: boolean) => unknown): this {
		const row = createEl("label", { cls: "mod-checkbox" });
		const box = row.createEl("input", { type: "checkbox" });
		row.appendText(label);
		box.addEventListener("change", () => void callback(box.checked));
		this.buttonContainerEl.prepend(row);
		return this;
	}
	addButton(callback: (button: ConfirmationButton) => unknown): this {
		const button = new ConfirmationButton(this);
		this.buttons.push(button);
		callback(button);
		return this;
	}
	addCancelButton(text = "Cancel"): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}
}
