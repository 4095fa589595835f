// Question, answer, summary and statistics: clean by axe in both themes, whole on a phone, alive in a window of their own.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../axe-faults.ts";
import { openBrowser } from "../open-browser.ts";
import { openSession } from "./open-session.ts";

let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

/** How far the view's content is wider than the view. */
function overflow(page: Page, view: string): Promise<number> {
	return page.evaluate(
		`(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector(${JSON.stringify(view)}))`,
	);
}

describe.each([
	["light", 320],
	["dark", 1000],
] as const)("in the %s theme at %d pixels", (theme, width) => {
	it("question, answer, reasons, summary and statistics are accessible and fit", async () => {
		const { page, run, set } = await openSession(browser, { theme, width });
		await set({ newPerDay: 2, typeAnswer: true });
		await run("review-due");
		const check = async (what: string, view = ".svc-review"): Promise<void> => {
			expect(await axeFaults(page, view), what).toEqual([]);
			expect(await overflow(page, view), what).toBeLessThanOrEqual(0);
		};
		await check("question");
		await page.keyboard.type("a model");
		await page.keyboard.press("Enter");
		await page.waitForSelector(".svc-answer");
		await page.keyboard.press("w");
		await page.waitForSelector(".svc-why");
		await check("answer");
		await page.keyboard.press("4");
		await page.waitForSelector(".svc-typed");
		await page.keyboard.press("Enter");
		await page.waitForSelector(".svc-answer");
		await page.keyboard.press("4");
		await page.waitForFunction(`!document.querySelector(".svc-answer")`);
		expect(await page.locator(".svc-review-body").innerText()).toContain("Done for now");
		await check("summary");
		await page.click(".svc-end-buttons >> text=Statistics");
		await page.waitForSelector(".svc-chart table", { state: "attached" });
		await check("statistics", ".svc-statistics");
		await page.close();
	});
});

it("says what is missing where there is nothing to review, accessibly", async () => {
	const { page, set } = await openSession(browser, { theme: "dark", width: 320 });
	await set({ newPerDay: 0 });
	await page.evaluate(`void app.commands.executeCommandById("service-value-chain:review-due")`);
	await page.waitForSelector(".svc-end");
	expect(await page.locator(".svc-end").innerText()).toContain("Nothing is due");
	expect(await axeFaults(page, ".svc-review")).toEqual([]);
	expect(await overflow(page, ".svc-review")).toBeLessThanOrEqual(0);
	await page.close();
});

it("goes on in a narrow window of its own, by its keys", async () => {
	const { page, run, reviews } = await openSession(browser);
	await run("review-due");
	const [popout] = await Promise.all([
		page.waitForEvent("popup"),
		page.evaluate(`void app.workspace.moveLeafToPopout(app.workspace.activeLeaf)`),
	]);
	await popout.setViewportSize({ width: 320, height: 600 });
	await popout.click(".svc-turn");
	await popout.waitForSelector(".svc-answer");
	expect(await axeFaults(popout, ".svc-review")).toEqual([]);
	expect(await overflow(popout, ".svc-review")).toBeLessThanOrEqual(0);
	await popout.keyboard.press("3");
	await popout.waitForSelector(".svc-turn");
	expect(await reviews()).toHaveLength(1);
	await page.close();
});
