// A session as its user does it: keys, buttons, fields, and what must not happen.
import type { Browser } from "playwright-core";
import { createEmptyCard, default_w, fsrs } from "ts-fsrs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openSession, type SessionPage } from "./open-session.ts";

let browser: Browser;
let session: SessionPage;

beforeAll(async () => {
	browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => session.page.close());

/** Presses keys one after the other, each when the one before has had its effect. */
async function press(...keys: readonly string[]): Promise<void> {
	for (const key of keys) {
		await session.page.keyboard.press(key);
		await session.page.waitForFunction(`!document.querySelector(".svc-review.is-saving")`);
		await session.page.waitForTimeout(40);
	}
}

const question = (): Promise<string> => session.text(".svc-question");
const isTurned = async (): Promise<boolean> => (await session.page.locator(".svc-answer").count()) > 0;

it("schedules in the minified bundle as ts-fsrs does, with parameters of the user's own", async () => {
	session = await openSession(browser);
	const weights = default_w.map((weight, index) => (index < 4 ? weight * 1.1 : weight));
	await session.set({ weights, retention: 0.85 });
	const noon = (day: number): number => Date.UTC(2026, 3, 1 + day, 12);
	const steps = [
		[0, 3],
		[1, 4],
		[12, 1],
		[13, 3],
		[20, 2],
		[60, 3],
	] as const;
	const script = `(async () => {
		const { api } = app.plugins.plugins["service-value-chain"];
		const [{ id }] = api.cards();
		const dues = [];
		for (const [at, grade] of ${JSON.stringify(steps.map(([day, grade]) => [noon(day), grade]))})
			dues.push((await api.review(id, grade, at)).due.slice(0, 19));
		return dues;
	})()`;
	const scheduler = fsrs({ w: weights, request_retention: 0.85, enable_fuzz: false });
	let card = createEmptyCard(new Date(noon(0)));
	const expected = steps.map(([day, grade]) => {
		({ card } = scheduler.next(card, new Date(noon(day)), grade));
		return card.due.toISOString().slice(0, 19);
	});
	expect(await session.page.evaluate(script)).toEqual(expected);
});

describe("by keyboard alone", () => {
	it("turns, grades, undoes, buries, suspends, and ends in a summary", async () => {
		session = await openSession(browser);
		await session.set({ newPerDay: 4 });
		await session.run("review-due");
		const [first] = [await question()];
		await press("Space", "4");
		const second = await question();
		expect(second).not.toBe(first);
		await press("Space", "2", "u");
		expect([await question(), (await session.reviews()).length]).toEqual([second, 1]);
		await press("b");
		const third = await question();
		expect(third).not.toBe(second);
		await press("u");
		expect(await question()).toBe(second);
		await press("s");
		for (let card = 0; card < 8 && (await question()) !== ""; card++) await press("Space", "4");
		expect(await session.text(".svc-end h2")).toBe("Done for now");
		expect(await session.text(".svc-tally")).toMatch(/Again 0.*Easy [34]/u);
		await press("u");
		expect(await question()).not.toBe("");
	});

	it("undoes also what was done before the app was closed", async () => {
		session = await openSession(browser);
		await session.run("review-due");
		const first = await question();
		await press("Space", "3");
		await openSession(browser, { page: session.page, isFresh: false });
		await session.run("review-due");
		await press("u");
		expect([await question(), await session.reviews()]).toEqual([first, []]);
	});

	it("goes on after a restart where it was, and sums up all of it", async () => {
		session = await openSession(browser);
		await session.set({ newPerDay: 3 });
		await session.run("review-due");
		await press("Space", "1", "Space", "4");
		const before = await session.text(".svc-review-counts");
		expect(before).toMatch(/^2 of 4/u);
		session = await openSession(browser, { page: session.page, isFresh: false });
		await session.page.waitForSelector(".svc-card");
		await session.page.waitForFunction(
			`document.querySelector(".svc-review-counts")?.textContent === ${JSON.stringify(before)}`,
		);
		await session.page.click(".svc-turn");
		await press("4", "Space", "4");
		await session.page.waitForSelector(".svc-end");
		expect(await session.text(".svc-tally")).toBe("Again 1Hard 0Good 0Easy 3");
		// What is begun anew counts anew.
		await session.run("review-due");
		await session.page.waitForSelector(".svc-end");
		expect(await session.page.locator(".svc-tally").count()).toBe(0);
	});

	it("does nothing for a key that is held, typed into a field, or pressed with a modifier", async () => {
		session = await openSession(browser);
		await session.run("review-due");
		await press("Space");
		const held = { key: "3", code: "Digit3", repeat: true, bubbles: true, cancelable: true };
		await session.page.evaluate(
			`document.activeElement.dispatchEvent(new KeyboardEvent("keydown", ${JSON.stringify(held)}))`,
		);
		await press("Control+3", "Alt+s", "Shift+B");
		await session.page.evaluate(
			`document.querySelector(".svc-card").append(document.createElement("input"))`,
		);
		await session.page.focus(".svc-card input");
		await press("3", "u", "s");
		expect([await session.page.inputValue(".svc-card input"), await session.reviews()]).toEqual(["3us", []]);
		expect(await isTurned()).toBe(true);
	});

	it("follows keys of the user's own at once, and shows them", async () => {
		session = await openSession(browser);
		await session.run("review-due");
		await session.set({ keys: { turn: "x", good: "j" } });
		expect(await session.page.textContent(".svc-turn kbd")).toBe("X");
		await press("x");
		expect(await session.page.textContent(".svc-grade-3 kbd")).toBe("J");
		await press("3");
		expect(await session.reviews()).toEqual([]);
		await press("j");
		expect(await session.reviews()).toHaveLength(1);
	});

	it("flags, explains, and asks a card again when all else is done", async () => {
		session = await openSession(browser);
		await session.set({ newPerDay: 1 });
		await session.run("review-due");
		const first = await question();
		await press("f", "w", "a");
		expect(await session.text(".svc-flagged")).toBe("Flagged");
		expect(await session.text(".svc-why")).toContain("It is new");
		await press("Space", "4");
		expect(await question()).toBe(first);
		await press("w");
		expect(await session.text(".svc-why")).toMatch(/again today.*90 % wanted/u);
		await press("Space", "4");
		expect(await session.text(".svc-end h2")).toBe("Done for now");
	});

	it("keeps the focus where the next key is meant, and says question and answer", async () => {
		session = await openSession(browser);
		await session.run("review-due");
		const focused = (): Promise<string> => session.page.evaluate(`document.activeElement.className`);
		const said = (): Promise<string> => session.text(".svc-spoken");
		await session.page.waitForFunction(`document.querySelector(".svc-spoken")?.textContent !== ""`);
		expect(await said()).toBe(`Question: ${await question()}`);
		await press("Space");
		expect(await focused()).toContain("svc-answer");
		expect(await said()).toContain("Answer: An operating model");
		await press("4");
		expect(await focused()).toContain("svc-turn");
	});
});

describe("with a mouse", () => {
	it("grades once for a double click", async () => {
		session = await openSession(browser);
		await session.run("review-due");
		await session.page.click(".svc-turn");
		await session.page.dblclick(".svc-grade-3");
		await session.page.waitForTimeout(100);
		expect(await session.reviews()).toHaveLength(1);
		expect(await isTurned()).toBe(false);
	});

	it("opens the source and comes back to the same card with its new text", async () => {
		session = await openSession(browser);
		await session.run("review-due");
		await press("Space");
		const before = await question();
		await session.page.evaluate(`(async () => {
			const file = app.vault.getFileByPath("Module 5 — Service Value Chain.md");
			await app.vault.process(file, (text) => text.replace("An operating model that", "A model, rewritten, that"));
		})()`);
		await session.page.waitForFunction(
			`document.querySelector(".svc-answer")?.textContent.includes("rewritten")`,
		);
		expect([await question(), await isTurned()]).toEqual([before, true]);
	});
});

describe("typed answers", () => {
	it("are typed without setting off keys, and compared when the card is turned", async () => {
		session = await openSession(browser);
		await session.set({ typeAnswer: true });
		await session.run("review-due");
		await session.page.keyboard.type("a model used 3");
		await session.page.keyboard.press("Enter");
		await session.page.waitForSelector(".svc-compared");
		expect(await session.reviews()).toEqual([]);
		expect(await session.text(".svc-compared")).toContain("operating");
		await press("3");
		expect(await session.reviews()).toHaveLength(1);
	});
});

describe("practice", () => {
	it("says so, records nothing, survives a reload, and can be undone", async () => {
		session = await openSession(browser);
		await session.set({ newPerDay: 0 });
		await session.run("review-due");
		expect(await session.text(".svc-end h2")).toBe("Nothing is due");
		await session.page.click("text=Practise anyway");
		const first = await question();
		expect(await session.text(".svc-practice")).toContain("not recorded");
		await press("Space", "3", "u");
		expect([await question(), await session.reviews()]).toEqual([first, []]);
		const state = await session.page.evaluate(
			`app.workspace.getLeavesOfType("service-value-chain-review")[0].view.getState().mode`,
		);
		expect(state).toBe("practice");
	});
});

describe("when the disk refuses", () => {
	it("keeps the grade, says so, and goes on when the write succeeds", async () => {
		session = await openSession(browser);
		await session.run("review-due");
		await session.page.evaluate(`(() => {
			const { adapter } = app.vault;
			for (const owner of [app.vault, adapter])
				for (const name of ["append", "create", "modify", "process", "write", "createFolder", "mkdir"]) {
					const whole = owner[name];
					if (typeof whole !== "function") continue;
					owner[name] = (...args) => window.isFull ? Promise.reject(new Error("full")) : whole.apply(owner, args);
				}
			window.isFull = true;
		})()`);
		await session.page.keyboard.press("Space");
		await session.page.keyboard.press("3");
		await session.page.waitForSelector(".svc-unwritten");
		expect(await session.text(".svc-unwritten")).toContain("could not be written");
		expect(await isTurned()).toBe(true);
		await session.page.evaluate(`void (window.isFull = false)`);
		await session.page.waitForFunction(`!document.querySelector(".svc-answer")`, undefined, {
			timeout: 30_000,
		});
		expect(await session.reviews()).toHaveLength(1);
	});
});

describe("killed at any moment", () => {
	it("loses at most the grade that was not confirmed", async () => {
		session = await openSession(browser);
		let least = 0;
		for (let kill = 0; kill < 20; kill++) {
			await session.run("review-due");
			const before = (await session.reviews()).length;
			expect(before).toBeGreaterThanOrEqual(least);
			await session.page.keyboard.press("Space");
			await session.page.keyboard.press(kill % 3 === 0 ? "1" : "4");
			await session.page.waitForTimeout((kill * 7) % 45);
			const isConfirmed = await session.page.evaluate(`!document.querySelector(".svc-answer")`);
			least = isConfirmed ? before + 1 : before;
			await openSession(browser, { page: session.page, isFresh: false });
		}
		expect((await session.reviews()).length).toBeGreaterThanOrEqual(least);
	}, 400_000);
});
