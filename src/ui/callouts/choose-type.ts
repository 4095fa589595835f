// Lets the user choose a callout type; the chain's come first.
import { type App, setIcon } from "obsidian";
import { Chooser } from "../chooser.ts";
import type { CalloutTypeChoice } from "./callout-types.ts";

export function chooseType(
	app: App,
	placeholder: string,
	items: readonly CalloutTypeChoice[],
	choose: (type: CalloutTypeChoice) => void,
): void {
	const textOf = ({ id, name, aliases }: CalloutTypeChoice): string => [name, id, ...aliases].join(" ");
	new Chooser(app, { placeholder, items, textOf, draw: drawType, choose }).open();
}

/** A row of a list of types: icon, name, and the id as it is written. */
export function drawType({ id, name, icon }: CalloutTypeChoice, el: HTMLElement): void {
	el.addClass("mod-complex", "svc-callout-type");
	const content = el.createDiv("suggestion-content");
	content.createDiv({ cls: "suggestion-title", text: name });
	content.createDiv({ cls: "suggestion-note", text: id });
	setIcon(el.createDiv("suggestion-aux").createSpan("suggestion-flair"), icon);
}
