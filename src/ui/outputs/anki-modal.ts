// Asks which cards go to Anki, and whether as a file or by the clipboard.
import { type App, Modal, Notice, normalizePath, Setting, TFile } from "obsidian";
import { ankiText } from "../../core/outputs/anki-text.ts";
import type { Study } from "../../vault/study.ts";
import { confirm } from "../confirm.ts";
import { TEXT } from "../text.ts";

export class AnkiModal extends Modal {
	private readonly study: Study;
	private glossary = "";
	private path: string = TEXT.outputs.ankiFile;

	constructor(app: App, study: Study) {
		super(app);
		this.study = study;
	}

	override onOpen(): void {
		const { outputs, decks } = TEXT;
		this.setTitle(outputs.exportAnki);
		this.contentEl.createEl("p", { text: outputs.ankiHint });
		new Setting(this.contentEl).setName(outputs.glossary).addDropdown((dropdown) => {
			dropdown.addOption("", decks.allGlossaries);
			for (const { key, title } of this.study.index.glossaries()) dropdown.addOption(key, title);
			dropdown.onChange((key) => (this.glossary = key));
		});
		new Setting(this.contentEl)
			.setName(outputs.file)
			.setDesc(outputs.fileHint)
			.addText((text) => text.setValue(this.path).onChange((path) => (this.path = path)));
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(outputs.copy).onClick(() => void this.copy()))
			.addButton((button) =>
				button
					.setButtonText(outputs.save)
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
			new Notice(TEXT.chain.copied);
			this.close();
		} catch {
			new Notice(TEXT.chain.notCopied);
		}
	}

	private async save(): Promise<void> {
		const { outputs } = TEXT;
		const path = normalizePath(/\.[^./]+$/u.test(this.path) ? this.path : `${this.path}.txt`);
		const there = this.app.vault.getAbstractFileByPath(path);
		if (path.split("/").includes("..") || (there && !(there instanceof TFile))) {
			new Notice(outputs.noFile(path));
			return;
		}
		const write = async (): Promise<void> => {
			try {
				if (there instanceof TFile) await this.app.vault.modify(there, this.text());
				else await this.create(path);
				new Notice(outputs.saved(path));
				this.close();
			} catch (error) {
				new Notice(outputs.failed(String(error)));
			}
		};
		if (!there) return write();
		const question = {
			title: outputs.replace(path),
			text: outputs.replaceText,
			action: outputs.replaceAction,
		};
		confirm(this.app, question, () => void write());
	}

	private async create(path: string): Promise<void> {
		const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
		if (folder !== "" && !this.app.vault.getFolderByPath(folder)) await this.app.vault.createFolder(folder);
		await this.app.vault.create(path, this.text());
	}
}
