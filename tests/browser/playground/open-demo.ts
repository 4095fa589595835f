// A page of the playground with the demo vault, ready, on a device of its own; and notes for it.
import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";

export async function openDemo(browser: Browser, device: string): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(`${inject("demoUrl")}?device=${device}&fresh`);
	await page.waitForFunction("document.body.dataset.ready === 'true'");
	return page;
}

/** Creates a note and opens it in a new tab, in a mode. */
export async function openNote(
	page: Page,
	path: string,
	text: string,
	mode: "source" | "preview",
): Promise<void> {
	await page.evaluate(
		`(async () => {
			const [path, text, mode] = ${JSON.stringify([path, text, mode])};
			const file = await app.vault.create(path, text);
			const leaf = app.workspace.getLeaf("tab");
			await leaf.setViewState({ type: "markdown", active: true, state: { file: file.path, mode } });
		})()`,
	);
	// CodeMirror tells an editor a moment later that it lost the focus; what follows begins when each has heard of it.
	await page.waitForFunction(
		`app.workspace.getLeavesOfType("markdown").every(({ view }) => {
			const cm = view.editor?.cm;
			return !cm || cm.inputState.notifiedFocused === cm.hasFocus;
		})`,
	);
}
