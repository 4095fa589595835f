import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, inject, it } from "vitest";
import { openBrowser } from "../open-browser.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
});
beforeEach(async () => {
	page = await (await browser.newContext({ viewport: { width: 1100, height: 900 } })).newPage();
	await page.goto(inject("demoUrl"));
	await page.waitForFunction("window.app?.commands.commands['service-value-chain:insert-callout-plan']");
	await page.getByRole("button", { name: "Settings", exact: true }).click();
	await page.locator('[data-tab="service-value-chain"]').click();
});
afterAll(() => browser.close());

const openActivity = (name: string): Promise<void> =>
	page.locator(".setting-item", { hasText: name }).getByText(name, { exact: true }).first().click();
const row = (name: string) => page.locator(".setting-item", { hasText: name }).first();
const colors = (): Promise<string[]> =>
	page
		.locator(".svc-preview .callout-title")
		.evaluateAll((titles) => titles.map((title) => getComputedStyle(title).color));
const commandNames = (): Promise<string[]> =>
	page.evaluate(
		"Object.values(app.commands.commands).filter(({ id }) => id.includes(':insert-callout-')).map(({ name }) => name.split(': ').at(-1))",
	);

it("shows each change of an activity at once, in its preview, its command and every window", async () => {
	await openActivity("Engage");
	await row("Colour in light mode").locator("input[type=color]").fill("#aa0000");
	await expect.poll(colors).toEqual(["rgb(170, 0, 0)", "rgb(116, 192, 252)"]);
	await row("Name").locator("input").fill("Meet");
	await row("Aliases").locator("input").fill("talk, ");
	await expect
		.poll(() => page.locator(".svc-preview .callout-title-inner").allTextContents())
		.toEqual(["Meet", "Meet"]);
	await expect.poll(commandNames).toContain("Meet");
	await page.getByRole("button", { name: "Choose an icon" }).click();
	await page.locator(".prompt-input").fill("megaphone");
	await page.keyboard.press("Enter");
	await expect.poll(() => page.locator(".svc-preview .lucide-megaphone").count()).toBe(2);
	const aliasIcon = await page.evaluate(`(() => {
		const el = document.body.createDiv({ cls: "callout", attr: { "data-callout": "talk" } });
		const icon = getComputedStyle(el).getPropertyValue("--callout-icon").trim();
		el.remove();
		return icon;
	})()`);
	expect(aliasIcon).toBe("lucide-megaphone");
	if (process.env["SCREENSHOTS"])
		await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/settings-activity.png` });
	await row("Reset").getByRole("button").click();
	await expect.poll(colors).toEqual(["rgb(13, 69, 144)", "rgb(116, 192, 252)"]);
	expect(await commandNames()).toContain("Engage");
});

it("says beside a colour that it is hard to read on its own callout, until it no longer is", async () => {
	await openActivity("Engage");
	const light = row("Colour in light mode");
	const warning = light.locator(".setting-item-description");
	expect(await warning.textContent()).toBe("");
	expect(await warning.getAttribute("aria-live")).toBe("polite");
	await light.locator("input[type=color]").fill("#ffd166");
	await expect
		.poll(() => warning.textContent())
		.toBe("Hard to read on its own callout: its contrast is 1.3 to 1; titles need 4.5, icons 3.");
	const described = await light.locator("input[type=color]").getAttribute("aria-describedby");
	expect(described).toBe(await warning.getAttribute("id"));
	expect(await row("Colour in dark mode").locator(".setting-item-description").textContent()).toBe("");
	if (process.env["SCREENSHOTS"])
		await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/settings-contrast.png` });
	await light.locator("input[type=color]").fill("#0d4590");
	await expect.poll(() => warning.textContent()).toBe("");
});

it("draws a new icon in notes that are open", async () => {
	const icons = (name: string): Promise<number> =>
		page.locator(`.view .callout[data-callout="plan"] .callout-icon .lucide-${name}`).count();
	await expect.poll(() => icons("flag")).toBeGreaterThan(0);
	await openActivity("Plan");
	await page.getByRole("button", { name: "Choose an icon" }).click();
	await page.locator(".prompt-input").fill("megaphone");
	await page.keyboard.press("Enter");
	await expect.poll(() => icons("megaphone")).toBeGreaterThan(0);
	expect(await icons("flag")).toBe(0);
});

