// The settings of the chain's activities: a page for each with a preview of its callout, and the list they stand in.
import {
	type App,
	getIconIds,
	setIcon,
	type SettingDefinitionItem,
	type SettingDefinitionPage,
	type SettingDefinitionRender,
} from "obsidian";
import type { ActivityLook, ChainSettings } from "../../core/chain/chain-settings.ts";
import {
	addActivity,
	changeLook,
	moveActivity,
	removeActivity,
	resetLook,
} from "../../core/chain/edit-chain.ts";
import { ENOUGH_CONTRAST, titleContrast } from "../../core/chain/title-contrast.ts";
import type { Activity, ActivityId } from "../../core/chain/value-chain.ts";
import { addButtons } from "../add-buttons.ts";
import { askText } from "../ask-text.ts";
import { Chooser } from "../chooser.ts";
import { confirm } from "../confirm.ts";
import { openNote } from "../list-places.ts";
import * as settingsText from "../text/settings-text.ts";
import { calloutActivities } from "./callout-activities.ts";
import { CONTEXT } from "./static-looks.ts";

export interface ActivitySettingsHost {
	readonly app: App;
	readonly chain: () => ChainSettings;
	readonly change: (chain: ChainSettings) => void;
	/** Calls back after each change; returns the function that stops it. */
	readonly onChange: (callback: () => void) => () => void;
	/** Paths of the notes that have places of an activity. */
	readonly notesOf: (id: ActivityId) => readonly string[];
	/** Draws the page anew after the list itself changed. */
	readonly redraw: () => void;
}

/** The list of the chain's activities, and the page of `context`, which every chain has. */
export function activityItems(host: ActivitySettingsHost): SettingDefinitionItem[] {
	const all = calloutActivities(host.chain());
	const activities = all.filter(({ id }) => id !== CONTEXT.id);
	const changeList = (chain: ChainSettings): void => {
		host.change(chain);
		host.redraw();
	};
	return [
		{
			type: "list",
			heading: settingsText.activities,
			items: activities.map((activity) => activityPage(host, activity)),
			onReorder: (from, to) => changeList(moveActivity(host.chain(), from, to)),
			onDelete: (index) => {
				const activity = activities[index];
				if (activity) askToRemove(host, activity, changeList);
			},
			addItem: { name: settingsText.add, action: () => askForActivity(host, changeList) },
		},
		{
			type: "group",
			items: all.filter(({ id }) => id === CONTEXT.id).map((activity) => activityPage(host, activity)),
		},
	];
}

function askForActivity(host: ActivitySettingsHost, change: (chain: ChainSettings) => void): void {
	askText(host.app, { title: settingsText.addTitle, action: settingsText.add }, (name) => {
		const chain = addActivity(host.chain(), name);
		if (chain) change(chain);
		return chain ? null : settingsText.notAdded;
	});
}

function askToRemove(
	host: ActivitySettingsHost,
	{ id, name }: Activity,
	change: (chain: ChainSettings) => void,
): void {
	const text = settingsText.removeText(host.notesOf(id));
	confirm(host.app, { title: settingsText.remove(name), text, action: settingsText.removeAction }, () =>
		change(removeActivity(host.chain(), id)),
	);
}

function activityPage(host: ActivitySettingsHost, { id, name }: Activity): SettingDefinitionPage {
	return {
		type: "page",
		name,
		desc: settingsText.callout(id),
		items: [
			previewRow(host, id),
			textRow(host, id, settingsText.name, ({ name }) => name, readName),
			textRow(host, id, settingsText.aliases, ({ aliases }) => aliases.join(settingsText.comma), readAliases),
			colorRow(host, id, settingsText.light, "light"),
			colorRow(host, id, settingsText.dark, "dark"),
			iconRow(host, id),
			notesRow(host, id),
			resetRow(host, id),
		],
	};
}

/** The activity as it is now; rows ask each time, since other rows change it. */
function activityOf(host: ActivitySettingsHost, id: ActivityId): Activity {
	return calloutActivities(host.chain()).find((activity) => activity.id === id) ?? CONTEXT;
}

function previewRow(host: ActivitySettingsHost, id: ActivityId): SettingDefinitionRender {
	return {
		name: settingsText.preview,
		searchable: false,
		render: ({ settingEl, controlEl }) => {
			settingEl.addClass("svc-preview");
			const draw = (): void => {
				controlEl.empty();
				for (const theme of ["theme-light", "theme-dark"])
					drawCallout(
						controlEl.createDiv({ cls: ["svc-preview-ground", theme, "markdown-rendered"] }),
						activityOf(host, id),
					);
			};
			draw();
			return host.onChange(draw);
		},
	};
}

