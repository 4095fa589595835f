// The playground's workspace: where leaves are, where they have been, windows, and what comes back after a reload.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeEach, beforeAll, expect, inject, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openDemo, openNote } from "./open-demo.ts";

const LINES = Array.from({ length: 200 }, (_, index) => `Line ${index}.\n`).join("\n");
let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
});
beforeEach(async () => {
	page = await openDemo(browser, "workspace");
});
afterAll(() => browser.close());

it("goes back and forward through files and jumps in them, each at the line it was left at", async () => {
	await openNote(page, "A.md", LINES, "preview");
	const seen = await page.evaluate(`(async () => {
		const leaf = app.workspace.activeLeaf;
		const there = async () => {
			await new Promise((resolve) => setTimeout(resolve, 50));
			return leaf.view.file.basename + " " + Math.round(leaf.view.currentMode.getScroll());
		};
		const { file } = leaf.view;
		const other = await app.vault.create("B.md", "# B\\n");
		await leaf.openFile(file, { eState: { line: 100 } });
		await leaf.openFile(file, { eState: { line: 200 } });
		await leaf.openFile(other);
		const seen = [await there()];
		for (const step of ["back", "back", "forward", "forward"]) {
			await leaf[step]();
			seen.push(await there());
		}
		return seen;
	})()`);
	expect(seen).toEqual(["B 0", "A 200", "A 100", "A 200", "B 0"]);
});

it("goes back and forward by hotkeys", async () => {
	await openNote(page, "A.md", "one\n", "preview");
	await page.evaluate(
		`app.vault.create("B.md", "two").then((file) => app.workspace.activeLeaf.openFile(file))`,
	);
	await page.keyboard.press("Control+Alt+ArrowLeft");
	await page.waitForFunction("app.workspace.getActiveFile().path === 'A.md'");
	await page.keyboard.press("Control+Alt+ArrowRight");
	await page.waitForFunction("app.workspace.getActiveFile().path === 'B.md'");
});

it("opens where it is asked to: here, in a tab, in a split; and leaves pinned tabs alone", async () => {
	const seen = await page.evaluate(`(async () => {
		const { workspace, vault } = app;
		const here = workspace.getLeaf();
		await here.openFile(await vault.create("P.md", "p"));
		const isSame = workspace.getLeaf(false) === here;
		const tab = workspace.getLeaf("tab");
		const split = workspace.getLeaf("split");
		const places = [tab.parent === here.parent, split.parent === here.parent];
		tab.detach();
		split.detach();
		here.setPinned(true);
		const other = workspace.getLeaf(false);
		return { isSame, places, isOther: other !== here, pinned: here.getViewState().pinned };
	})()`);
	expect(seen).toEqual({ isSame: true, places: [true, false], isOther: true, pinned: true });
});

it("tells of the active leaf and file once each", async () => {
	const seen = await page.evaluate(`(async () => {
		const { workspace, vault } = app;
		const seen = [];
		workspace.on("active-leaf-change", (leaf) => seen.push("leaf " + leaf.view.getViewType()));
		workspace.on("file-open", (file) => seen.push("file " + file?.path));
		await workspace.getLeaf().openFile(await vault.create("One.md", ""));
		await workspace.getLeaf().openFile(vault.getFileByPath("One.md"));
		await workspace.ensureSideLeaf("service-value-chain", "right", { active: true });
		return seen;
	})()`);
	expect(seen).toEqual(["file One.md", "leaf service-value-chain"]);
});

