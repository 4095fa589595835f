import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const alias = {
	// `obsidian` has types but no code: unit tests get the playground's DOM-free half in its place.
	obsidian: here("playground/host/headless.ts"),
};

export default defineConfig({
	test: {
		projects: [
			{
				resolve: { alias },
				test: {
					name: "unit",
					environment: "node",
					include: ["tests/{core,vault,ui,playground,scripts,regressions}/**/*.test.ts"],
					benchmark: { include: ["tests/bench/**/*.bench.ts"] },
					testTimeout: 60_000,
				},
			},
			{
				test: {
					name: "browser",
					environment: "node",
					include: ["tests/browser/**/*.test.ts"],
					globalSetup: "tests/browser/start-playground.ts",
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
