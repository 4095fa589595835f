// Lets the user search a list and choose one of it.
import { type App, FuzzySuggestModal, type FuzzyMatch } from "obsidian";

export interface Choice<T> {
	readonly placeholder: string;
	readonly items: readonly T[];
	/** What is searched, and shown where nothing is drawn. */
	readonly textOf: (item: T) => string;
	readonly draw?: (item: T, el: HTMLElement) => void;
	readonly choose: (item: T) => void;
}

export class Chooser<T> extends FuzzySuggestModal<T> {
	readonly #choice: Choice<T>;

	constructor(app: App, choice: Choice<T>) {
		super(app);
		this.#choice = choice;
		this.setPlaceholder(choice.placeholder);
	}

	override getItems(): T[] {
		return [...this.#choice.items];
	}

	override getItemText(item: T): string {
		return this.#choice.textOf(item);
	}

	override renderSuggestion(match: FuzzyMatch<T>, el: HTMLElement): void {
		if (this.#choice.draw) this.#choice.draw(match.item, el);
		else super.renderSuggestion(match, el);
	}

	override onChooseItem(item: T): void {
		this.#choice.choose(item);
	}
}
