import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser } from "../open-browser.ts";

const NOTE = "Start here.md";
let browser: Browser;
let context: BrowserContext;
let a: Page;
let b: Page;

beforeAll(async () => {
	browser = await openBrowser();
	context = await browser.newContext();
	a = await openDevice("A");
	b = await openDevice("B");
});
afterAll(() => browser.close());

async function openDevice(device: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${inject("demoUrl")}?device=${device}`);
	await page.waitForFunction("document.body.dataset.ready === 'true'");
	return page;
}

const write = (page: Page, text: string): Promise<unknown> =>
	page.evaluate(
		`app.vault.modify(app.vault.getFileByPath(${JSON.stringify(NOTE)}), ${JSON.stringify(text)})`,
	);
const snapshot = (page: Page): Promise<Record<string, string>> => page.evaluate("app.vault.snapshot()");

async function sync(page: Page): Promise<void> {
	await page.getByRole("button", { name: "Sync" }).click();
	await page.locator(".notice", { hasText: "Synced" }).click();
}

it("brings a change to the other device, and what both changed to both, twice", async () => {
	await sync(a);
	await sync(b);
	await write(a, "# Written on A\n");
	await sync(a);
	await sync(b);
	expect((await snapshot(b))[NOTE]).toBe("# Written on A\n");

	await write(a, "# A again, and rather long\n");
	await write(b, "# B\n");
	await sync(a);
	await sync(b);
	await sync(a);
	const [onA, onB] = [await snapshot(a), await snapshot(b)];
	expect(onA).toEqual(onB);
	expect(onA[NOTE]).toBe("# A again, and rather long\n");
	const copies = Object.keys(onA).filter((path) => path.includes("conflicted copy B"));
	expect(copies.map((path) => onA[path])).toEqual(["# B\n"]);
}, 120_000);

it("keeps the work over a reload", async () => {
	const before = await snapshot(b);
	await b.reload();
	await b.waitForFunction("document.body.dataset.ready === 'true'");
	expect(await snapshot(b)).toEqual(before);
}, 120_000);
