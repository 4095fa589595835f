// A popup of suggestions below a place in a text; the text keeps the focus.
import type * as O from "obsidian";
import type { App } from "../app.ts";
import { Scope } from "../scope.ts";
import { SuggestionList } from "./suggestion-list.ts";

export abstract class PopoverSuggest<T> {
	readonly app: App;
	readonly scope: Scope;
	readonly suggestEl = createDiv({ cls: "suggestion-container" });
	/** Obsidian has it by this name too, without documenting it. */
	readonly suggestions: SuggestionList<T>;
	isOpen = false;
	private readonly instructionsEl = createDiv({ cls: "prompt-instructions" });

	constructor(app: App, scope?: Scope) {
		this.app = app;
		this.scope = scope ?? new Scope(this.app.scope);
		this.suggestions = new SuggestionList(this, this.suggestEl.createDiv({ cls: "suggestion" }), this.scope);
		this.scope.register([], "Escape", () => (this.close(), false));
	}

	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.app.keymap.pushScope(this.scope);
	}
	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.suggestEl.remove();
	}
	onHistoryBack(): void {
		this.close();
	}

	setInstructions(instructions: O.Instruction[]): void {
		this.instructionsEl.empty();
		for (const { command, purpose } of instructions) {
			const row = this.instructionsEl.createDiv({ cls: "prompt-instruction" });
			row.createSpan({ cls: "prompt-instruction-command", text: command });
			row.createSpan({ text: purpose });
		}
		this.suggestEl.append(this.instructionsEl);
	}

	/** Shows the rows below (or above) a place of the window; nothing to show closes it. */
	protected show(values: T[], doc: Document, place: { left: number; top: number; bottom: number }): void {
		if (values.length === 0) return this.close();
		this.open();
		doc.body.append(this.suggestEl);
		this.suggestions.setSuggestions(values);
		const { innerHeight, innerWidth } = doc.defaultView ?? window;
		const { offsetHeight, offsetWidth } = this.suggestEl;
		const isBelow = place.bottom + offsetHeight <= innerHeight || place.top < offsetHeight;
		this.suggestEl.setCssProps({
			left: `${Math.max(0, Math.min(place.left, innerWidth - offsetWidth))}px`,
			top: `${isBelow ? place.bottom : place.top - offsetHeight}px`,
		});
	}
}