it("brings a sidebar back deferred after a reload, loads it when it is revealed, and keeps tabs with their scroll", async () => {
	await openNote(page, "Kept.md", LINES, "preview");
	await page.evaluate(`(async () => {
		const note = app.workspace.activeLeaf;
		await app.workspace.ensureSideLeaf("service-value-chain", "right", { reveal: true });
		app.workspace.rightSplit.collapse();
		note.view.currentMode.applyScroll(80);
		app.workspace.setActiveLeaf(note);
		app.workspace.changed();
		await new Promise((resolve) => setTimeout(resolve, 300));
	})()`);
	await page.goto(`${inject("demoUrl")}?device=workspace`);
	await page.waitForFunction("document.body.dataset.ready === 'true'");
	const seen = await page.evaluate(`(async () => {
		const [leaf] = app.workspace.getLeavesOfType("service-value-chain");
		const before = leaf.isDeferred;
		await app.workspace.revealLeaf(leaf);
		const [note] = app.workspace.getLeavesOfType("markdown").filter(({ view }) => view.getState().file === "Kept.md");
		const scroll = note.isDeferred ? null : Math.round(note.view.currentMode.getScroll());
		return { before, after: leaf.isDeferred, scroll };
	})()`);
	expect(seen).toEqual({ before: true, after: false, scroll: 80 });
	await page.locator(".workspace-split.mod-right-split .view-content svg").first().waitFor();
});

it("moves a note to a window of its own, where it can be written, read and closed", async () => {
	await openNote(page, "Out.md", "text\n", "source");
	const [popout] = await Promise.all([
		page.context().waitForEvent("page"),
		page.evaluate(`(() => {
			window.windows = [];
			app.workspace.on("window-open", (popout, win) => windows.push("open", popout.win === win));
			app.workspace.on("window-close", () => windows.push("close"));
			app.workspace.moveLeafToPopout(app.workspace.activeLeaf);
		})()`),
	]);
	await popout.locator(".cm-content").click();
	await popout.keyboard.type("typed ");
	const seen = await page.evaluate(`(() => {
		const { view } = app.workspace.activeLeaf;
		const made = view.contentEl.createDiv();
		return {
			text: view.editor.getValue().includes("typed "),
			isElsewhere: view.containerEl.doc !== document && view.containerEl.win !== window,
			isElement: made.instanceOf(HTMLElement) && view.containerEl.instanceOf(HTMLElement),
			isStyled: made.win.getComputedStyle(view.containerEl.doc.body).backgroundColor !== "rgba(0, 0, 0, 0)",
		};
	})()`);
	expect(seen).toEqual({ text: true, isElsewhere: true, isElement: true, isStyled: true });
	await page.evaluate("app.workspace.activeLeaf.view.setMode('preview')");
	await popout.locator(".markdown-preview-view p").waitFor();
	await popout.close();
	await page.waitForFunction("windows.at(-1) === 'close'");
	expect(await page.evaluate("windows")).toEqual(["open", true, "close"]);
	expect(
		await page.evaluate(
			"app.workspace.getLeavesOfType('markdown').some(({ view }) => view.file?.path === 'Out.md')",
		),
	).toBe(false);
	expect(await page.evaluate("app.vault.textOf('Out.md')")).toContain("typed ");
});

it("previews a link's line in a popover for registered sources, and with the Mod key where they ask for it", async () => {
	await page.evaluate(`(async () => {
		await app.vault.create("Shown.md", ${JSON.stringify(LINES)});
		const target = app.workspace.containerEl.createDiv({ text: "here", cls: "hover-target", attr: { style: "position: fixed; inset: 100px auto auto 400px" } });
		window.hover = (source, ctrlKey) => app.workspace.trigger("hover-link", {
			event: new MouseEvent("mouseover", { ctrlKey }), source, hoverParent: { hoverPopover: null }, targetEl: target, linktext: "Shown", sourcePath: "", state: { scroll: 100 },
		});
		const plugin = app.plugins.plugins["service-value-chain"];
		plugin.registerHoverLinkSource("free", { display: "Free", defaultMod: false });
		plugin.registerHoverLinkSource("mod", { display: "Mod", defaultMod: true });
	})()`);
	const popover = page.locator(".hover-popover");
	await page.locator(".hover-target").hover();
	await page.evaluate(`hover("unknown", true), hover("mod", false)`);
	await page.waitForTimeout(500);
	expect(await popover.count()).toBe(0);
	await page.evaluate(`hover("mod", true)`);
	await popover.waitFor();
	expect(await popover.locator(".is-flashing").textContent()).toBe("Line 50.");
	await page.keyboard.press("Escape");
	expect(await popover.count()).toBe(0);
	await page.evaluate(`hover("free", false)`);
	await popover.waitFor();
	await page.mouse.move(5, 5);
	await popover.waitFor({ state: "detached" });
});
