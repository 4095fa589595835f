import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser } from "../open-browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
let page: Page;
const found = () => page.textContent(".svc-deck-found");
const button = (name: string) => page.getByRole("button", { name, exact: true });
const terms = () => page.locator(".svc-deck-body .is-term").allTextContents();
const schedules = (): Promise<unknown> =>
	page.evaluate(
		"app.plugins.plugins['service-value-chain'].api.cards().filter(({ state }) => state !== 'new').map(({ term }) => term)",
	);

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
	await page.goto(inject("seedUrl"));
	await page.waitForFunction("window.app?.commands.commands['service-value-chain:open-decks']");
	await page.evaluate("app.plugins.plugins['service-value-chain'].api.whenReady()");
	await page.evaluate("app.commands.executeCommandById('service-value-chain:open-decks')");
	await page.waitForSelector(".svc-deck-body .svc-deck-row");
});
afterAll(() => browser.close());

it("lists every card below its glossary", async () => {
	expect(await found()).toContain("22 cards");
	expect(await page.locator(".svc-deck-group").count()).toBe(2);
	expect((await terms()).slice(0, 3)).toEqual(["Service Value Chain", "Value Stream", "Plan"]);
});

it("is worked with the keyboard alone: rows, folding, selection", async () => {
	await page.focus(".svc-deck-body [tabindex='0']");
	await page.keyboard.press("Home");
	await page.keyboard.press("ArrowLeft");
	await page.waitForFunction(
		"document.querySelectorAll('.svc-deck-row.svc-deck-group.is-folded').length === 1",
	);
	expect(await terms()).toHaveLength(11);
	await page.keyboard.press("ArrowRight");
	await page.waitForFunction("document.querySelectorAll('.svc-deck-body .is-term').length === 22");
	for (const key of ["ArrowDown", "ArrowDown", "Space", "Shift+ArrowDown", "Shift+ArrowDown"])
		await page.keyboard.press(key);
	expect(await found()).toContain("3 cards selected");
	await page.keyboard.press("Control+a");
	expect(await found()).toContain("22 cards selected");
	await page.keyboard.press("Escape");
	expect(await button("Suspend").isDisabled()).toBe(true);
});

it("searches, filters and sorts", async () => {
	const search = page.getByRole("searchbox");
	await search.fill("trust");
	await page.waitForFunction("document.querySelector('.svc-deck-found').textContent.startsWith('4 of 22')");
	await search.fill("");
	await page.getByLabel("All activities").selectOption("plan");
	await page.waitForFunction("document.querySelector('.svc-deck-found').textContent.startsWith('2 of 22')");
	await page.getByLabel("All activities").selectOption("");
	await button("Term").click();
	await page.waitForFunction(
		"document.querySelectorAll('.svc-deck-group').length === 1 || document.querySelectorAll('.svc-deck-group').length === 0",
	);
	expect((await terms())[0]).toBe("Deliver & Support");
	await button("Term").click();
	await page.waitForFunction(
		"document.querySelector('.svc-deck-body .is-term').textContent === 'Value Stream'",
	);
	await button("Term").click();
	await page.waitForFunction("document.querySelectorAll('.svc-deck-group').length === 2");
});

it("suspends, flags and resets what is selected, after asking where it can't be undone", async () => {
	const row = page.locator(".svc-deck-row", { hasText: "Outcome" }).first();
	await row.click();
	await button("Suspend").click();
	await page.waitForSelector(".svc-deck-row.is-suspended.is-selected");
	await button("Unsuspend").click();
	await page.waitForFunction("!document.querySelector('.svc-deck-row.is-suspended')");
	await button("Flag").click();
	await page.waitForSelector(".svc-deck-row.is-flagged");
	await page.evaluate(
		"(async () => { const { api } = app.plugins.plugins['service-value-chain']; await api.review(api.cards().find(({ term }) => term === 'Outcome').id, 'easy'); })()",
	);
	expect(await schedules()).toEqual(["Outcome"]);
	await button("Reset").click();
	await page.locator(".modal").getByRole("button", { name: "Reset" }).click();
	await page.waitForFunction(
		"app.plugins.plugins['service-value-chain'].api.cards().every(({ state }) => state === 'new')",
	);
});

it.each(["light", "dark"])("has nothing that axe complains about, %s, wide and narrow", async (theme) => {
	await page.evaluate(
		`document.body.className = document.body.className.replace(/theme-\\w+/, "theme-${theme}")`,
	);
	await page.evaluate(axe);
	for (const width of ["auto", "320px"]) {
		await page.evaluate(`document.querySelector(".svc-decks").style.width = "${width}"`);
		const violations = await page.evaluate(
			"axe.run('.svc-decks').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]))",
		);
		expect(violations).toEqual([]);
		const tooWide = await page.evaluate(
			"(() => { const decks = document.querySelector('.svc-decks'); const { right } = decks.getBoundingClientRect(); return decks.scrollWidth <= decks.clientWidth ? [] : [...decks.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > right).map((element) => element.outerHTML.slice(0, 200)); })()",
		);
		expect(tooWide).toEqual([]);
	}
});
