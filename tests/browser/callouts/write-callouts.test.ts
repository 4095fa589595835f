import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { openBrowser } from "../open-browser.ts";

const NOTE = "one\n- two\n- three\n\nend\n";
let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage();
	await page.goto(inject("demoUrl"));
	await page.waitForFunction("window.app?.commands.commands['service-value-chain:insert-callout-plan']");
});
afterAll(() => browser.close());

/** Opens a note of its own, selects, runs commands one after the other; the text after each, and the selection at the end. */
function run(
	path: string,
	from: [number, number],
	to: [number, number],
	commands: readonly string[],
): Promise<unknown> {
	return page.evaluate(`(async () => {
		const [path, text, from, to, commands] = ${JSON.stringify([path, NOTE, from, to, commands])};
		const leaf = app.workspace.getLeaf("tab");
		await leaf.openFile(await app.vault.create(path, text), { active: true });
		await leaf.setViewState({ type: "markdown", active: true, state: { file: path, mode: "source" } });
		await new Promise((resolve) => setTimeout(resolve, 500));
		const { editor } = leaf.view;
		const at = ([line, ch]) => ({ line, ch });
		editor.transaction({ selection: { from: at(from), to: at(to) } });
		const texts = commands.map((id) => {
			app.commands.executeCommandById("service-value-chain:" + id);
			return editor.getValue();
		});
		return { texts, selection: [editor.getCursor("anchor"), editor.getCursor("head")] };
	})()`);
}

it("wraps the selected lines, keeps the selection on its letters, and unwraps to the very text", async () => {
	expect(await run("Wrap.md", [1, 2], [2, 4], ["insert-callout-plan", "unwrap-callout"])).toEqual({
		texts: ["one\n> [!plan]\n> - two\n> - three\n\nend\n", NOTE],
		selection: [
			{ line: 1, ch: 2 },
			{ line: 2, ch: 4 },
		],
	});
});

it("inserts a callout at a blank line with the cursor in its title", async () => {
	expect(await run("Insert.md", [3, 0], [3, 0], ["insert-callout-build"])).toEqual({
		texts: ["one\n- two\n- three\n> [!build] \n> \nend\n"],
		selection: [
			{ line: 3, ch: 11 },
			{ line: 3, ch: 11 },
		],
	});
});

it("nests a callout in the one it stands in", async () => {
	expect(
		await run("Nest.md", [1, 0], [2, 3], ["insert-callout-plan", "insert-callout-context"]),
	).toHaveProperty("texts.1", "one\n> [!plan]\n> > [!context]\n> > - two\n> > - three\n\nend\n");
});
