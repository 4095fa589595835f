// Bases and the command line in the playground: what plugins register there is called as obsidian.d.ts says.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openDemo } from "./open-demo.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openDemo(browser, "bases");
});
afterAll(() => browser.close());

it("shows a base as a table in groups, filtered, and by the plugin's own view of activities", async () => {
	await page.evaluate(`(async () => {
		for (const [name, kind] of [["Aa", "x"], ["Bb", "y"], ["Cc", "x"], ["Dd", "z"]])
			await app.vault.create(name + ".md", "---\\nkind: " + kind + "\\n---\\n## Plan — a\\n\\n## Engage — b\\n");
		await new Promise((resolve) => setTimeout(resolve, 100));
		const base = "filters:\\n  and:\\n    - kind != \\"z\\"\\n    - file.hasProperty(\\"kind\\")\\nviews:\\n"
			+ "  - type: table\\n    name: All\\n    order: [file.name, kind]\\n    groupBy:\\n      property: kind\\n      direction: DESC\\n"
			+ "  - type: service-value-chain-by-activity\\n    name: By activity\\n";
		await app.workspace.getLeaf("tab").openFile(await app.vault.create("Kinds.base", base));
	})()`);
	const body = page.locator(".bases-view:visible");
	await body.locator("table").first().waitFor();
	expect(await body.locator("h3").allTextContents()).toEqual(["y", "x"]);
	expect(await body.locator("tbody td:first-child").allTextContents()).toEqual(["Bb", "Aa", "Cc"]);
	await page.locator(".bases-header:visible button", { hasText: "By activity" }).click();
	await body.locator(".svc-bases h3").first().waitFor();
	expect(await body.locator(".svc-bases h3").allTextContents()).toEqual(["Plan (3)", "Engage (3)"]);
	await page.evaluate(`app.vault.delete(app.vault.getFileByPath("Aa.md"))`);
	await body.locator("h3", { hasText: "Plan (2)" }).waitFor();
});

it("answers commands of the command line, and refuses one that is taken or lacks a flag", async () => {
	const seen = await page.evaluate(`(async () => {
		const plugin = app.plugins.plugins["service-value-chain"];
		const flags = { day: { description: "Which day", required: true } };
		plugin.registerCliHandler("demo:count", "Counts", flags, ({ day }) => "on " + day);
		const fault = (promise) => Promise.resolve().then(promise).then(() => null, ({ message }) => message);
		return [
			await app.cli("demo:count", { day: "Monday" }),
			await fault(() => app.cli("demo:count")),
			await fault(() => plugin.registerCliHandler("demo:count", "", null, () => "")),
		];
	})()`);
	expect(seen).toEqual([
		"on Monday",
		'The command "demo:count" needs "day".',
		'The command "demo:count" is registered already.',
	]);
});
