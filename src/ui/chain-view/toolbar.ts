// The sidebar's controls above the picture: the value stream, the way along it, the pin and the menu.
import { setIcon } from "obsidian";
import type { ValueStream } from "../../core/notes/place.ts";
import * as chainText from "../text/chain-text.ts";
import { patch, type Shape } from "./patch.ts";

export interface ToolbarActions {
	/** Path of a stream's note, `null` for that of the open note. */
	readonly chooseStream: (path: string | null) => void;
	readonly step: (by: 1 | -1) => void;
	readonly pin: (isPinned: boolean) => void;
	readonly more: (event: MouseEvent) => void;
}

/**
 * Fills the toolbar.
 * @returns what draws the streams and the path of the chosen one's note.
 */
export function createToolbar(
	toolbar: HTMLElement,
	{ chooseStream, step, pin, more }: ToolbarActions,
): (streams: readonly ValueStream[], chosen: string | null) => void {
	const select = toolbar.createEl("select", { cls: "dropdown", attr: { "aria-label": chainText.stream } });
	select.addEventListener("change", () => chooseStream(select.value || null));
	const button = (icon: string, label: string, act: (event: MouseEvent) => void): HTMLElement => {
		const made = toolbar.createEl("button", {
			cls: "clickable-icon svc-icon-button",
			attr: { "aria-label": label },
		});
		setIcon(made, `lucide-${icon}`);
		made.addEventListener("click", act);
		return made;
	};
	button("chevron-left", chainText.previous, () => step(-1));
	button("chevron-right", chainText.next, () => step(1));
	toolbar.createDiv("svc-space");
	onToggle(
		button("pin", chainText.pin, () => undefined),
		pin,
	);
	button("more-vertical", chainText.more, more);

	return (streams, chosen) => {
		const isUnique = (name: string): boolean => streams.filter((one) => one.name === name).length === 1;
		patch(select, [
			["option", { key: "", value: "" }, chainText.openNoteStream],
			...streams.map(({ name, path }): Shape => [
				"option",
				{ key: path, value: path },
				isUnique(name) ? name : `${name} (${path})`,
			]),
		]);
		const value = streams.some(({ path }) => path === chosen) ? (chosen ?? "") : "";
		if (select.value !== value) select.value = value;
		select.toggleClass("is-unused", streams.length === 0);
	};
}

/** Lets clicks press and release a button, and says which. */
export function onToggle(button: HTMLElement, act: (isPressed: boolean) => void): void {
	const set = (isPressed: boolean): void => button.setAttribute("aria-pressed", String(isPressed));
	set(false);
	button.addEventListener("click", () => {
		const isPressed = button.getAttribute("aria-pressed") === "false";
		set(isPressed);
		act(isPressed);
	});
}
