// Cards on their way out: the note for Spaced Repetition, the file and the clipboard for Anki; and the list of problems.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openSeed, type Seed, settle } from "../whole-way/open-seed.ts";

let browser: Browser;
let seed: Seed;

beforeAll(async () => {
	browser = await openBrowser();
	seed = await openSeed(browser);
	await seed.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(() => browser.close());

const run = (command: string) =>
	seed.page.evaluate(`app.commands.executeCommandById("service-value-chain:${command}")`);
const paths = () => seed.page.evaluate<string[]>("app.vault.getFiles().map(({ path }) => path)");
const read = (path: string) =>
	seed.page.evaluate<string>(`app.vault.read(app.vault.getFileByPath(${JSON.stringify(path)}))`);
const write = (path: string, text: string) =>
	seed.page.evaluate(
		`(async () => { const path = ${JSON.stringify(path)}, text = ${JSON.stringify(text)}; const file = app.vault.getFileByPath(path); await (file ? app.vault.modify(file, text) : app.vault.create(path, text)); })()`,
	);

it("writes a note of flashcards, and updates it in place without touching anything else", async () => {
	const before = await paths();
	await run("create-flashcards-note");
	await seed.page.waitForFunction(`app.vault.getFiles().length === ${before.length + 1}`);
	const [path = ""] = (await paths()).filter((one) => !before.includes(one));
	await settle(seed.page);
	const first = await read(path);
	expect(first.match(/::|\n\?\n/gu)).toHaveLength(11);
	const scheduled = first.replace(/(\n\nPlan\n\?\n(?:[^\n]+\n)*[^\n]+)/u, "$1\n<!--SR:!2026-12-01,4,270-->");
	const edited = `${scheduled}\nMy own words: keep == these ::.\n`;
	expect(edited).toContain("<!--SR:");
	await write(path, edited);
	await settle(seed.page);
	for (let time = 0; time < 2; time++) {
		await seed.page.evaluate("document.querySelectorAll('.notice').forEach((notice) => notice.remove())");
		await run("create-flashcards-note");
		await seed.page.locator(".notice").last().waitFor();
		expect(await read(path)).toBe(edited);
	}
	expect(await paths()).toHaveLength(before.length + 1);
});

it("exports to Anki by the clipboard and to a file, asking before it replaces one", async () => {
	const { page } = seed;
	await run("export-anki");
	const modal = page.locator(".modal");
	await modal.getByRole("button").first().waitFor();
	await modal.getByRole("button", { name: /copy/iu }).click();
	await page.waitForFunction("navigator.clipboard.readText().then((text) => text.startsWith('#separator'))");
	const copied = await page.evaluate<string>("navigator.clipboard.readText()");
	await modal.getByRole("textbox").fill("Exports/cards.txt");
	await modal.getByRole("button", { name: /save/iu }).click();
	await page.waitForFunction("app.vault.getFileByPath('Exports/cards.txt') !== null");
	const text = await read("Exports/cards.txt");
	expect(text.replace(/\r/gu, "")).toBe(copied.replace(/\r/gu, ""));
	expect(
		text
			.trim()
			.split("\n")
			.filter((line) => !line.startsWith("#")),
	).toHaveLength(11);
	await run("export-anki");
	await modal.getByRole("textbox").fill("Exports/cards.txt");
	await modal.getByRole("button", { name: /save/iu }).click();
	await page
		.locator(".modal", { hasText: "Replace" })
		.last()
		.getByRole("button", { name: /replace/iu })
		.click();
	await page.waitForFunction("document.querySelector('.modal') === null");
});

it("lists what was no entry, and opens its note at the line", async () => {
	await write(
		"Glossary.md",
		`# Glossary\n\n## Value\n\nWhat it is worth.\n\n## Nothing\n\n## Cost\n\n${"What is spent.\n\n".repeat(60)}`,
	);
	await settle(seed.page);
	await run("glossary-problems");
	const row = seed.page.locator(".suggestion-item", { hasText: "no text below it" });
	await row.waitFor();
	await row.click();
	await seed.page.waitForFunction(
		`(({ file, currentMode, editor }) =>
			file.path === "Glossary.md" && [Math.round(currentMode.getScroll()), editor.getCursor().line].includes(6)
		)(app.workspace.activeEditor)`,
	);
});

it("offers a glossary's review within a second of an edit, and takes it back", async () => {
	const names = "Object.keys(app.commands.commands).filter((id) => id.includes('review-glossary-'))";
	const before = (await seed.page.evaluate<string[]>(names)).length;
	await write("New words glossary.md", "- **One** — the first\n- **Two** — the second\n");
	await seed.page.waitForFunction(`${names}.length === ${before + 1}`, undefined, { timeout: 1000 });
	await seed.page.evaluate("app.vault.delete(app.vault.getFileByPath('New words glossary.md'))");
	await seed.page.waitForFunction(`${names}.length === ${before}`, undefined, { timeout: 1000 });
});

it.each(["preview", "source"])(
	"puts the button of a whole note without a heading at its top, in %s mode",
	async (mode) => {
		const { page } = seed;
		await write(
			`Terms ${mode} glossary.md`,
			"---\ncssclass: x\n---\n\n- **One** — the first\n- **Two** — the second\n",
		);
		await settle(page);
		await page.evaluate(
			`app.workspace.getLeaf("tab").setViewState({ type: "markdown", active: true, state: { file: "Terms ${mode} glossary.md", mode: "${mode}", source: false } })`,
		);
		const shown = page.locator(".markdown-preview-view:visible, .markdown-source-view:visible");
		const button = shown.locator(".svc-glossary-button", { hasText: "Review 2 cards" });
		await button.waitFor();
		const above = await button.boundingBox();
		// In the editor the button stands in the text's own line.
		const below = await shown.getByText("the first").evaluate((line) => {
			const range = line.ownerDocument.createRange();
			range.selectNodeContents([...line.childNodes].at(-1) ?? line);
			return range.getBoundingClientRect().top;
		});
		expect((above?.y ?? Infinity) + (above?.height ?? 0)).toBeLessThanOrEqual(below);
		await button.click();
		await page.waitForSelector(".svc-review:visible");
		expect(seed.heard).toEqual([]);
	},
);

it.each(["## Glossary\n\n", ""])(
	"puts the button into a note in reading view that was drawn before it was read, below its heading %j",
	async (heading) => {
		const { page } = seed;
		const path = heading === "" ? "Late glossary.md" : "Late.md";
		await page.evaluate(
			`(async () => {
				const text = ${JSON.stringify(`${heading}- **One** — the first\n- **Two** — the second\n`)};
				const file = await app.vault.create("${path}", text);
				const leaf = app.workspace.getLeaf("tab");
				await leaf.setViewState({ type: "markdown", active: true, state: { file: file.path, mode: "preview" } });
			})()`,
		);
		const button = page.locator(".markdown-preview-view:visible .svc-glossary-button", {
			hasText: "Review 2 cards",
		});
		await button.waitFor();
		expect(await button.count()).toBe(1);
	},
);
