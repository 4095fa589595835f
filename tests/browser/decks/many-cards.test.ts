// Thousands of cards in the deck browser: few lines in the page, and the keyboard stays where it was.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser } from "../open-browser.ts";

let browser: Browser;
let page: Page;
const focused = () => page.evaluate("document.activeElement.querySelector('.is-term').textContent");

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
	await page.goto(inject("seedUrl"));
	await page.waitForFunction("window.app?.commands.commands['service-value-chain:open-decks']");
	await page.evaluate(
		`app.vault.create("Numbers glossary.md", Array.from({ length: 3000 }, (_, index) => "- **Number " + String(index).padStart(4, "0") + "** — What comes after the one before, " + index + "\\n").join(""))`,
	);
	await page.waitForFunction("app.plugins.plugins['service-value-chain'].api.cards().length > 3000");
	await page.evaluate("app.commands.executeCommandById('service-value-chain:open-decks')");
	await page.getByRole("searchbox").fill("Number");
	await page.waitForFunction("document.querySelector('.svc-deck-found').textContent.startsWith('3000 of')");
});
afterAll(() => browser.close());

it("keeps few lines in the page, and walks them by pages", async () => {
	await page.focus(".svc-deck-body [tabindex='0']");
	await page.keyboard.press("End");
	expect(await focused()).toBe("Number 2999");
	expect(await page.locator(".svc-deck-body .svc-deck-row").count()).toBeLessThan(80);
	expect(await page.getAttribute(".svc-deck-row:focus", "aria-rowindex")).toBe("3002");
	await page.keyboard.press("Home");
	await page.keyboard.press("ArrowDown");
	expect(await focused()).toBe("Number 0000");
	const inSight = await page.evaluate(
		"Math.floor(document.querySelector('.svc-deck-scroller').clientHeight / document.querySelector('.svc-deck-body .svc-deck-row').clientHeight)",
	);
	await page.keyboard.press("PageDown");
	expect(await page.getAttribute(".svc-deck-row:focus", "aria-rowindex")).toBe(
		String(3 + Number(inSight) - 1),
	);
	await page.keyboard.press("PageUp");
	expect(await focused()).toBe("Number 0000");
});

it("stays on the line that has the focus when lines come before it", async () => {
	await page.keyboard.press("PageDown");
	const before = await focused();
	await page.evaluate(
		`app.vault.process(app.vault.getFileByPath("Numbers glossary.md"), (text) => "- **Number none** — What comes before all the others\\n" + text)`,
	);
	await page.waitForFunction("document.querySelector('.svc-deck-found').textContent.startsWith('3001 of')");
	expect(await focused()).toBe(before);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowUp");
	expect(await focused()).toBe(before);
});
