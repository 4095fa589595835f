// Builds the plugin and copies it into a vault: npm run install-plugin -- --vault <path>
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { buildPlugin } from "../esbuild.config.mjs";
import { vaultPluginFolder } from "./vault-plugin-folder.mjs";

const folder = await vaultPluginFolder();
await buildPlugin();
await mkdir(folder, { recursive: true });
for (const name of ["main.js", "manifest.json", "styles.css"]) await copyFile(join(import.meta.dirname, "..", name), join(folder, name));
process.stdout.write(`Installed into ${folder}. Turn it on under Settings → Community plugins.\n`);
