// The commands about the whole review history, and what happens when its folder is set to another one.
import { Notice, type App, type Plugin } from "obsidian";
import type { ImportPlan, ReviewHistory } from "../../vault/review-log/review-history.ts";
import type { SettingsStore } from "../../vault/settings-store.ts";
import { openHistory, type Page } from "./history-modal.ts";
import * as historyText from "../text/history-text.ts";

export function registerHistory(plugin: Plugin, history: ReviewHistory, settings: SettingsStore): void {
	const { app } = plugin;
	const moved = followFolder(plugin, history, settings);
	const move = async (folder: string): Promise<Page> => {
		await settings.update({ logFolder: folder.trim() });
		await moved();
		return { lines: [historyText.folderIs(settings.get().logFolder)] };
	};
	const movePage = (): Page => ({
		lines: [historyText.moveHint],
		field: { label: historyText.folder, value: settings.get().logFolder },
		actions: [[historyText.move, move]],
	});
	for (const [id, name, page] of [
		["check-review-history", historyText.check, () => reportPage(history)],
		["export-reviews", historyText.exportAction, () => exportPage(history, app)],
		["import-reviews", historyText.importAction, () => importPage(history)],
		["compact-review-log", historyText.compact, () => compactPage(history)],
		["move-review-log", historyText.move, movePage],
	] as const)
		plugin.addCommand({
			id,
			name,
			callback: () => openHistory(app, name, () => history.whenReady().then(page)),
		});
}

async function reportPage(history: ReviewHistory): Promise<Page> {
	const { files, events, doubled, rejected, gaps, clashes } = await history.check();
	const unwritten = history.unwritten();
	return {
		lines: [
			historyText.found(events, files.length, history.count()),
			rejected.length + gaps.length + clashes.length + unwritten === 0 && historyText.fine,
			unwritten > 0 && historyText.unwritten(unwritten),
			doubled > 0 && historyText.doubled(doubled),
			clashes.length > 0 && historyText.clashes(clashes.length),
			...gaps.map(({ device, from, to }) => historyText.gap(device, from, to)),
			rejected.length > 0 && historyText.rejected(rejected.length),
		],
		places: rejected,
	};
}

function exportPage(history: ReviewHistory, { workspace }: App): Page {
	const save = async (name: string): Promise<Page> => {
		await history.exportTo(name);
		return { lines: [historyText.saved(name)] };
	};
	const copy = async (name: string): Promise<Page> => {
		await workspace.containerEl.win.navigator.clipboard.writeText(history.exportAs(name));
		return { lines: [historyText.copied] };
	};
	return {
		lines: [historyText.toExport(history.count())],
		field: { label: historyText.file, value: historyText.fileName },
		actions: [
			[historyText.save, save],
			[historyText.copy, copy],
		],
	};
}

function importPage(history: ReviewHistory): Page {
	return {
		lines: [historyText.importHint],
		field: { label: historyText.table, value: "", isLong: true },
		actions: [
			[historyText.fromNotes, async () => planPage(history, await history.findSchedules())],
			[historyText.fromTable, (text) => tablePage(history, text)],
		],
	};
}

/** Also of what is no table: a deck, or the name of a file that is not there. */
async function tablePage(history: ReviewHistory, text: string): Promise<Page> {
	const plan = await history.readTable(text);
	const found = plan.events.length + plan.known + plan.strangers.length;
	return found === 0 ? { lines: [historyText.noTable] } : planPage(history, plan);
}

function planPage(history: ReviewHistory, plan: ImportPlan): Page {
	const { events, known, skipped, strangers, places } = plan;
	const add = async (): Promise<Page> => {
		await history.add(plan);
		return { lines: [historyText.added(events.length)] };
	};
	const cards = new Set(events.map(({ card }) => card)).size;
	return {
		lines: [
			events.length > 0 ? historyText.adds(events.length, cards) : historyText.addsNothing,
			known > 0 && historyText.known(known),
			skipped > 0 && historyText.skipped(skipped),
			strangers.length > 0 && historyText.strangers(strangers.slice(0, MOST_NAMES).join(", ")),
			places.length > 0 && historyText.places,
		],
		places,
		actions: events.length === 0 ? [] : [[historyText.add, add]],
	};
}

const MOST_NAMES = 20;

async function compactPage(history: ReviewHistory): Promise<Page> {
	const { strays, alone, kept } = await history.findCopies();
	const remove = async (): Promise<Page> => ({
		lines: [historyText.compacted(await history.removeCopies())],
	});
	return {
		lines: [
			strays.length > 0 && historyText.copies(strays.length, alone.length),
			strays.length + kept.length === 0 && historyText.noCopies,
			kept.length > 0 && historyText.keptCopies,
		],
		places: (kept.length > 0 ? kept : strays).map(({ path }) => ({ path, line: 0 })),
		actions: strays.length === 0 ? [] : [[historyText.remove, remove]],
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
