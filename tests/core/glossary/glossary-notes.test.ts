// Notes as people write them, each with the terms that a reader would count: `name.md` and `name.json`.
// `UPDATE=1` rewrites the second; read the diff.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../../src/core/glossary/glossary-rules.ts";
import { parseNote } from "../../../src/core/notes/parse-note.ts";

const folder = new URL("../../fixtures/glossaries/", import.meta.url);
const names = readdirSync(folder)
	.filter((name) => name.endsWith(".md"))
	.map((name) => name.slice(0, -3));
const matcher = activityMatcher(itil4);
const RULES = { matcher, glossaries: DEFAULT_GLOSSARY_RULES, questions: { kinds: [], calloutTypes: [] } };

function understand(name: string): unknown {
	const text = readFileSync(new URL(`${name}.md`, folder), "utf8");
	const yaml = /^---\n(.*?)\n---\n/su.exec(text)?.[1];
	const properties = { ...(yaml === undefined ? {} : (parse(yaml) as Record<string, unknown>)) };
	const note = { path: `${name}.md`, text, properties, tags: [] };
	const { glossaries, problems } = parseNote(note, RULES);
	return {
		glossaries: glossaries.map(({ title, form, line, endLine, terms }) => ({
			title,
			form,
			line,
			endLine,
			terms: terms.map(({ path: _, ...term }) => term),
		})),
		problems: problems.map(({ line, reason }) => ({ line, reason })),
	};
}

describe("the notes of many people", () => {
	it("are at least sixty, fifteen of them without a glossary", () => {
		expect(names.length).toBeGreaterThanOrEqual(60);
		expect(names.filter((name) => name.startsWith("no-")).length).toBeGreaterThanOrEqual(15);
	});

	it.each(names.filter((name) => name.startsWith("no-")))(
		"give no card where there is no glossary: %s",
		(name) => {
			expect(understand(name)).toMatchObject({ glossaries: [] });
		},
	);

	it.each(names)("give just the terms that a reader counts: %s", (name) => {
		const file = new URL(`${name}.json`, folder);
		const found = understand(name);
		if (process.env["UPDATE"] || !existsSync(file))
			writeFileSync(file, `${JSON.stringify(found, null, "\t")}\n`);
		expect(found).toEqual(JSON.parse(readFileSync(file, "utf8")));
	});
});
