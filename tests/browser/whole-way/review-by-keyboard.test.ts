import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { ask, openPage, openSeed, runByPalette, SEED, SEED_TEXT, settle } from "./open-seed.ts";

interface Review {
	readonly card: string;
	readonly rating: number;
}
let browser: Browser;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());

async function startReview(page: Page): Promise<void> {
	await runByPalette(page, "review flashcards module 5");
	await page.locator(".svc-question").waitFor();
}

/** Turns the card, grades it, and waits until the next question is there. */
async function grade(page: Page, key: string): Promise<void> {
	await page.keyboard.press("Space");
	await page.locator(".svc-answer").waitFor();
	await page.keyboard.press(key);
	await page.locator(".svc-turn").waitFor();
}

// A machine that does much else takes its time to start pages.
const TIMEOUT = 180_000;

const ratings = async (page: Page): Promise<number[]> =>
	(await ask<Review[]>(page, "api.reviews()")).map(({ rating }) => rating);
const schedule = (page: Page): Promise<unknown> =>
	ask(page, "api.cards().map(({ id, state, due }) => ({ id, state, due }))");
const textOf = (page: Page, path: string): Promise<string> =>
	page.evaluate(`app.vault.textOf(${JSON.stringify(path)})`);
/** The lines of the review log that are graded reviews: each names its grade. */
const logText = (page: Page): Promise<string> =>
	page.evaluate(
		"app.vault.getFiles().filter(({ path }) => path.startsWith('Value chain reviews/')).map(({ path }) => app.vault.textOf(path)).join('\\n')",
	);

it(
	"reviews by keyboard alone, writes each grade to the log, and has the same schedule after a reload",
	async () => {
		const { page, heard } = await openSeed(browser);
		await startReview(page);
		expect(await ask<unknown[]>(page, "api.due()")).toHaveLength(11);
		for (const key of ["3", "4", "1", "2"]) await grade(page, key);
		expect(await ratings(page)).toEqual([3, 4, 1, 2]);
		await page.keyboard.press("u");
		await expect.poll(() => ratings(page)).toEqual([3, 4, 1]);
		await settle(page);
		const log = await logText(page);
		for (const { card } of await ask<Review[]>(page, "api.reviews()")) expect(log).toContain(card);
		const before = await schedule(page);

		await page.reload();
		await page.waitForFunction("document.body.dataset.ready === 'true'");
		await settle(page);
		expect(await ratings(page)).toEqual([3, 4, 1]);
		expect(await schedule(page)).toEqual(before);
		expect(await textOf(page, SEED)).toBe(SEED_TEXT);
		expect(heard.filter((line) => !line.startsWith("request: "))).toEqual([]);
	},
	TIMEOUT,
);

it(
	"has three reviews and the note byte for byte after a power cut right after the third grade",
	async () => {
		const { context, page, heard } = await openSeed(browser);
		await startReview(page);
		for (const key of ["3", "3", "3"]) await grade(page, key);
		const session = await context.newCDPSession(page);
		const isDead = new Promise((done) => page.once("crash", done));
		void session.send("Page.crash").catch(() => undefined);
		await isDead;

		const restarted = await openPage(context, heard);
		expect(await ratings(restarted)).toEqual([3, 3, 3]);
		expect(await textOf(restarted, SEED)).toBe(SEED_TEXT);
		expect(await ask(restarted, "api.problems()")).toEqual([]);
		expect(heard).toEqual([]);
	},
	TIMEOUT,
);
