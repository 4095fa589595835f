// Knows where callouts are in the vault. Reads only notes that Obsidian says hold callouts, and each once until it changes.
import type { App, TFile } from "obsidian";
import { groupBy } from "../../core/group-by.ts";
import { scanNote } from "../../core/notes/scan-note.ts";
import { createSlices, windowClock } from "../../vault/work-slices.ts";

export interface FoundCallout {
	readonly type: string;
	readonly path: string;
	/** 0-based. */
	readonly line: number;
}

export interface CalloutInventory {
	/** Looks through the vault, in slices; resolves to all callouts in order of path and line. */
	find(): Promise<readonly FoundCallout[]>;
	/** Types found so far, the most used first; begins to look when nothing was looked for yet. */
	types(): readonly string[];
}

export function createCalloutInventory(app: App): CalloutInventory {
	const seen = new Map<string, { readonly mtime: number; readonly callouts: readonly FoundCallout[] }>();
	let searching: Promise<readonly FoundCallout[]> | null = null;
	let types: readonly string[] = [];
	let isFirst = true;

	async function search(): Promise<readonly FoundCallout[]> {
		const { breathe } = createSlices(windowClock(app.workspace.containerEl.win));
		const files = app.vault.getMarkdownFiles().filter((file) => holdsCallouts(app, file));
		for (const path of seen.keys()) if (!files.some((file) => file.path === path)) seen.delete(path);
		for (const file of files) {
			if (seen.get(file.path)?.mtime !== file.stat.mtime) await read(file);
			await breathe();
		}
		const callouts = [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, found]) => found.callouts);
		types = mostUsed(callouts);
		return callouts;
	}

	async function read(file: TFile): Promise<void> {
		try {
			const { callouts } = scanNote(await app.vault.cachedRead(file));
			const found = callouts.map(({ type, line }) => ({ type, line, path: file.path }));
			seen.set(file.path, { mtime: file.stat.mtime, callouts: found });
		} catch {
			// Gone in this very moment: then it holds no callouts.
			seen.delete(file.path);
		}
	}

	const find = (): Promise<readonly FoundCallout[]> => {
		isFirst = false;
		searching ??= search().finally(() => {
			searching = null;
		});
		return searching;
	};
	return {
		find,
		types: () => {
			if (isFirst) void find();
			return types;
		},
	};
}

function holdsCallouts(app: App, file: TFile): boolean {
	const sections = app.metadataCache.getFileCache(file)?.sections ?? [];
	return sections.some(({ type }) => type === "callout" || type === "blockquote");
}

function mostUsed(callouts: readonly FoundCallout[]): readonly string[] {
	const byType = [...groupBy(callouts, ({ type }) => type)];
	return byType.sort(([, a], [, b]) => b.length - a.length).map(([type]) => type);
}
