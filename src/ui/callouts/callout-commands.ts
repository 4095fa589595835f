// The commands that write callouts. Each is one step of undo and keeps the cursor's place.
import { type Editor, Notice, type Plugin } from "obsidian";
import { changeCalloutType } from "../../core/callouts/change-callout-type.ts";
import type { EditedNote } from "../../core/callouts/edit-each.ts";
import type { Selection } from "../../core/callouts/line-edit.ts";
import { editSelected } from "../../core/callouts/selected-callouts.ts";
import { unwrapCallout } from "../../core/callouts/unwrap-callout.ts";
import { writeCallouts } from "../../core/callouts/write-callouts.ts";
import type { NoteOutline } from "../../core/notes/note-outline.ts";
import type { Settings } from "../../core/settings.ts";
import { calloutActivities } from "./callout-activities.ts";
import { type CalloutInventory, createCalloutInventory } from "./callout-inventory.ts";
import * as calloutText from "../text/callout-text.ts";
import { calloutTypes, type CalloutTypeChoice } from "./callout-types.ts";
import { applyEdits, isInTableCell, outlineOf } from "./edit-note.ts";
import { chooseType } from "./choose-type.ts";
import { copyCss, saveCss } from "./share-css.ts";
import { openUnknownCallouts } from "./unknown-callouts-modal.ts";

/** The settings that callouts depend on, as they are now. */
export type CurrentSettings = () => Pick<Settings, "callouts" | "chain">;

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

export function registerCalloutCommands(plugin: Plugin, settings: CurrentSettings): CalloutCommands {
	const { app } = plugin;
	const inventory = createCalloutInventory(app);
	const types = (): readonly CalloutTypeChoice[] => calloutTypes(settings().chain, inventory.types());
	const choose = (placeholder: string, then: (type: CalloutTypeChoice) => void): void =>
		chooseType(app, placeholder, types(), then);
	const insert = (editor: Editor): void =>
		choose(calloutText.choose, (type) => writeCallout(editor, type, settings()));
	const change = (editor: Editor): void =>
		choose(calloutText.chooseNew, ({ id }) =>
			edit(editor, (...selected) =>
				editSelected(...selected, (outline, line) => changeCalloutType(outline, line, id)),
			),
		);
	const preset = (type: string): string =>
		titleOf(settings(), types().find(({ id }) => id === type)?.name ?? type);
	const unwrap = (editor: Editor): void =>
		edit(editor, (...selected) =>
			editSelected(...selected, (outline, line) => unwrapCallout(outline, line, preset)),
		);
	const findUnknown = (): void => {
		const { chain, callouts } = settings();
		void openUnknownCallouts(app, inventory, chain, callouts.leaveToOthers);
	};
	const inEditor = [
		["insert-callout", calloutText.insert, "lucide-message-square-quote", insert],
		["change-callout-type", calloutText.change, "lucide-replace", change],
		["unwrap-callout", calloutText.unwrap, "lucide-ungroup", unwrap],
	] as const;
	for (const [id, name, icon, editorCallback] of inEditor)
		plugin.addCommand({ id, name, icon, editorCallback });
	const anywhere = [
		["copy-callout-css", calloutText.copyCss, "lucide-clipboard-copy", () => void copyCss(app, settings())],
		["save-callout-css", calloutText.saveCss, "lucide-save", () => void saveCss(app, settings())],
		["find-unknown-callouts", calloutText.findUnknown, "lucide-search", findUnknown],
	] as const;
	for (const [id, name, icon, callback] of anywhere) plugin.addCommand({ id, name, icon, callback });
	const refresh = keepActivityCommands(plugin, settings);
	refresh();
	return { refresh, insert, change, unwrap, inventory };
}

/** Wraps the selected lines, and begins a callout at other cursors, which wait in its title. */
function writeCallout(
	editor: Editor,
	{ id, name }: Pick<CalloutTypeChoice, "id" | "name">,
	settings: ReturnType<CurrentSettings>,
): void {
	const head = { type: id, fold: settings.callouts.fold, title: titleOf(settings, name) };
	edit(editor, (...selected) => writeCallouts(...selected, head));
}

/** What a new callout of a type with this name has as its title. */
function titleOf({ callouts }: ReturnType<CurrentSettings>, name: string): string {
	return callouts.title.replaceAll("{activity}", name);
}

function edit(
	editor: Editor,
	change: (outline: NoteOutline, selections: readonly Selection[]) => EditedNote | null,
): void {
	if (isInTableCell(editor)) {
		new Notice(calloutText.inTable);
		return;
	}
	const edited = change(outlineOf(editor), editor.listSelections());
	if (edited) applyEdits(editor, edited);
	else new Notice(calloutText.noCallout);
}

/** One command for each activity; the id keeps its hotkeys while the activity is there. */
function keepActivityCommands(plugin: Plugin, settings: CurrentSettings): () => void {
	/** What each command shows, by the activity's id. */
	const shown = new Map<string, string>();
	return () => {
		const activities = calloutActivities(settings().chain);
		for (const id of [...shown.keys()]) {
			if (activities.some((one) => one.id === id && one.name + one.icon === shown.get(id))) continue;
			plugin.removeCommand(`insert-callout-${id}`);
			shown.delete(id);
		}
		for (const { id, name, icon } of activities) {
			if (shown.has(id)) continue;
			shown.set(id, name + icon);
			plugin.addCommand({
				id: `insert-callout-${id}`,
				name: calloutText.insertOf(name),
				icon,
				editorCallback: (editor) => writeCallout(editor, { id, name }, settings()),
			});
		}
	};
}
