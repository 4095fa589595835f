// The playground's editor keeps what obsidian.d.ts promises of an editor.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openDemo, openNote } from "./open-demo.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openDemo(browser, "editor");
});
afterAll(() => browser.close());

it("undoes a transaction of several changes and a selection in one step, apart from the typing before it", async () => {
	await openNote(page, "Undo.md", "one\ntwo\nthree\n", "source");
	await page.evaluate(
		"app.workspace.activeLeaf.view.editor.setCursor(0, 3); app.workspace.activeLeaf.view.editor.focus()",
	);
	await page.keyboard.type("!");
	const texts = await page.evaluate(`(() => {
		const { editor } = app.workspace.activeLeaf.view;
		editor.transaction({
			changes: [
				{ from: { line: 2, ch: 0 }, to: { line: 2, ch: 5 }, text: "3" },
				{ from: { line: 1, ch: 0 }, to: { line: 1, ch: 3 }, text: "2\\n2b" },
			],
			selection: { from: { line: 3, ch: 1 } },
		});
		const after = [editor.getValue(), editor.getCursor()];
		editor.undo();
		const undone = editor.getValue();
		editor.redo();
		return [...after, undone, editor.getValue()];
	})()`);
	expect(texts).toEqual(["one!\n2\n2b\n3\n", { line: 3, ch: 1 }, "one!\ntwo\nthree\n", "one!\n2\n2b\n3\n"]);
});

it("suggests while typing, walks by arrow keys, completes by Tab, and Escape leaves the text alone", async () => {
	await openNote(page, "Suggest.md", "", "source");
	await page.evaluate("app.workspace.activeLeaf.view.editor.focus()");
	const popup = page.locator(".suggestion-container");
	const selected = popup.locator(".is-selected");
	await page.keyboard.type("> [!");
	await popup.waitFor();
	const first = await selected.textContent();
	await page.keyboard.press("ArrowDown");
	expect(await selected.textContent()).not.toBe(first);
	await page.keyboard.press("ArrowUp");
	await page.keyboard.type("imp");
	await page.keyboard.press("Tab");
	await popup.waitFor({ state: "detached" });
	const value = "app.workspace.activeLeaf.view.editor.getValue()";
	expect(await page.evaluate(value)).toMatch(/^> \[!improve\]/u);
	await page.keyboard.press("Enter");
	await page.keyboard.type("> [!pl");
	await popup.waitFor();
	await page.keyboard.press("Escape");
	await popup.waitFor({ state: "detached" });
	expect(await page.evaluate(value)).toMatch(/> \[!pl$/u);
});

it("gives registered extensions the note they are in, and takes them out again", async () => {
	await openNote(page, "Extension.md", "text\n", "source");
	const seen = await page.evaluate(`(() => {
		const { editorInfoField, editorEditorField } = obsidianModule;
		const { ViewPlugin } = requireModule("@codemirror/view");
		const seen = [];
		const extension = ViewPlugin.define((view) => {
			seen.push(view.state.field(editorInfoField).file.path, view.state.field(editorEditorField) === view);
			return { destroy: () => seen.push("gone") };
		});
		const plugin = app.plugins.plugins["service-value-chain"];
		const before = app.workspace.editorExtensions.length;
		plugin.registerEditorExtension(extension);
		app.workspace.editorExtensions.remove(extension);
		app.workspace.updateOptions();
		return { own: seen.filter((one) => one !== "gone").slice(-2), gone: seen.includes("gone"), rest: app.workspace.editorExtensions.length - before };
	})()`);
	expect(seen).toEqual({ own: ["Extension.md", true], gone: true, rest: 0 });
});

it("opens a context menu that plugins add to", async () => {
	await openNote(page, "Menu.md", "> [!plan] A\n> b\n", "source");
	await page.evaluate("app.workspace.activeLeaf.view.editor.setCursor(1, 2)");
	await page.locator(".cm-content:visible").click({ button: "right" });
	await page.locator(".menu .menu-item").first().waitFor();
	expect(await page.locator(".menu .menu-item").count()).toBeGreaterThan(1);
});
