// The Bases view: notes by activity, with links that open as Obsidian's do.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openSidebar, settle, texts } from "./open-sidebar.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openSidebar(browser, "sidebar-bases");
});
afterAll(() => browser.close());

it("lists a base's notes below each activity, and below none, in the order of the base, and follows the notes", async () => {
	await page.evaluate(`(async () => {
		await app.vault.createFolder("Base");
		await app.vault.create("Base/Zebra.md", "> [!improve] z\\n");
		await app.vault.create("Base/Both.md", "## Plan — a\\n\\n## Improve — b\\n");
		await app.vault.create("Base/Whole.md", "---\\nactivity: plan\\n---\\n");
		await app.vault.create("Base/Diary.md", "## Plan: Monday\\n");
		await sleep(300);
		const base = 'filters:\\n  and:\\n    - file.inFolder("Base")\\n    - file.ext == "md"\\nviews:\\n  - type: service-value-chain-by-activity\\n    name: By activity\\n';
		await app.workspace.getLeaf("tab").openFile(await app.vault.create("Notes.base", base));
	})()`);
	await page.locator(".svc-bases h3").first().waitFor();
	await settle(page);
	const lists = (): Promise<string[]> =>
		page
			.locator(".svc-bases section")
			.evaluateAll((sections) =>
				sections.map(
					(section) =>
						`${section.querySelector("h3")?.textContent ?? ""}: ${[...section.querySelectorAll("a")].map((a) => a.textContent).join(", ")}`,
				),
			);
	expect((await lists()).sort()).toEqual([
		"Improve (2): Zebra, Both",
		"No activity (1): Diary",
		"Plan (2): Both, Whole",
	]);
	expect((await texts(page, ".svc-bases h3")).map((text) => text.split(" ")[0])).toEqual([
		"Plan",
		"Improve",
		"No",
	]);
	await page.evaluate(
		`app.vault.modify(app.vault.getFileByPath("Base/Diary.md"), "> [!engage] Ring them\\n")`,
	);
	await page.locator(".svc-bases h3", { hasText: "Engage (1)" }).waitFor();
	expect(await texts(page, ".svc-bases h3")).toEqual(["Plan (2)", "Improve (2)", "Engage (1)"]);
});

it("opens a note in the present tab by a click, in a new tab by Mod and click and by the middle button", async () => {
	const link = page.locator(".svc-bases a", { hasText: "Zebra" });
	const tabs = (): Promise<number> => page.evaluate("app.workspace.getLeavesOfType('markdown').length");
	const before = await tabs();
	await link.click({ modifiers: ["ControlOrMeta"] });
	await settle(page);
	expect(await tabs()).toBe(before + 1);
	await page.evaluate(
		"app.workspace.setActiveLeaf(app.workspace.getLeavesOfType('bases')[0], { focus: true })",
	);
	await link.click({ button: "middle" });
	await settle(page);
	expect(await tabs()).toBe(before + 2);
	await page.evaluate(
		"app.workspace.setActiveLeaf(app.workspace.getLeavesOfType('bases')[0], { focus: true })",
	);
	await link.click();
	await settle(page);
	expect(await page.evaluate("app.workspace.getActiveFile().path")).toBe("Base/Zebra.md");
});
