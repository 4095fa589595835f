// Keys and what they do: handlers of one place (a view, a dialog, a popup), and those of its parent after them.
import type * as O from "obsidian";

interface Handler extends O.KeymapEventHandler {
	readonly scope: Scope;
	readonly func: O.KeymapEventListener;
}

const isMac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");

export class Scope implements O.Scope {
	private handlers: Handler[] = [];
	readonly parent: Scope | undefined;

	constructor(parent?: O.Scope) {
		this.parent = parent as Scope | undefined;
	}

	register(
		modifiers: O.Modifier[] | null,
		key: string | null,
		func: O.KeymapEventListener,
	): O.KeymapEventHandler {
		const handler: Handler = { scope: this, modifiers: modifiers && namesOf(modifiers), key, func };
		this.handlers.push(handler);
		return handler;
	}

	unregister(handler: O.KeymapEventHandler): void {
		this.handlers = this.handlers.filter((own) => own !== handler);
	}

	/** Gives an event to this scope's handlers, then to its parent's; true if one took it by answering `false`. */
	handle(event: KeyboardEvent): boolean {
		const context: O.KeymapContext = { modifiers: pressed(event), key: event.key, vkey: virtualKey(event) };
		for (const { modifiers, key, func } of [...this.handlers]) {
			const isKey = key === null || [context.key, context.vkey].some((own) => equal(own, key));
			if (!isKey || (modifiers !== null && modifiers !== context.modifiers)) continue;
			if (func(event, context) !== false) continue;
			event.preventDefault();
			event.stopPropagation();
			return true;
		}
		return this.parent?.handle(event) ?? false;
	}
}

function namesOf(modifiers: readonly O.Modifier[]): string {
	return modifiers
		.map((modifier) => (modifier === "Mod" ? (isMac ? "Meta" : "Ctrl") : modifier))
		.sort()
		.join(",");
}

function pressed(event: KeyboardEvent): string {
	const held: O.Modifier[] = [];
	if (event.altKey) held.push("Alt");
	if (event.ctrlKey) held.push("Ctrl");
	if (event.metaKey) held.push("Meta");
	if (event.shiftKey) held.push("Shift");
	return namesOf(held);
}

/** The key without what Shift or Alt make of it: `1` where the event's key is `!`. */
function virtualKey({ code, key }: KeyboardEvent): string {
	return /^(?:Key|Digit)(.)$/u.exec(code)?.[1] ?? key;
}

function equal(a: string | null, b: string): boolean {
	return a?.toLowerCase() === b.toLowerCase();
}
