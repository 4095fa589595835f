import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder, ROOT, TIMEOUT } from "./run-script.ts";

it(
	"builds into the vault, with .hotreload, and waits for changes",
	async () => {
		const vault = newFolder();
		mkdirSync(join(vault, ".obsidian"));
		const own = (name: string): string => join(vault, ".obsidian/plugins/service-value-chain", name);
		const watcher = spawn(process.execPath, [join(ROOT, "scripts/dev.mjs"), "--vault", vault], {
			stdio: "ignore",
		});
		try {
			await expect
				.poll(() => existsSync(own("main.js")), { timeout: TIMEOUT - 10_000, interval: 200 })
				.toBe(true);
			for (const name of [".hotreload", "manifest.json", "styles.css"])
				expect(existsSync(own(name)), name).toBe(true);
			expect(readFileSync(own("main.js"), "utf8")).toContain("sourceMappingURL");
			expect(watcher.exitCode).toBe(null);
		} finally {
			watcher.kill();
		}
	},
	TIMEOUT,
);
