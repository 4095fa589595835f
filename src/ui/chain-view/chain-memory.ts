// What the sidebar remembers on this device: the chosen stream, collapsed notes, and whether the legend was read.
import type { App } from "obsidian";
import type { Walked } from "../../core/notes/stream-walk.ts";
import { createCallbacks } from "../../vault/callbacks.ts";
import { isFields, isString, stringsOf } from "../../core/unknown-value.ts";

interface Remembered {
	/** Path of the chosen stream's note; `null` for that of the open note. */
	readonly stream: string | null;
	readonly collapsed: readonly string[];
	readonly isLegendRead: boolean;
	readonly showsExchanges: boolean;
}

export interface ChainMemory {
	get(): Remembered;
	set(change: Partial<Remembered>): void;
	/** The step walked to last; forgotten when the app closes. */
	walked: Walked | null;
	onChange(callback: () => void): () => void;
}

const KEY = "service-value-chain-view";
/** Collapsed notes kept, the newest. */
const MOST_COLLAPSED = 1000;

export function createChainMemory(app: App): ChainMemory {
	const callbacks = createCallbacks<void>();
	let remembered = read(app.loadLocalStorage(KEY));
	return {
		walked: null,
		get: () => remembered,
		set: (change) => {
			remembered = { ...remembered, ...change };
			app.saveLocalStorage(KEY, { ...remembered, collapsed: remembered.collapsed.slice(-MOST_COLLAPSED) });
			callbacks.call();
		},
		onChange: callbacks.add,
	};
}

function read(stored: unknown): Remembered {
	const { stream, collapsed, isLegendRead, showsExchanges } = isFields(stored) ? stored : {};
	return {
		stream: isString(stream) ? stream : null,
		collapsed: stringsOf(collapsed),
		isLegendRead: isLegendRead === true,
		showsExchanges: showsExchanges === true,
	};
}
