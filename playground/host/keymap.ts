// Who gets the keys: the scope opened last (a dialog, a popup), else the active view's, else the app's.
import type * as O from "obsidian";
import type { Scope } from "./scope.ts";

export class Keymap implements O.Keymap {
	private readonly opened: Scope[] = [];
	private readonly underneath: () => Scope;

	/** @param underneath The scope that has the keys while nothing is open. */
	constructor(underneath: () => Scope) {
		this.underneath = underneath;
	}

	pushScope(scope: O.Scope): void {
		if (!this.opened.includes(scope as Scope)) this.opened.push(scope as Scope);
	}
	popScope(scope: O.Scope): void {
		const at = this.opened.indexOf(scope as Scope);
		if (at !== -1) this.opened.splice(at, 1);
	}

	/** Takes a window's keys before its elements get them. */
	listen(win: Window): void {
		const onKey = (event: KeyboardEvent): void => {
			if (!event.isComposing) (this.opened.at(-1) ?? this.underneath()).handle(event);
		};
		win.addEventListener("keydown", onKey, { capture: true });
	}

	static isModEvent(event?: O.UserEvent | null): O.PaneType | boolean {
		if (!event) return false;
		if ("button" in event && event.button === 1) return "tab";
		if (!Keymap.isModifier(event, "Mod")) return false;
		if (event.altKey) return event.shiftKey ? "window" : "split";
		return "tab";
	}
	static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: O.Modifier): boolean {
		switch (modifier) {
			case "Mod":
				return event.ctrlKey || event.metaKey;
			case "Ctrl":
				return event.ctrlKey;
			case "Meta":
				return event.metaKey;
			case "Alt":
				return event.altKey;
			case "Shift":
				return event.shiftKey;
		}
	}
}
