import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openDemo } from "./open-demo.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openDemo(browser, "settings");
	await page.keyboard.press("Control+,");
	await page.locator(".mod-settings .setting-item").first().waitFor();
});
afterAll(() => browser.close());

const activities = (): Promise<string[]> =>
	page.evaluate("app.plugins.plugins['service-value-chain'].api.chain.activities.map(({ id }) => id)");
const kept = (): Promise<string> =>
	page.evaluate("app.vault.textOf('.obsidian/plugins/service-value-chain/data.json') ?? ''");

it("reorders a declared list by arrow keys, and keeps the focus on what moved", async () => {
	const handle = page.locator("[data-page=Engage] .setting-drag-handle");
	await handle.focus();
	await page.keyboard.press("ArrowUp");
	await expect.poll(activities).toEqual(["plan", "engage", "improve", "design", "build", "deliver"]);
	expect(await handle.evaluate((el) => el === document.activeElement)).toBe(true);
});

it("reorders a declared list by dragging", async () => {
	const from = await page.locator("[data-page=Engage] .setting-drag-handle").boundingBox();
	const to = await page.locator("[data-page=Improve]").boundingBox();
	if (!from || !to) throw new Error("The list has no rows.");
	await page.mouse.move(from.x + 5, from.y + 5);
	await page.mouse.down();
	await page.mouse.move(from.x + 5, to.y + to.height / 2, { steps: 4 });
	await page.mouse.up();
	await expect.poll(activities).toEqual(["plan", "improve", "engage", "design", "build", "deliver"]);
});

it("opens a page, goes back to its row, and finds a setting on it by search", async () => {
	await page.locator("[data-page=Engage]").press("Enter");
	await page.getByRole("heading", { name: "Engage" }).waitFor();
	await page.getByRole("button", { name: "Back" }).click();
	const row = page.locator("[data-page=Engage]");
	await expect.poll(() => row.evaluate((el) => el === document.activeElement)).toBe(true);
	await page.getByPlaceholder("Search settings…").fill("new cards");
	const results = page.locator(".setting-result", { hasText: "New cards a day" });
	// Not the limits of a single glossary, which are on a page of their own.
	await results.filter({ hasNotText: "›" }).click();
	await page.locator(".setting-item.is-flashing").waitFor();
});

it("keeps a changed number in data.json, and refuses one out of bounds", async () => {
	const field = page.locator(".setting-item.is-flashing input[type=number]").first();
	await field.fill("7");
	await expect.poll(kept).toContain('"newPerDay": 7');
	await field.fill("-3");
	await field.blur();
	expect(await field.inputValue()).toBe("0");
	await page.keyboard.press("Escape");
	await expect.poll(() => page.locator(".mod-settings").count()).toBe(0);
});

it("runs a command by the hotkey the user gave it", async () => {
	await page.evaluate(
		"app.hotkeyManager.setHotkeys('service-value-chain:open-value-chain', [{ modifiers: ['Mod', 'Shift'], key: 'Y' }])",
	);
	await page.keyboard.press("Control+Shift+Y");
	await expect
		.poll(() => page.evaluate("app.workspace.getLeavesOfType('service-value-chain').length"))
		.toBe(1);
});
