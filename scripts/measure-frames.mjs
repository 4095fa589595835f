// `node scripts/measure-frames.mjs [glossaries] [terms in each]`: long tasks of what a user does with very many cards,
// in the playground. Tasks of the host (it parses every note itself) count too, so look at what is done, not at the start.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { chromium } from "playwright-core";
import { startPlayground } from "../playground/serve.mjs";
import { findBrowser } from "./find-browser.mjs";

const [glossaries = 20, terms = 5000] = process.argv.slice(2).map(Number);
const MINUTES = 60_000;
const vault = await mkdtemp(join(tmpdir(), "many-cards-"));
for (let note = 0; note < glossaries; note++) {
	const entries = Array.from(
		{ length: terms },
		(_, at) => `- **Term ${at} of course ${note}**  \n  What it means, in a sentence that is number ${at}.`,
	);
	await writeFile(join(vault, `Course ${note}.md`), `# Course ${note} glossary\n\n${entries.join("\n")}\n`);
}
const playground = await startPlayground({ vault });
const browser = await chromium.launch({
	executablePath: findBrowser(),
	args: ["--no-sandbox", "--disable-gpu"],
});
const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
context.setDefaultTimeout(10 * MINUTES);

const ready = "app.plugins.plugins['service-value-chain'].api.whenReady()";
const scroll = (pixels) =>
	`new Promise((done) => { const list = document.querySelector(".svc-deck-scroller"); let left = 60; const step = () => { list.scrollTop += ${pixels}; if (left-- > 0) requestAnimationFrame(step); else done(); }; step(); })`;
const fill = (text) =>
	`(() => { const field = document.querySelector(".svc-decks input"); field.value = "${text}"; field.dispatchEvent(new Event("input", { bubbles: true })); })()`;
const sort = (column) => `document.querySelector("[data-column=${column}]").click()`;
const STEPS = [
	["ready", ready],
	["open the decks", "app.commands.executeCommandById('service-value-chain:open-decks')"],
	["scroll by jumps", scroll(20_000)],
	["scroll by lines", scroll(90)],
	["sort by term", sort("term")],
	["sort by mastery", sort("memory")],
	["search", fill("number 77")],
	["search nothing", fill("")],
	[
		"edit a note",
		"app.vault.process(app.vault.getFileByPath('Course 0.md'), (text) => text.replace('number 7.', 'number seven.'))",
	],
];

for (const start of ["cold", "warm"]) {
	const page = await context.newPage();
	// The playground dates its files when it opens: at one time they are the same to the memory of parsed notes.
	await page.clock.setFixedTime("2026-01-01");
	await page.addInitScript(
		"window.tasks = []; new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });",
	);
	await page.goto(playground.url);
	await page.waitForFunction("document.body.dataset.ready === 'true'");
	for (const [name, step] of STEPS) {
		await page.evaluate("window.tasks.length = 0");
		await page.evaluate(step);
		await page.waitForTimeout(name === "edit a note" ? 4000 : 1500);
		process.stdout.write(
			`${start}, ${name}: ${await page.evaluate("window.tasks.join(' ms, ') || 'none'")}\n`,
		);
	}
	await page.close();
}
await browser.close();
await playground.close();
await rm(vault, { recursive: true });
