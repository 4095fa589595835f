import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openSeed, runByPalette, type Seed } from "./open-seed.ts";

let browser: Browser;
let seed: Seed;

beforeAll(async () => {
	browser = await openBrowser();
	seed = await openSeed(browser);
	await runByPalette(seed.page, "open value chain");
	await seed.page.locator("svg.svc-diagram").waitFor();
	// Counts what waits or listens from here on; what is released counts down again.
	await seed.page.evaluate(`(() => {
		const pending = new Set();
		const { setInterval: start, clearInterval: stop } = window;
		window.setInterval = (...args) => { const id = start(...args); pending.add(id); return id; };
		window.clearInterval = (id) => { pending.delete(id); stop(id); };
		const listeners = new Map();
		for (const target of [window, document, document.body]) {
			const { addEventListener: add, removeEventListener: remove } = target;
			const heard = new Map();
			listeners.set(target, heard);
			const keyOf = (type, options) => type + (typeof options === "object" ? Boolean(options?.capture) : Boolean(options));
			target.addEventListener = (type, listener, options) => {
				if (!options?.once) (heard.get(keyOf(type, options)) ?? heard.set(keyOf(type, options), new Set()).get(keyOf(type, options))).add(listener);
				add.call(target, type, listener, options);
			};
			target.removeEventListener = (type, listener, options) => {
				heard.get(keyOf(type, options))?.delete(listener);
				remove.call(target, type, listener, options);
			};
		}
		window.leftBehind = () => ({
			elements: document.querySelectorAll("*").length,
			body: [document.body.className, document.body.getAttribute("style") ?? ""],
			sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
			commands: Object.keys(app.commands.commands).filter((id) => id.startsWith("service-value-chain")).length,
			events: [app.vault, app.metadataCache, app.workspace].map(({ refs }) => refs.length),
			intervals: pending.size,
			listeners: [...listeners.values()].map((heard) => [...heard.values()].reduce((sum, set) => sum + set.size, 0)),
		});
		window.cycle = async (times) => {
			for (let round = 0; round < times; round++) {
				await enablePlugin();
				await app.plugins.plugins["service-value-chain"].api.whenReady();
				disablePlugin();
			}
			await new Promise((done) => setTimeout(done, 500));
			return leftBehind();
		};
		disablePlugin();
	})()`);
});
afterAll(() => browser.close());

it("reads no file in onload", async () => {
	const reads = await seed.page.evaluate(`(async () => {
		const { workspace, vault } = app;
		const before = [vault.reads.length, vault.adapter.readCount];
		workspace.onLayoutReady = () => undefined;
		await enablePlugin();
		const after = [vault.reads.length, vault.adapter.readCount];
		delete workspace.onLayoutReady;
		disablePlugin();
		return [before, after];
	})()`);
	const [before, after] = reads as [number[], number[]];
	expect(after).toEqual(before);
});

it("leaves nothing behind when it is turned on and off ten times, and fifty", async () => {
	const first = await seed.page.evaluate("cycle(1)");
	expect(first).toMatchObject({ commands: 0 });
	expect(await seed.page.evaluate("cycle(10)")).toEqual(first);
	const session = await seed.context.newCDPSession(seed.page);
	const count = async (): Promise<{ nodes: number; jsEventListeners: number }> => {
		await session.send("HeapProfiler.collectGarbage");
		return session.send("Memory.getDOMCounters");
	};
	const before = await count();
	expect(await seed.page.evaluate("cycle(40)")).toEqual(first);
	const after = await count();
	// A leak of one node or listener a round would be forty.
	expect(after.nodes - before.nodes).toBeLessThan(40);
	expect(after.jsEventListeners - before.jsEventListeners).toBeLessThan(40);
	expect(seed.heard).toEqual([]);
}, 240_000);

it("works as before when it is on again", async () => {
	await seed.page.evaluate("enablePlugin()");
	await runByPalette(seed.page, "open value chain");
	await seed.page.locator("svg.svc-diagram .svc-activity").first().waitFor();
	expect(await seed.page.locator("svg.svc-diagram").count()).toBe(1);
});
