// Notes in the playground: reading view, live preview, what processors are told, links and embeds.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openDemo, openNote } from "./open-demo.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openDemo(browser, "notes");
});
afterAll(() => browser.close());

const FILLER = Array.from({ length: 60 }, (_, index) => `Paragraph ${index}.\n\n`).join("");
const CALLOUTS = `# Top\n\n${FILLER}> [!plan]- Outer\n> one\n>\n> two\n>\n> > [!engage] Inner\n> > the place\n\n${FILLER}`;

it("jumps into a folded, nested callout in reading view, unfolds it, and says the line it is at", async () => {
	await openNote(page, "Jump.md", CALLOUTS, "preview");
	const line = CALLOUTS.split("\n").findIndex((text) => text.includes("[!engage]"));
	const seen = await page.evaluate(`(async () => {
		const { activeLeaf } = app.workspace;
		await activeLeaf.openFile(activeLeaf.view.file, { eState: { line: ${line} } });
		const inner = activeLeaf.view.contentEl.querySelector('[data-callout="engage"]');
		const pane = activeLeaf.view.previewMode.containerEl.getBoundingClientRect();
		const top = inner.getBoundingClientRect().top - pane.top;
		return {
			isNearTop: top >= -1 && top < 40,
			isFolded: inner.closest(".is-collapsed") !== null,
			isMarked: inner.matches(".is-flashing") || inner.querySelector(".is-flashing") !== null,
			line: Math.floor(activeLeaf.view.currentMode.getScroll()),
		};
	})()`);
	expect(seen).toEqual({ isNearTop: true, isFolded: false, isMarked: true, line });
});

it("keeps its line when the mode changes", async () => {
	await openNote(page, "Modes.md", FILLER, "preview");
	const lines = await page.evaluate(`(async () => {
		const { view } = app.workspace.activeLeaf;
		const settle = () => new Promise((resolve) => setTimeout(resolve, 200));
		view.currentMode.applyScroll(40);
		view.setMode("source");
		await settle();
		const inSource = view.currentMode.getScroll();
		view.setMode("preview");
		await settle();
		return [inSource, view.currentMode.getScroll()].map(Math.round);
	})()`);
	expect(lines).toEqual([40, 40]);
});

it("gives processors each block with its lines, and again only the blocks that changed", async () => {
	const seen = await page.evaluate(`(async () => {
		const seen = [];
		const plugin = app.plugins.plugins["service-value-chain"];
		const process = plugin.registerMarkdownPostProcessor((el, ctx) => {
			const info = ctx.getSectionInfo(el);
			if (ctx.sourcePath === "Sections.md") seen.push([el.className, info?.lineStart, info?.lineEnd, ctx.frontmatter?.tags]);
		});
		const text = "---\\ntags: x\\n---\\n# A\\n\\n- one\\n- two\\n\\n> [!plan]\\n> b\\n\\nlast\\n";
		const file = await app.vault.create("Sections.md", text);
		await app.workspace.getLeaf("tab").openFile(file);
		const first = seen.splice(0);
		await app.vault.modify(file, text.replace("# A", "# A\\n\\nnew"));
		await new Promise((resolve) => setTimeout(resolve, 100));
		obsidianModule.MarkdownPreviewRenderer.unregisterPostProcessor(process);
		return { first, second: seen };
	})()`);
	expect(seen).toEqual({
		first: [
			["el-pre mod-frontmatter", 0, 2, "x"],
			["el-h1", 3, 3, "x"],
			["el-ul", 5, 6, "x"],
			["el-div", 8, 9, "x"],
			["el-p", 11, 11, "x"],
		],
		second: [["el-p", 5, 5, "x"]],
	});
});

