// Lets the user search Obsidian's icons.
import { type App, FuzzySuggestModal, type FuzzyMatch, getIconIds, setIcon } from "obsidian";

export class IconPicker extends FuzzySuggestModal<string> {
	private readonly choose: (icon: string) => void;

	constructor(app: App, placeholder: string, choose: (icon: string) => void) {
		super(app);
		this.choose = choose;
		this.setPlaceholder(placeholder);
	}

	override getItems(): string[] {
		return getIconIds();
	}

	override getItemText(icon: string): string {
		return icon.replace(/^lucide-/u, "").replace(/-/gu, " ");
	}

	override renderSuggestion({ item }: FuzzyMatch<string>, el: HTMLElement): void {
		el.addClass("mod-complex");
		el.createDiv({ cls: "suggestion-content", text: this.getItemText(item) });
		setIcon(el.createDiv({ cls: "suggestion-aux" }), item);
	}

	override onChooseItem(icon: string): void {
		this.choose(icon);
	}
}
