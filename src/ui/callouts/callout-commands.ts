// The commands that write callouts. Each is one step of undo and keeps the cursor's place.
import { type Editor, Notice, normalizePath, type Plugin } from "obsidian";
import type { ValueChain } from "../../core/chain/value-chain.ts";
import {
	type CalloutHead,
	changeCalloutType,
	insertCallout,
	unwrapCallout,
	wrapInCallout,
} from "../../core/notes/edit-callouts.ts";
import type { CalloutSettings } from "../../core/settings.ts";
import { CalloutChooser } from "./callout-chooser.ts";
import { calloutCss } from "./callout-css.ts";
import { type CalloutInventory, createCalloutInventory } from "./callout-inventory.ts";
import { CALLOUT_TEXT } from "./callout-text.ts";
import { calloutActivities, calloutTypes, type CalloutTypeChoice } from "./callout-types.ts";
import { applyEdit, outlineOf } from "./edit-note.ts";
import { UnknownCalloutsModal } from "./unknown-callouts-modal.ts";

export interface CalloutCommands {
	/** Adds, renames and removes the activities' commands after a change of the chain. */
	readonly refresh: () => void;
	/** Opens the chooser and writes the chosen callout. */
	readonly insert: (editor: Editor) => void;
	readonly change: (editor: Editor) => void;
	readonly unwrap: (editor: Editor) => void;
	/** Where the vault's callouts are; shared with the suggestions. */
	readonly inventory: CalloutInventory;
}

export function registerCalloutCommands(
	plugin: Plugin,
	chainOf: () => ValueChain,
	settings: () => CalloutSettings,
): CalloutCommands {
	const { app } = plugin;
	const inventory = createCalloutInventory(app);
	const choose = (placeholder: string, then: (type: CalloutTypeChoice) => void): void =>
		new CalloutChooser(app, calloutTypes(chainOf(), inventory.types()), placeholder, then).open();
	const insert = (editor: Editor): void =>
		choose(CALLOUT_TEXT.choose, (type) => writeCallout(editor, type, settings()));
	const change = (editor: Editor): void =>
		choose(CALLOUT_TEXT.chooseNew, ({ id }) => {
			const edit = changeCalloutType(outlineOf(editor), editor.getCursor().line, id);
			if (edit) applyEdit(editor, edit);
			else new Notice(CALLOUT_TEXT.noCallout);
		});
	const unwrap = (editor: Editor): void => {
		const edit = unwrapCallout(outlineOf(editor), editor.getCursor().line);
		if (edit) applyEdit(editor, edit);
		else new Notice(CALLOUT_TEXT.noCallout);
	};
	const text = CALLOUT_TEXT;
	plugin.addCommand({
		id: "insert-callout",
		name: text.insert,
		icon: "lucide-message-square-quote",
		editorCallback: insert,
	});
	plugin.addCommand({
		id: "change-callout-type",
		name: text.change,
		icon: "lucide-replace",
		editorCallback: change,
	});
	plugin.addCommand({
		id: "unwrap-callout",
		name: text.unwrap,
		icon: "lucide-ungroup",
		editorCallback: unwrap,
	});
	plugin.addCommand({
		id: "copy-callout-css",
		name: text.copyCss,
		callback: () => void copyCss(plugin, chainOf()),
	});
	plugin.addCommand({
		id: "save-callout-css",
		name: text.saveCss,
		callback: () => void saveCss(plugin, chainOf()),
	});
	plugin.addCommand({
		id: "find-unknown-callouts",
		name: text.findUnknown,
		callback: () => new UnknownCalloutsModal(app, inventory, chainOf(), settings().leaveToOthers).open(),
	});
	const refresh = keepActivityCommands(plugin, chainOf, settings);
	refresh();
	return { refresh, insert, change, unwrap, inventory };
}

/** Wraps the selected lines, or begins a callout; the cursor waits in the title of a new one. */
export function writeCallout(
	editor: Editor,
	{ id, name }: Pick<CalloutTypeChoice, "id" | "name">,
	settings: CalloutSettings,
): void {
	const head: CalloutHead = {
		type: id,
		fold: settings.fold,
		title: settings.title.replaceAll("{activity}", name),
	};
	const outline = outlineOf(editor);
	const from = editor.getCursor("from");
	const to = editor.getCursor("to");
	// A selection that ends before a line's first letter does not mean that line.
	const last = to.line > from.line && to.ch === 0 ? to.line - 1 : to.line;
	const wrapped = editor.somethingSelected() ? wrapInCallout(outline, from.line, last, head) : null;
	applyEdit(editor, wrapped ?? insertCallout(outline, from.line, head));
}

/** One command for each activity; the id keeps its hotkeys while the activity is there. */
function keepActivityCommands(
	plugin: Plugin,
	chainOf: () => ValueChain,
	settings: () => CalloutSettings,
): () => void {
	const names = new Map<string, string>();
	return () => {
		const activities = calloutActivities(chainOf());
		for (const id of [...names.keys()]) {
			if (activities.some((activity) => activity.id === id && activity.name === names.get(id))) continue;
			plugin.removeCommand(`insert-callout-${id}`);
			names.delete(id);
		}
		for (const { id, name, icon } of activities) {
			if (names.has(id)) continue;
			names.set(id, name);
			plugin.addCommand({
				id: `insert-callout-${id}`,
				name: CALLOUT_TEXT.insertOf(name.toLowerCase()),
				icon,
				editorCallback: (editor) => writeCallout(editor, { id, name }, settings()),
			});
		}
	};
}

async function copyCss(plugin: Plugin, chain: ValueChain): Promise<void> {
	try {
		await plugin.app.workspace.containerEl.win.navigator.clipboard.writeText(
			calloutCss(calloutActivities(chain)),
		);
		new Notice(CALLOUT_TEXT.copied);
	} catch {
		new Notice(CALLOUT_TEXT.notCopied);
	}
}

async function saveCss(plugin: Plugin, chain: ValueChain): Promise<void> {
	const { vault } = plugin.app;
	const folder = normalizePath(`${vault.configDir}/snippets`);
	const path = `${folder}/value-chain-callouts.css`;
	try {
		if (!(await vault.adapter.exists(folder))) await vault.adapter.mkdir(folder);
		await vault.adapter.write(path, calloutCss(calloutActivities(chain)));
		new Notice(CALLOUT_TEXT.saved(path));
	} catch {
		new Notice(CALLOUT_TEXT.notSaved(path));
	}
}
