// Runs a script of the repository as npm does, and folders to run it on.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Scripts build; a machine that does much else takes its time. */
export const TIMEOUT = 240_000;

export interface Run {
	readonly code: number | null;
	readonly out: string;
	readonly error: string;
}

export function runScript(script: string, ...args: string[]): Run {
	const done = spawnSync(process.execPath, [join(ROOT, script), ...args], {
		encoding: "utf8",
		timeout: TIMEOUT,
		env: { ...process.env, CI: "1" },
	});
	return { code: done.status, out: done.stdout, error: done.stderr };
}

/** An empty folder whose name has a space, as vaults' often have. */
export function newFolder(): string {
	return mkdtempSync(join(tmpdir(), "a vault "));
}

/** All files below a folder with their contents, by their paths. */
export function contents(folder: string): Readonly<Record<string, string>> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	return Object.fromEntries(
		files.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
		}),
	);
}
