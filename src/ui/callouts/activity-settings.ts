// The settings of the chain's activities: a page for each with a preview of its callout, and the list they stand in.
import {
	type App,
	Notice,
	setIcon,
	type SettingDefinitionItem,
	type SettingDefinitionPage,
	type SettingDefinitionRender,
} from "obsidian";
import type { ChainSettings } from "../../core/chain/chain-settings.ts";
import { chainOf } from "../../core/chain/chain-settings.ts";
import {
	addActivity,
	changeLook,
	moveActivity,
	removeActivity,
	resetLook,
} from "../../core/chain/edit-chain.ts";
import type { Activity } from "../../core/chain/value-chain.ts";
import { SETTINGS_TEXT as TEXT } from "../settings-text.ts";
import { ActivityNotesModal } from "./activity-notes-modal.ts";
import { IconPicker } from "./icon-picker.ts";
import { TextModal } from "./text-modal.ts";

export interface ActivitySettingsHost {
	readonly app: App;
	readonly chain: () => ChainSettings;
	readonly change: (chain: ChainSettings) => void;
	/** Paths of the notes that have places of an activity. */
	readonly notesOf: (id: string) => readonly string[];
	/** Draws the page anew after the list itself changed. */
	readonly redraw: () => void;
}

export function activityList(host: ActivitySettingsHost): SettingDefinitionItem {
	const activities = chainOf(host.chain()).activities;
	const changeList = (chain: ChainSettings): void => {
		host.change(chain);
		host.redraw();
	};
	return {
		type: "list",
		heading: TEXT.activities,
		items: activities.map((activity) => activityPage(host, activity)),
		onReorder: (from, to) => changeList(moveActivity(host.chain(), from, to)),
		onDelete: (index) => {
			const activity = activities[index];
			if (!activity) return;
			const notes = host.notesOf(activity.id);
			changeList(removeActivity(host.chain(), activity.id));
			new Notice(TEXT.removed(activity.name, notes.length));
			if (notes.length > 0) showNotes(host, activity.name, notes);
		},
		addItem: { name: TEXT.add, action: () => askForActivity(host, changeList) },
	};
}

function askForActivity(host: ActivitySettingsHost, change: (chain: ChainSettings) => void): void {
	new TextModal(host.app, { title: TEXT.addTitle, action: TEXT.add }, (name) => {
		const chain = addActivity(host.chain(), name);
		if (chain) change(chain);
		return chain ? null : TEXT.notAdded;
	}).open();
}

function activityPage(host: ActivitySettingsHost, { id, name }: Activity): SettingDefinitionPage {
	return {
		type: "page",
		name,
		desc: TEXT.callout(id),
		items: [
			previewRow(host, id),
			nameRow(host, id),
			aliasesRow(host, id),
			colorRow(host, id, "light"),
			colorRow(host, id, "dark"),
			iconRow(host, id),
			notesRow(host, id),
			resetRow(host, id),
		],
	};
}

/** The activity as it is now; rows ask each time, since other rows change it. */
function activityOf(host: ActivitySettingsHost, id: string): Activity | undefined {
	return chainOf(host.chain()).activities.find((activity) => activity.id === id);
}

function previewRow(host: ActivitySettingsHost, id: string): SettingDefinitionRender {
	return {
		name: TEXT.preview,
		searchable: false,
		render: (setting) => {
			const shown = activityOf(host, id);
			setting.settingEl.addClass("svc-preview");
			for (const theme of ["theme-light", "theme-dark"]) {
				const ground = setting.controlEl.createDiv({
					cls: ["svc-preview-ground", theme, "markdown-rendered"],
				});
				const callout = ground.createDiv({ cls: "callout", attr: { "data-callout": id } });
				const title = callout.createDiv({ cls: "callout-title" });
				setIcon(title.createDiv({ cls: "callout-icon" }), shown?.icon ?? "");
				title.createDiv({ cls: "callout-title-inner", text: shown?.name ?? id });
				callout.createDiv({ cls: "callout-content" }).createEl("p", { text: TEXT.previewText });
			}
		},
	};
}

function nameRow(host: ActivitySettingsHost, id: string): SettingDefinitionRender {
	return {
		name: TEXT.name,
		render: (setting) => {
			setting.addText((text) =>
				text.setValue(activityOf(host, id)?.name ?? "").onChange((name) => {
					if (name.trim() !== "") host.change(changeLook(host.chain(), id, { name: name.trim() }));
				}),
			);
		},
	};
}

function aliasesRow(host: ActivitySettingsHost, id: string): SettingDefinitionRender {
	return {
		name: TEXT.aliases[0],
		desc: TEXT.aliases[1],
		render: (setting) => {
			setting.addText((text) =>
				text.setValue(activityOf(host, id)?.aliases.join(TEXT.comma) ?? "").onChange((written) => {
					const aliases = written.split(",").map((alias) => alias.trim());
					host.change(changeLook(host.chain(), id, { aliases: aliases.filter((alias) => alias !== "") }));
				}),
			);
		},
	};
}

function colorRow(host: ActivitySettingsHost, id: string, theme: "light" | "dark"): SettingDefinitionRender {
	return {
		name: TEXT[theme],
		render: (setting) => {
			setting.addColorPicker((picker) =>
				picker.setValue(activityOf(host, id)?.color[theme] ?? "#000000").onChange((hex) => {
					const color = activityOf(host, id)?.color;
					if (color) host.change(changeLook(host.chain(), id, { color: { ...color, [theme]: hex } }));
				}),
			);
		},
	};
}

function iconRow(host: ActivitySettingsHost, id: string): SettingDefinitionRender {
	return {
		name: TEXT.icon,
		render: (setting) => {
			setting.addButton((button) => {
				button.setIcon(activityOf(host, id)?.icon ?? "").setTooltip(TEXT.chooseIcon);
				button.onClick(() =>
					new IconPicker(host.app, TEXT.findIcon, (icon) => {
						host.change(changeLook(host.chain(), id, { icon }));
						button.setIcon(icon);
						const preview = setting.settingEl.parentElement?.findAll(".svc-preview .callout-icon") ?? [];
						for (const el of preview) setIcon(el, icon);
					}).open(),
				);
			});
		},
	};
}

/** Where the activity is used, so that nobody renames or removes it blindly. */
function notesRow(host: ActivitySettingsHost, id: string): SettingDefinitionRender {
	return {
		name: TEXT.usedIn[0],
		desc: TEXT.usedIn[1],
		render: (setting) => {
			const notes = host.notesOf(id);
			setting.addButton((button) =>
				button
					.setButtonText(TEXT.notes(notes.length))
					.setDisabled(notes.length === 0)
					.onClick(() => showNotes(host, activityOf(host, id)?.name ?? id, notes)),
			);
		},
	};
}

function showNotes({ app }: ActivitySettingsHost, name: string, notes: readonly string[]): void {
	new ActivityNotesModal(app, TEXT.notesOf(name), notes).open();
}

function resetRow(host: ActivitySettingsHost, id: string): SettingDefinitionRender {
	return {
		name: TEXT.reset[0],
		desc: TEXT.reset[1],
		render: (setting) => {
			setting.addButton((button) =>
				button.setButtonText(TEXT.resetAction).onClick(() => {
					host.change(resetLook(host.chain(), id));
					host.redraw();
				}),
			);
		},
	};
}
