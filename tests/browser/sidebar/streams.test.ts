// Value streams are walked across notes; and what notes, status bar and an empty vault show of the chain.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { goTo, MODULE, openSidebar, run, settle, texts, WALKTHROUGH, whereabouts } from "./open-sidebar.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openSidebar(browser, "streams");
});
afterAll(() => browser.close());

function lineAt(): Promise<string> {
	return page.evaluate(`(() => {
		const { editor } = app.workspace.getMostRecentLeaf().view;
		return editor.getLine(editor.getCursor().line);
	})()`);
}

it("numbers and lists the steps of the open note's stream, and marks the present one", async () => {
	await goTo(page, WALKTHROUGH, 0);
	await run(page, "next-activity");
	await run(page, "next-activity");
	expect(await lineAt()).toBe("> [!plan] Plan — Is it worth it?");
	expect(await texts(page, ".svc-steps button")).toEqual([
		"1 Engage",
		"2 Plan",
		"3 Design and transition",
		"4 Obtain/build",
		"5 Deliver and support",
		"6 Improve",
	]);
	expect(await texts(page, ".svc-steps button[aria-current]")).toEqual(["2 Plan"]);
	expect(await texts(page, ".svc-chain-view .svc-step text")).toHaveLength(6);
	await run(page, "previous-activity");
	expect(await lineAt()).toBe("> [!engage] Engage — What hurts?");
});

it("walks in reading view too, also where the end of the note cannot be scrolled to the top", async () => {
	// The jump made while editing ended unscrolled, as the note is here; it must not count in reading view.
	await goTo(page, WALKTHROUGH, 0);
	await run(page, "next-activity");
	await page.evaluate("sleep(600)");
	await goTo(page, WALKTHROUGH, 0, "preview");
	const seen: string[] = [];
	for (let turn = 0; turn < 6; turn++) {
		await run(page, "next-activity");
		await page.evaluate("sleep(300)");
		seen.push(...(await texts(page, ".svc-steps button[aria-current]")));
	}
	expect(seen.map((text) => text.slice(0, 1))).toEqual(["1", "2", "3", "4", "5", "6"]);
});

it("walks a chosen stream across notes, with repeats, and offers a section only where a step has no place", async () => {
	await page.evaluate(`(async () => {
		await app.vault.create("A stream.md", "---\\nvalue-stream: [engage, plan, engage, build]\\n---\\n> [!engage] First\\n> a\\n\\n> [!engage] Again\\n> b\\n");
		await sleep(600);
	})()`);
	await page.getByRole("combobox", { name: "Value stream" }).selectOption({ label: "A stream" });
	await goTo(page, MODULE, 0);
	const seen: string[] = [];
	for (let turn = 0; turn < 4; turn++) {
		await run(page, "next-activity");
		seen.push(`${(await whereabouts(page)).path.slice(0, 8)} ${await lineAt()}`);
	}
	expect(seen).toEqual([
		"A stream > [!engage] First",
		"IT servi ## 1️⃣ Plan — Know where you are going",
		"A stream > [!engage] Again",
		"IT servi ## 5️⃣ Obtain / Build — Have the parts ready",
	]);
});

it("asks before it adds a section, and adds none on Cancel", async () => {
	await page.evaluate(`(async () => {
		for (const file of app.vault.getMarkdownFiles()) if (file.path !== "A stream.md") await app.fileManager.trashFile(file);
		await sleep(800);
	})()`);
	await goTo(page, "A stream.md", 4);
	const text = `app.vault.read(app.vault.getFileByPath("A stream.md"))`;
	const before = await page.evaluate(text);
	await run(page, "next-activity");
	await page.getByRole("button", { name: "Cancel" }).click();
	await settle(page);
	expect(await page.evaluate(text)).toBe(before);
	await run(page, "next-activity");
	expect(await lineAt()).toBe("> [!engage] Again");
	await run(page, "previous-activity");
	await page.getByRole("button", { name: "Add section" }).click();
	await settle(page);
	expect(await page.evaluate(text)).toBe(`${String(before).trimEnd()}\n\n## Plan\n\n`);
	expect(await lineAt()).toBe("## Plan");
});

it("shows the present activity and step in the status bar as soon as the setting says so, and takes it away", async () => {
	const set = (on: boolean): Promise<unknown> =>
		page.evaluate(
			`app.plugins.plugins["service-value-chain"].settingsStore.update({ activityStatusBar: ${on} })`,
		);
	expect(await page.getByText("Engage · step 1 of 4").count()).toBe(0);
	await set(true);
	await goTo(page, "A stream.md", 3);
	await page.getByText("Engage · step 1 of 4").waitFor();
	await set(false);
	await settle(page);
	expect(await page.getByText("Engage · step 1 of 4").count()).toBe(0);
});

it("shows a note's activities above its text, unless the setting is off", async () => {
	await page.evaluate(`app.vault.create("Mine.md", "---\\nactivity: [plan, Improve]\\n---\\ntext\\n")`);
	await goTo(page, "Mine.md", 3);
	expect(await texts(page, ".svc-note-badge .svc-chip")).toEqual(["Plan", "Improve"]);
	await page.evaluate(
		`app.plugins.plugins["service-value-chain"].settingsStore.update({ noteBadge: false })`,
	);
	expect(await page.locator(".svc-note-badge").count()).toBe(0);
});

it("draws the chain in a note, names the line that is wrong, and follows the notes", async () => {
	await page.evaluate(
		`app.vault.create("Block.md", "\`\`\`value-chain\\nstream: A stream\\nhighlight: plan, walking\\nmastery: true\\n\`\`\`\\n")`,
	);
	await goTo(page, "Block.md", 0, "preview");
	await page.waitForSelector(".svc-block .svc-activity");
	expect(await texts(page, ".svc-block-faults p")).toEqual(["Line 2: “walking” is no activity."]);
	expect(await page.locator(".svc-block .svc-activity.is-current").getAttribute("aria-label")).toMatch(
		/^Plan, 2 places, 0 cards due, not started, step 2$/u,
	);
	await page.locator('.svc-block [data-activity="plan"]').press("Enter");
	await settle(page);
	expect((await whereabouts(page)).path).toBe("A stream.md");
});

it("explains itself in an empty vault and writes the notes on request, whatever bears their folder's name", async () => {
	await page.evaluate(`(async () => {
		for (const file of app.vault.getMarkdownFiles()) await app.fileManager.trashFile(file);
		await app.vault.create("Value chain", "a file of that name");
		await sleep(800);
	})()`);
	expect(await page.locator(".svc-empty p").count()).toBe(3);
	await page.getByRole("button", { name: "Create activity notes" }).click();
	await page.waitForSelector(".svc-row");
	const paths: string[] = await page.evaluate("app.vault.getMarkdownFiles().map(({ path }) => path)");
	expect(paths).toHaveLength(6);
	expect(paths).toContain("Value chain 2/Obtain or build.md");
});
