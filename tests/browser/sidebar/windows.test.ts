// The sidebar in other windows, among the tabs, and after a reload.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { goTo, MODULE, openSidebar, run, settle, texts, WALKTHROUGH } from "./open-sidebar.ts";

let browser: Browser;
let page: Page;
const SIDEBAR = `app.workspace.getLeavesOfType("service-value-chain")[0]`;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openSidebar(browser, "windows");
});
afterAll(() => browser.close());

/** Moves a leaf to a window of its own. */
async function moveOut(leaf: string): Promise<Page> {
	const opened = page.context().waitForEvent("page");
	await page.evaluate(`void app.workspace.moveLeafToPopout(${leaf})`);
	const popout = await opened;
	await settle(page);
	return popout;
}

const noteIn = (leaf: string): Promise<unknown> => page.evaluate(`${leaf}.view.file.path`);

it("marks where the user is in a note that has a window of its own, and goes on there", async () => {
	await goTo(page, MODULE, 0);
	await page.evaluate(`(async () => {
		const leaf = app.workspace.getLeaf("tab");
		await leaf.openFile(app.vault.getFileByPath(${JSON.stringify(WALKTHROUGH)}), { active: true });
		window.out = leaf;
	})()`);
	const popout = await moveOut("window.out");
	await popout.bringToFront();
	await page.evaluate(`window.out.setEphemeralState({ line: 0 })`);
	await run(page, "next-activity");
	await run(page, "next-activity");
	expect(await noteIn("window.out")).toBe(WALKTHROUGH);
	expect(await texts(page, ".svc-row[aria-current] .svc-row-title")).toEqual(["Plan — Is it worth it?"]);
	await popout.close();
	await settle(page);
});

it("draws, jumps and keeps to the note in the main window when it is in a window of its own", async () => {
	await goTo(page, MODULE, 4);
	const popout = await moveOut(SIDEBAR);
	await popout.locator(".svc-row").first().waitFor();
	expect(await popout.locator(".svc-activity").count()).toBe(6);
	const size = await popout.locator(".svc-diagram").evaluate((svg) => svg.getBoundingClientRect().width);
	expect(size).toBeGreaterThan(200);
	expect(await popout.locator(".svc-activity-icon svg").count()).toBe(6);
	expect(await texts(popout, ".svc-row[aria-current] .svc-row-title")).toEqual(["Know where you are going"]);
	await popout.locator(".svc-row", { hasText: "Plan — Is it worth it?" }).click();
	await settle(page);
	expect(await page.evaluate(`${SIDEBAR} !== undefined`)).toBe(true);
	expect(await noteIn(`app.workspace.getLeavesOfType("markdown")[0]`)).toBe(WALKTHROUGH);
	await popout.locator('[data-activity="engage"]').press("Space");
	await settle(page);
	expect(await texts(popout, ".svc-details-name")).toEqual(["Engage"]);
	await popout.close();
	await settle(page);
	expect(await page.evaluate(`${SIDEBAR} === undefined`)).toBe(true);
});

it("opens places in the note's tab, never in its own, when it is a tab among the notes", async () => {
	await goTo(page, MODULE, 4);
	await page.evaluate(`(async () => {
		const leaf = app.workspace.getLeaf("split");
		await leaf.setViewState({ type: "service-value-chain", active: true });
	})()`);
	await page.waitForSelector(".svc-row");
	await settle(page);
	expect(await texts(page, ".svc-row[aria-current] .svc-row-title")).toEqual(["Know where you are going"]);
	await page.locator(".svc-row", { hasText: "Plan — Is it worth it?" }).click();
	await settle(page);
	expect(await page.evaluate(`app.workspace.getLeavesOfType("service-value-chain").length`)).toBe(1);
	expect(await page.evaluate(`app.workspace.getLeavesOfType("markdown").length`)).toBe(1);
	expect(await noteIn(`app.workspace.getLeavesOfType("markdown")[0]`)).toBe(WALKTHROUGH);
	await page.evaluate(`${SIDEBAR}.detach()`);
});

it("is there after a reload, and loaded only when it is shown", async () => {
	await run(page, "open-value-chain");
	await page.waitForSelector(".svc-row");
	await page.evaluate("app.workspace.rightSplit.collapse(), sleep(400)");
	const url = page.url().replace("&fresh", "");
	await page.goto(url);
	await page.waitForFunction("document.body.dataset.ready === 'true'");
	await page.evaluate("app.plugins.plugins['service-value-chain'].api.whenReady()");
	await settle(page);
	const state = `(({ isDeferred, view }) => [isDeferred, view.getViewType()])(${SIDEBAR})`;
	expect(await page.evaluate(state)).toEqual([true, "service-value-chain"]);
	expect(await page.locator(".svc-chain-view").count()).toBe(0);
	await page.evaluate("app.workspace.rightSplit.expand()");
	await page.waitForSelector(".svc-row");
	expect(await page.evaluate(state)).toEqual([false, "service-value-chain"]);
	expect(await page.locator(".svc-activity").count()).toBe(6);
});
