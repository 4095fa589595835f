// Every way from a row to its place, by mouse and keys; and what else a row gives: a menu, a link, a preview.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
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
const PLACE = "Plan — Is it worth it?";
const MARKDOWN = "app.workspace.getLeavesOfType('markdown')";

beforeAll(async () => {
	browser = await openBrowser();
	page = await openSidebar(browser, "jumps");
	await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(() => browser.close());

beforeEach(async () => {
	await page.evaluate(`${MARKDOWN}.slice(1).forEach((leaf) => leaf.detach())`);
	await goTo(page, MODULE, 4);
});

const row = (title = PLACE) => page.locator(".svc-row", { hasText: title });
const tabs = (): Promise<number> => page.evaluate(`${MARKDOWN}.length`);
/** Whether two notes stand side by side. */
const areSplit = (): Promise<boolean> =>
	page.evaluate(`${MARKDOWN}.filter(({ view }) => view.containerEl.isShown()).length === 2`);
const menu = async (item: string): Promise<void> => {
	await page.locator(".menu-item", { hasText: item }).first().click();
	await settle(page);
};
const clipboard = (): Promise<string> => page.evaluate("navigator.clipboard.readText()");

/** The user is at the place, in whichever mode the note is. */
async function expectPlace(): Promise<void> {
	await settle(page);
	const path: string = await page.evaluate("app.workspace.getMostRecentLeaf().view.file.path");
	expect([path, ...(await texts(page, ".svc-row[aria-current] .svc-row-title"))]).toEqual([
		WALKTHROUGH,
		PLACE,
	]);
}

it("opens a place in the present tab by a click, the keyboard ready in the note, and back and forward lead both ways", async () => {
	await row().click();
	await expectPlace();
	expect(await tabs()).toBe(1);
	expect(
		await page.evaluate("document.activeElement.closest('.cm-editor, .markdown-source-view') !== null"),
	).toBe(true);
	const run = (id: string): Promise<unknown> => page.evaluate(`app.commands.executeCommandById("${id}")`);
	await run("app:go-back");
	await settle(page);
	expect(await whereabouts(page)).toEqual({ path: MODULE, line: 4 });
	await run("app:go-forward");
	await expectPlace();
});

it("opens it in a new tab by the middle button, and by Mod and click", async () => {
	await row().click({ button: "middle" });
	await expectPlace();
	expect([await tabs(), await areSplit()]).toEqual([2, false]);
	await row().click({ modifiers: ["ControlOrMeta"] });
	await expectPlace();
	expect(await tabs()).toBe(3);
});

it("opens it beside the note by Mod, Alt and click, and by Mod, Alt and Enter", async () => {
	await row().click({ modifiers: ["ControlOrMeta", "Alt"] });
	await expectPlace();
	expect([await tabs(), await areSplit()]).toEqual([2, true]);
	await page.evaluate(`${MARKDOWN}.slice(1).forEach((leaf) => leaf.detach())`);
	await row().focus();
	await page.keyboard.press("ControlOrMeta+Alt+Enter");
	await expectPlace();
	expect(await areSplit()).toBe(true);
});

it("opens an activity from the picture in a new tab by the middle button", async () => {
	await page.locator('.svc-chain-view [data-activity="engage"]').click({ button: "middle" });
	await settle(page);
	expect(await tabs()).toBe(2);
	expect((await whereabouts(page)).path).toBe(MODULE);
});

it("offers in a row's menu to open the place, to copy a link, and to show the file where there is an explorer", async () => {
	await page.evaluate(`(() => {
		window.revealed = [];
		const leaf = app.workspace.getLeftLeaf(false);
		const { view } = leaf;
		view.getViewType = () => "file-explorer";
		view.revealInFolder = (file) => window.revealed.push(file.path);
	})()`);
	await row().click({ button: "right" });
	const items = await texts(page, ".menu-item-title");
	expect(items.slice(0, 5)).toEqual([
		"Open",
		"Open in new tab",
		"Open to the right",
		"Copy link",
		"Reveal in file explorer",
	]);
	await menu("Reveal in file explorer");
	expect(await page.evaluate("window.revealed")).toEqual([WALKTHROUGH]);
	await page.evaluate(`app.workspace.getLeavesOfType("file-explorer").forEach((leaf) => leaf.detach())`);

	await row().click({ button: "right" });
	expect(await texts(page, ".menu-item-title")).not.toContain("Reveal in file explorer");
	await menu("Copy link");
	expect(await clipboard()).toMatch(/^\[\[Walkthrough — A faster refund/u);
	await row().click({ button: "right" });
	await menu("Open to the right");
	await expectPlace();
	expect(await areSplit()).toBe(true);
	await row().click({ button: "right" });
	await menu("Open in new tab");
	expect(await tabs()).toBe(3);
});

it("copies what is listed as a Markdown list of links, each note with its places below it", async () => {
	await page.getByRole("button", { name: "More options" }).click();
	await menu("Copy places as a Markdown list");
	const lines = (await clipboard()).split("\n");
	expect(lines.slice(0, 3)).toEqual([
		"- [[Module 5 — Service value chain]]",
		"\t- [[Module 5 — Service value chain#1️⃣ Plan — Know where you are going|Know where you are going]]",
		"\t- [[Module 5 — Service value chain#Tension Plan vs Engage|Tension: Plan vs Engage]]",
	]);
	expect(lines.every((line) => /^\t?- \[\[.+\]\]$/u.test(line))).toBe(true);
	const filter = page.getByRole("searchbox", { name: "Filter places" });
	await filter.fill("worth");
	await settle(page);
	await page.getByRole("button", { name: "More options" }).click();
	await menu("Copy places as a Markdown list");
	expect((await clipboard()).split("\n")).toHaveLength(2);
	await filter.fill("");
	await settle(page);
});

it("inserts a link where a row is dropped in a note", async () => {
	await page.evaluate(`app.vault.create("Drop.md", "Here:\\n")`);
	await goTo(page, "Drop.md", 0);
	const editor = page.locator(".workspace-leaf.mod-active .cm-content, .cm-content:visible").first();
	await row().dragTo(editor, { targetPosition: { x: 20, y: 12 } });
	await page.waitForFunction(
		`app.workspace.getMostRecentLeaf().view.editor.getValue().includes("[[Walkthrough")`,
	);
	expect((await whereabouts(page)).path).toBe("Drop.md");
});

it("asks Obsidian for a preview of the place, by the sidebar's own source", async () => {
	await page.evaluate(`(() => {
		window.hovered = [];
		app.workspace.on("hover-link", ({ source, linktext, state, targetEl, hoverParent }) =>
			window.hovered.push([source, linktext, state, targetEl.className || targetEl.dataset.activity, hoverParent.getViewType()].join(" ")));
	})()`);
	await row().hover();
	await page.waitForFunction("window.hovered.length > 0");
	const [asked]: string[] = await page.evaluate("window.hovered");
	expect(asked).toContain(`service-value-chain ${WALKTHROUGH}`);
	await page.keyboard.down("ControlOrMeta");
	await page.locator(".popover").waitFor();
	await page.keyboard.up("ControlOrMeta");
	expect(await page.evaluate("app.workspace.hoverLinkSources['service-value-chain'].defaultMod")).toBe(true);
	await page.mouse.move(0, 0);
	await page.locator(".popover").waitFor({ state: "detached" });
});

it("shows in a flash which line a jump led to, in the editor and in reading view, and only then", async () => {
	const flashing = page.locator(".is-flashing, .svc-flash").first();
	await row().click();
	await flashing.waitFor();
	expect(await flashing.textContent()).toContain("Is it worth it?");
	await flashing.waitFor({ state: "detached" });
	await goTo(page, MODULE, 0, "preview");
	await row().click();
	await flashing.waitFor();
	expect(await flashing.evaluate((element) => element.closest(".callout")?.textContent)).toContain(
		"Is it worth it?",
	);
	await goTo(page, MODULE, 4, "source");
});

it("keeps the shown activity while it is pinned, and follows again afterwards", async () => {
	const pin = page.getByRole("button", { name: "Pin: stop following the note" });
	const name = (): Promise<string[]> => texts(page, ".svc-details-name");
	await pin.click();
	expect(await pin.getAttribute("aria-pressed")).toBe("true");
	const before = await name();
	const lines: string = await page.evaluate(
		`app.vault.read(app.vault.getFileByPath(${JSON.stringify(MODULE)}))`,
	);
	const engage = lines.split("\n").findIndex((line) => /^## .*Engage/u.test(line));
	await goTo(page, MODULE, engage);
	expect(await name()).toEqual(before);
	await pin.click();
	await settle(page);
	expect([await name(), await pin.getAttribute("aria-pressed")]).toEqual([["Engage"], "false"]);
});

it("begins a review of the shown activity's cards", async () => {
	await page.evaluate(
		`app.vault.create("Words.md", "# Glossary\\n\\n- **Plan** — Where to go.\\n- **Outcome** — What comes of it.\\n")`,
	);
	const review = page.locator(".svc-controls .mod-cta");
	await page.waitForFunction(
		`/^Review [1-9]/u.test(document.querySelector(".svc-controls .mod-cta").textContent)`,
	);
	await review.click();
	await page.waitForSelector(".svc-question");
	expect(await texts(page, ".svc-review-title")).toEqual(["Plan"]);
	await page.evaluate(`app.workspace.detachLeavesOfType("service-value-chain-review")`);
});

it("takes no focus by a click on its own controls, nor while it follows the note, and is never the note in work", async () => {
	await goTo(page, MODULE, 4);
	await page.locator(".cm-content:visible").first().click();
	const before = await whereabouts(page);
	await page.keyboard.press("End");
	await settle(page);
	expect(await page.evaluate("document.activeElement.closest('.svc-chain-view')")).toBeNull();
	await page.locator(".svc-row.is-note").first().click();
	await page.locator(".svc-row.is-note").first().click();
	await settle(page);
	expect(await page.evaluate("app.workspace.getActiveFile().path")).toBe(MODULE);
	expect((await whereabouts(page)).path).toBe(before.path);
	expect(await texts(page, ".svc-row[aria-current] .svc-row-title")).toHaveLength(1);
	await page.locator('.svc-chain-view [data-activity="plan"]').focus();
	expect(await focused(page)).toMatch(/^Plan/u);
	await page.evaluate(`app.commands.executeCommandById("service-value-chain:next-activity")`);
	await settle(page);
	expect((await whereabouts(page)).path).toBe(MODULE);
});
