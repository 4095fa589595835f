// Writes one note for each activity into a vault that has none, because the user asked for it.
import { Notice, normalizePath, type App } from "obsidian";
import type { ValueChain } from "../../core/chain/value-chain.ts";
import { fileName, freePath } from "../free-path.ts";
import * as chainText from "../text/chain-text.ts";

/** Creates the notes that aren't there yet in a folder of their own, and opens the first. Nothing is overwritten. */
export async function createActivityNotes(app: App, chain: ValueChain): Promise<void> {
	const { vault } = app;
	const folder = freePath(app, "Value chain");
	let current = folder;
	try {
		if (!vault.getFolderByPath(folder)) await vault.createFolder(folder);
		const paths: string[] = [];
		for (const { id, name, purpose } of chain.activities) {
			current = normalizePath(`${folder}/${fileName(name, "Activity")}.md`);
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
