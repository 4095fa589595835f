// One Chromium for a test file, with no requests of its own.
import { chromium, type Browser } from "playwright-core";
import { inject } from "vitest";

export function openBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: inject("browserPath"),
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
}
