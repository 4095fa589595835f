// One note per term: what is a term of its folder's glossary, and which notes there only list others.
import { expect, it } from "vitest";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import { DEFAULT_GLOSSARY_RULES } from "../../../src/core/glossary/glossary-rules.ts";
import { parseNote } from "../../../src/core/notes/parse-note.ts";

const RULES = {
	matcher: activityMatcher(itil4),
	glossaries: DEFAULT_GLOSSARY_RULES,
	questions: { kinds: [], calloutTypes: [] },
};

function termOf(path: string, text: string, properties: Readonly<Record<string, unknown>> = {}): unknown {
	const note = { path, text, properties, tags: [] };
	const term = parseNote(note, RULES).termNote?.term;
	return term && [term.term, term.aliases, term.definition];
}

it("a note in a folder that is called a glossary is a term, in any language", () => {
	expect(termOf("用語集/可用性.md", "必要なときに使えること。", { aliases: ["availability"] })).toEqual([
		"可用性",
		["availability"],
		"必要なときに使えること。",
	]);
	expect(termOf("Słownik/Popyt.md", "# Popyt\n\nIlość dobra.\n\n## Przykład\n\nChleb.\n")).toEqual([
		"Popyt",
		[],
		"Ilość dobra.",
	]);
});

it("what points elsewhere below the text is none of the definition", () => {
	const text =
		"Up: [[Übersicht]]\n\n# Nachfrage\n\nMenge, die Käufer kaufen wollen.\n\n---\nSiehe auch: [[Angebot]]\n";
	expect(termOf("Begriffe/Nachfrage.md", text)).toEqual([
		"Nachfrage",
		[],
		"Menge, die Käufer kaufen wollen.",
	]);
});

it("a picture defines a term", () => {
	expect(termOf("Glossar/Brücke.md", "![[bruecke.png]]")).toEqual(["Brücke", [], "![[bruecke.png]]"]);
});

it.each([
	["目次", "# 目次\n- [[可用性]]\n- [[信頼性]]\n"],
	["Sommaire", "# Sommaire\n\n- [[Offre]]\n- [[Demande]]\n"],
	["Übersicht", 'Alle Begriffe:\n\n```dataview\nTABLE aliases FROM "Begriffe"\n```\n'],
	["_plantilla", "# {{title}}\n\nDefinición:\n"],
])("a note that only lists others is no term: %s", (name, text) => {
	expect(termOf(`Glossar/${name}.md`, text)).toBeUndefined();
});
