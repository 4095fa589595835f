// The playground's metadata cache answers as obsidian.d.ts says, position by position.
import type { CachedMetadata } from "obsidian";
import { describe, expect, it } from "vitest";
import { MetadataCache } from "../../playground/host/metadata-cache.ts";
import { parseMetadata } from "../../playground/host/metadata/parse-metadata.ts";
import { Vault } from "../../playground/host/vault.ts";

const NOTE = [
	"---",
	"tags: [a]",
	'up: "[[Other|o]]"',
	"---",
	"# Top **bold** #tag",
	"",
	"> [!plan] Title #in-callout",
	"> [[Other#Part]] ^quote",
	"",
	"- one #x",
	"  - [x] two ^two",
	"- [ ] three",
	"",
	"| a | b |",
	"| - | - |",
	"| [[Other\\|o]] | ![[pic.png]] |",
	"",
	"^table",
	"",
	"Text[^1] `#no` [label](Other.md#Part).",
	"",
	"[^1]: Foot.",
].join("\n");

/** What a position covers, and that its line and column say the same as its offset. */
function covered({ position: { start, end } }: { position: { start: Loc; end: Loc } }): string {
	const lines = NOTE.split("\n");
	for (const { line, col, offset } of [start, end]) {
		const before = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
		expect(before + col).toBe(offset);
	}
	return NOTE.slice(start.offset, end.offset);
}
interface Loc {
	line: number;
	col: number;
	offset: number;
}

describe("a note's metadata", () => {
	const cache = parseMetadata(NOTE);

	it("has each top-level block as a section, callouts by their own type, and block ids where they belong", () => {
		expect(cache.sections?.map(({ type, id }) => [type, id ?? null])).toEqual([
			["yaml", null],
			["heading", null],
			["callout", null],
			["list", null],
			["table", "table"],
			["paragraph", "table"],
			["paragraph", null],
			["footnoteDefinition", null],
		]);
		expect(Object.keys(cache.blocks ?? {}).sort()).toEqual(["table", "two"]);
	});

	it("has tags, links and embeds at their very letters", () => {
		for (const tag of cache.tags ?? []) expect(covered(tag)).toBe(tag.tag);
		expect(cache.tags?.map(({ tag }) => tag)).toEqual(["#tag", "#in-callout", "#x"]);
		for (const link of [...(cache.links ?? []), ...(cache.embeds ?? [])])
			expect(covered(link)).toBe(link.original);
		expect(cache.links?.map(({ link, displayText }) => [link, displayText])).toEqual([
			["Other#Part", "Other > Part"],
			["Other", "o"],
			["Other.md#Part", "label"],
		]);
		expect(cache.embeds?.map(({ link }) => link)).toEqual(["pic.png"]);
	});

	it("has list items without their sublists, each with its parent and task", () => {
		expect(cache.listItems?.map((item) => [covered(item), item.parent, item.task, item.id])).toEqual([
			["- one #x", -9, undefined, undefined],
			["- [x] two ^two", 9, "x", "two"],
			["- [ ] three", -9, " ", undefined],
		]);
	});

	it("has headings as written, properties, their links, and footnotes", () => {
		expect(cache.headings?.map(({ heading, level }) => [heading, level])).toEqual([["Top **bold** #tag", 1]]);
		expect(cache.frontmatter).toEqual({ tags: ["a"], up: "[[Other|o]]" });
		expect(cache.frontmatterLinks).toEqual([
			{ key: "up", link: "Other", original: "[[Other|o]]", displayText: "o" },
		]);
		expect(cache.footnotes?.map(({ id }) => id)).toEqual(["1"]);
		expect(cache.footnoteRefs?.map(covered)).toEqual(["[^1]"]);
	});

	it("leaves out what a note has none of", () => {
		expect(parseMetadata("")).toEqual({});
		expect(Object.keys(parseMetadata("text"))).toEqual(["sections"]);
	});
});

describe("links between notes", () => {
	it("lead to the note in the same folder first, then to the shortest path, and follow what is made and moved", async () => {
		const vault = new Vault({
			"a/X.md": "",
			"b/X.md": "",
			"b/From.md": "[[X]] [[Later]] [[a/X]] [[../a/X]]",
		});
		const cache = new MetadataCache(vault);
		expect(cache.getFirstLinkpathDest("X", "b/From.md")?.path).toBe("b/X.md");
		expect(cache.getFirstLinkpathDest("x.md", "")?.path).toBe("a/X.md");
		expect(cache.resolvedLinks["b/From.md"]).toEqual({ "b/X.md": 1, "a/X.md": 2 });
		expect(cache.unresolvedLinks["b/From.md"]).toEqual({ Later: 1 });
		const later = await vault.create("Later.md", "");
		await settle();
		expect(cache.resolvedLinks["b/From.md"]).toMatchObject({ "Later.md": 1 });
		expect(cache.unresolvedLinks["b/From.md"]).toEqual({});
		await vault.delete(later);
		await settle();
		expect(cache.unresolvedLinks["b/From.md"]).toEqual({ Later: 1 });
	});

	it("tells of a change after the new metadata is there, and of a deletion with the last", async () => {
		const vault = new Vault({ "A.md": "# One" });
		const cache = new MetadataCache(vault);
		const file = vault.getFileByPath("A.md");
		if (!file) throw new Error("There is a note A.");
		const seen: unknown[] = [];
		cache.on("changed", (changed, text, { headings }: CachedMetadata) =>
			seen.push([
				changed === file,
				text,
				headings?.[0]?.heading,
				cache.getFileCache(file)?.headings?.[0]?.heading,
			]),
		);
		cache.on("deleted", (_file, before: CachedMetadata | null) => seen.push(before?.headings?.[0]?.heading));
		await vault.modify(file, "# Two");
		await settle();
		await vault.delete(file);
		expect(seen).toEqual([[true, "# Two", "Two", "Two"], "Two"]);
	});

	it("knows the paths that the user excluded", () => {
		const vault = new Vault({ ".obsidian/app.json": '{ "userIgnoreFilters": ["archive/", "/old$/"] }' });
		const cache = new MetadataCache(vault);
		expect(["archive/A.md", "x/archive/A.md", "so old"].map((path) => cache.isUserIgnored(path))).toEqual([
			true,
			false,
			true,
		]);
	});
});

function settle(): Promise<void> {
	return new Promise((resolve) => void setTimeout(resolve, 30));
}