/** A callout as Obsidian renders it. */
function drawCallout(parent: HTMLElement, { id, name, icon }: Activity): void {
	const callout = parent.createDiv({ cls: "callout", attr: { "data-callout": id } });
	const title = callout.createDiv({ cls: "callout-title", attr: { dir: "auto" } });
	setIcon(title.createDiv("callout-icon"), icon);
	title.createDiv({ cls: "callout-title-inner", text: name });
	callout.createDiv("callout-content").createEl("p", { text: settingsText.previewText });
}

/** @param read What a text means to the look; nothing if it can't be taken. */
function textRow(
	host: ActivitySettingsHost,
	id: ActivityId,
	[name, desc]: readonly [string, string],
	show: (activity: Activity) => string,
	read: (text: string) => ActivityLook,
): SettingDefinitionRender {
	return {
		name,
		desc,
		render: (setting) => {
			setting.addText((text) =>
				text
					.setValue(show(activityOf(host, id)))
					.onChange((value) => host.change(changeLook(host.chain(), id, read(value.trim())))),
			);
		},
	};
}

/** A name can't be empty. */
function readName(name: string): ActivityLook {
	return name === "" ? {} : { name };
}

function readAliases(text: string): ActivityLook {
	return { aliases: text.split(/\s*,\s*/u).filter((alias) => alias !== "") };
}

/** A colour, and beside it a word of warning while it is hard to read on its own callout. */
function colorRow(
	host: ActivitySettingsHost,
	id: ActivityId,
	name: string,
	theme: "light" | "dark",
): SettingDefinitionRender {
	return {
		name,
		render: (setting) => {
			const color = (): string => activityOf(host, id).color[theme];
			const warn = (): void => {
				const contrast = titleContrast(color(), theme);
				setting.setDesc(contrast < ENOUGH_CONTRAST ? settingsText.lowContrast(contrast) : "");
			};
			setting.descEl.setAttr("aria-live", "polite");
			setting.addColorPicker((picker) =>
				picker
					.setValue(color())
					.onChange((value) =>
						host.change(
							changeLook(host.chain(), id, { color: { ...activityOf(host, id).color, [theme]: value } }),
						),
					),
			);
			warn();
			return host.onChange(warn);
		},
	};
}

function iconRow(host: ActivitySettingsHost, id: ActivityId): SettingDefinitionRender {
	return {
		name: settingsText.icon,
		render: (setting) => {
			setting.addButton((button) => {
				button.setIcon(activityOf(host, id).icon).setTooltip(settingsText.chooseIcon);
				button.onClick(() =>
					chooseIcon(host.app, (icon) => {
						host.change(changeLook(host.chain(), id, { icon }));
						button.setIcon(icon);
					}),
				);
			});
		},
	};
}

function chooseIcon(app: App, choose: (icon: string) => void): void {
	const textOf = (icon: string): string => icon.replace(/^lucide-/u, "").replace(/-/gu, " ");
	const draw = (icon: string, el: HTMLElement): void => {
		el.addClass("mod-complex");
		el.createDiv({ cls: "suggestion-content", text: textOf(icon) });
		setIcon(el.createDiv("suggestion-aux"), icon);
	};
	new Chooser(app, { placeholder: settingsText.findIcon, items: getIconIds(), textOf, draw, choose }).open();
}

/** Where the activity is used, so that nobody renames or removes it blindly. */
function notesRow({ app, notesOf }: ActivitySettingsHost, id: ActivityId): SettingDefinitionRender {
	return {
		name: settingsText.usedIn[0],
		desc: settingsText.usedIn[1],
		render: (setting) => {
			const items = notesOf(id);
			const choose = (path: string): void => openNote(app, path);
			const textOf = (path: string): string => path.replace(/\.md$/u, "");
			setting.addButton((button) =>
				button
					.setButtonText(settingsText.notes(items.length))
					.setDisabled(items.length === 0)
					.onClick(() =>
						new Chooser(app, { placeholder: settingsText.openNote, items, textOf, choose }).open(),
					),
			);
		},
	};
}

function resetRow(host: ActivitySettingsHost, id: ActivityId): SettingDefinitionRender {
	return {
		name: settingsText.reset[0],
		desc: settingsText.reset[1],
		render: (setting) => {
			const reset = (): void => {
				host.change(resetLook(host.chain(), id));
				host.redraw();
			};
			addButtons(setting, [[settingsText.resetAction, reset]]);
		},
	};
}
