// Where Obsidian's modifier keys, or the middle button, ask a link to open.
import { Keymap, type PaneType } from "obsidian";

/** `false` for the present tab. */
export function paneOf(event: MouseEvent | KeyboardEvent): PaneType | false {
	const pane = Keymap.isModEvent(event);
	return pane === true ? "tab" : pane;
}
