// Short messages at the edge of the window.
import type * as O from "obsidian";
import type { Documented } from "../documented.ts";

export class Notice implements Documented<O.Notice> {
	readonly containerEl: HTMLElement;
	readonly messageEl: HTMLElement;
	readonly noticeEl: HTMLElement;

	/** @param duration Milliseconds; 0 stays until it is clicked. */
	constructor(message: string | DocumentFragment, duration = 5000) {
		const { body } = activeDocument;
		const holder =
			body.querySelector<HTMLElement>(".notice-container") ??
			body.createDiv({ cls: "notice-container", attr: { role: "status", "aria-live": "polite" } });
		this.containerEl = holder.createDiv({ cls: "notice" });
		this.messageEl = this.containerEl.createDiv({ cls: "notice-message" });
		this.noticeEl = this.messageEl;
		this.setMessage(message);
		this.containerEl.addEventListener("click", () => this.hide());
		if (duration > 0) window.setTimeout(() => this.hide(), duration);
	}
	setMessage(message: string | DocumentFragment): this {
		this.messageEl.replaceChildren(message);
		return this;
	}
	hide(): void {
		this.containerEl.remove();
	}
}
