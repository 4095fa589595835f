// The playground's page: an app around the shipped main.js, with the files, commands and switches one needs to try it.
import { App } from "../host/app.ts";
import { Notice } from "../host/dialogs/notice.ts";
import { extendDom } from "../host/dom.ts";
import { requireModule } from "../host/modules.ts";
import { applyAppearance } from "./appearance.ts";
import { addCoreCommands } from "./core-commands.ts";
import { drawFileList } from "./file-list.ts";
import { openKeptVault } from "./kept-vault.ts";
import { createPluginSwitch } from "./plugin-switch.ts";
import { askServer } from "./served.ts";
import { SettingsDialog } from "./settings-dialog.ts";
import { createSync } from "./sync.ts";
import { drawToolbar } from "./toolbar.ts";
import { showTooltips } from "./tooltips.ts";

extendDom(window);

async function start(): Promise<void> {
	const query = new URLSearchParams(location.search);
	const device = query.get("device") ?? "A";
	const served = await askServer();
	const kept = await openKeptVault(served, device, query.has("fresh"));
	const app = new App(kept.files, kept, mustFind(".workspace"), `${served.vault.id}-${device}`);
	const plugin = createPluginSwitch(app, served);
	const setting = {
		open: () => new SettingsDialog(app).open(),
		openTabById: (id: string) => new SettingsDialog(app).openTabById(id),
	};
	Object.assign(app, { setting });
	Object.assign(window, {
		app,
		requireModule,
		obsidianModule: requireModule("obsidian"),
		enablePlugin: () => plugin.enable(true),
		disablePlugin: () => plugin.disable(),
	});
	applyAppearance(app, query);
	addCoreCommands(app);
	drawFileList(app, mustFind(".files"), served.vault.name);
	drawToolbar(app, mustFind(".toolbar"), {
		device,
		plugin,
		sync: createSync(app, served.vault.id, device),
		openDevice: () => void window.open(addressWith({ device: device === "A" ? "B" : "A" })),
		reset: async () => {
			await kept.reset();
			location.reload();
		},
	});
	showTooltips(document);
	await plugin.enable();
	await app.workspace.ready();
	await openFirstNote(app);
	// A later reload is to keep the work.
	if (query.has("fresh")) history.replaceState(null, "", addressWith({ fresh: null }));
	if (kept.isServedNewer)
		new Notice(
			"The served notes have changed since this vault began. “Reset vault” takes the new ones.",
			10_000,
		);
	document.body.dataset["ready"] = "true";
}

async function openFirstNote({ vault, workspace }: App): Promise<void> {
	// A tab that was open when the page was left is there again.
	if (workspace.getLeaf().view.getViewType() !== "empty") return;
	const notes = vault.getMarkdownFiles();
	const first = notes.find(({ basename }) => basename === "Start here") ?? notes[0];
	if (first) await workspace.getLeaf().openFile(first);
}

function addressWith(change: Readonly<Record<string, string | null>>): string {
	const address = new URL(location.href);
	for (const [name, value] of Object.entries(change)) {
		if (value === null) address.searchParams.delete(name);
		else address.searchParams.set(name, value);
	}
	return address.href;
}

function mustFind(selector: string): HTMLElement {
	const found = document.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`The page has no ${selector}.`);
	return found;
}

void start();
