// Where Obsidian's modifier keys ask a link to open.
import { Keymap, type PaneType } from "obsidian";

/** `false` for the present tab. */
export function paneOf(event: MouseEvent | KeyboardEvent): PaneType | false {
	if ("button" in event && event.button === 1) return "tab";
	const pane = Keymap.isModEvent(event);
	return pane === true ? "tab" : pane;
}
