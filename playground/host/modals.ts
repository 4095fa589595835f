// Dialogs: modal, suggest modal, notice, menu.
import type * as O from "obsidian";
import type { App } from "./app.ts";
import { setIcon } from "./icons.ts";
import { Scope } from "./scope.ts";

export class Notice {
	constructor(message: string | DocumentFragment, timeout = 5000) {
		const holder = document.querySelector<HTMLElement>(".notice-container") ?? document.body.createDiv({ cls: "notice-container", attr: { role: "status" } });
		const notice = holder.createDiv({ cls: "notice" });
		notice.append(message);
		setTimeout(() => notice.remove(), timeout);
	}
}

export class Modal {
	readonly app: App;
	/** Has the keys while the dialog is open. */
	readonly scope = new Scope();
	readonly containerEl = createDiv({ cls: "modal-container" });
	readonly modalEl = this.containerEl.createDiv({ cls: "modal", attr: { role: "dialog", "aria-modal": "true" } });
	readonly contentEl = this.modalEl.createDiv({ cls: "modal-content" });

	constructor(app: App) {
		this.app = app;
		this.containerEl.addEventListener("mousedown", (event) => event.target === this.containerEl && this.close());
		this.scope.register([], "Escape", () => (this.close(), false));
	}
	open(): void {
		document.body.append(this.containerEl);
		this.app.keymap.pushScope(this.scope);
		void this.onOpen();
	}
	close(): void {
		this.app.keymap.popScope(this.scope);
		this.containerEl.remove();
		this.onClose();
	}
	onOpen(): void {}
	onClose(): void {}
}

export abstract class SuggestModal<T> extends Modal {
	readonly inputEl = this.contentEl.createEl("input", { cls: "prompt-input", type: "text", attr: { role: "combobox", "aria-expanded": "true" } });
	readonly resultContainerEl = this.contentEl.createDiv({ cls: "prompt-results", attr: { role: "listbox" } });
	private chosen = 0;
	private values: T[] = [];

	abstract getSuggestions(query: string): T[];
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

	setPlaceholder(text: string): void {
		this.inputEl.placeholder = text;
		this.inputEl.setAttribute("aria-label", text);
	}
	override open(): void {
		super.open();
		this.inputEl.addEventListener("input", () => this.refresh());
		this.inputEl.addEventListener("keydown", (event) => this.onKey(event));
		this.refresh();
		this.inputEl.focus();
	}
	private onKey(event: KeyboardEvent): void {
		const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
		if (step !== 0) this.mark((this.chosen + step + this.values.length) % Math.max(1, this.values.length));
		else if (event.key === "Enter") this.choose(this.values[this.chosen], event);
		else return;
		event.preventDefault();
	}
	private refresh(): void {
		this.values = this.getSuggestions(this.inputEl.value).slice(0, 100);
		this.resultContainerEl.empty();
		for (const value of this.values) {
			const item = this.resultContainerEl.createDiv({ cls: "suggestion-item", attr: { role: "option" } });
			this.renderSuggestion(value, item);
			item.addEventListener("click", (event) => this.choose(value, event));
		}
		this.mark(0);
	}
	private mark(index: number): void {
		this.chosen = index;
		[...this.resultContainerEl.children].forEach((item, at) => item.classList.toggle("is-selected", at === index));
	}
	private choose(value: T | undefined, event: MouseEvent | KeyboardEvent): void {
		if (value === undefined) return;
		this.close();
		this.onChooseSuggestion(value, event);
	}
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<O.FuzzyMatch<T>> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

	getSuggestions(query: string): O.FuzzyMatch<T>[] {
		const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
		const isMatch = (item: T): boolean => words.every((word) => this.getItemText(item).toLowerCase().includes(word));
		return this.getItems().filter(isMatch).map((item) => ({ item, match: { score: 0, matches: [] } }));
	}
	renderSuggestion({ item }: O.FuzzyMatch<T>, el: HTMLElement): void {
		el.setText(this.getItemText(item));
	}
	onChooseSuggestion({ item }: O.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
		this.onChooseItem(item, event);
	}
}

export class MenuItem {
	readonly dom = createDiv({ cls: "menu-item", attr: { role: "menuitem", tabindex: "0" } });
	private readonly iconEl = this.dom.createSpan();
	private readonly titleEl = this.dom.createSpan();
	setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}
	setIcon(icon: string | null): this {
		if (icon) setIcon(this.iconEl, icon);
		return this;
	}
	setSection(): this {
		return this;
	}
	onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this.dom.addEventListener("click", callback);
		return this;
	}
}

export class Menu {
	private readonly dom = createDiv({ cls: "menu", attr: { role: "menu" } });
	addItem(callback: (item: MenuItem) => unknown): this {
		const item = new MenuItem();
		callback(item);
		this.dom.append(item.dom);
		return this;
	}
	addSeparator(): this {
		this.dom.createDiv({ cls: "menu-separator" });
		return this;
	}
	showAtMouseEvent(event: MouseEvent): this {
		this.dom.setCssProps({ left: `${event.clientX}px`, top: `${event.clientY}px` });
		document.body.append(this.dom);
		setTimeout(() => document.addEventListener("click", () => this.dom.remove(), { once: true }));
		return this;
	}
}
