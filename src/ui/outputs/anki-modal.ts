// Asks which cards go to Anki, and whether as a file or by the clipboard.
import { type App, Modal, Notice, normalizePath, Setting, TFile } from "obsidian";
import { ankiText } from "../../core/outputs/anki-text.ts";
import { createFolders } from "../../vault/review-log/log-files.ts";
import type { Study } from "../../vault/study.ts";
import { addButtons } from "../add-buttons.ts";
import { confirm } from "../confirm.ts";
import { copyText } from "../copy-text.ts";
import * as chainText from "../text/chain-text.ts";
import * as decksText from "../text/decks-text.ts";
import * as outputsText from "../text/outputs-text.ts";

export function askForAnki(app: App, study: Study): void {
	const modal = new Modal(app);
	const { contentEl } = modal;
	const close = (): void => modal.close();
	let glossary = "";
	let path: string = outputsText.ankiFile;
	const text = (): string => textOf(study, glossary);
	modal.setTitle(outputsText.exportAnki);
	contentEl.createEl("p", { text: outputsText.ankiHint });
	new Setting(contentEl).setName(outputsText.glossary).addDropdown((dropdown) => {
		dropdown.addOption("", decksText.allGlossaries);
		for (const { key, title } of study.index.glossaries()) dropdown.addOption(key, title);
		dropdown.onChange((key) => (glossary = key));
	});
	new Setting(contentEl)
		.setName(outputsText.file)
		.setDesc(outputsText.fileHint)
		.addText((field) => field.setValue(path).onChange((value) => (path = value)));
	addButtons(new Setting(contentEl), [
		[outputsText.copy, () => copyText(contentEl.win, text(), chainText.copied)],
		[outputsText.save, () => save(app, path, text(), close), true],
	]);
	modal.open();
}

function textOf(study: Study, glossary: string): string {
	const titles = new Map(study.index.glossaries().map(({ key, title }) => [key, title]));
	const cards = study.cards(glossary === "" ? {} : { glossary });
	void study.meet(cards.map(({ id }) => id));
	return ankiText(
		cards,
		(key) => titles.get(key) ?? key.replace(/^note:/u, ""),
		(id) => study.loggedAs(id),
	);
}

/** Asks before a file is replaced. */
async function save(app: App, wanted: string, text: string, close: () => void): Promise<void> {
	const path = normalizePath(/\.[^./]+$/u.test(wanted) ? wanted : `${wanted}.txt`);
	const there = app.vault.getAbstractFileByPath(path);
	if (path.split("/").includes("..") || (there && !(there instanceof TFile)))
		return void new Notice(outputsText.noFile(path));
	const write = async (): Promise<void> => {
		try {
			if (there) await app.vault.modify(there, text);
			else {
				await createFolders(app.vault, path);
				await app.vault.create(path, text);
			}
			new Notice(outputsText.saved(path));
			close();
		} catch (error) {
			new Notice(outputsText.failed(String(error)));
		}
	};
	if (!there) return write();
	const question = {
		title: outputsText.replace(path),
		text: outputsText.replaceText,
		action: outputsText.replaceAction,
	};
	confirm(app, question, () => void write());
}
