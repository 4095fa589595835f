// The dialogs of the whole history, as their user goes through them: also what fails, by keyboard, on a phone.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../axe-faults.ts";
import { openBrowser } from "../open-browser.ts";
import { openSession, type SessionPage } from "./open-session.ts";

let browser: Browser;
let session: SessionPage;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => session.page.close());

async function open(look: Parameters<typeof openSession>[1] = {}): Promise<Page> {
	session = await openSession(browser, look);
	return session.page;
}

/** Opens a dialog by its command, and waits until it has read what it shows. */
async function dialog(command: string): Promise<void> {
	await session.page.keyboard.press("Escape");
	await session.page.waitForSelector(".modal", { state: "detached" });
	await session.page.evaluate(`void app.commands.executeCommandById("service-value-chain:${command}")`);
	await session.page.waitForSelector(".modal");
}

/** Waits until the dialog says this. */
async function says(text: string): Promise<void> {
	await session.page.waitForFunction(
		`document.querySelector(".modal")?.textContent.includes(${JSON.stringify(text)})`,
	);
}

const create = (path: string, text: string): Promise<unknown> =>
	session.page.evaluate(`app.vault.create(${JSON.stringify(path)}, ${JSON.stringify(text)})`);
const press = (name: string): Promise<void> =>
	session.page.locator(".modal").getByRole("button", { name, exact: true }).click();
const read = (path: string): Promise<string> =>
	session.page.evaluate(`app.vault.read(app.vault.getFileByPath(${JSON.stringify(path)}))`);

async function reviewTwo(): Promise<void> {
	await session.page.evaluate(`(async () => {
		const { api } = app.plugins.plugins["service-value-chain"];
		for (const { id } of api.cards().slice(0, 2)) await api.review(id, 3);
	})()`);
}

describe("the check", () => {
	it("finds an empty log fine, and names a damaged line of another", async () => {
		await open();
		await dialog("check-review-history");
		await says("nothing is missing");
		await reviewTwo();
		await create("Value chain reviews/2026-01.md", `{"time":"2026-torn`);
		await dialog("check-review-history");
		await says("Lines that could not be read, and stay where they are: 1");
		await says("2026-01.md, line 1");
	});
});

describe("export and import", () => {
	it("save a table once, by Enter, and say why not twice", async () => {
		const page = await open();
		await reviewTwo();
		for (const answer of ["Saved as Value chain reviews.csv", "no review was removed: File already exists"]) {
			await dialog("export-reviews");
			await says("2 reviews");
			await page.waitForSelector(".modal input:focus");
			await page.keyboard.press("Enter");
			await says(answer);
		}
		expect((await read("Value chain reviews.csv")).split("\r\n")).toHaveLength(4);
	});

	it("say what a table needs when there is none, and what a deck needs", async () => {
		const page = await open();
		for (const text of ["", "Deck.apkg", "just words", "term,at\nx,yesterday"]) {
			await dialog("import-reviews");
			await says("CSV, or name of a file");
			await page.fill(".modal textarea", text);
			await press("Read CSV");
			await says("its first row names columns");
			await says("(.apkg) can’t be read");
		}
		expect(await session.reviews()).toEqual([]);
	});

	it("show what a table would add, add it when told to, and only once", async () => {
		const page = await open();
		const term = await page.evaluate<string>(
			`app.plugins.plugins["service-value-chain"].api.cards()[0].term`,
		);
		const deck = await page.evaluate<string>(
			`app.plugins.plugins["service-value-chain"].api.cards()[0].glossary`,
		);
		await create(
			"Anki.csv",
			`id,term,deck,ease,time\n1763000000000,${term},${deck},3,4000\n1763100000000,Nobody,,3,1\nx,y,,z,1\n`,
		);
		for (const times of [1, 2]) {
			await dialog("import-reviews");
			await says("CSV, or name of a file");
			await page.fill(".modal textarea", "Anki.csv");
			await press("Read CSV");
			await says(times === 1 ? "1 review of 1 card would be added" : "There is nothing to add");
			await says("No single card has these names: Nobody");
			if (times === 1) await press("Add");
			if (times === 1) await says("1 review added");
			expect(await session.reviews()).toHaveLength(1);
		}
	});
});

describe("compaction and another folder", () => {
	it("keep a copy, remove it from the log, and leave every review", async () => {
		const page = await open();
		await dialog("compact-review-log");
		await says("There is nothing to compact.");
		await reviewTwo();
		const path = await page.evaluate<string>(
			`app.vault.getMarkdownFiles().find(({ path }) => path.startsWith("Value chain reviews/")).path`,
		);
		await create("Value chain reviews/conflicted copy.md", await read(path));
		await dialog("compact-review-log");
		await says("1 file (conflict copies, or moved)");
		await press("Back up and compact");
		await says("Done. The backup is in “Value chain reviews backup");
		expect(await session.reviews()).toHaveLength(2);
		await dialog("move-review-log");
		await says("moved to this folder");
		await page.fill(".modal input", "Study/Log");
		await page.keyboard.press("Enter");
		await says("The review log is in “Study/Log”.");
		expect(await session.reviews()).toHaveLength(2);
		expect(
			await page.evaluate(
				`app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith("Study/Log/")).length`,
			),
		).toBe(1);
	});

	it("say so when the vault refuses, and leave the log where it is", async () => {
		const page = await open();
		await reviewTwo();
		await page.evaluate(`void (app.fileManager.renameFile = () => Promise.reject(new Error("locked")))`);
		await dialog("move-review-log");
		await says("moved to this folder");
		await page.fill(".modal input", "Elsewhere");
		await page.keyboard.press("Enter");
		await says("The review log is in “Value chain reviews”.");
		expect(await page.locator(".notice").allInnerTexts()).toContainEqual(
			"The review log stays in “Value chain reviews”: locked",
		);
	});
});

describe.each([
	["light", 1000],
	["dark", 320],
] as const)("in the %s theme at %d pixels", (theme, width) => {
	it("every dialog is accessible, fits, and has the focus", async () => {
		const page = await open({ theme, width });
		for (const [command, text] of [
			["check-review-history", "nothing is missing"],
			["export-reviews", "0 reviews"],
			["import-reviews", "CSV, or name of a file"],
			["compact-review-log", "There is nothing to compact."],
			["move-review-log", "moved to this folder"],
		] as const) {
			await dialog(command);
			await says(text);
			await page.waitForFunction(`document.querySelector(".modal").contains(document.activeElement)`);
			expect(await axeFaults(page, ".modal"), command).toEqual([]);
			const [left, right] = await page.evaluate<[number, number]>(
				`(({ left, right }) => [left, right])(document.querySelector(".modal").getBoundingClientRect())`,
			);
			expect([left >= 0, right <= width], command).toEqual([true, true]);
		}
	});
});
