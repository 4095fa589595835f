// The playground's own bar: what one tries here, and could not in Obsidian.
import type * as O from "obsidian";
import type { App } from "../host/app.ts";
import { ConfirmationModal } from "../host/dialogs/modal.ts";
import { Notice } from "../host/dialogs/notice.ts";
import { setIcon } from "../host/icons.ts";
import { toggleTheme, toggleWidth } from "./appearance.ts";
import { CommandPalette } from "./command-palette.ts";
import type { PluginSwitch } from "./plugin-switch.ts";
import { SettingsDialog } from "./settings-dialog.ts";

export interface ToolbarActions {
	readonly device: string;
	readonly plugin: PluginSwitch;
	readonly sync: () => Promise<string>;
	readonly openDevice: () => void;
	readonly reset: () => Promise<void>;
}

export function drawToolbar(
	app: App,
	bar: HTMLElement,
	{ device, plugin, sync, openDevice, reset }: ToolbarActions,
): void {
	const add = (icon: O.IconName, name: string, action: () => unknown): HTMLElement => {
		const button = bar.createEl("button", {
			cls: "clickable-icon toolbar-button",
			attr: { "aria-label": name, type: "button" },
		});
		setIcon(button.createSpan({ cls: "toolbar-icon" }), icon);
		button.createSpan({ cls: "toolbar-label", text: name });
		button.addEventListener("click", () => void action());
		return button;
	};
	add("lucide-menu", "Files", () =>
		document.body.toggleClass("is-showing-files", !document.body.hasClass("is-showing-files")),
	).addClass("mod-files");
	const title = bar.createDiv({ cls: "toolbar-title" });
	setIcon(title.createSpan(), "lucide-workflow");
	title.createSpan({ cls: "toolbar-name", text: "Playground" });
	if (device !== "A") title.createSpan({ cls: "toolbar-device", text: `Device ${device}` });
	add("lucide-terminal", "Commands", () => new CommandPalette(app).open());
	add("lucide-settings", "Settings", () => new SettingsDialog(app).open());
	bar.createDiv({ cls: "toolbar-gap" });
	add("lucide-sun-moon", "Light or dark", () => toggleTheme(app));
	add("lucide-smartphone", "Narrow or wide", () => toggleWidth(app));
	bar.createDiv({ cls: "toolbar-gap" });
	const power = add("lucide-power", "Plugin on or off", async () => {
		if (plugin.isOn()) plugin.disable();
		else await plugin.enable(true);
		power.toggleClass("is-active", plugin.isOn());
		new Notice(plugin.isOn() ? "The plugin is on." : "The plugin is off.");
	});
	power.addClass("is-active");
	add("lucide-monitor-smartphone", "Second device", openDevice);
	add("lucide-refresh-cw", "Sync", async () => new Notice(await sync()));
	add("lucide-rotate-ccw", "Reset vault", () => askToReset(app, reset));
}

function askToReset(app: App, reset: () => Promise<void>): void {
	new ConfirmationModal(app)
		.setTitle("Reset the vault?")
		.setContent(
			"All that was written here goes: notes, reviews and settings of this device. The notes that were served come back.",
		)
		.addButton((button) =>
			button.setButtonText("Reset").setDestructive().setCta().setInitialFocus().onClick(reset),
		)
		.addCancelButton()
		.open();
}
