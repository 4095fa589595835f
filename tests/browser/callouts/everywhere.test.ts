// The user's colours, icons and own types in all the places where Obsidian shows a note.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openDemo, openNote } from "../playground/open-demo.ts";

const CALLOUTS = "> [!plan]\n> text\n\n> [!govern] Board\n> > [!oversight]-\n> > text\n\n> [!engage]\n";
/** Type, colour of the title, and icon of each of them, in light mode, after the settings were changed. */
const CHANGED = [
	["plan", "rgb(18, 52, 86)", "megaphone"],
	["govern", "rgb(170, 0, 0)", "crown"],
	["oversight", "rgb(170, 0, 0)", "crown"],
	["engage", "rgb(13, 69, 144)", "users"],
];

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openDemo(browser, "callouts-everywhere");
	await openNote(page, "Callouts.md", CALLOUTS, "preview");
	await page.evaluate(`app.plugins.plugins["service-value-chain"].settingsStore.update({ chain: {
		preset: "custom",
		custom: { activities: [
			{ id: "plan", name: "Plan" },
			{ id: "govern", name: "Govern", aliases: ["oversight"] },
		] },
		looks: {
			plan: { color: { light: "#123456", dark: "#b197fc" }, icon: "lucide-megaphone" },
			govern: { color: { light: "#aa0000", dark: "#ffaaaa" }, icon: "lucide-crown" },
		},
	} })`);
});
afterAll(() => browser.close());

/** What the callouts in a place look like; a nested title's ink is nearer to the text's, so its callout's own colour is told. */
function look(shown: Page, place: string): Promise<unknown> {
	return shown.evaluate(
		`[...document.querySelectorAll(${JSON.stringify(`${place} .callout`)})].map((callout) => {
			const probe = callout.ownerDocument.createElement("i");
			probe.style.color = "var(--svc-callout)";
			callout.append(probe);
			const { color } = callout.ownerDocument.defaultView.getComputedStyle(probe);
			probe.remove();
			const icon = callout.querySelector(":scope > .callout-title > .callout-icon > svg");
			return [callout.dataset.callout, color, /lucide-(\\S+)/u.exec(icon?.getAttribute("class") ?? "")?.[1]];
		})`,
	);
}

/** Opens a popout with the note and gives its page. */
async function openPopout(path: string): Promise<Page> {
	const [popout] = await Promise.all([
		page.context().waitForEvent("page"),
		page.evaluate(
			`app.workspace.openPopoutLeaf().openFile(app.vault.getFileByPath(${JSON.stringify(path)}), { state: { mode: "preview" } })`,
		),
	]);
	await popout.locator(".callout").first().waitFor();
	return popout;
}

it("the reading view that was open when they changed", async () => {
	await expect.poll(() => look(page, ".workspace-leaf.mod-active .markdown-preview-view")).toEqual(CHANGED);
});

it("embeds in the reading view and in live preview, and the page preview of a link", async () => {
	await openNote(page, "Embeds.md", "![[Callouts]]\n\n[[Callouts]]\n\nend\n", "preview");
	await expect.poll(() => look(page, ".workspace-leaf.mod-active .markdown-embed")).toEqual(CHANGED);
	await page.keyboard.down("Control");
	await page.locator(".workspace-leaf.mod-active p > a.internal-link").hover();
	await expect.poll(() => look(page, ".hover-popover")).toEqual(CHANGED);
	if (process.env["SCREENSHOTS"])
		await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/callouts-embed-hover.png` });
	await page.keyboard.up("Control");
	await page.mouse.move(0, 0);
	await page.locator(".hover-popover").waitFor({ state: "detached" });
	await openNote(page, "Live.md", "![[Callouts]]\n\nend\n", "source");
	await page.evaluate(
		"app.workspace.activeLeaf.setViewState({ type: 'markdown', state: { file: 'Live.md', mode: 'source', source: false } })",
	);
	await page.evaluate("app.workspace.activeEditor.editor.setCursor({ line: 2, ch: 0 })");
	await expect
		.poll(() => look(page, ".workspace-leaf.mod-active .cm-editor .markdown-embed"))
		.toEqual(CHANGED);
});

it("a popout that is opened after the change, and one that is open at the next", async () => {
	const popout = await openPopout("Callouts.md");
	await expect.poll(() => look(popout, "")).toEqual(CHANGED);
	if (process.env["SCREENSHOTS"])
		await popout.screenshot({ path: `${process.env["SCREENSHOTS"]}/callouts-popout.png` });
	const update = (icon: string): Promise<unknown> =>
		page.evaluate(`(() => {
			const store = app.plugins.plugins["service-value-chain"].settingsStore;
			const { chain } = store.get();
			return store.update({ chain: { ...chain, looks: { ...chain.looks, govern: { ...chain.looks.govern, icon: "${icon}" } } } });
		})()`);
	await update("lucide-gavel");
	await expect
		.poll(() => look(popout, ""))
		.toEqual(CHANGED.map(([type, color, icon]) => [type, color, icon === "crown" ? "gavel" : icon]));
	await update("lucide-crown");
	await expect.poll(() => look(popout, "")).toEqual(CHANGED);
	await popout.close();
});

it("a popout that draws its note before it is said to be open", async () => {
	await page.evaluate(`(() => {
		const { workspace } = app;
		const trigger = workspace.trigger;
		workspace.trigger = function (name, ...data) {
			if (name !== "window-open") return trigger.call(workspace, name, ...data);
			window.sayOpen = () => {
				workspace.trigger = trigger;
				trigger.call(workspace, name, ...data);
			};
		};
	})()`);
	const popout = await openPopout("Callouts.md");
	expect(await look(popout, "")).not.toEqual(CHANGED);
	await page.evaluate("window.sayOpen()");
	await expect.poll(() => look(popout, "")).toEqual(CHANGED);
	await popout.close();
});
