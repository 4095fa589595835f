import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
	STATIC_ACTIVITIES,
	STATIC_PARENTS,
	STATIC_SPELLINGS,
} from "../../../src/ui/callouts/static-looks.ts";
import { titleContrast } from "../../../src/core/chain/title-contrast.ts";
import { DEFAULT_CHAIN } from "../../../src/core/chain/chain-settings.ts";
import { styledActivities, styledSpellings } from "../../../src/ui/callouts/callout-activities.ts";
import { calloutCss } from "../../../src/ui/callouts/callout-css.ts";
import { openBrowser } from "../open-browser.ts";

const styles = readFileSync(new URL("../../../styles.css", import.meta.url), "utf8");
/** What Obsidian and a theme of the old dialect say about callouts. */
const HOST = `
	body { margin: 16px; font: 16px sans-serif; --callout-border-width: 0px; }
	.theme-light { background: #fff; color: #222; --text-normal: #222; }
	.theme-dark { background: #1e1e1e; color: #dadada; --text-normal: #dadada; }
	.callout { --callout-color: 8, 109, 221; --callout-icon: lucide-pencil; background-color: rgba(var(--callout-color), 0.1); padding: 12px; margin: 8px 0; border-radius: 4px; mix-blend-mode: darken; }
	.callout[data-callout] .callout-title { color: rgb(var(--callout-color)); display: flex; gap: 4px; font-weight: 600; }
	.callout-icon .svg-icon { color: rgb(var(--callout-color)); }
	.callout-icon { width: 18px; height: 18px; background: currentcolor; border-radius: 4px; }`;
const ITIL4 = ["plan", "improve", "engage", "design", "build", "deliver", "context"];
const VALUES = [...STATIC_SPELLINGS.keys()];

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await openBrowser();
});
beforeEach(async () => {
	page = await browser.newPage({ viewport: { width: 700, height: 900 } });
});
afterAll(() => browser.close());

interface Seen {
	readonly type: string;
	readonly color: string;
	readonly ground: string;
	readonly icon: string;
	readonly shown: boolean;
	readonly border: string;
	/** Of the title. */
	readonly contrast: number;
	readonly iconContrast: number;
	readonly contentContrast: number;
}

function callout(type: string, inside = "", metadata = ""): string {
	const value = type.replace(/&/gu, "&amp;");
	return `<div class="callout" data-callout="${value}" data-callout-metadata="${metadata}"><div class="callout-title"><div class="callout-icon"><svg class="svg-icon"></svg></div><div class="callout-title-inner">${value}</div></div><div class="callout-content">${inside}</div></div>`;
}

async function show(body: string, theme: "light" | "dark", more = ""): Promise<void> {
	await page.setContent(`<style>${styles}${HOST}${more}</style><body class="theme-${theme}">${body}</body>`);
}

function expectLegible({ type, contrast, iconContrast, contentContrast }: Seen): void {
	expect(contrast, `${type}: title`).toBeGreaterThanOrEqual(4.5);
	expect(iconContrast, `${type}: icon`).toBeGreaterThanOrEqual(3);
	expect(contentContrast, `${type}: text`).toBeGreaterThanOrEqual(4.5);
}

