// Highlights the line a jump led to, briefly, where Obsidian does not do it itself.
import type { MarkdownView } from "obsidian";

/** How long, in milliseconds; the same as in styles.css. */
const FLASH = 1500;

/** Marks the cursor's line in the editor; the reading view flashes what it scrolls to by itself. */
export function flashLine(view: MarkdownView, line: number): void {
	const { contentEl, editor } = view;
	contentEl.win.requestAnimationFrame(() => {
		if (view.getMode() !== "source" || contentEl.querySelector(".is-flashing")) return;
		if (editor.getCursor().line !== line) return;
		const row = contentEl.querySelector(".cm-active, .cm-activeLine");
		row?.addClass("svc-flash");
		contentEl.win.setTimeout(() => row?.removeClass("svc-flash"), FLASH);
	});
}
