// Changes to files with what hangs on them: links in other notes, properties, the trash.
import type * as O from "obsidian";
import type { App } from "./app.ts";
import { parentOf } from "./data-adapter.ts";
import { ConfirmationModal } from "./dialogs/modal.ts";
import { TFile, type TAbstractFile, TFolder } from "./files.ts";
import { getFrontMatterInfo } from "./front-matter.ts";
import { parseYaml, stringifyYaml } from "./functions.ts";
import { parseLinktext } from "./link-functions.ts";

export class FileManager {
	private readonly app: App;

	constructor(app: App) {
		this.app = app;
	}

	/** New notes go to the vault's root: Obsidian's default. */
	getNewFileParent(_sourcePath: string, _newFilePath?: string): TFolder {
		return this.app.vault.getRoot();
	}

	/** Renames or moves, and keeps the links of other notes leading there. */
	async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
		const linking = file instanceof TFile ? this.linksTo(file) : [];
		await this.app.vault.rename(file, newPath);
		for (const { source, links } of linking) await this.relink(source, links, file as TFile);
	}

	async promptForDeletion(file: TAbstractFile): Promise<boolean> {
		const isSure = await new Promise<boolean>((answer) => {
			const modal = new ConfirmationModal(this.app);
			modal.setTitle(`Delete “${file.name}”?`);
			modal.addButton((button) =>
				button
					.setButtonText("Delete")
					.setWarning()
					.onClick(() => answer(true)),
			);
			modal.addCancelButton();
			const close = modal.onClose.bind(modal);
			modal.onClose = () => {
				close();
				answer(false);
			};
			modal.open();
		});
		if (isSure) await this.trashFile(file);
		return isSure;
	}
	/** To the vault's own `.trash`: a browser has no system's trash. */
	async trashFile(file: O.TAbstractFile): Promise<void> {
		await this.app.vault.trash(file, false);
	}

	generateMarkdownLink(file: O.TFile, sourcePath: string, subpath = "", alias = ""): string {
		const linktext =
			file.path === sourcePath && subpath ? "" : this.app.metadataCache.fileToLinktext(file, sourcePath);
		const label = alias ? `|${alias}` : "";
		return `${file.extension === "md" ? "" : "!"}[[${linktext}${subpath}${label}]]`;
	}

	/** Changes a note's properties; the rest of the note stays as it is. */
	async processFrontMatter(
		file: O.TFile,
		change: (frontmatter: Record<string, unknown>) => void,
		options?: O.DataWriteOptions,
	): Promise<void> {
		await this.app.vault.process(
			file,
			(text) => {
				const { exists, frontmatter, contentStart } = getFrontMatterInfo(text);
				const read: unknown = exists ? parseYaml(frontmatter) : {};
				const properties =
					typeof read === "object" && read !== null ? { ...(read as Record<string, unknown>) } : {};
				change(properties);
				const isEmpty = Object.keys(properties).length === 0;
				const rest = text.slice(contentStart);
				return isEmpty ? rest : `---\n${stringifyYaml(properties)}---\n${rest}`;
			},
			options,
		);
	}

	async getAvailablePathForAttachment(filename: string, sourcePath = ""): Promise<string> {
		const dot = filename.lastIndexOf(".");
		const folder = parentOf(sourcePath || "/");
		const base = dot > 0 ? filename.slice(0, dot) : filename;
		return this.app.vault.getAvailablePath(
			folder === "/" ? base : `${folder}/${base}`,
			dot > 0 ? filename.slice(dot + 1) : "",
		);
	}

	private linksTo(
		file: TFile,
	): readonly { readonly source: TFile; readonly links: readonly O.ReferenceCache[] }[] {
		const { metadataCache, vault } = this.app;
		return vault.getMarkdownFiles().flatMap((source) => {
			const { links = [], embeds = [] } = metadataCache.getFileCache(source) ?? {};
			const leading = [...links, ...embeds].filter(({ link }) => {
				const { path } = parseLinktext(link);
				return path !== "" && metadataCache.getFirstLinkpathDest(path, source.path) === file;
			});
			return leading.length > 0 ? [{ source, links: leading }] : [];
		});
	}
	private async relink(source: TFile, links: readonly O.ReferenceCache[], file: TFile): Promise<void> {
		const sorted = [...links].sort((a, b) => b.position.start.offset - a.position.start.offset);
		await this.app.vault.process(source, (text) => {
			let changed = text;
			for (const { original, link, position } of sorted) {
				const { start, end } = position;
				if (changed.slice(start.offset, end.offset) !== original) continue;
				const linktext = this.app.metadataCache.fileToLinktext(file, source.path);
				const { path } = parseLinktext(link);
				const target =
					original.startsWith("[[") || original.startsWith("![[") ? linktext : encodeURI(file.path);
				const written = original.includes(path) ? path : encodeURI(path);
				changed =
					changed.slice(0, start.offset) +
					original.replace(written, () => target) +
					changed.slice(end.offset);
			}
			return changed;
		});
	}
}
