// A page of the playground with the sidebar open, and what tests ask of it.
import type { Browser, Page } from "playwright-core";
import { openDemo } from "../playground/open-demo.ts";

export const MODULE = "IT service management/Module 5 — Service value chain.md";
export const WALKTHROUGH = "IT service management/Walkthrough — A faster refund.md";

export async function openSidebar(browser: Browser, device: string): Promise<Page> {
	const page = await openDemo(browser, device);
	await run(page, "open-value-chain");
	await page.waitForSelector(".svc-row");
	return page;
}

export async function run(page: Page, command: string): Promise<void> {
	await page.evaluate(`app.commands.executeCommandById("service-value-chain:${command}")`);
	await settle(page);
}

/** Opens a note in the present tab at a line. */
export async function goTo(page: Page, path: string, line: number, mode = "source"): Promise<void> {
	await page.evaluate(`(async () => {
		const leaf = app.workspace.getLeaf(false);
		await leaf.setViewState({ type: "markdown", active: true, state: { file: ${JSON.stringify(path)}, mode: "${mode}" } });
		await leaf.openFile(leaf.view.file, { active: true, eState: { line: ${line} } });
	})()`);
	await settle(page);
}

/** Waits until what was asked for is drawn: delays of events and views are below this. */
export async function settle(page: Page): Promise<void> {
	await page.evaluate("sleep(350)");
}

export async function setWidth(page: Page, width: number): Promise<void> {
	await page.evaluate(`document.querySelector(".svc-chain-view").style.width = "${width}px"`);
	await settle(page);
}

/** Path and line of where the user is. */
export function whereabouts(page: Page): Promise<{ path: string; line: number }> {
	return page.evaluate(`(() => {
		const { view } = app.workspace.getMostRecentLeaf();
		return { path: view.file.path, line: view.editor.getCursor().line };
	})()`);
}

export function texts(page: Page, selector: string): Promise<string[]> {
	return page.locator(selector).allTextContents();
}

/** Name of the element with the focus, as a screen reader has it. */
export function focused(page: Page): Promise<string> {
	return page.evaluate(
		`(document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent).trim()`,
	);
}
