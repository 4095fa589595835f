// The seed note in the playground, on a device of its own, with an ear for all that must not be heard.
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { inject } from "vitest";

export const SEED = "Module 5 — Service Value Chain.md";
export const SEED_TEXT = readFileSync(new URL(`../../fixtures/seed/${SEED}`, import.meta.url), "utf8");
/** Pages whose start is over: they have no more to ask the server. */
const ready = new WeakSet<Page>();
const AS_RECEIVED = "module-5-as-received.md";

export interface Seed {
	readonly context: BrowserContext;
	readonly page: Page;
	/** Console output, uncaught errors, and requests since the page was ready. */
	readonly heard: string[];
}

/** Opens a vault with the seed note only. */
export async function openSeed(browser: Browser): Promise<Seed> {
	const context = await browser.newContext();
	const heard: string[] = [];
	const page = await openPage(context, heard, "?fresh");
	await page.evaluate(`app.vault.delete(app.vault.getFileByPath(${JSON.stringify(AS_RECEIVED)}))`);
	await settle(page);
	return { context, page, heard };
}

/** Another page over what the context has kept, as after a restart. */
export async function openPage(context: BrowserContext, heard: string[], query = ""): Promise<Page> {
	const page = await context.newPage();
	const own = ["", "app.css", "styles.css", "page.js", "served.json"].map((name) => inject("seedUrl") + name);
	page.on("console", (message) => heard.push(`console: ${message.text()}`));
	page.on("pageerror", (fault) => heard.push(`error: ${fault.message}`));
	page.on("request", (request) => {
		const url = request.url().split("?")[0] ?? "";
		if (!own.includes(url) || ready.has(page)) heard.push(`request: ${request.url()}`);
	});
	await page.goto(inject("seedUrl") + query);
	await page.waitForFunction("document.body.dataset.ready === 'true'");
	ready.add(page);
	await settle(page);
	return page;
}

/** Waits until the index and the log are at rest. */
export async function settle(page: Page): Promise<void> {
	await page.evaluate(
		"new Promise((done) => setTimeout(done, 300)).then(() => app.plugins.plugins['service-value-chain'].api.whenReady()).then(() => app.plugins.plugins['service-value-chain'].api.flush())",
	);
}

export function ask<T>(page: Page, call: string): Promise<T> {
	return page.evaluate(
		`(() => { const { api } = app.plugins.plugins["service-value-chain"]; return ${call}; })()`,
	);
}

/** Runs a command as a user does: opens the palette, types, presses Enter. */
export async function runByPalette(page: Page, words: string): Promise<void> {
	await page.keyboard.press("Control+p");
	await page.keyboard.type(words);
	await page.locator(".suggestion-item.is-selected").waitFor();
	await page.keyboard.press("Enter");
}

/** Names that the palette offers now. */
export async function paletteNames(page: Page): Promise<string[]> {
	return page.evaluate("app.commands.listCommands().map(({ name }) => name)");
}
