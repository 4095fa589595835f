// Builds main.js, the one script the plugin ships. The same sources give the same bytes.
import { readFileSync, readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minify as minifyWithTerser } from "terser";
import { minify } from "uglify-js";
import { withArrows } from "./scripts/with-arrows.mjs";

const sources = fileURLToPath(new URL("src", import.meta.url));

/** Names that the sources import from a module, types left out. */
const importedNames = (module) => {
	const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((name) =>
		name.endsWith(".ts"),
	);
	const imports = files.flatMap((name) => [
		...readFileSync(join(sources, name), "utf8").matchAll(
			new RegExp(`^import \\{([^}]*)\\} from "${module}";`, "gm"),
		),
	]);
	const names = imports.flatMap(([, list]) => list.split(",")).map((name) => name.split(" as ")[0].trim());
	return [...new Set(names)].filter((name) => name !== "" && !name.startsWith("type ")).sort();
};

/** Takes the names out of Obsidian's module once, where esbuild would `require` it again for each file: 2 KB less. */
const obsidianOnce = {
	name: "obsidian-once",
	setup: (build) => {
		build.onResolve({ filter: /^obsidian$/ }, ({ namespace }) =>
			namespace === "once" ? { path: "obsidian", external: true } : { path: "obsidian", namespace: "once" },
		);
		build.onLoad({ filter: /./, namespace: "once" }, () => ({
			contents: `import * as obsidian from "obsidian"; export const { ${importedNames("obsidian").join(", ")} } = obsidian;`,
		}));
	},
};

/** ts-fsrs adds four methods to all dates. Nothing here calls them, and what is everybody's stays as it is. */
const datesUntouched = {
	name: "dates-untouched",
	setup: (build) =>
		build.onLoad({ filter: /ts-fsrs[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
			const contents = await readFile(path, "utf8");
			const additions = /^Date\.prototype\.\w+ = function[^]*?^\};\n/gm;
			if (contents.match(additions)?.length !== 4)
				throw new Error("ts-fsrs adds other methods to dates than it did.");
			return { contents: contents.replace(additions, "") };
		}),
};

/** Options shared by the release build and the watcher in scripts/dev.mjs; the bundle is readable. */
export const pluginBundle = {
	entryPoints: [fileURLToPath(new URL("src/main.ts", import.meta.url))],
	outfile: fileURLToPath(new URL("main.js", import.meta.url)),
	bundle: true,
	format: "cjs",
	platform: "browser",
	target: "es2022",
	// A late import becomes a late require: Obsidian has no modules to import by name.
	supported: { "dynamic-import": false },
	external: ["obsidian", "@codemirror/state", "@codemirror/view", "@codemirror/language"],
	plugins: [obsidianOnce, datesUntouched],
	legalComments: "none",
	charset: "utf8",
	logLevel: "warning",
};

/**
 * Names with underscores are ts-fsrs's: fields and methods that nobody outside the bundle knows, so they may be short. What
 * it logs when it fills up old parameters is nobody's business either. 1.3 KB less.
 */
const shortNames = { mangleProps: /^[a-z]+(_[a-z]+)+$/, mangleCache: {}, drop: ["console"] };

/** @throws if another name than ts-fsrs's was shortened: it might have to be known outside. */
function checkShortened(names) {
	const known = readFileSync(createRequire(import.meta.url).resolve("ts-fsrs"), "utf8");
	const foreign = Object.keys(names).filter((name) => !known.includes(name));
	if (foreign.length > 0) throw new Error(`Names that are not ts-fsrs's: ${foreign.join(", ")}`);
}

/**
 * Builds main.js as it is released, and returns it: bundled and minified by esbuild, then by terser and uglify-js. Each finds
 * what the others leave, together another 6 %; without terser, uglify-js needs more passes and time, and comes to more. In the
 * end its functions are written as arrows, 2 % less.
 */
export async function buildPlugin() {
	const { outputFiles, mangleCache } = await build({
		...pluginBundle,
		...shortNames,
		minify: true,
		write: false,
	});
	checkShortened(mangleCache);
	// `pure_getters` holds as long as no code reads a property for the sake of an effect, such as a forced layout.
	const shared = { pure_getters: true };
	const hoisted = await minifyWithTerser(outputFiles[0].text, {
		compress: { ...shared, passes: 2, hoist_funs: true },
		ecma: 2020,
		toplevel: true,
	});
	const { code, error } = minify(hoisted.code, { compress: { ...shared, passes: 8 }, toplevel: true });
	if (error) throw error;
	const script = withArrows(code);
	await writeFile(pluginBundle.outfile, script);
	return script;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPlugin();
