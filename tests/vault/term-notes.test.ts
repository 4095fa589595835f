// Which notes are read and which are decks: one note per term, a warm start, templates and excluded files.
import { describe, expect, it } from "vitest";
import { createExclusion } from "../../src/vault/excluded-notes.ts";
import { memoryInside, openVault } from "./open-vault.ts";

const TERM_NOTES = {
	"ITIL/Glossary/Incident.md":
		"---\naliases: [Outage, Disruption]\n---\n# Incident\n\nA service is **interrupted**.\n\n## See also\n\n- [[Problem]]\n",
	"ITIL/Glossary/Service Level Agreement (SLA).md": "A written promise.\n\n- **Kinds**: many\n",
	"ITIL/Glossary/Index.md": "- [[Incident]]\n",
	"ITIL/Glossary/DevOps.md": "- **CI**: joined daily\n- **CD**: always ready\n- **SRE**: keeps it up\n",
	"Notes/Silo.md": "---\ntags: [glossary]\n---\nA group that does not share.\n",
	"Notes/Recipe.md": "Flour.\n",
	"Generated.md": "---\ngenerated-by: service-value-chain\n---\n# Glossary\n\n- **Copy**: not mine\n",
};

describe("one note per term", () => {
	it("makes a deck of a folder named as a glossary, with the notes' aliases", async () => {
		const { index, vault } = await openVault(TERM_NOTES);
		const found = index.glossaries().map(({ title, path, form, terms }) => ({
			title,
			path,
			form,
			terms: terms.map(({ term, aliases, definition }) => [term, aliases, definition]),
		}));
		expect(found).toEqual([
			{
				title: "DevOps",
				path: "ITIL/Glossary/DevOps.md",
				form: "bold-list",
				terms: [
					["CI", [], "joined daily"],
					["CD", [], "always ready"],
					["SRE", [], "keeps it up"],
				],
			},
			{
				title: "ITIL",
				path: "ITIL/Glossary",
				form: "note",
				terms: [
					["Incident", ["Outage", "Disruption"], "A service is **interrupted**."],
					["Service Level Agreement", ["SLA"], "A written promise.\n\n- **Kinds**: many"],
				],
			},
			{
				title: "Notes",
				path: "Notes",
				form: "note",
				terms: [["Silo", [], "A group that does not share."]],
			},
		]);
		expect(vault.reads).not.toContain("Notes/Recipe.md");
		expect(vault.reads).not.toContain("Generated.md");
	});
});

it("takes a folder at the root of the vault, named as nothing but a glossary", async () => {
	const { index } = await openVault({
		"Glossary/Wok.md": "A round pan.\n",
		"Glossary/Kelp.md": "A seaweed.\n",
	});
	expect(
		index.glossaries().map(({ key, title, terms }) => [key, title, terms.map(({ term }) => term)]),
	).toEqual([["glossary", "Glossary", ["Kelp", "Wok"]]]);
});

/** How many notes; the full proof is `NOTES=10000`. */
const NOTES = Number(process.env["NOTES"] ?? 1000);

it(`of ${NOTES} notes only the ${NOTES * 0.03} that may hold something are read`, async () => {
	const files = Object.fromEntries(
		Array.from({ length: NOTES }, (_, number) => [
			`Folder ${number % 50}/Note ${number}.md`,
			number % 100 < 3
				? `# Module ${number}\n\n## Glossary\n\n- **Word ${number}**: text\n`
				: `# Day ${number}\n\nText.\n`,
		]),
	);
	const { index, vault } = await openVault(files);
	expect(new Set(vault.reads).size).toBe(NOTES * 0.03);
	expect(index.glossaries().length).toBe(NOTES * 0.03);
});

it("a warm start takes unchanged notes from memory and reads only what changed", async () => {
	const memory = memoryInside(false);
	const files = { "A.md": "# Glossary\n\n- **One**: 1\n", "B.md": "# Glossary\n\n- **Two**: 2\n" };
	const first = await openVault(files, {}, memory);
	first.index.stop();
	const again = await openVault({ ...files, "B.md": "# Glossary\n\n- **Three**: 3, longer\n" }, {}, memory);
	expect(first.vault.reads).toEqual(["A.md", "B.md"]);
	expect(again.vault.reads).toEqual(["B.md"]);
	expect(again.index.glossaries().flatMap(({ terms }) => terms.map(({ term }) => term))).toEqual([
		"One",
		"Three",
	]);
});

describe("never read", () => {
	const app = (fields: object) =>
		({ vault: { getConfig: () => ["Archive/", "/draft/"] }, ...fields }) as never;
	it("are the review log, the core plugin's templates, and what Obsidian excludes", () => {
		const templates = { enabled: true, instance: { options: { folder: "Templates/" } } };
		const isExcluded = createExclusion(
			app({ internalPlugins: { getPluginById: () => templates } }),
			() => "Reviews",
		);
		const all = ["Reviews/a.md", "Templates/t.md", "Archive/x.md", "my DRAFT.md", "Reviewed.md", "Note.md"];
		expect(all.filter(isExcluded)).toEqual(["Reviews/a.md", "Templates/t.md", "Archive/x.md", "my DRAFT.md"]);
	});
	it("is nothing more where Obsidian does not say", () => {
		const isExcluded = createExclusion({ vault: {} } as never, () => "Reviews");
		expect(["Archive/x.md", "Reviews/a.md"].filter(isExcluded)).toEqual(["Reviews/a.md"]);
	});
});
