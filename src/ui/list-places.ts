// The list of places in notes that a dialog shows; choosing one closes the dialog and goes there.
import type { App, Modal } from "obsidian";
import { addLink } from "./add-link.ts";
import * as commonText from "./text/common-text.ts";

export interface ListedPlace {
	readonly path: string;
	/** 0-based. */
	readonly line: number;
	/** Why it is listed. */
	readonly reason?: string;
}

/** Most places that are listed one by one. */
const MOST = 200;

/** @param begin Draws what comes before a place. */
export function listPlaces<T extends ListedPlace>(
	modal: Modal,
	places: readonly T[],
	begin?: (item: HTMLElement, place: T, text: string) => void,
): void {
	const list = modal.contentEl.createEl("ul", "svc-unknown-places");
	for (const place of places.slice(0, MOST)) {
		const { path, line, reason } = place;
		const item = list.createEl("li");
		const text = commonText.place(path, line, reason);
		begin?.(item, place, text);
		addLink(item, text, () => {
			openNote(modal.app, path, line);
			modal.close();
		});
	}
	if (places.length > MOST) list.createEl("li", { text: commonText.more(places.length - MOST) });
}

/** Opens a note in a tab of its own, at a line if there is one. */
export function openNote(app: App, path: string, line?: number): void {
	const file = app.vault.getFileByPath(path);
	if (file) void app.workspace.getLeaf("tab").openFile(file, line === undefined ? {} : { eState: { line } });
}
