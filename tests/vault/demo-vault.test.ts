import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { openVault, type OpenVault } from "./open-vault.ts";

const folder = fileURLToPath(new URL("../../demo-vault", import.meta.url));
let demo: OpenVault;

beforeAll(async () => {
	const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
		path.endsWith(".md"),
	);
	demo = await openVault(
		Object.fromEntries(
			paths.map((path) => [path.replace(/\\/gu, "/"), readFileSync(join(folder, path), "utf8")]),
		),
	);
});

describe("the demo vault", () => {
	it("has a glossary in each module, with all its terms", () => {
		const counts = demo.index
			.glossaries()
			.map(({ path, terms }) => [/Module \d/u.exec(path)?.[0], terms.length]);
		expect(counts.sort()).toEqual([
			["Module 1", 8],
			["Module 2", 5],
			["Module 3", 6],
			["Module 4", 7],
			["Module 5", 9],
			["Module 6", 9],
		]);
	});
	it("has no problems", () => {
		expect(demo.index.problems()).toEqual([]);
	});
	it("shows each activity as a section, a callout and a term", () => {
		for (const activity of ["plan", "improve", "engage", "design", "build", "deliver"]) {
			const kinds = demo.index
				.places()
				.filter((place) => place.activity === activity)
				.map(({ kind }) => kind);
			expect([...new Set(kinds)].sort(), activity).toEqual(["callout", "section", "term"]);
		}
	});
	it("has two tensions, and a value stream of six steps that all lead somewhere", () => {
		expect(demo.index.tensions().map(({ activities }) => activities)).toEqual([
			["plan", "engage"],
			["improve", "deliver"],
		]);
		const stream = demo.index.streams().find(({ path }) => path.includes("Walkthrough"));
		expect(stream?.steps.map(({ activity }) => activity)).toEqual([
			"engage",
			"plan",
			"design",
			"build",
			"deliver",
			"improve",
		]);
		expect(stream?.steps.every(({ line }) => line >= 0)).toBe(true);
	});
	it("links only to notes that exist", () => {
		const names = new Set(demo.vault.getMarkdownFiles().map(({ basename }) => basename));
		for (const file of demo.vault.getMarkdownFiles()) {
			for (const [, target = ""] of (demo.vault.textOf(file.path) ?? "").matchAll(/\[\[([^\]|#]+)/gu)) {
				expect(names, `${file.path} links to ${target}`).toContain(target);
			}
		}
	});
});
