// The picture of the chain: complete at every width, in both themes, by keyboard and for screen readers.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../axe-faults.ts";
import { openBrowser } from "../open-browser.ts";
import {
	focused,
	goTo,
	MODULE,
	openSidebar,
	run,
	setWidth,
	settle,
	texts,
	WALKTHROUGH,
	whereabouts,
} from "./open-sidebar.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openSidebar(browser, "picture");
});
afterAll(() => browser.close());

/** Texts that reach out of their box or control, and boxes that overlap. */
function faults(): Promise<string[]> {
	return page.evaluate(`(() => {
		const rect = (element) => element.getBoundingClientRect();
		const boxes = [...document.querySelectorAll(".svc-chain-view .svc-activity")];
		const within = (a, b) => a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
		const faces = [...document.querySelectorAll(".svc-chain-view .svc-activity-face")];
		const cut = boxes.flatMap((box, index) =>
			[...faces[index].querySelectorAll(".svc-activity-label, .svc-activity-status")]
				.filter((text) => !within(rect(text), rect(box.querySelector(".svc-activity-box"))))
				.map((text) => "cut: " + text.textContent));
		const sides = boxes.map((box) => rect(box.querySelector(".svc-activity-box")));
		const overlaps = sides.flatMap((a, index) => sides.slice(index + 1).filter((b) =>
			a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map(() => "overlap"));
		const view = rect(document.querySelector(".svc-chain-view"));
		const out = sides.filter((side) => side.left < view.left || side.right > view.right).map(() => "outside");
		const pen = document.createElement("canvas").getContext("2d");
		const controls = [...document.querySelectorAll(":is(.svc-toolbar, .svc-controls) :is(select, input, button)")].filter((control) => {
			const { font, paddingLeft, paddingRight } = getComputedStyle(control);
			pen.font = font;
			const text = control.placeholder || control.selectedOptions?.[0].textContent || control.textContent;
			const room = control.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
			return control.isShown() && pen.measureText(text).width > room + 1;
		});
		return [...cut, ...overlaps, ...out, ...controls.map((control) => "cut: " + control.outerHTML)];
	})()`);
}

describe.each(["light", "dark"] as const)("the sidebar in the %s theme", (theme) => {
	beforeAll(async () => {
		await page.evaluate(
			`document.body.classList.toggle("theme-dark", ${theme === "dark"}); document.body.classList.toggle("theme-light", ${theme === "light"})`,
		);
		await goTo(page, WALKTHROUGH, 12);
	});
	it.each([200, 240, 390, 600, 900])(
		"shows every word of the picture, and axe finds nothing, at %i pixels",
		async (width) => {
			await setWidth(page, width);
			expect(await faults()).toEqual([]);
			expect(await axeFaults(page, ".svc-chain-view")).toEqual([]);
		},
	);
});

it("stays complete when the user zooms to 200 %, and when colours are forced", async () => {
	await setWidth(page, 140);
	expect((await faults()).filter((fault) => !fault.includes("<select"))).toEqual([]);
	await setWidth(page, 200);
	await page.emulateMedia({ forcedColors: "active" });
	expect(await faults()).toEqual([]);
	const strokes = await page.evaluate(
		`new Set([...document.querySelectorAll(".svc-chain-view .svc-activity:not(.is-selected) .svc-activity-box")].map((box) => getComputedStyle(box).stroke)).size`,
	);
	expect(strokes).toBe(1);
	await page.emulateMedia({ forcedColors: "none" });
	await setWidth(page, 300);
});

it("says of each activity what it holds, and walks them by where they stand", async () => {
	await goTo(page, MODULE, 0);
	await page.locator('.svc-chain-view [data-activity="plan"]').focus();
	expect(await focused(page)).toMatch(/^Plan, 4 places, 0 cards due, 1 new, not started/u);
	const walked: string[] = [];
	for (const key of ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowUp"]) {
		await page.keyboard.press(key);
		walked.push((await focused(page)).split(",")[0] ?? "");
	}
	expect(walked.slice(0, 5)).toEqual([
		"Engage",
		"Design and transition",
		"Obtain/build",
		"Deliver and support",
		"Improve",
	]);
});

it("selects by Space without leaving, and goes by Enter; arrows of the chosen activity's exchanges are drawn", async () => {
	await goTo(page, MODULE, 0);
	await page.locator('.svc-chain-view [data-activity="engage"]').focus();
	await page.keyboard.press("Space");
	await settle(page);
	expect(await texts(page, ".svc-details-name")).toEqual(["Engage"]);
	expect(await page.locator(".svc-chain-view .svc-exchange").count()).toBe(10);
	expect(await focused(page)).toMatch(/^Engage/u);
	await page.keyboard.press("Enter");
	await settle(page);
	expect(await page.evaluate("app.workspace.activeLeaf.view.getViewType()")).toBe("markdown");
	expect(await texts(page, ".svc-row[aria-selected=true] .svc-row-title")).toEqual(["Hear what people need"]);
});

it("opens a tension's section from its mark by keyboard", async () => {
	await goTo(page, MODULE, 0);
	await page.locator('.svc-chain-view [data-tension="plan engage"]').focus();
	expect(await focused(page)).toBe("Tension: Plan and Engage");
	await page.keyboard.press("Enter");
	await settle(page);
	const { line } = await whereabouts(page);
	const text = await page.evaluate(`app.workspace.getMostRecentLeaf().view.editor.getLine(${line})`);
	expect(text).toBe("### Tension: Plan vs Engage");
});

it("explains itself once", async () => {
	await page.getByRole("button", { name: "Got it" }).click();
	expect(await page.locator(".svc-legend").isVisible()).toBe(false);
	await page.evaluate(`app.workspace.detachLeavesOfType("service-value-chain")`);
	await run(page, "open-value-chain");
	await page.waitForSelector(".svc-row");
	expect(await page.locator(".svc-legend").isVisible()).toBe(false);
});

it.each([3, 8, 12])("lays a chain of %i activities of the user's own out", async (size) => {
	await page.evaluate(`(async () => {
		const activities = Array.from({ length: ${size} }, (_, index) => ({ id: "step" + index, name: "Stepping stone number " + index, color: { light: "#7a28cb", dark: "#b197fc" } }));
		const plugin = app.plugins.plugins["service-value-chain"];
		await plugin.settingsStore.update({ chain: { preset: "custom", looks: {}, custom: { id: "custom", name: "Own", activities, exchanges: [], layout: { top: [], columns: activities.map(({ id }) => [id]), bottom: [] } } } });
	})()`);
	await settle(page);
	for (const width of [200, 400, 900]) {
		await setWidth(page, width);
		expect(await page.locator(".svc-chain-view .svc-activity").count()).toBe(size);
		expect(await faults()).toEqual([]);
	}
	const commands: string[] = await page.evaluate(
		`Object.keys(app.commands.commands).filter((id) => id.includes(":go-to-") && !id.endsWith("go-to-activity"))`,
	);
	expect(commands).toHaveLength(size);
});
