// Keys: scopes with their handlers, and what modifier keys mean.
import type * as O from "obsidian";

interface Handler {
	readonly scope: Scope;
	readonly modifiers: string | null;
	readonly key: string | null;
	readonly func: O.KeymapEventListener;
}

export class Scope implements Pick<O.Scope, "register" | "unregister"> {
	private handlers: Handler[] = [];
	readonly parent: Scope | undefined;

	constructor(parent?: Scope) {
		this.parent = parent;
	}

	register(modifiers: O.Modifier[] | null, key: string | null, func: O.KeymapEventListener): O.KeymapEventHandler {
		const handler: Handler = { scope: this, modifiers: modifiers && [...modifiers].sort().join(","), key, func };
		this.handlers.push(handler);
		return handler;
	}

	unregister(handler: O.KeymapEventHandler): void {
		this.handlers = this.handlers.filter((own) => own !== (handler as unknown as Handler));
	}

	/** Gives an event to this scope's handlers, then to its parent's; true if one took it. */
	handle(event: KeyboardEvent): boolean {
		const modifiers = [event.altKey && "Alt", (event.ctrlKey || event.metaKey) && "Mod", event.shiftKey && "Shift"].filter(Boolean).join(",");
		for (const { modifiers: wanted, key, func } of this.handlers) {
			if (key !== null && key.toLowerCase() !== event.key.toLowerCase()) continue;
			if (wanted !== null && wanted !== modifiers) continue;
			if (func(event, { modifiers, key: event.key, vkey: event.key }) === false) {
				event.preventDefault();
				event.stopPropagation();
				return true;
			}
		}
		return this.parent?.handle(event) ?? false;
	}
}

export class Keymap {
	static isModEvent(event?: O.UserEvent | null): O.PaneType | boolean {
		if (!event) return false;
		const mod = event.ctrlKey || event.metaKey;
		if (mod && event.altKey) return event.shiftKey ? "window" : "split";
		return mod || ("button" in event && event.button === 1) ? "tab" : false;
	}
	static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: O.Modifier): boolean {
		return modifier === "Mod" ? event.ctrlKey || event.metaKey : modifier === "Alt" ? event.altKey : modifier === "Shift" ? event.shiftKey : false;
	}
}
