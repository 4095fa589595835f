// Builds the plugin, starts the playground once for all browser tests, and finds the browser they share.
import type { TestProject } from "vitest/node";
import { startPlayground } from "../../playground/serve.mjs";
import { findBrowser } from "../../scripts/find-browser.mjs";

declare module "vitest" {
	interface ProvidedContext {
		playgroundUrl: string;
		browserPath: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const browserPath = findBrowser();
	const playground = await startPlayground({ port: 0, open: false, log: () => undefined });
	project.provide("playgroundUrl", playground.url);
	project.provide("browserPath", browserPath);
	return () => playground.close();
}
