// The few things the review log asks of the vault's files, and how Obsidian's Vault answers them.
import type { EventRef, TAbstractFile, Vault } from "obsidian";

/** Files as the log sees them; all paths are vault-relative. Tests pass files of their own. */
export interface LogFiles {
	/** Paths of all Markdown files in a folder and below, in order. */
	readonly list: (folder: string) => readonly string[];
	/** Size in bytes; `null` if there is no such file. */
	readonly size: (path: string) => number | null;
	/** @throws if the file is gone or can't be read. */
	readonly read: (path: string) => Promise<string>;
	/** Resolves when the text is on disk. @throws if it may not be, or only a part of it. */
	readonly append: (path: string, text: string) => Promise<void>;
	/** Creates a file and the folders above it. @throws if that fails or the file exists. */
	readonly create: (path: string, text: string) => Promise<void>;
	/** Calls back about Markdown files, and folders, anywhere in the vault; returns the function that stops it. */
	readonly watch: (watcher: LogFilesWatcher) => () => void;
}

export interface LogFilesWatcher {
	/** A Markdown file was created, modified, or moved to this path. */
	readonly changed: (path: string) => void;
	/** A folder was renamed or moved. */
	readonly folderMoved: (from: string, to: string) => void;
}

/** The vault's own files. Events come only for what happens after this is called, so call it when the layout is ready. */
export function createLogFiles(vault: Vault): LogFiles {
	return {
		list: (folder) =>
			vault
				.getMarkdownFiles()
				.map(({ path }) => path)
				.filter((path) => isBelow(path, folder))
				.sort(),
		size: (path) => vault.getFileByPath(path)?.stat.size ?? null,
		read: (path) => vault.read(existing(vault, path)),
		append: (path, text) => vault.append(existing(vault, path), text),
		create: async (path, text) => {
			await createFolders(vault, path);
			await vault.create(path, text);
		},
		watch: (watcher) => watch(vault, watcher),
	};
}

/** Whether a path lies in a folder or deeper. */
export function isBelow(path: string, folder: string): boolean {
	return folder === "" || folder === "/" || path.startsWith(`${folder}/`);
}

function existing(vault: Vault, path: string) {
	const file = vault.getFileByPath(path);
	if (!file) throw new Error(`There is no file "${path}".`);
	return file;
}

/** Creates the folders above a path. */
export async function createFolders(vault: Vault, path: string): Promise<void> {
	const names = path.split("/").slice(0, -1);
	for (let depth = 1; depth <= names.length; depth++) {
		const folder = names.slice(0, depth).join("/");
		if (vault.getFolderByPath(folder)) continue;
		try {
			await vault.createFolder(folder);
		} catch {
			// It may have come by sync in this very moment. If not, creating the file fails and says why.
		}
	}
}

function watch(vault: Vault, watcher: LogFilesWatcher): () => void {
	const tell = (file: TAbstractFile): void => {
		if (isMarkdown(file.path)) watcher.changed(file.path);
	};
	const refs: readonly EventRef[] = [
		vault.on("create", tell),
		vault.on("modify", tell),
		vault.on("rename", (file, from) => {
			if (isMarkdown(file.path)) watcher.changed(file.path);
			else if (vault.getFolderByPath(file.path)) watcher.folderMoved(from, file.path);
		}),
	];
	return () => {
		for (const ref of refs) vault.offref(ref);
	};
}

function isMarkdown(path: string): boolean {
	return path.toLowerCase().endsWith(".md");
}
