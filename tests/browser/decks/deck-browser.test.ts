import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { axeFaults } from "../axe-faults.ts";
import { openBrowser } from "../open-browser.ts";

let browser: Browser;
let page: Page;
const found = () => page.textContent(".svc-deck-found");
const button = (name: string) => page.getByRole("button", { name, exact: true });
/** Chooses an action for the selection. */
const act = async (name: string): Promise<void> => {
	await button("Actions…").click();
	await page.getByRole("menuitem", { name, exact: true }).click();
};
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
	expect(await button("Actions…").isVisible()).toBe(false);
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
	await act("Suspend");
	await page.waitForSelector(".svc-deck-row.is-suspended.is-selected");
	await act("Unsuspend");
	await page.waitForFunction("!document.querySelector('.svc-deck-row.is-suspended')");
	await act("Flag");
	await page.waitForSelector(".svc-deck-row.is-flagged");
	await page.evaluate(
		"(async () => { const { api } = app.plugins.plugins['service-value-chain']; await api.review(api.cards().find(({ term }) => term === 'Outcome').id, 'easy'); })()",
	);
	expect(await schedules()).toEqual(["Outcome"]);
	await act("Reset");
	await page.locator(".modal").getByRole("button", { name: "Reset" }).click();
	await page.waitForFunction(
		"app.plugins.plugins['service-value-chain'].api.cards().every(({ state }) => state === 'new')",
	);
});

it("opens its actions at their button, by keyboard too", async () => {
	await page.locator(".svc-deck-row", { hasText: "Outcome" }).first().click();
	await button("Actions…").focus();
	await page.keyboard.press("Enter");
	const menu = page.locator(".menu");
	const [at, its] = [await menu.boundingBox(), await button("Actions…").boundingBox()];
	expect(Math.round((at?.x ?? 0) + (at?.width ?? 0))).toBe(Math.round((its?.x ?? 0) + (its?.width ?? 0)));
	expect(at?.y).toBeCloseTo((its?.y ?? 0) + (its?.height ?? 0), 0);
	for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
	await page.waitForSelector(".svc-deck-row.is-suspended");
	await act("Unsuspend");
	await page.waitForFunction("!document.querySelector('.svc-deck-row.is-suspended')");
});

it("has the same actions in a line's own menu, by mouse and by keyboard", async () => {
	const row = page.locator(".svc-deck-row", { hasText: "Outcome" }).first();
	const other = page.locator(".svc-deck-row", { hasText: "Value Stream" }).first();
	const items = () => page.getByRole("menuitem").allTextContents();
	await row.click();
	await other.click({ button: "right" });
	expect(await items()).toContain("Reset");
	await page.getByRole("menuitem", { name: "Suspend", exact: true }).click();
	await page.waitForSelector(".svc-deck-row.is-suspended");
	expect(await page.locator(".svc-deck-row.is-suspended .is-term").allTextContents()).toEqual([
		"Value Stream",
	]);
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("Shift+F10");
	await page.getByRole("menuitem").first().waitFor();
	expect(await found()).toContain("1 card selected");
	await page.keyboard.press("Escape");
	await other.click({ button: "right" });
	await page.getByRole("menuitem", { name: "Unsuspend", exact: true }).click();
	await page.waitForFunction("!document.querySelector('.svc-deck-row.is-suspended')");
});

it("comes back after a restart with its search, filters and order", async () => {
	const again = await browser.newContext().then((context) => context.newPage());
	const open = async (): Promise<void> => {
		await again.goto(`${inject("seedUrl")}?device=decks`);
		await again.waitForFunction("document.body.dataset.ready === 'true'");
		await again.evaluate("app.plugins.plugins['service-value-chain'].api.whenReady()");
	};
	await open();
	await again.evaluate("app.commands.executeCommandById('service-value-chain:open-decks')");
	await again.getByRole("searchbox").fill("value");
	await again.getByLabel("All states").selectOption("new");
	const [key] = await again
		.getByLabel("All glossaries")
		.locator("option")
		.evaluateAll((options) => options.slice(1).map((option) => option.getAttribute("value") ?? ""));
	await again.getByLabel("All glossaries").selectOption(key ?? "");
	await again.getByRole("button", { name: "Due in" }).click();
	await again.getByRole("button", { name: "Due in" }).click();
	await again.waitForSelector("[aria-sort='descending']");
	const before = await again.textContent(".svc-deck-found");
	expect(before).toMatch(/^[1-9]\d* of 22/u);
	// The page puts a note into a tab without one that has the focus.
	await again.evaluate("app.workspace.setActiveLeaf(app.workspace.getLeavesOfType('markdown')[0])");
	await open();
	await again.evaluate(
		"app.workspace.revealLeaf(app.workspace.getLeavesOfType('service-value-chain-decks')[0])",
	);
	await again.waitForSelector(".svc-deck-body .is-term");
	await again.waitForSelector("[aria-sort='descending']");
	expect(await again.getByRole("searchbox").inputValue()).toBe("value");
	expect(await again.getByLabel("All states").inputValue()).toBe("new");
	expect(await again.getByLabel("All glossaries").inputValue()).toBe(key);
	expect(await again.textContent(".svc-deck-found")).toBe(before);
	await again.context().close();
});

it.each(["light", "dark"])("has nothing that axe complains about, %s, wide and narrow", async (theme) => {
	await page.evaluate(
		`document.body.className = document.body.className.replace(/theme-\\w+/, "theme-${theme}")`,
	);
	for (const width of ["auto", "320px"]) {
		await page.evaluate(`document.querySelector(".svc-decks").style.width = "${width}"`);
		expect(await axeFaults(page, ".svc-decks")).toEqual([]);
		const tooWide = await page.evaluate(
			"(() => { const decks = document.querySelector('.svc-decks'); const { right } = decks.getBoundingClientRect(); return decks.scrollWidth <= decks.clientWidth ? [] : [...decks.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > right).map((element) => element.outerHTML.slice(0, 200)); })()",
		);
		expect(tooWide).toEqual([]);
	}
});
