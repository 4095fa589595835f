// The button "Review 11 cards · 4 due" of one glossary, true as long as it is shown.
import type { App } from "obsidian";
import type { Study } from "../../vault/study.ts";
import { openReview } from "../review-view/register-reviewing.ts";
import * as decksText from "../text/decks-text.ts";

/** Every button that is shown, so that all are told of changes and none outlives the plugin. */
export interface GlossaryButtons {
	readonly add: (parent: HTMLElement, key: string) => HTMLElement;
	readonly remove: (button: HTMLElement) => void;
	readonly update: () => void;
	readonly removeAll: () => void;
}

export function createGlossaryButtons(app: App, study: Study, isWanted: () => boolean): GlossaryButtons {
	const shown = new Map<HTMLElement, () => void>();
	const remove = (button: HTMLElement): void => {
		shown.delete(button);
		button.remove();
	};
	return {
		add: (parent, key) => {
			const button = parent.createEl("button", "svc-glossary-button");
			const draw = (): void => {
				const cards = study.cards({ glossary: key });
				button.toggleClass("is-hidden", cards.length === 0 || !isWanted());
				const due = study.dueCount({ glossary: key }, new Date());
				button.setText(decksText.reviewAll(cards.length, due));
			};
			button.addEventListener("click", (event) => {
				event.preventDefault();
				event.stopPropagation();
				const title = study.index.glossaries().find((one) => one.key === key)?.title ?? "";
				void openReview(app, { glossary: key }, title);
			});
			shown.set(button, draw);
			draw();
			return button;
		},
		remove,
		update: () => {
			for (const draw of shown.values()) draw();
		},
		removeAll: () => {
			for (const button of shown.keys()) remove(button);
		},
	};
}
