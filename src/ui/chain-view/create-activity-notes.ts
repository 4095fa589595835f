// Writes one note for each activity into a vault that has none, because the user asked for it.
import { normalizePath, type App } from "obsidian";
import type { ValueChain } from "../../core/chain/value-chain.ts";

/** Creates the notes that aren't there yet in a folder named after the chain, and opens the first. */
export async function createActivityNotes(app: App, chain: ValueChain): Promise<void> {
	const folder = normalizePath("Value chain");
	if (!app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
	for (const { id, name, purpose } of chain.activities) {
		const path = `${folder}/${name.replace(/\//gu, " or ")}.md`;
		if (app.vault.getFileByPath(path)) continue;
		await app.vault.create(
			path,
			`---\nactivity: ${id}\n---\n# ${name}\n\n> [!${id}] ${name}\n> ${purpose}\n`,
		);
	}
	const first = app.vault.getFolderByPath(folder)?.children[0];
	if (first) await app.workspace.openLinkText(first.path, "");
}
