// The index over a vault in memory: the seed notes exactly, and equal to a new index after any change.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { memoryInside, openVault, type OpenVault, seedNote } from "./open-vault.ts";

const SEED = "Module 5 — Service Value Chain.md";
const TERMS = [
	"Service Value Chain",
	"Value Stream",
	"Plan",
	"Improve",
	"Engage",
	"Design & Transition",
	"Obtain / Build",
	"Deliver & Support",
	"Demand",
	"Outcome",
	"Value Realization",
];

describe.each([SEED, "module-5-as-received.md"])("the note %s", (name) => {
	const text = seedNote(name);
	let opened: OpenVault;
	beforeAll(async () => {
		opened = await openVault({ [name]: text });
	});

	test("has one glossary of eleven terms and nothing else", () => {
		const [glossary, ...others] = opened.index.glossaries();
		expect(others).toEqual([]);
		expect(glossary?.terms.map(({ term }) => term)).toEqual(TERMS);
	});

	test("gives each term its whole definition, bullets included", () => {
		const lines = text.split(/\r?\n/u);
		const terms = opened.index.glossaries()[0]?.terms ?? [];
		expect(terms.length).toBe(11);
		for (const [place, { definition, line, term }] of terms.entries()) {
			const next = terms[place + 1]?.line ?? lines.length;
			const written = lines.slice(line + 1, next).filter((one) => one.trim() !== "" && one.trim() !== "---");
			const end = written.findIndex((one) => /^#{1,6} /u.test(one));
			const own = end === -1 ? written : written.slice(0, end);
			expect(
				definition.split("\n").filter((one) => one.trim() !== ""),
				term,
			).toEqual(own);
		}
	});

	test("has six activity sections, a callout for each activity, and two tensions", () => {
		const activities = (kind: string): readonly string[] =>
			opened.index
				.places()
				.filter((place) => place.kind === kind)
				.map(({ activity }) => activity);
		expect(activities("section")).toEqual(["plan", "improve", "engage", "design", "build", "deliver"]);
		expect(activities("callout")).toEqual(["plan", "engage", "design", "build", "deliver", "improve"]);
		expect(opened.index.tensions().length).toBe(2);
		expect(opened.index.problems()).toEqual([]);
	});
});

const NOTES = {
	"Chain.md": "# Chain\n\n## Plan — direction\n\nText.\n\n## Engage\n\n> [!build] Make\n> it\n",
	"Words.md": "# Words\n\n## Glossary\n\n### **Demand**\n\nInput.\n\n### **Value**\n\nWorth.\n",
	"Diary.md": "# Monday\n\nPlan your week.\n",
	"Whole.md": "---\nactivity: deliver\n---\n\nAll of it.\n",
	"Folder/Stream.md": "---\nvalue-stream: [engage, plan]\n---\n\n## Plan\n\n## Engage\n",
};

test("reads candidate notes only, each once", async () => {
	const { vault } = await openVault({
		...NOTES,
		"Recipe.md": "# Soup\n\n## Ingredients\n\n- **Salt**: some\n",
		"Value chain reviews/a/2026-01.md": "# Plan\n\n## Glossary\n",
	});
	expect([...vault.reads].sort()).toEqual(["Chain.md", "Folder/Stream.md", "Whole.md", "Words.md"]);
});

test("follows an edit, a rename, a folder's rename and a deletion", async () => {
	const { vault, index } = await openVault(NOTES);
	const paths = async (): Promise<readonly string[]> => {
		await settle(index);
		return [...new Set(index.places().map(({ path }) => path))];
	};
	const file = (path: string) => vault.getFileByPath(path) ?? vault.getRoot();
	expect(await paths()).toEqual(["Chain.md", "Folder/Stream.md", "Whole.md"]);
	await vault.rename(file("Chain.md"), "Chains.md");
	await vault.rename(vault.getFolderByPath("Folder") ?? vault.getRoot(), "Streams");
	await vault.delete(file("Whole.md"));
	expect(await paths()).toEqual(["Chains.md", "Streams/Stream.md"]);
	await vault.adapter.write("Diary.md", "---\nactivity: plan\n---\n");
	expect(await paths()).toEqual(["Chains.md", "Diary.md", "Streams/Stream.md"]);
});

/** Metadata comes a moment after a change; then the index reads. */
async function settle(index: OpenVault["index"]): Promise<void> {
	await new Promise((resolve) => void setTimeout(resolve, 25));
	await index.flush();
}

/** How many operations in all. */
const OPERATIONS = Number(process.env["OPERATIONS"] ?? 2000);
const TEXTS = [
	...Object.values(NOTES),
	"",
	"## Plan vs Engage\n\n## Plan\n",
	"\uFEFF# Glossary\r\n\r\n- **A** — b\r\n",
	"# Glossary\n\n- **Plan** — aims\n- **Risk** — a chance\n- **Risk** — a danger\n",
	"# Glossary\n\n- **Plan** — aims, edited\n- **Risk** — a chance\n\n## Plan\n\n> [!engage] Call\n> them\n",
];

/** The cards of a vault; keys come from what glossaries were called before. */
function withoutKeys({ cards }: OpenVault): unknown {
	return cards.all().map(({ id, entry, glossary, ...card }) => ({
		...card,
		id: id.slice(glossary.length),
		entry: entry.slice(glossary.length),
		isFound: cards.card(id)?.front === card.front,
	}));
}

test("equals a new index, cards and all, after 2,000 random changes and restarts", async () => {
	const operation = fc.record({
		act: fc.constantFrom("write", "write", "rename", "rename folder", "delete", "restart"),
		path: fc.constantFrom("A.md", "B.md", "C/A.md", "C/B.md", "D/A.md", "Plan.md", "Glossary.md"),
		target: fc.constantFrom("A.md", "C/C.md", "D/E.md", "Improve.md", "Key terms.md"),
		text: fc.constantFrom(...TEXTS),
		waits: fc.boolean(),
	});
	const [operations = []] = fc.sample(fc.array(operation, { minLength: OPERATIONS, maxLength: OPERATIONS }), {
		numRuns: 1,
		seed: 20261124,
	});
	let opened = await openVault(NOTES, {}, memoryInside(true));
	const { vault } = opened;
	for (const [count, { act, path, target, text, waits }] of operations.entries()) {
		const file = vault.getFileByPath(path);
		const folder = vault.getFolderByPath("C");
		if (act === "write" && file) await vault.modify(file, text);
		else if (act === "write") {
			const parent = path.split("/").slice(0, -1).join("/");
			if (parent !== "" && !vault.getFolderByPath(parent)) await vault.createFolder(parent);
			await vault.create(path, text);
		} else if (act === "delete" && file) await vault.delete(file);
		else if (act === "rename folder" && folder && !vault.getFolderByPath("E"))
			await vault.rename(folder, "E");
		else if (act === "rename" && file && !vault.getFileByPath(target)) {
			const parent = target.split("/").slice(0, -1).join("/");
			if (parent === "" || vault.getFolderByPath(parent)) await vault.rename(file, target);
		}
		if (act === "restart") opened = await opened.restart();
		if (waits) await opened.index.flush();
		if (count % 50 === 49 || count === operations.length - 1) {
			await settle(opened.index);
			const fresh = await openVault(vault.snapshot());
			const said = `after ${count + 1} operations`;
			expect(opened.answers(), said).toEqual(fresh.answers());
			expect(withoutKeys(opened), said).toEqual(withoutKeys(fresh));
		}
	}
});
