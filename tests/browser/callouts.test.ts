import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { itil4 } from "../../src/core/chain/itil4.ts";
import { openBrowser } from "./open-browser.ts";

const styles = readFileSync(new URL("../../styles.css", import.meta.url), "utf8");
const TYPES = [...itil4.activities.map(({ id }) => id), "context"];
const SPELLINGS = ["design-&-transition", "obtain/build", "deliver-and-support", "design-transition"];
let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage();
});
afterAll(() => browser.close());

/** Obsidian's callout DOM for each type, on the theme's background. */
async function show(theme: "light" | "dark"): Promise<void> {
	const callout = (type: string) =>
		`<div class="callout" data-callout="${type.replace("&", "&amp;")}"><div class="callout-title"><div class="callout-icon"></div><div class="callout-title-inner">${type}</div></div></div>`;
	await page.setContent(
		`<style>${styles}</style><body class="theme-${theme}" style="background:${theme === "dark" ? "#1e1e1e" : "#ffffff"}">${[...TYPES, ...SPELLINGS].map(callout).join("")}</body>`,
	);
}

/** Colours of each callout as the browser paints them, blended over the page, and their contrast by WCAG 2. */
function measure(): Promise<{ type: string; icon: string; contrast: number; title: string }[]> {
	return page.evaluate(() => {
		const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
		const paint = (...colors: string[]): number[] => {
			if (!context) return [];
			for (const color of colors) {
				context.fillStyle = color;
				context.fillRect(0, 0, 1, 1);
			}
			return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
		};
		const luminance = (rgb: number[]): number => {
			const [r = 0, g = 0, b = 0] = rgb.map((value) =>
				value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
			);
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const background = getComputedStyle(document.body).backgroundColor;
		return [...document.querySelectorAll<HTMLElement>(".callout")].map((callout) => {
			const style = getComputedStyle(callout);
			const title = getComputedStyle(callout.querySelector(".callout-title") ?? callout).color;
			const [light, dark] = [
				luminance(paint(title)),
				luminance(paint(background, style.backgroundColor)),
			].sort((a, b) => b - a);
			return {
				type: callout.dataset["callout"] ?? "",
				icon: style.getPropertyValue("--callout-icon").trim(),
				title: `rgb(${paint(title).join(", ")})`,
				contrast: ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05),
			};
		});
	});
}

describe.each(["light", "dark"] as const)("callouts in the %s theme", (theme) => {
	it("have the colour and icon of their activity", async () => {
		await show(theme);
		const measured = new Map((await measure()).map((callout) => [callout.type, callout]));
		for (const { id, icon, color } of itil4.activities) {
			const hex = color[theme].slice(1);
			const rgb = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ");
			expect(measured.get(id)).toMatchObject({ icon, title: `rgb(${rgb})` });
		}
		expect(new Set(TYPES.map((type) => measured.get(type)?.icon)).size).toBe(TYPES.length);
	});
	it("have titles and icons with a contrast of at least 4.5 to 1", async () => {
		await show(theme);
		for (const { type, contrast } of await measure()) expect(contrast, type).toBeGreaterThanOrEqual(4.5);
	});
	it("look the same in every spelling", async () => {
		await show(theme);
		const measured = new Map((await measure()).map((callout) => [callout.type, callout]));
		for (const [spelling, id] of [
			["design-&-transition", "design"],
			["obtain/build", "build"],
			["deliver-and-support", "deliver"],
		] as const) {
			expect(measured.get(spelling)?.title).toBe(measured.get(id)?.title);
		}
	});
});