it("draws a code block by its processor in reading view and live preview, and unloads its children", async () => {
	await openNote(page, "Code.md", "before\n\n```demo\nbody\n```\n\nafter\n", "preview");
	const seen = await page.evaluate(`(async () => {
		const settle = () => new Promise((resolve) => setTimeout(resolve, 100));
		const log = [];
		const plugin = app.plugins.plugins["service-value-chain"];
		const process = plugin.registerMarkdownCodeBlockProcessor("demo", (source, el, ctx) => {
			const { lineStart, lineEnd } = ctx.getSectionInfo(el) ?? {};
			el.setText("drawn " + source + " " + lineStart + "-" + lineEnd);
			const child = new obsidianModule.MarkdownRenderChild(el);
			child.register(() => log.push("unloaded"));
			ctx.addChild(child);
		});
		const { view } = app.workspace.activeLeaf;
		view.previewMode.rerender(true);
		await settle();
		const read = view.previewMode.containerEl.querySelector(".block-language-demo")?.textContent;
		view.setMode("source", false);
		view.editor.setCursor(0, 0);
		await settle();
		const live = view.contentEl.querySelector(".cm-content .block-language-demo")?.textContent ?? null;
		view.editor.setCursor(3, 0);
		await settle();
		const inside = view.contentEl.querySelector(".cm-content .block-language-demo");
		obsidianModule.MarkdownPreviewRenderer.unregisterPostProcessor(process);
		return { read, live, inside, log };
	})()`);
	expect(seen).toEqual({
		read: "drawn body 2-4",
		live: "drawn body 2-4",
		inside: null,
		log: ["unloaded"],
	});
});

it("draws callouts, tasks, footnotes, tables, highlights, links and embeds, and nothing that runs", async () => {
	await page.evaluate(`app.vault.create("Part.md", "# One\\n\\nfirst\\n\\n# Two\\n\\nsecond ^id\\n")`);
	await page.waitForTimeout(50);
	const text = [
		"> [!design-and-transition|wide x]+",
		"> body",
		"",
		"> [!question] **Bold** title",
		"",
		"- [ ] open",
		"- [x] done",
		"",
		"Note[^1] ==marked== $x^2$ %%hidden%% #tag [[Part#Two|label]] [[Nowhere]]",
		"",
		"[^1]: The footnote.",
		"",
		"| a | b |",
		"| - | - |",
		"| [[Part\\|p]] | 2 |",
		"",
		"![[Part#Two]]",
		"",
		'<img src="x" onerror="window.hacked = true">',
	].join("\n");
	await openNote(page, "All.md", text, "preview");
	await page.waitForTimeout(100);
	const seen = await page.evaluate(`(() => {
		const root = app.workspace.activeLeaf.view.previewMode.containerEl;
		const callout = root.querySelector(".callout");
		const texts = (selector) => [...root.querySelectorAll(selector)].map((el) => el.textContent.trim());
		return {
			callout: { ...callout.dataset },
			titles: texts(".callout-title-inner"),
			contents: texts(".callout-content"),
			bold: texts(".callout-title-inner strong"),
			tasks: [...root.querySelectorAll(".task-list-item")].map((item) => item.dataset.task),
			marked: texts("mark"),
			math: texts(".math"),
			tag: texts("a.tag"),
			links: [...root.querySelectorAll("a.internal-link")].map((link) => [link.dataset.href, link.textContent, link.matches(".is-unresolved")]),
			footnote: texts(".footnotes li").length,
			embed: texts(".markdown-embed-content p"),
			hidden: root.textContent.includes("hidden"),
			hacked: window.hacked ?? null,
		};
	})()`);
	expect(seen).toEqual({
		callout: { callout: "design-and-transition", calloutMetadata: "wide x", calloutFold: "+" },
		titles: ["Design And Transition", "Bold title"],
		contents: ["body"],
		bold: ["Bold"],
		tasks: ["", "x"],
		marked: ["marked"],
		math: ["$x^2$"],
		tag: ["#tag"],
		links: [
			["Part#Two", "label", false],
			["Nowhere", "Nowhere", true],
			["Part", "p", false],
		],
		footnote: 1,
		embed: ["second ^id"],
		hidden: false,
		hacked: null,
	});
});

it("follows a link to a heading", async () => {
	await openNote(page, "Far.md", `${FILLER}## Far away\n\n${FILLER}`, "preview");
	await openNote(page, "Link.md", "[[Far#Far away]]\n", "preview");
	await page.locator("a.internal-link:visible").click();
	await page.waitForFunction("app.workspace.activeLeaf.view.file.path === 'Far.md'");
	await page.waitForFunction("Math.floor(app.workspace.activeLeaf.view.currentMode.getScroll()) === 120");
});
