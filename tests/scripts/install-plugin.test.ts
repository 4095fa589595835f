import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contents, newFolder, runScript, TIMEOUT } from "./run-script.ts";

const OWN = ".obsidian/plugins/service-value-chain";

describe.each(["scripts/install-plugin.mjs", "scripts/dev.mjs"])("%s", (script) => {
	it("says so and writes nothing when the folder is no vault", () => {
		const folder = newFolder();
		writeFileSync(join(folder, "note.md"), "a note\n");
		const run = runScript(script, "--vault", folder);
		expect(run.code).toBe(1);
		expect(run.error).toContain(`${folder} is no vault`);
		expect(run.error).toContain("Nothing was written");
		expect(readdirSync(folder)).toEqual(["note.md"]);
	});
	it("says so when .obsidian is a file, the path a file, or nothing at all", () => {
		const folder = newFolder();
		writeFileSync(join(folder, ".obsidian"), "");
		for (const path of [folder, join(folder, ".obsidian"), join(folder, "missing")]) {
			const run = runScript(script, "--vault", path);
			expect(run.code).toBe(1);
			expect(run.error).toContain("is no vault");
		}
		expect(readdirSync(folder)).toEqual([".obsidian"]);
	});
	it("asks for the vault when none is given, and names an option it doesn't know", () => {
		const silent = runScript(script);
		expect(silent.code).toBe(1);
		expect(silent.error).toContain("--vault");
		const unknown = runScript(script, "--valut", "x");
		expect(unknown.code).toBe(1);
		expect(unknown.error).toContain("--valut");
		expect(unknown.error).not.toContain("at "); // no stack trace
	});
});

it(
	"puts the three files of the plugin into a vault, and touches nothing else in it",
	() => {
		const vault = newFolder();
		mkdirSync(join(vault, OWN), { recursive: true });
		writeFileSync(join(vault, "note.md"), "a note\n");
		writeFileSync(join(vault, OWN, "data.json"), '{ "newPerDay": 5 }');
		const run = runScript("scripts/install-plugin.mjs", "--vault", vault);
		expect(run.code).toBe(0);
		expect(run.out).toContain("Installed into");
		const files = contents(vault);
		expect(Object.keys(files).sort()).toEqual(
			[
				...["data.json", "main.js", "manifest.json", "styles.css"].map((name) => join(OWN, name)),
				"note.md",
			].sort(),
		);
		expect(files["note.md"]).toBe("a note\n");
		expect(files[join(OWN, "data.json")]).toBe('{ "newPerDay": 5 }');
		expect(files[join(OWN, "main.js")]?.length).toBeGreaterThan(100_000);
	},
	TIMEOUT,
);
