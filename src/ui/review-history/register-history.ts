// The commands about the whole review history, and what happens when its folder is set to another one.
import { Notice, type Plugin } from "obsidian";
import type { HistoryReport } from "../../core/schedule/check-history.ts";
import type { ImportPlan, ReviewHistory } from "../../vault/review-log/review-history.ts";
import type { SettingsStore } from "../../vault/settings-store.ts";
import { HistoryModal, type Page } from "./history-modal.ts";
import * as historyText from "../text/history-text.ts";

export function registerHistory(plugin: Plugin, history: ReviewHistory, settings: SettingsStore): void {
	const add = (id: string, name: string, page: () => Promise<Page>): void => {
		plugin.addCommand({ id, name, callback: () => new HistoryModal(plugin.app, name, page).open() });
	};
	add("check-review-history", historyText.check, async () =>
		reportPage(await history.check(), history.count(), history.unwritten()),
	);
	add("export-reviews", historyText.exportAction, () => Promise.resolve(exportPage(history, plugin)));
	add("import-reviews", historyText.importAction, () => Promise.resolve(importPage(history)));
	add("compact-review-log", historyText.compact, () => compactPage(history));
	const moved = followFolder(plugin, history, settings);
	add("move-review-log", historyText.move, () =>
		Promise.resolve({
			lines: [historyText.moveHint],
			field: { label: historyText.folder, value: settings.get().logFolder },
			actions: [
				{
					label: historyText.move,
					run: async (folder) => {
						await settings.update({ logFolder: folder.trim() });
						await moved();
						return { lines: [historyText.folderIs(settings.get().logFolder)] };
					},
				},
			],
		}),
	);
}

function reportPage(report: HistoryReport, counted: number, unwritten: number): Page {
	const { files, events, doubled, rejected, gaps, clashes } = report;
	const isFine = rejected.length + gaps.length + clashes.length + unwritten === 0;
	return {
		lines: [
			historyText.found(events, files.length, counted),
			...(isFine ? [historyText.fine] : []),
			...(unwritten > 0 ? [historyText.unwritten(unwritten)] : []),
			...(doubled > 0 ? [historyText.doubled(doubled)] : []),
			...(clashes.length > 0 ? [historyText.clashes(clashes.length)] : []),
			...gaps.map(({ device, from, to }) => historyText.gap(device, from, to)),
			...(rejected.length > 0 ? [historyText.rejected(rejected.length)] : []),
		],
		places: rejected.map(({ path, line, reason }) => ({
			path,
			line,
			text: historyText.place(path, line + 1, reason),
		})),
	};
}

function exportPage(history: ReviewHistory, plugin: Plugin): Page {
	const page: Page = {
		lines: [historyText.toExport(history.count())],
		field: { label: historyText.file, value: historyText.fileName },
		actions: [
			{
				label: historyText.save,
				run: async (name) => {
					await history.exportTo(name);
					return { lines: [historyText.saved(name)] };
				},
			},
			{
				label: historyText.copy,
				run: async (name) => {
					await plugin.app.workspace.containerEl.win.navigator.clipboard.writeText(history.exportAs(name));
					return { lines: [historyText.copied] };
				},
			},
		],
	};
	return page;
}

function importPage(history: ReviewHistory): Page {
	return {
		lines: [historyText.importHint],
		field: { label: historyText.table, value: "", isLong: true },
		actions: [
			{ label: historyText.fromNotes, run: async () => planPage(history, await history.findSchedules()) },
			{ label: historyText.fromTable, run: async (text) => planPage(history, await history.readTable(text)) },
		],
	};
}

function planPage(history: ReviewHistory, plan: ImportPlan): Page {
	const { events, known, skipped, strangers, places } = plan;
	const cards = new Set(events.map(({ card }) => card)).size;
	return {
		lines: [
			events.length > 0 ? historyText.adds(events.length, cards) : historyText.addsNothing,
			...(known > 0 ? [historyText.known(known)] : []),
			...(skipped > 0 ? [historyText.skipped(skipped)] : []),
			...(strangers.length > 0 ? [historyText.strangers(strangers.slice(0, MOST_NAMES).join(", "))] : []),
			...(places.length > 0 ? [historyText.places] : []),
		],
		places: places.map(({ path, line }) => ({ path, line, text: historyText.place(path, line + 1, "") })),
		actions:
			events.length === 0
				? []
				: [
						{
							label: historyText.add,
							run: async () => {
								await history.add(plan);
								return { lines: [historyText.added(events.length)] };
							},
						},
					],
	};
}

const MOST_NAMES = 20;

async function compactPage(history: ReviewHistory): Promise<Page> {
	const { strays, alone, kept } = await history.findCopies();
	const all = [...strays, ...kept].map(({ path }) => ({ path, line: 0, text: path }));
	return {
		lines: [
			strays.length > 0 ? historyText.copies(strays.length, alone.length) : historyText.noCopies,
			...(kept.length > 0 ? [historyText.keptCopies] : []),
		],
		places: kept.length > 0 ? all.slice(strays.length) : all,
		actions:
			strays.length === 0
				? []
				: [
						{
							label: historyText.remove,
							run: async () => ({ lines: [historyText.compacted(await history.removeCopies())] }),
						},
					],
	};
}

/**
 * A folder set to another one takes its files along; if that fails, the setting goes back.
 * @returns Waits for the move that is under way.
 */
function followFolder(plugin: Plugin, history: ReviewHistory, settings: SettingsStore): () => Promise<void> {
	let folder = settings.get().logFolder;
	let moving = Promise.resolve();
	const move = async (from: string, to: string): Promise<void> => {
		try {
			const moved = await history.move(from);
			if (moved > 0) new Notice(historyText.moved(moved, to));
		} catch (fault) {
			new Notice(historyText.notMoved(from, fault instanceof Error ? fault.message : String(fault)));
			folder = from;
			await settings.update({ logFolder: from });
		}
	};
	plugin.register(
		settings.onChange(({ logFolder }) => {
			const from = folder;
			folder = logFolder;
			if (from !== logFolder) moving = moving.then(() => move(from, logFolder));
		}),
	);
	return () => moving;
}
