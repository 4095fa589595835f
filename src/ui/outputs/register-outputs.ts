// Commands that carry cards out of the plugin: a note for Spaced Repetition, a text file for Anki.
import { type App, Notice, type Plugin, type TFile } from "obsidian";
import type { Glossary } from "../../core/glossary/glossary.ts";
import { isGenerated } from "../../core/notes/generated.ts";
import { GLOSSARY_KEY, newFlashcardsNote, updateFlashcardsNote } from "../../core/outputs/flashcards-note.ts";
import type { Study } from "../../vault/study.ts";
import { addLink } from "../add-link.ts";
import { Chooser } from "../chooser.ts";
import { fileName, freePath } from "../free-path.ts";
import { openNote } from "../list-places.ts";
import * as decksText from "../text/decks-text.ts";
import * as outputsText from "../text/outputs-text.ts";
import { askForAnki } from "./anki-modal.ts";

export function registerOutputs(plugin: Plugin, study: Study): void {
	const { app } = plugin;
	plugin.addCommand({
		id: "create-flashcards-note",
		name: outputsText.createNote,
		callback: () => chooseGlossary(app, study),
	});
	plugin.addCommand({
		id: "export-anki",
		name: outputsText.exportAnki,
		callback: () => {
			if (study.cards().length === 0) new Notice(decksText.none);
			else askForAnki(app, study);
		},
	});
}

function chooseGlossary(app: App, study: Study): void {
	const items = study.index.glossaries().filter(({ key }) => study.cards({ glossary: key }).length > 0);
	const [first] = items;
	const choose = (glossary: Glossary): void => void writeNote(app, study, glossary);
	if (!first) new Notice(decksText.none);
	else if (items.length === 1) choose(first);
	else
		new Chooser(app, {
			placeholder: outputsText.chooseGlossary,
			items,
			textOf: ({ title }) => title,
			choose,
		}).open();
}

async function writeNote(app: App, study: Study, glossary: Glossary): Promise<void> {
	const cards = study.cards({ glossary: glossary.key });
	const { key, terms, path, title } = glossary;
	try {
		const known = noteOf(app, key);
		if (known) await app.vault.process(known, (text) => updateFlashcardsNote(text, terms, cards));
		const beside = path.slice(0, path.lastIndexOf("/") + 1) + outputsText.noteName(fileName(title, key));
		const note =
			known ?? (await app.vault.create(freePath(app, beside, ".md"), newFlashcardsNote(glossary, cards)));
		new Notice(linkTo(app, note, known ? outputsText.updated : outputsText.created));
	} catch (error) {
		new Notice(outputsText.failed(String(error)));
	}
}

/** The note made for the glossary before, wherever it is now. */
function noteOf(app: App, key: string): TFile | undefined {
	return app.vault.getMarkdownFiles().find((file) => {
		const properties: Readonly<Record<string, unknown>> = {
			...app.metadataCache.getFileCache(file)?.frontmatter,
		};
		return isGenerated(properties) && String(properties[GLOSSARY_KEY]) === key;
	});
}

function linkTo(app: App, file: TFile, said: string): DocumentFragment {
	return createFragment((fragment) => {
		fragment.appendText(said);
		addLink(fragment, file.basename, () => openNote(app, file.path));
	});
}