/** Every callout with its contrast by WCAG 2, all grounds below it blended. */
function look(): Promise<readonly Seen[]> {
	return page.evaluate(() => {
		const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
		const paint = (colors: readonly string[]): number[] => {
			if (!context) return [];
			for (const color of colors) {
				context.fillStyle = color;
				context.fillRect(0, 0, 1, 1);
			}
			return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
		};
		const luminance = (rgb: readonly number[]): number => {
			const [r = 0, g = 0, b = 0] = rgb.map((value) =>
				value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
			);
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		return [...document.querySelectorAll<HTMLElement>(".callout")].map((el) => {
			const grounds: string[] = [];
			for (let at: HTMLElement | null = el; at; at = at.parentElement)
				grounds.unshift(getComputedStyle(at).backgroundColor);
			const style = getComputedStyle(el);
			const ground = luminance(paint(grounds));
			const inkOf = (selector: string): string =>
				getComputedStyle(el.querySelector(`:scope > ${selector}`) ?? el).color;
			const against = (ink: string): number => {
				const [light = 0, dark = 0] = [luminance(paint([ink])), ground].sort((a, b) => b - a);
				return (light + 0.05) / (dark + 0.05);
			};
			const color = inkOf(".callout-title");
			const icon = el.querySelector(".callout-icon");
			return {
				type: el.dataset["callout"] ?? "",
				color,
				ground: style.backgroundColor,
				icon: style.getPropertyValue("--callout-icon").trim(),
				shown: icon !== null && getComputedStyle(icon).display !== "none",
				border: style.borderInlineEndWidth,
				contrast: against(color),
				iconContrast: against(inkOf(".callout-title > .callout-icon > .svg-icon")),
				contentContrast: against(inkOf(".callout-content")),
			};
		});
	});
}

describe.each(["light", "dark"] as const)(
	"in the %s theme, against a theme that reads colours as triplets",
	(theme) => {
		it("every spelling of every type has its activity's colour, icon, and a contrast of 4.5 to 1", async () => {
			await show(VALUES.map((value) => callout(value)).join(""), theme);
			const all = await look();
			const icons = all.flatMap(({ type, icon }) => (ITIL4.includes(type) ? [icon] : []));
			expect(new Set(icons).size, "colour is never the only sign").toBe(ITIL4.length);
			for (const seen of all) {
				const { type, color, icon, ground } = seen;
				const id = STATIC_SPELLINGS.get(type) ?? "";
				const activity = STATIC_ACTIVITIES.find((one) => one.id === (STATIC_PARENTS.get(id) ?? id));
				const hex = activity?.color[theme] ?? "";
				expect(color, type).toBe(
					`rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`,
				);
				expect(icon, type).toBe(activity?.icon);
				expect(ground, type).toMatch(/\/ 0\.1\)|, 0\.1\)/u);
				expectLegible(seen);
			}
			if (process.env["SCREENSHOTS"])
				await page.screenshot({
					path: `${process.env["SCREENSHOTS"]}/spellings-${theme}.png`,
					fullPage: true,
				});
		});
		it("nesting stays visible and legible, five levels deep", async () => {
			const types = STATIC_ACTIVITIES.map(({ id }) => id);
			const nest = (type: string, depth: number): string =>
				callout(type, depth > 1 ? nest(type, depth - 1) : "text");
			await show(types.map((type) => nest(type, 5)).join(""), theme);
			for (const seen of await look()) {
				expectLegible(seen);
				expect(seen.ground).not.toMatch(/\/ 0\)|, 0\)/u);
			}
			if (process.env["SCREENSHOTS"])
				await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/nested-${theme}.png`, fullPage: true });
		});
		it("every type is legible in every other, and in a callout of Obsidian's own", async () => {
			const types = [...STATIC_ACTIVITIES.map(({ id }) => id), "note"];
			await show(
				types.map((outer) => callout(outer, types.map((type) => callout(type)).join(""))).join(""),
				theme,
			);
			for (const seen of await look()) if (seen.type !== "note") expectLegible(seen);
		});
		it("any colour has the contrast that the settings say it has", async () => {
			const colors = fc.sample(fc.integer({ min: 0, max: 0xffffff }), { numRuns: 40, seed: 1 });
			const hexes = colors.map((value) => `#${value.toString(16).padStart(6, "0")}`);
			await show(
				hexes.map((hex) => `<div style="--svc-plan: ${hex}">${callout("plan")}</div>`).join(""),
				theme,
			);
			for (const [index, { contrast, iconContrast }] of (await look()).entries()) {
				const said = titleContrast(hexes[index] ?? "", theme);
				// The browser rounds the ground to whole steps.
				expect(Math.abs(contrast - said) / said, hexes[index]).toBeLessThan(0.03);
				expect(iconContrast).toBe(contrast);
			}
		});
		it("the snippet alone gives the look of styles.css", async () => {
			const body = [
				...VALUES.map((value) => callout(value)),
				callout("plan", callout("build", callout("note")), "no-icon"),
			];
			await show(body.join(""), theme);
			const shipped = await look();
			const css = calloutCss(styledActivities(DEFAULT_CHAIN), styledSpellings(DEFAULT_CHAIN));
			await page.setContent(
				`<style>${HOST}${css}</style><body class="theme-${theme}">${body.join("")}</body>`,
			);
			expect(await look()).toEqual(shipped);
		});
	},
);

describe("other rules", () => {
	it("leave types of others, and a note inside an activity, as they are", async () => {
		await show(callout("plan", callout("note") + callout("designer") + callout("planning-poker")), "light");
		const [plan, ...others] = await look();
		expect(plan?.color).not.toBe("rgb(8, 109, 221)");
		for (const { color, icon } of others)
			expect([color, icon]).toEqual(["rgb(8, 109, 221)", "lucide-pencil"]);
	});
	it("hide the icon where the metadata says so, among other words too", async () => {
		await show(
			callout("plan", "", "no-icon") +
				callout("build", "", "wide no-icon|x") +
				callout("plan", callout("note"), "no-icon"),
			"light",
		);
		expect((await look()).map(({ shown }) => shown)).toEqual([false, false, false, true]);
	});
	it("let go of a type that is left to others", async () => {
		await show(
			callout("plan") + callout("engage"),
			"light",
			".callout[data-callout] { --callout-color: 1, 2, 3; }",
		);
		await page.evaluate(() => document.body.classList.add("svc-leave-plan"));
		const [plan, engage] = await look();
		expect(plan).toMatchObject({ color: "rgb(1, 2, 3)", icon: "lucide-pencil" });
		expect(engage?.color).not.toBe("rgb(1, 2, 3)");
	});
	it("take the user's colours and icons from the window's body", async () => {
		await show(callout("design") + callout("transition"), "dark");
		await page.evaluate(() => {
			for (const [name, value] of [
				["--svc-design-dark", "#00ff00"],
				["--svc-design-light", "#ff0000"],
				["--svc-transition-icon", "lucide-star"],
			] as const) {
				document.body.style.setProperty(name, value);
			}
		});
		const seen = await look();
		expect(seen.map(({ color }) => color)).toEqual(["rgb(0, 255, 0)", "rgb(0, 255, 0)"]);
		expect(seen.map(({ icon }) => icon)).toEqual(["lucide-pencil-ruler", "lucide-star"]);
	});
	it("draw a line round callouts on paper and in forced colours, with light mode's colours on paper", async () => {
		await show(callout("plan"), "dark");
		await page.emulateMedia({ media: "print" });
		expect(await look()).toMatchObject([{ border: "1px", color: "rgb(122, 40, 203)" }]);
		await page.emulateMedia({ media: "screen", forcedColors: "active" });
		expect(await look()).toMatchObject([{ border: "1px" }]);
	});
	it("put the accent on the right in right-to-left notes", async () => {
		await show(`<div dir="rtl">${callout("plan")}</div>`, "light");
		const widths = await page.evaluate(() => {
			const style = getComputedStyle(document.querySelector(".callout") ?? document.body);
			return [style.borderLeftWidth, style.borderRightWidth];
		});
		expect(widths).toEqual(["0px", "3px"]);
	});
});
