// Opens the plugin's own tabs.
import type { App } from "obsidian";

/** Opens a tab of this type, or the one that is there. */
export async function openTab(app: App, type: string, state: Record<string, unknown> = {}): Promise<void> {
	const leaf = app.workspace.getLeavesOfType(type)[0] ?? app.workspace.getLeaf("tab");
	await leaf.setViewState({ type, active: true, state });
	await app.workspace.revealLeaf(leaf);
	app.workspace.setActiveLeaf(leaf, { focus: true });
}
