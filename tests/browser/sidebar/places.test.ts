// The list of places: a tree by keyboard and mouse, windowed, changed in place, never taking the focus.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import {
	focused,
	goTo,
	MODULE,
	openSidebar,
	settle,
	texts,
	WALKTHROUGH,
	whereabouts,
} from "./open-sidebar.ts";

let browser: Browser;
let page: Page;
const TITLES = ".svc-row.is-place .svc-row-title";

beforeAll(async () => {
	browser = await openBrowser();
	page = await openSidebar(browser, "places");
});
afterAll(() => browser.close());

it("lists an activity's places by note in reading order, the open note first, and marks the nearest", async () => {
	await goTo(page, MODULE, 4);
	expect(await texts(page, TITLES)).toEqual([
		"Know where you are going",
		"Tension: Plan vs Engage",
		"Plan",
		"Plan — Is it worth it?",
		"Three things to try",
	]);
	expect(await texts(page, ".svc-row[aria-current] .svc-row-title")).toEqual(["Know where you are going"]);
	const levels = await page
		.locator(".svc-row")
		.evaluateAll((rows) =>
			rows.map((row) =>
				["aria-level", "aria-posinset", "aria-setsize"].map((name) => row.getAttribute(name)).join("/"),
			),
		);
	expect(levels.slice(0, 4)).toEqual(["1/1/3", "2/1/3", "2/2/3", "2/3/3"]);
});

it("moves by arrows, Home, End and letters, folds by Left and Right, and remembers what is folded", async () => {
	await goTo(page, MODULE, 4);
	await page.locator(".svc-row").first().focus();
	const names: string[] = [];
	for (const key of ["ArrowDown", "End", "Home", "t"]) {
		await page.keyboard.press(key);
		names.push((await focused(page)).slice(0, 12));
	}
	expect(names).toEqual(["Know where y", "Three things", "Module 5 — S", "Tension: Pla"]);
	await page.keyboard.press("ArrowLeft");
	await page.keyboard.press("ArrowLeft");
	expect(await texts(page, TITLES)).not.toContain("Know where you are going");
	await page.evaluate(`app.workspace.detachLeavesOfType("service-value-chain")`);
	await page.evaluate(`app.commands.executeCommandById("service-value-chain:open-value-chain")`);
	await page.waitForSelector(".svc-row");
	expect(await texts(page, TITLES)).not.toContain("Know where you are going");
	await page.locator(".svc-row").first().click();
	expect(await texts(page, TITLES)).toContain("Know where you are going");
});

it("shows a place by Space without taking the focus, goes by Enter, and returns to the note by Escape", async () => {
	await goTo(page, MODULE, 4);
	const row = page.locator(".svc-row", { hasText: "Plan — Is it worth it?" });
	await row.focus();
	await page.keyboard.press("Space");
	await settle(page);
	expect((await whereabouts(page)).path).toBe(WALKTHROUGH);
	expect(await focused(page)).toContain("Plan — Is it worth it?");
	await page.keyboard.press("Enter");
	await settle(page);
	expect(await page.evaluate("app.workspace.activeLeaf.view.getViewType()")).toBe("markdown");
	await page.locator(".svc-row").first().focus();
	await page.keyboard.press("Escape");
	await settle(page);
	expect(await page.evaluate("document.activeElement.closest('.svc-chain-view')")).toBeNull();
});

it("filters with a count, keeps to this note, and Escape clears the filter", async () => {
	await goTo(page, MODULE, 4);
	const filter = page.getByRole("searchbox", { name: "Filter places" });
	await filter.fill("worth");
	await settle(page);
	expect(await texts(page, TITLES)).toEqual(["Plan — Is it worth it?"]);
	expect(await texts(page, ".svc-found")).toEqual(["1 of 5"]);
	await page.keyboard.press("Escape");
	await settle(page);
	expect(await filter.inputValue()).toBe("");
	await page.getByRole("button", { name: "This note" }).click();
	await settle(page);
	expect(await texts(page, TITLES)).toHaveLength(3);
	await page.getByRole("button", { name: "This note" }).click();
});

it("opens a place in a new tab by Mod and click, and the way back leads to where the user was", async () => {
	await goTo(page, MODULE, 4);
	const tabs = "app.workspace.getLeavesOfType('markdown').length";
	const before: number = await page.evaluate(tabs);
	const row = page.locator(".svc-row", { hasText: "Plan — Is it worth it?" });
	await row.click({ modifiers: ["ControlOrMeta"] });
	await settle(page);
	expect(await page.evaluate(tabs)).toBe(before + 1);
	await page.evaluate("app.workspace.activeLeaf.detach()");
	await goTo(page, MODULE, 4);
	await row.click();
	await settle(page);
	expect((await whereabouts(page)).path).toBe(WALKTHROUGH);
	await page.evaluate(`app.commands.executeCommandById("app:go-back")`);
	await settle(page);
	expect((await whereabouts(page)).path).toBe(MODULE);
});

