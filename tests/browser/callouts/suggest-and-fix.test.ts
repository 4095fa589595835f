import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openDemo, openNote } from "../playground/open-demo.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openDemo(browser, "callout-suggest");
});
afterAll(() => browser.close());

const names = (): Promise<string[]> => page.locator(".svc-callout-type .suggestion-title").allTextContents();
const noteText = (): Promise<string> => page.evaluate("app.workspace.activeLeaf.view.editor.getValue()");

/** Waits until what was typed has been drawn. */
const frames = (): Promise<unknown> =>
	page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");

/** Opens a note with the cursor at its end, and types. */
async function type(path: string, text: string, typed: string): Promise<void> {
	await openNote(page, path, text, "source");
	await page.evaluate(
		"(() => { const { editor } = app.workspace.activeLeaf.view; editor.setCursor(editor.offsetToPos(editor.getValue().length)); editor.focus(); })()",
	);
	await page.keyboard.type(typed);
}

it("suggests the chain's types first while one is typed, and completes by Enter", async () => {
	await type("Suggest.md", "", "> [!");
	await expect
		.poll(async () => (await names()).slice(0, 8))
		.toEqual([
			"Plan",
			"Improve",
			"Engage",
			"Design and transition",
			"Obtain/build",
			"Deliver and support",
			"Context",
			"Note",
		]);
	await page.keyboard.type("supp del");
	await expect.poll(names).toEqual(["Deliver and support"]);
	await page.keyboard.press("Enter");
	await expect.poll(noteText).toMatch(/^> \[!deliver\] ?$/u);
	await page.keyboard.type("T");
	expect(await noteText()).toBe("> [!deliver] T");
});

it("completes by Tab in nested quotes, and finds a type by an alias", async () => {
	await type("Nested.md", "> [!plan] P\n", "> > [!obtain");
	await expect.poll(names).toEqual(["Obtain/build"]);
	await page.keyboard.press("Tab");
	await expect.poll(noteText).toMatch(/^> \[!plan\] P\n> > \[!build\] ?$/u);
});

it("knows callouts that begin in a list item", async () => {
	for (const [name, text, typed] of [
		["List.md", "", "- > [!eng"],
		["Tab.md", "- one\n", "\t> [!eng"],
		["Quote.md", "> one\n>\n", "> - > [!eng"],
	] as const) {
		await type(name, text, typed);
		await expect.poll(names).toEqual(["Engage"]);
		await page.keyboard.press("Escape");
	}
});

it("keeps quiet in code and in frontmatter", async () => {
	await type("Fence.md", "```\n", "> [!pl");
	await frames();
	expect(await names()).toEqual([]);
	await type("Matter.md", "---\na: b\n", "---\n> [!pl");
	await page.evaluate("app.workspace.activeLeaf.view.editor.setCursor({ line: 1, ch: 4 })");
	await page.keyboard.press("Enter");
	await page.keyboard.type("> [!pl");
	await frames();
	expect(await names()).toEqual([]);
	await type("After all.md", "", "> [!plan");
	await expect.poll(names).toEqual(["Plan"]);
	await page.keyboard.press("Escape");
});

it("changes callouts of unknown type where they are chosen, and only there", async () => {
	await openNote(
		page,
		"Unknown.md",
		"> [!delivr]+ One\n> x\n\n> [!delivr|wide] Two\n\n> [!recipe]\n\n> [!plan]\n",
		"source",
	);
	await page.waitForFunction("app.metadataCache.getCache('Unknown.md')?.sections?.length > 0");
	await page.evaluate("app.commands.executeCommandById('service-value-chain:find-unknown-callouts')");
	const dialog = page.getByRole("dialog");
	await dialog.getByText("Did you mean “Deliver and support”?").waitFor();
	await dialog.getByLabel("New type for delivr").selectOption("deliver");
	await dialog.getByLabel("Change Unknown.md, line 4 too").uncheck();
	if (process.env["SCREENSHOTS"])
		await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/unknown.png` });
	await dialog.getByRole("button", { name: "Fix the chosen ones" }).click();
	const onDisk = (): Promise<string> => page.evaluate("app.vault.adapter.read('Unknown.md')");
	await expect
		.poll(onDisk)
		.toBe("> [!deliver]+ One\n> x\n\n> [!delivr|wide] Two\n\n> [!recipe]\n\n> [!plan]\n");
});

it("asks before the snippet is written, and writes the look as it is", async () => {
	await page.evaluate("app.commands.executeCommandById('service-value-chain:save-callout-css')");
	const dialog = page.getByRole("dialog");
	await dialog.getByRole("button", { name: "Save" }).click();
	const snippet = (): Promise<string> =>
		page.evaluate(
			"app.vault.adapter.read(app.vault.configDir + '/snippets/value-chain-callouts.css').catch(() => '')",
		);
	await expect.poll(snippet).toContain('[data-callout="plan"]');
});
