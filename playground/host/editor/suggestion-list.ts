// The rows of a popup, one of them selected. Keys: up, down, Home, End, Page keys, Enter.
import type * as O from "obsidian";

type Use = MouseEvent | KeyboardEvent;
let lists = 0;

export class SuggestionList<T> {
	values: T[] = [];
	selectedItem = 0;
	readonly containerEl: HTMLElement;
	private readonly owner: O.ISuggestOwner<T>;
	private readonly id = `suggestions-${++lists}`;

	constructor(owner: O.ISuggestOwner<T>, containerEl: HTMLElement, scope: O.Scope) {
		this.owner = owner;
		this.containerEl = containerEl;
		containerEl.setAttrs({ role: "listbox", id: this.id });
		// The text keeps the focus while a row is clicked.
		containerEl.addEventListener("mousedown", (event) => event.preventDefault());
		for (const [key, step] of [
			["ArrowUp", () => this.selectedItem - 1],
			["ArrowDown", () => this.selectedItem + 1],
			["PageUp", () => Math.max(0, this.selectedItem - 8)],
			["PageDown", () => Math.min(this.values.length - 1, this.selectedItem + 8)],
		] as const)
			scope.register([], key, (event) => this.setSelectedItem(step(), event));
		scope.register([], "Enter", (event) => (this.useSelectedItem(event), false));
	}

	setSuggestions(values: T[]): void {
		this.values = values;
		this.containerEl.empty();
		values.forEach((value, index) => {
			const item = this.containerEl.createDiv({
				cls: "suggestion-item",
				attr: { role: "option", id: `${this.id}-${index}` },
			});
			this.owner.renderSuggestion(value, item);
			item.addEventListener("mousemove", (event) => this.setSelectedItem(index, event));
			item.addEventListener("click", (event) => {
				this.setSelectedItem(index, event);
				this.useSelectedItem(event);
			});
		});
		this.setSelectedItem(0, null);
	}

	/** Past an end, it starts again at the other. Always answers `false`: the key is used. */
	setSelectedItem(index: number, event: Use | null): false {
		const count = this.values.length;
		this.selectedItem = count === 0 ? 0 : (index + count) % count;
		[...this.containerEl.children].forEach((item, at) => {
			const isSelected = at === this.selectedItem;
			item.classList.toggle("is-selected", isSelected);
			item.setAttribute("aria-selected", String(isSelected));
			if (isSelected && event instanceof KeyboardEvent) item.scrollIntoView({ block: "nearest" });
		});
		return false;
	}

	/** The id of the selected row's element, for `aria-activedescendant`. */
	get selectedId(): string {
		return `${this.id}-${this.selectedItem}`;
	}

	useSelectedItem(event: Use): void {
		const value = this.values[this.selectedItem];
		if (value !== undefined) this.owner.selectSuggestion(value, event);
	}
}