it("adds, moves and removes activities by keyboard, and says which notes use one before it goes", async () => {
	await page.getByRole("button", { name: "Add an activity" }).focus();
	await page.keyboard.press("Enter");
	await page.keyboard.type("Govern");
	await page.keyboard.press("Enter");
	await expect.poll(commandNames).toContain("Govern");
	const handle = page.locator(".setting-item", { hasText: "[!govern]" }).locator(".setting-drag-handle");
	await handle.focus();
	await page.keyboard.press("ArrowUp");
	await expect
		.poll(commandNames)
		.toEqual([
			"Plan",
			"Improve",
			"Engage",
			"Design and transition",
			"Obtain/build",
			"Deliver and support",
			"Context",
			"Govern",
		]);
	const order = (): Promise<string> =>
		page.evaluate(
			"app.plugins.plugins['service-value-chain'].api.chain.activities.map(({ id }) => id).join()",
		);
	await expect.poll(order).toBe("plan,improve,engage,design,build,govern,deliver");
	await page
		.locator(".setting-item", { hasText: "[!plan]" })
		.getByRole("button", { name: /Delete/u })
		.click();
	const dialog = page.getByRole("dialog").last();
	expect(await dialog.textContent()).toMatch(
		/Remove Plan\?.*Used in \d notes, which will stay as they are: .*\.md/u,
	);
	if (process.env["SCREENSHOTS"])
		await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/settings-remove.png` });
	await dialog.getByRole("button", { name: "Remove" }).click();
	await expect.poll(order).toBe("improve,engage,design,build,govern,deliver");
	expect(await commandNames()).not.toContain("Plan");
});

it("takes no hostile name, alias or import into CSS or the page", async () => {
	await openActivity("Plan");
	const hostile = 'red;}body{display:none}</style><img src=x onerror="window.hacked=1">"] *{display:none}';
	await row("Name").locator("input").fill(hostile);
	await row("Aliases").locator("input").fill(`${hostile},"]{},\u202Eabc,👩🏽‍🚀,تخطيط`);
	await row("Name").locator("input").fill("x".repeat(10_000));
	await page.evaluate(`app.plugins.plugins['service-value-chain'].settingsStore.update({ chain: {
		preset: "custom", looks: {}, custom: { activities: [
			{ id: "x } body{display:none", name: ${JSON.stringify(hostile)}, aliases: [${JSON.stringify(hostile)}], icon: "a}b", color: { light: "red;}body{display:none", dark: "#fff" } },
			{ name: "تخطيط", aliases: ["👩🏽‍🚀"] },
		] } } })`);
	await page.waitForFunction(
		"app.plugins.plugins['service-value-chain'].api.chain.activities.length === 2 && document.adoptedStyleSheets.some(({ cssRules }) => cssRules.length > 0)",
	);
	expect(await page.evaluate("window.hacked")).toBeUndefined();
	expect(await page.evaluate("getComputedStyle(document.body).display")).not.toBe("none");
	const seen = await page.evaluate(`["تخطيط", "👩🏽‍🚀", "x-body-display-none"].map((type) => {
		const el = document.body.createDiv({ cls: "callout", attr: { "data-callout": type } });
		const icon = getComputedStyle(el).getPropertyValue("--svc-callout").trim();
		el.remove();
		return icon;
	})`);
	expect(seen).toEqual(["#495057", "#495057", "#495057"]);
	const selectors = await page.evaluate<string[]>(
		"document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).flatMap(({ selectorText }) => selectorText ?? [])",
	);
	expect(selectors.length).toBeGreaterThan(0);
	for (const selector of selectors)
		expect(selector).toMatch(/^(?:body, \.theme-light$|\.callout\.callout:is\()/u);
});

it.each(["light", "dark"])(
	"keeps names of any length and script on a page of 320 px, in the %s theme",
	async (theme) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(`${inject("demoUrl")}?phone&theme=${theme}`);
		await page.waitForFunction("document.body.dataset.ready === 'true'");
		const names = [
			"x".repeat(100),
			"x".repeat(10_000),
			"👩🏽‍🚀".repeat(14),
			"التخطيط والتحسين المستمر للخدمات",
			"</style><b>bold</b>",
			"Ein sehrlangesWortohnejedeTrennstelledaszwanzigmalsolangistwieandere",
		];
		await page.evaluate(
			`app.plugins.plugins["service-value-chain"].settingsStore.update({ chain: {
				preset: "custom", looks: {}, custom: { activities: ${JSON.stringify(names)}.map((name, index) => ({
					id: "own-" + index, name, aliases: [name, name.slice(0, 50) + "y"],
				})) },
			} })`,
		);
		await page.getByRole("button", { name: "Settings", exact: true }).click();
		await page.locator('[data-tab="service-value-chain"]').click();
		const shown = page.locator("[data-page]", { hasText: "[!own-0]" });
		await shown.waitFor();
		/** What reaches over the edge of the window or of what holds it. */
		const tooWide = (): Promise<string[]> =>
			page.evaluate(`[document.documentElement, ...document.querySelectorAll(".vertical-tab-content, .vertical-tab-content *")]
				.filter((el) => el.scrollWidth > el.clientWidth + 1 && !["inline", "none"].includes(getComputedStyle(el).display) && !["INPUT", "SELECT", "svg"].includes(el.tagName))
				.map((el) => el.tagName + "." + el.className + " " + el.scrollWidth + ">" + el.clientWidth)`);
		const photograph = async (name: string): Promise<void> => {
			if (process.env["SCREENSHOTS"])
				await page.screenshot({ path: `${process.env["SCREENSHOTS"]}/settings-320-${name}-${theme}.png` });
		};
		await shown.scrollIntoViewIfNeeded();
		await photograph("list");
		expect(await tooWide()).toEqual([]);
		for (const id of ["own-0", "own-3", "own-4"]) {
			await page.locator("[data-page]", { hasText: `[!${id}]` }).click();
			await page.locator(".svc-preview .callout-title-inner").first().waitFor();
			await photograph(id);
			expect(await tooWide(), id).toEqual([]);
			await page.getByRole("button", { name: "Back" }).click();
		}
	},
);
