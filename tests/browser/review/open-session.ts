// A page of the playground with the seed notes and a fresh log, and how these tests talk to it.
import type { Browser, Page } from "playwright-core";
import { inject } from "vitest";

const PLUGIN = `app.plugins.plugins["service-value-chain"]`;

export interface SessionPage {
	readonly page: Page;
	readonly run: (command: string) => Promise<void>;
	readonly set: (settings: Readonly<Record<string, unknown>>) => Promise<void>;
	/** Every counted review as `[card id, rating]`. */
	readonly reviews: () => Promise<readonly (readonly [string, number])[]>;
	/** Text of the first element that fits, without keys; "" if there is none. */
	readonly text: (selector: string) => Promise<string>;
}

export async function openSession(
	browser: Browser,
	{ width = 1000, theme = "light", isFresh = true, page: known = null as Page | null } = {},
): Promise<SessionPage> {
	const page = known ?? (await browser.newPage({ viewport: { width, height: 800 } }));
	await page.goto(`${inject("seedUrl")}?theme=${theme}${isFresh ? "&fresh" : ""}`);
	await page.waitForSelector("body[data-ready]");
	await page.evaluate(`${PLUGIN}.api.whenReady()`);
	return {
		page,
		run: async (command) => {
			await page.evaluate(`void app.commands.executeCommandById("service-value-chain:${command}")`);
			await page.waitForFunction(`document.querySelector(".svc-card, .svc-end, .svc-charts") !== null`);
		},
		set: async (settings) => {
			await page.evaluate(`${PLUGIN}.settingsStore.update(${JSON.stringify(settings)})`);
		},
		reviews: () => page.evaluate(`${PLUGIN}.api.reviews().map(({ card, rating }) => [card, rating])`),
		text: async (selector) => {
			const script = `(() => {
				const copy = document.querySelector(${JSON.stringify(selector)})?.cloneNode(true);
				copy?.querySelectorAll("kbd").forEach((key) => key.remove());
				return copy?.textContent.trim() ?? "";
			})()`;
			return page.evaluate(script);
		},
	};
}
