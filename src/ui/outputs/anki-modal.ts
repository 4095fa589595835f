// Asks which cards go to Anki, and whether as a file or by the clipboard.
import { type App, Modal, Notice, normalizePath, Setting, TFile } from "obsidian";
import { ankiText } from "../../core/outputs/anki-text.ts";
import type { Study } from "../../vault/study.ts";
import { confirm } from "../confirm.ts";
import * as chainText from "../text/chain-text.ts";
import * as decksText from "../text/decks-text.ts";
import * as outputsText from "../text/outputs-text.ts";

export class AnkiModal extends Modal {
	private readonly study: Study;
	private glossary = "";
	private path: string = outputsText.ankiFile;

	constructor(app: App, study: Study) {
		super(app);
		this.study = study;
	}

	override onOpen(): void {
		this.setTitle(outputsText.exportAnki);
		this.contentEl.createEl("p", { text: outputsText.ankiHint });
		new Setting(this.contentEl).setName(outputsText.glossary).addDropdown((dropdown) => {
			dropdown.addOption("", decksText.allGlossaries);
			for (const { key, title } of this.study.index.glossaries()) dropdown.addOption(key, title);
			dropdown.onChange((key) => (this.glossary = key));
		});
		new Setting(this.contentEl)
			.setName(outputsText.file)
			.setDesc(outputsText.fileHint)
			.addText((text) => text.setValue(this.path).onChange((path) => (this.path = path)));
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(outputsText.copy).onClick(() => void this.copy()))
			.addButton((button) =>
				button
					.setButtonText(outputsText.save)
					.setCta()
					.onClick(() => void this.save()),
			);
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private text(): string {
		const { study, glossary } = this;
		const titles = new Map(study.index.glossaries().map(({ key, title }) => [key, title]));
		const cards = study.cards(glossary === "" ? {} : { glossary });
		return ankiText(cards, (key) => titles.get(key) ?? key.replace(/^note:/u, ""));
	}

	private async copy(): Promise<void> {
		try {
			await this.contentEl.win.navigator.clipboard.writeText(this.text());
			new Notice(chainText.copied);
			this.close();
		} catch {
			new Notice(chainText.notCopied);
		}
	}

	private async save(): Promise<void> {
		const path = normalizePath(/\.[^./]+$/u.test(this.path) ? this.path : `${this.path}.txt`);
		const there = this.app.vault.getAbstractFileByPath(path);
		if (path.split("/").includes("..") || (there && !(there instanceof TFile))) {
			new Notice(outputsText.noFile(path));
			return;
		}
		const write = async (): Promise<void> => {
			try {
				if (there instanceof TFile) await this.app.vault.modify(there, this.text());
				else await this.create(path);
				new Notice(outputsText.saved(path));
				this.close();
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
		confirm(this.app, question, () => void write());
	}

	private async create(path: string): Promise<void> {
		const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
		if (folder !== "" && !this.app.vault.getFolderByPath(folder)) await this.app.vault.createFolder(folder);
		await this.app.vault.create(path, this.text());
	}
}
