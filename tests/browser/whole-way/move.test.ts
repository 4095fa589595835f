import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openSeed, runByPalette, SEED, type Seed } from "./open-seed.ts";

let browser: Browser;
let seed: Seed;

beforeAll(async () => {
	browser = await openBrowser();
	seed = await openSeed(browser);
	await seed.page.evaluate(
		`app.workspace.getLeaf().setViewState({ type: "markdown", active: true, state: { file: ${JSON.stringify(SEED)}, mode: "source" } })`,
	);
});
afterAll(() => browser.close());

/** The line of the cursor in the note that is open. */
const cursorLine = (): Promise<number> =>
	seed.page.evaluate("app.workspace.getLeavesOfType('markdown')[0].view.editor.getCursor().line");

it("opens the sidebar by command, with the chain as a picture", async () => {
	await runByPalette(seed.page, "open value chain");
	await seed.page.locator("svg.svc-diagram").waitFor();
	const activities = seed.page.locator("svg.svc-diagram .svc-activity");
	expect(await activities.count()).toBe(6);
});

it("jumps to the line of a place that is clicked", async () => {
	await seed.page.getByRole("button", { name: /^Engage, / }).click();
	const place = seed.page.getByRole("treeitem", { name: "Aligning Expectations with Reality" });
	await place.click();
	await expect.poll(cursorLine).toBe(189);
});

it("goes to an activity's best place by its command", async () => {
	await runByPalette(seed.page, "go to improve");
	await expect.poll(cursorLine).toBe(129);
	await runByPalette(seed.page, "go to deliver");
	await expect.poll(cursorLine).toBe(326);
	expect(seed.heard).toEqual([]);
});

it("shows the seed note's seven chain callouts in colours of their own", async () => {
	await seed.page.evaluate(
		`app.workspace.getLeaf("tab").setViewState({ type: "markdown", active: true, state: { file: ${JSON.stringify(SEED)}, mode: "preview" } })`,
	);
	const types = ["plan", "improve", "engage", "design", "build", "deliver", "context"];
	const colors = await seed.page.evaluate(
		`(async () => {
			const el = document.body.createDiv({ cls: "markdown-rendered" });
			await obsidianModule.MarkdownRenderer.render(app, app.vault.textOf(${JSON.stringify(SEED)}), el, ${JSON.stringify(SEED)}, new obsidianModule.Component());
			const found = [...el.querySelectorAll(".callout")].map((callout) => [callout.dataset.callout, getComputedStyle(callout.querySelector(".callout-title")).color]);
			el.remove();
			return found;
		})()`,
	);
	const found = new Map(colors as [string, string][]);
	expect([...found.keys()].filter((type) => types.includes(type)).sort()).toEqual([...types].sort());
	expect(new Set(types.map((type) => found.get(type))).size).toBe(7);
});
