// Lets the user choose a callout type; the chain's come first.
import { type App, FuzzySuggestModal, type FuzzyMatch, setIcon } from "obsidian";
import type { CalloutTypeChoice } from "./callout-types.ts";

export class CalloutChooser extends FuzzySuggestModal<CalloutTypeChoice> {
	private readonly types: readonly CalloutTypeChoice[];
	private readonly choose: (type: CalloutTypeChoice) => void;

	constructor(
		app: App,
		types: readonly CalloutTypeChoice[],
		placeholder: string,
		choose: (type: CalloutTypeChoice) => void,
	) {
		super(app);
		this.types = types;
		this.choose = choose;
		this.setPlaceholder(placeholder);
	}

	override getItems(): CalloutTypeChoice[] {
		return [...this.types];
	}

	override getItemText({ id, name, aliases }: CalloutTypeChoice): string {
		return [name, id, ...aliases].join(" ");
	}

	override renderSuggestion({ item }: FuzzyMatch<CalloutTypeChoice>, el: HTMLElement): void {
		drawType(item, el);
	}

	override onChooseItem(type: CalloutTypeChoice): void {
		this.choose(type);
	}
}

/** A row of a list of types: icon, name, and the id as it is written. */
export function drawType({ id, name, icon }: CalloutTypeChoice, el: HTMLElement): void {
	el.addClass("mod-complex", "svc-callout-type");
	const content = el.createDiv({ cls: "suggestion-content" });
	content.createDiv({ cls: "suggestion-title", text: name });
	content.createDiv({ cls: "suggestion-note", text: id });
	setIcon(el.createDiv({ cls: "suggestion-aux" }).createSpan({ cls: "suggestion-flair" }), icon);
}