it("drags a link to the place's heading", async () => {
	await goTo(page, MODULE, 4);
	const link: string = await page
		.locator(".svc-row", { hasText: "Know where you are going" })
		.evaluate((row) => {
			const data = new DataTransfer();
			row.dispatchEvent(new DragEvent("dragstart", { bubbles: true, dataTransfer: data }));
			return data.getData("text/plain");
		});
	expect(link).toMatch(/^\[\[Module 5 — Service value chain#1️⃣ Plan — Know where you are going\]\]$/u);
});

it("changes only what an edit changed, and keeps focus and scrolling", async () => {
	await goTo(page, MODULE, 4);
	await page.locator(".svc-row", { hasText: "Tension: Plan vs Engage" }).focus();
	await page.evaluate(`(() => {
		window.touched = new Set();
		const note = (node) => {
			const row = (node.nodeType === 1 ? node : node.parentElement)?.closest(".svc-row, .svc-activity");
			if (row) window.touched.add(row.getAttribute("aria-label") ?? row.querySelector(".svc-row-title").textContent);
		};
		new MutationObserver((records) => records.forEach((record) => note(record.target)))
			.observe(document.querySelector(".svc-chain-view"), { subtree: true, childList: true, characterData: true, attributes: true });
	})()`);
	await page.evaluate(
		`app.vault.process(app.vault.getFileByPath(${JSON.stringify(MODULE)}), (text) => text.replace("Know where you are going", "Know where you go"))`,
	);
	await page.waitForFunction("document.querySelector('.svc-tree').textContent.includes('Know where you go')");
	await settle(page);
	expect(await page.evaluate("[...window.touched]")).toEqual(["Know where you go"]);
	expect(await focused(page)).toContain("Tension: Plan vs Engage");
});

it("does nothing on a tab switch that changes nothing, and nothing while hidden", async () => {
	await goTo(page, MODULE, 4);
	await page.evaluate(`(async () => {
		await app.vault.create("Plain.md", "Nothing here.");
		const leaf = app.workspace.getLeaf("tab");
		await leaf.openFile(app.vault.getFileByPath("Plain.md"));
		await sleep(400);
		const other = app.workspace.getLeaf("tab");
		await other.openFile(await app.vault.create("Plain 2.md", "Nothing here either."));
		await sleep(400);
		window.plain = leaf;
		window.changes = 0;
		new MutationObserver((records) => (window.changes += records.length))
			.observe(document.querySelector(".svc-chain-view"), { subtree: true, childList: true, characterData: true, attributes: true });
		app.workspace.setActiveLeaf(leaf, { focus: true });
		await sleep(400);
	})()`);
	expect(await page.evaluate("window.changes")).toBe(0);
	await page.evaluate(`(async () => {
		document.querySelector(".svc-chain-view").style.display = "none";
		await sleep(300);
		window.changes = 0;
		await app.vault.create("More.md", "> [!plan] One more\\n");
		await sleep(600);
	})()`);
	expect(await page.evaluate("window.changes")).toBe(0);
	await page.evaluate(`document.querySelector(".svc-chain-view").style.display = ""`);
	await page.waitForFunction("document.querySelector('.svc-tree').textContent.includes('One more')");
	await page.evaluate("window.plain.detach(), app.workspace.activeLeaf.detach()");
});

it("keeps few rows in the page, however many there are, and scrolls to the last by End", async () => {
	await page.evaluate(
		`app.vault.create("Many.md", Array.from({ length: 5000 }, (_, index) => "> [!plan] Number " + index + "\\n\\n").join(""))`,
	);
	await page.waitForFunction(
		`document.querySelector(".svc-activity").getAttribute("aria-label").includes("500")`,
	);
	expect(await page.locator(".svc-row").count()).toBeLessThan(120);
	await page.locator(".svc-row").first().focus();
	await page.keyboard.press("End");
	await settle(page);
	expect(await page.locator(".svc-row").count()).toBeLessThan(120);
	expect(await focused(page)).toContain("Three things to try");
	await page.keyboard.press("n");
	await settle(page);
	expect(await focused(page)).toContain("Number 0");
	expect(await page.locator(".svc-row:focus").getAttribute("aria-setsize")).toBe("5000");
	await page.keyboard.press("PageDown");
	expect(Number(await page.locator(".svc-row:focus").getAttribute("aria-posinset"))).toBeGreaterThan(3);
	await page.keyboard.press("PageUp");
	expect(await focused(page)).toContain("Number 0");
	await page.evaluate(`app.fileManager.trashFile(app.vault.getFileByPath("Many.md"))`);
	await settle(page);
});

it("leaks nothing when it is opened and closed fifty times", async () => {
	const session = await page.context().newCDPSession(page);
	const count = async (): Promise<{ nodes: number; listeners: number }> => {
		await session.send("HeapProfiler.collectGarbage");
		const { nodes, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
		return { nodes, listeners };
	};
	const openAndClose = `(async () => {
		app.workspace.detachLeavesOfType("service-value-chain");
		app.commands.executeCommandById("service-value-chain:open-value-chain");
		await sleep(60);
	})()`;
	for (let turn = 0; turn < 5; turn++) await page.evaluate(openAndClose);
	const before = await count();
	for (let turn = 0; turn < 50; turn++) await page.evaluate(openAndClose);
	const after = await count();
	// One view's worth of slack: the page is drawn while it is counted.
	expect(after.listeners - before.listeners).toBeLessThan(40);
	expect(after.nodes - before.nodes).toBeLessThan(800);
});
