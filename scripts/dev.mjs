// Builds into a vault at each change: npm run dev -- --vault <path>
import { watch } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { context } from "esbuild";
import { pluginBundle } from "../esbuild.config.mjs";
import { vaultPluginFolder } from "./vault-plugin-folder.mjs";

const root = join(import.meta.dirname, "..");
const folder = await vaultPluginFolder();
await mkdir(folder, { recursive: true });
// The Hot Reload plugin reloads plugins that have this file.
await writeFile(join(folder, ".hotreload"), "");
for (const name of ["manifest.json", "styles.css"]) {
	const copy = () => copyFile(join(root, name), join(folder, name));
	await copy();
	watch(join(root, name), () => void copy().catch(() => undefined));
}
const builder = await context({ ...pluginBundle, outfile: join(folder, "main.js"), sourcemap: "inline" });
await builder.watch();
process.stdout.write(`Building into ${folder} at each change. Press Ctrl+C to stop.\n`);
