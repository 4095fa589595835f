// Builds the plugin, starts the playground once for all browser tests, and finds the browser they share.
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startPlayground } from "../../playground/serve.mjs";
import { findBrowser } from "../../scripts/find-browser.mjs";

declare module "vitest" {
	interface ProvidedContext {
		browserPath: string;
		/** The playground with the demo vault. */
		demoUrl: string;
		/** The playground with the two seed notes. */
		seedUrl: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	project.provide("browserPath", findBrowser());
	const demo = await startPlayground();
	const seed = await startPlayground({ vault: fileURLToPath(new URL("../fixtures/seed", import.meta.url)) });
	project.provide("demoUrl", demo.url);
	project.provide("seedUrl", seed.url);
	return async () => {
		await Promise.all([demo.close(), seed.close()]);
	};
}
