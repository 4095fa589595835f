// The playground's page: an app around the shipped main.js, a file list, a palette, and switches.
import { createStore, clear, entries, set, del, type UseStore } from "idb-keyval";
import { extendDom } from "../host/dom.ts";
import { requireModule } from "../host/modules.ts";
import { App, FuzzySuggestModal, type Plugin } from "../host/obsidian.ts";
import type { TFile } from "../host/files.ts";
import { SettingsDialog } from "./settings-dialog.ts";

extendDom(window);
const query = new URLSearchParams(location.search);
const device = query.get("device") ?? "A";
const files: UseStore = createStore(`playground-vault-${device}`, "files");

interface Served {
	readonly files: Readonly<Record<string, string>>;
	readonly manifest: ConstructorParameters<typeof Plugin>[1];
	readonly main: string;
}

async function start(): Promise<void> {
	const served = (await (await fetch("served.json")).json()) as Served;
	if (query.has("fresh")) {
		await clear(files);
		for (const key of Object.keys(localStorage))
			if (key.startsWith(`playground-${device}-`)) localStorage.removeItem(key);
	}
	const kept = await entries<string, string>(files);
	if (kept.length === 0)
		for (const [path, text] of Object.entries(served.files)) await set(path, text, files);
	const vault = kept.length === 0 ? served.files : Object.fromEntries(kept);
	const store = {
		save: (path: string, text: string) => set(path, text, files),
		remove: (path: string) => del(path, files),
	};
	const app = new App(vault, store, mustFind(".workspace"), device);
	Object.assign(window, {
		app,
		requireModule,
		obsidianModule: requireModule("obsidian"),
		enablePlugin: () => enable(app, served),
		disablePlugin: () => disable(app, served),
	});
	drawShell(app, served);
	await enable(app, served);
	await app.workspace.ready();
	const first =
		app.vault.getMarkdownFiles().find(({ basename }) => basename === "Start here") ??
		app.vault.getMarkdownFiles()[0];
	if (first && !app.workspace.getActiveFile()) await app.workspace.getLeaf().openFile(first);
	document.body.dataset["ready"] = "true";
}

/** Evaluates main.js as Obsidian does: CommonJS with a `require` for the host's module. */
async function enable(app: App, { main, manifest }: Served): Promise<void> {
	const module = { exports: {} as { default?: new (app: App, manifest: unknown) => Plugin } };
	const load = new Function("module", "exports", "require", main) as (...args: unknown[]) => void;
	load(module, module.exports, requireModule);
	if (!module.exports.default) throw new Error("main.js has no default export.");
	const plugin = new module.exports.default(app, manifest);
	app.plugins.plugins[manifest.id] = plugin;
	await plugin.load();
}

function disable(app: App, { manifest }: Served): void {
	(app.plugins.plugins[manifest.id] as Plugin | undefined)?.unload();
	delete app.plugins.plugins[manifest.id];
}

function drawShell(app: App, served: Served): void {
	const bar = mustFind(".toolbar");
	const button = (text: string, action: () => unknown): void =>
		bar.createEl("button", { text }).addEventListener("click", () => void action());
	const setTheme = (dark: boolean): void => {
		document.body.toggleClass("theme-dark", dark);
		document.body.toggleClass("theme-light", !dark);
	};
	setTheme(query.get("theme") === "dark");
	button("Commands", () => new Palette(app).open());
	button("Settings", () => new SettingsDialog(app).open());
	button("Light or dark", () => setTheme(!document.body.hasClass("theme-dark")));
	button("Narrow or wide", () =>
		document.body.toggleClass("is-narrow", !document.body.hasClass("is-narrow")),
	);
	button("Plugin on or off", () =>
		app.plugins.plugins[served.manifest.id] ? disable(app, served) : enable(app, served),
	);
	button("Second device", () => window.open(`?device=${device === "A" ? "B" : "A"}`));
	button("Sync", () => sync(app));
	button("Reset vault", async () => {
		await clear(files);
		location.search = `?device=${device}&fresh`;
	});
	const list = mustFind(".files");
	const draw = (): void => drawFiles(app, list);
	for (const event of ["create", "delete", "rename"]) app.vault.on(event, draw);
	draw();
	app.scope.register(["Mod"], "p", () => (new Palette(app).open(), false));
	app.scope.register(["Mod"], "o", () => (new Switcher(app).open(), false));
	app.scope.register(["Alt", "Mod"], "ArrowLeft", () => (void app.workspace.activeLeaf?.back(), false));
}

function drawFiles(app: App, list: HTMLElement): void {
	list.empty();
	for (const file of app.vault.getFiles().sort((a, b) => (a.path < b.path ? -1 : 1))) {
		const row = list.createEl("button", { cls: "file", text: file.path.replace(/\.md$/u, "") });
		row.addEventListener("click", () => void app.workspace.getLeaf().openFile(file));
	}
}

/** Exchanges files with the other device through a store they share: the newer text wins, both keep what only one has. */
async function sync(app: App): Promise<void> {
	const shared = createStore("playground-shared", "files");
	const theirs = Object.fromEntries(await entries<string, string>(shared));
	const ours = app.vault.snapshot();
	for (const [path, text] of Object.entries(theirs)) {
		const own = ours[path];
		if (own === undefined || text.length > own.length) await app.vault.putExternally(path, text);
	}
	for (const [path, text] of Object.entries(app.vault.snapshot())) await set(path, text, shared);
}

class Palette extends FuzzySuggestModal<{ id: string; name: string }> {
	override getItems(): { id: string; name: string }[] {
		return this.app.commands.listCommands().map(({ id, name }) => ({ id, name }));
	}
	override getItemText({ name }: { name: string }): string {
		return name;
	}
	override onChooseItem({ id }: { id: string }): void {
		this.app.commands.executeCommandById(id);
	}
}

class Switcher extends FuzzySuggestModal<TFile> {
	override getItems(): TFile[] {
		return this.app.vault.getMarkdownFiles();
	}
	override getItemText({ path }: TFile): string {
		return path;
	}
	override onChooseItem(file: TFile): void {
		void this.app.workspace.getLeaf().openFile(file);
	}
}

function mustFind(selector: string): HTMLElement {
	const found = document.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`The page has no ${selector}.`);
	return found;
}

void start();
