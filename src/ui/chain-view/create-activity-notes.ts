// Writes one note for each activity into a vault that has none, because the user asked for it.
import { Notice, normalizePath, type App } from "obsidian";
import type { ValueChain } from "../../core/chain/value-chain.ts";
import * as chainText from "../text/chain-text.ts";

/** Creates the notes that aren't there yet in a folder of their own, and opens the first. Nothing is overwritten. */
export async function createActivityNotes(app: App, chain: ValueChain): Promise<void> {
	const { vault } = app;
	const folder = freeFolder(app);
	let current = folder;
	try {
		if (!vault.getFolderByPath(folder)) await vault.createFolder(folder);
		const paths: string[] = [];
		for (const { id, name, purpose } of chain.activities) {
			current = normalizePath(`${folder}/${fileName(name)}.md`);
			paths.push(current);
			if (vault.getAbstractFileByPath(current)) continue;
			await vault.create(
				current,
				`---\nactivity: ${id}\n---\n# ${name}\n\n> [!${id}] ${name}\n> ${purpose}\n`,
			);
		}
		const first = vault.getFileByPath(paths[0] ?? "");
		if (first) await app.workspace.getLeaf(false).openFile(first, { active: true });
	} catch {
		new Notice(chainText.notCreated(current));
	}
}

/** "Value chain", or the first of "Value chain 2"… that no file has. */
function freeFolder({ vault }: App): string {
	for (let number = 1; ; number++) {
		const path = normalizePath(number === 1 ? "Value chain" : `Value chain ${number}`);
		if (!vault.getAbstractFileByPath(path) || vault.getFolderByPath(path)) return path;
	}
}

/** A name without what file names and links can't hold. */
function fileName(name: string): string {
	const clean = name
		.replace(/\//gu, " or ")
		.replace(/[\\:*?"<>|#^[\]]+/gu, " ")
		.replace(/\s+/gu, " ")
		.replace(/^[. ]+|[. ]+$/gu, "");
	return clean === "" ? "Activity" : clean;
}
