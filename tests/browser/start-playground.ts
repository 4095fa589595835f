// Finds the browser that all browser tests share.
import type { TestProject } from "vitest/node";
import { findBrowser } from "../../scripts/find-browser.mjs";

declare module "vitest" {
	interface ProvidedContext {
		browserPath: string;
	}
}

export default function setup(project: TestProject): void {
	project.provide("browserPath", findBrowser());
}
