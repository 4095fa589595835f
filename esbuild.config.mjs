// Builds main.js, the one script the plugin ships. The same sources give the same bytes.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

/** Options shared by the release build and the watcher in scripts/dev.mjs. */
export const pluginBuild = {
	entryPoints: [fileURLToPath(new URL("src/main.ts", import.meta.url))],
	outfile: fileURLToPath(new URL("main.js", import.meta.url)),
	bundle: true,
	format: "cjs",
	platform: "browser",
	target: "es2022",
	// Without "worker" the entity decoder of remark is its DOM build: other code than the unit tests run.
	conditions: ["worker"],
	alias: { "character-entities": fileURLToPath(new URL("src/core/notes/character-entities.ts", import.meta.url)) },
	external: ["obsidian", "@codemirror/state", "@codemirror/view", "@codemirror/language"],
	minify: true,
	legalComments: "none",
	charset: "utf8",
	logLevel: "warning",
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(pluginBuild);
