// Which keys run which command: a command's own, unless the user chose others.
import type * as O from "obsidian";
import type { App } from "./app.ts";

const STORED = "playground-hotkeys";

export class HotkeyManager {
	private readonly app: App;
	private chosen: Readonly<Record<string, O.Hotkey[]>>;

	constructor(app: App) {
		this.app = app;
		this.chosen = app.loadLocalStorage<Record<string, O.Hotkey[]>>(STORED) ?? {};
		app.scope.register(null, null, (event) => (this.run(event) ? false : undefined));
	}
	getDefaultHotkeys(id: string): O.Hotkey[] {
		return this.app.commands.findCommand(id)?.hotkeys ?? [];
	}
	/** The user's choice for a command, if there is one. */
	getHotkeys(id: string): O.Hotkey[] | undefined {
		return this.chosen[id];
	}
	/** Overrules a command's own hotkeys; an empty list leaves it none. */
	setHotkeys(id: string, hotkeys: O.Hotkey[]): void {
		this.chosen = { ...this.chosen, [id]: hotkeys };
		this.app.saveLocalStorage(STORED, this.chosen);
	}
	removeHotkeys(id: string): void {
		this.chosen = Object.fromEntries(Object.entries(this.chosen).filter(([own]) => own !== id));
		this.app.saveLocalStorage(STORED, this.chosen);
	}
	/** The first hotkey in words, e.g. "Ctrl + P"; empty if there is none. */
	printHotkeyForCommand(id: string): string {
		const [first] = this.of(id);
		return first ? printHotkey(first) : "";
	}

	private of(id: string): readonly O.Hotkey[] {
		return this.getHotkeys(id) ?? this.getDefaultHotkeys(id);
	}
	private run(event: KeyboardEvent): boolean {
		for (const [id, command] of Object.entries(this.app.commands.commands)) {
			if (event.repeat && !command.repeatable) continue;
			if (this.of(id).some((hotkey) => isPressed(hotkey, event)))
				return this.app.commands.executeCommandById(id);
		}
		return false;
	}
}

/** The hotkey an event would be; `null` while only modifiers are down. */
export function hotkeyOf(event: KeyboardEvent): O.Hotkey | null {
	if (["Control", "Meta", "Alt", "Shift"].includes(event.key)) return null;
	const modifiers: O.Modifier[] = [];
	if (event.ctrlKey || event.metaKey) modifiers.push("Mod");
	if (event.altKey) modifiers.push("Alt");
	if (event.shiftKey) modifiers.push("Shift");
	return { modifiers, key: event.key.length === 1 ? event.key.toUpperCase() : event.key };
}

export function printHotkey({ modifiers, key }: O.Hotkey): string {
	return [
		...modifiers.map((modifier) => (modifier === "Mod" ? "Ctrl" : modifier)),
		key.replace(/^Arrow/u, ""),
	].join(" + ");
}

function isPressed({ modifiers, key }: O.Hotkey, event: KeyboardEvent): boolean {
	const pressed = hotkeyOf(event);
	const sorted = (list: readonly O.Modifier[]): string =>
		list
			.map((modifier) => (modifier === "Ctrl" || modifier === "Meta" ? "Mod" : modifier))
			.sort()
			.join();
	return (
		pressed !== null &&
		pressed.key.toLowerCase() === key.toLowerCase() &&
		sorted(pressed.modifiers) === sorted(modifiers)
	);
}
