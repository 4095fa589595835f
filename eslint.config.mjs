import obsidianmd from "eslint-plugin-obsidianmd";
import globals from "globals";
import tseslint from "typescript-eslint";

/** The three rings: an import may only point inward (docs/architecture.md). */
const ring = (files, forbidden) => ({
	files,
	rules: {
		"no-restricted-imports": [
			"error",
			{ patterns: forbidden.map(([group, message]) => ({ group, message })) },
		],
	},
});

export default tseslint.config(
	{ ignores: ["**/*.d.mts", "node_modules/", "main.js", "playground/dist/", "coverage/", "tests/fixtures/"] },
	...obsidianmd.configs.recommended,
	{
		files: ["src/**/*.ts", "playground/**/*.ts", "tests/**/*.ts", "vitest.config.ts"],
		languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["vitest.config.ts"] } } },
		rules: {
			"@typescript-eslint/no-explicit-any": "error",
			"@typescript-eslint/no-non-null-assertion": "error",
			"@typescript-eslint/switch-exhaustiveness-check": [
				"error",
				{ considerDefaultExhaustiveForUnions: true },
			],
			"no-console": "error",
		},
	},
	ring(
		["src/core/**/*.ts"],
		[
			[["obsidian", "@codemirror/*"], "core is pure: it knows neither Obsidian nor the editor."],
			[["**/vault/**", "**/ui/**", "**/main.ts"], "core is the inner ring: it imports from core only."],
		],
	),
	ring(["src/vault/**/*.ts"], [[["**/ui/**", "**/main.ts"], "vault may import from core only."]]),
	ring(["src/ui/**/*.ts"], [[["**/main.ts"], "main builds the views, not the other way round."]]),
	{
		// These files never run inside Obsidian: Node's modules, plain timers and DOM are what they are for.
		files: ["**/*.mjs", "vitest.config.ts", "playground/**/*.ts", "tests/**/*.ts"],
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: {
			...Object.fromEntries(Object.keys(obsidianmd.rules).map((rule) => [`obsidianmd/${rule}`, "off"])),
			"import/no-nodejs-modules": "off",
			// The playground evaluates main.js as Obsidian does, and its components may load asynchronously as plugins do.
			"@typescript-eslint/no-implied-eval": "off",
			"@typescript-eslint/no-misused-promises": "off",
			"no-restricted-globals": "off",
			// The host offers what is deprecated too.
			"@typescript-eslint/no-deprecated": "off",
		},
	},
	{
		files: ["manifest.json"],
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: [".json"] } },
		extends: [tseslint.configs.disableTypeChecked],
		plugins: { obsidianmd },
		rules: { "obsidianmd/validate-manifest": "error", "@typescript-eslint/no-unused-expressions": "off" },
	},
);
