// Dialogs to choose from: a field, and what fits below it, by keyboard or pointer.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import type { Documented } from "../documented.ts";
import { prepareFuzzySearch, renderMatches, sortSearchResults } from "../search.ts";
import { Modal } from "./modal.ts";

export abstract class SuggestModal<T>
	extends Modal
	implements Documented<O.SuggestModal<T>, "app" | "scope">
{
	limit = 100;
	emptyStateText = "No results found.";
	readonly inputEl: HTMLInputElement;
	readonly resultContainerEl: HTMLElement;
	private readonly instructionsEl: HTMLElement;
	private values: readonly T[] = [];
	private chosen = 0;
	private asked = 0;

	constructor(app: App) {
		super(app);
		this.modalEl.className = "prompt";
		this.modalEl.replaceChildren();
		const resultsId = `prompt-results-${Math.random().toString(36).slice(2)}`;
		this.inputEl = this.modalEl.createDiv({ cls: "prompt-input-container" }).createEl("input", {
			cls: "prompt-input",
			type: "text",
			attr: {
				role: "combobox",
				"aria-expanded": "true",
				"aria-autocomplete": "list",
				"aria-controls": resultsId,
				autocapitalize: "off",
				spellcheck: "false",
				enterkeyhint: "done",
			},
		});
		this.resultContainerEl = this.modalEl.createDiv({
			cls: "prompt-results",
			attr: { id: resultsId, role: "listbox", "aria-label": "Results" },
		});
		this.instructionsEl = this.modalEl.createDiv({ cls: "prompt-instructions" });
		this.inputEl.addEventListener("input", () => void this.refresh());
		this.registerKeys();
	}
	override open(): void {
		super.open();
		this.inputEl.focus();
		void this.refresh();
	}
	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
		this.inputEl.setAttribute("aria-label", placeholder);
		this.modalEl.setAttribute("aria-label", placeholder);
	}
	setInstructions(instructions: readonly O.Instruction[]): void {
		this.instructionsEl.empty();
		for (const { command, purpose } of instructions) {
			const line = this.instructionsEl.createDiv({ cls: "prompt-instruction" });
			line.createSpan({ cls: "prompt-instruction-command", text: command });
			line.createSpan({ text: purpose });
		}
	}
	onNoSuggestion(): void {
		if (this.emptyStateText)
			this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
	}
	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}
	selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
		const value = this.values[this.chosen];
		if (value !== undefined) this.selectSuggestion(value, event);
	}
	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

	private registerKeys(): void {
		const move = (step: number) => (event: KeyboardEvent) => {
			if (event.isComposing) return undefined;
			const count = this.values.length;
			if (count > 0) this.mark((this.chosen + step + count) % count, true);
			return false as const;
		};
		this.scope.register([], "ArrowDown", move(1));
		this.scope.register([], "ArrowUp", move(-1));
		this.scope.register(["Ctrl"], "n", move(1));
		this.scope.register(["Ctrl"], "p", move(-1));
		this.scope.register([], "Enter", (event) => {
			if (event.isComposing) return undefined;
			this.selectActiveSuggestion(event);
			return false;
		});
	}
	/** An answer that comes after a newer question is left out. */
	private async refresh(): Promise<void> {
		const number = ++this.asked;
		const found = this.getSuggestions(this.inputEl.value);
		const values = found instanceof Promise ? await found : found;
		if (number !== this.asked) return;
		this.values = this.limit > 0 ? values.slice(0, this.limit) : values;
		this.resultContainerEl.empty();
		for (const [index, value] of this.values.entries()) this.drawOption(value, index);
		if (this.values.length === 0) this.onNoSuggestion();
		this.mark(0, false);
	}
	private drawOption(value: T, index: number): void {
		const item = this.resultContainerEl.createDiv({
			cls: "suggestion-item",
			attr: { role: "option", id: `${this.resultContainerEl.id}-${index}` },
		});
		this.renderSuggestion(value, item);
		item.addEventListener("mousemove", () => this.mark(index, false));
		item.addEventListener("click", (event) => this.selectSuggestion(value, event));
	}
	private mark(index: number, scroll: boolean): void {
		this.chosen = index;
		const items = [...this.resultContainerEl.querySelectorAll<HTMLElement>(".suggestion-item")];
		for (const [at, item] of items.entries()) {
			item.classList.toggle("is-selected", at === index);
			item.setAttribute("aria-selected", String(at === index));
		}
		const chosen = items[index];
		this.inputEl.setAttribute("aria-activedescendant", chosen?.id ?? "");
		if (scroll) chosen?.scrollIntoView({ block: "nearest" });
	}
}

export abstract class FuzzySuggestModal<T>
	extends SuggestModal<O.FuzzyMatch<T>>
	implements Documented<O.FuzzySuggestModal<T>, "app" | "scope">
{
	getSuggestions(query: string): O.FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query.trim());
		const found = this.getItems().flatMap((item) => {
			const match = search(this.getItemText(item));
			return match ? [{ item, match }] : [];
		});
		if (query.trim() !== "") sortSearchResults(found);
		return found;
	}
	renderSuggestion({ item, match }: O.FuzzyMatch<T>, el: HTMLElement): void {
		renderMatches(el, this.getItemText(item), match.matches);
	}
	onChooseSuggestion({ item }: O.FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
		this.onChooseItem(item, event);
	}
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}
