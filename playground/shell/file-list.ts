// The list of notes and folders: opens, makes, renames and deletes them.
import type * as O from "obsidian";
import type { App } from "../host/app.ts";
import { Menu } from "../host/dialogs/menu.ts";
import { ConfirmationModal } from "../host/dialogs/modal.ts";
import { TFile, TFolder, type TAbstractFile } from "../host/files.ts";
import { setIcon } from "../host/icons.ts";
import { Keymap } from "../host/keymap.ts";
import { createNote } from "./create-note.ts";
import { TextDialog } from "./text-dialog.ts";

const COLLAPSED = "playground-collapsed-folders";

export function drawFileList(app: App, container: HTMLElement, vaultName: string): void {
	const header = container.createDiv({ cls: "files-header" });
	header.createDiv({ cls: "vault-name", text: vaultName });
	const newNote = header.createEl("button", {
		cls: "clickable-icon",
		attr: { "aria-label": "New note", type: "button" },
	});
	setIcon(newNote, "lucide-square-pen");
	newNote.addEventListener("click", () => void openNew(app, "/"));
	const tree = container.createDiv({ cls: "files-tree" });
	const draw = (): void => {
		tree.empty();
		drawFolder(app, tree, app.vault.getRoot());
		markActive(app, tree);
	};
	for (const event of ["create", "delete", "rename"]) app.vault.on(event, draw);
	for (const event of ["file-open", "active-leaf-change"])
		app.workspace.on(event, () => markActive(app, tree));
	draw();
}

function drawFolder(app: App, container: HTMLElement, folder: TFolder): void {
	const byName = (a: TAbstractFile, b: TAbstractFile): number =>
		a.name.localeCompare(b.name, undefined, { numeric: true });
	for (const child of folder.children.filter((entry) => entry instanceof TFolder).sort(byName))
		drawSubfolder(app, container, child);
	for (const child of folder.children.filter((entry) => entry instanceof TFile).sort(byName))
		drawFile(app, container, child);
}

function drawSubfolder(app: App, container: HTMLElement, folder: TFolder): void {
	const el = container.createDiv({ cls: "nav-folder" });
	const title = el.createDiv({ cls: "nav-folder-title", attr: { role: "button", tabindex: "0" } });
	setIcon(title.createSpan(), "lucide-chevron-down");
	title.createSpan({ text: folder.name });
	const show = (isCollapsed: boolean): void => {
		el.toggleClass("is-collapsed", isCollapsed);
		title.setAttribute("aria-expanded", String(!isCollapsed));
	};
	show(collapsed(app).includes(folder.path));
	onPress(title, () => {
		const others = collapsed(app).filter((path) => path !== folder.path);
		const isCollapsed = others.length === collapsed(app).length;
		app.saveLocalStorage(COLLAPSED, isCollapsed ? [...others, folder.path] : others);
		show(isCollapsed);
	});
	onMenu(app, title, folder);
	drawFolder(app, el.createDiv({ cls: "nav-folder-children" }), folder);
}

function drawFile(app: App, container: HTMLElement, file: TFile): void {
	const name = file.extension === "md" ? file.basename : file.name;
	const row = container.createDiv({
		cls: "nav-file-title",
		text: name,
		attr: { role: "link", tabindex: "0", "data-path": file.path },
	});
	onPress(row, (event) => {
		document.body.removeClass("is-showing-files");
		void app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
	});
	onMenu(app, row, file);
}

function onPress(el: HTMLElement, action: (event: MouseEvent | KeyboardEvent) => void): void {
	el.addEventListener("click", action);
	el.addEventListener("keydown", (event) => {
		if (event.key !== "Enter" && event.key !== " ") return;
		event.preventDefault();
		action(event);
	});
}

function onMenu(app: App, el: HTMLElement, file: TAbstractFile): void {
	el.addEventListener("contextmenu", (event) => {
		event.preventDefault();
		openMenu(app, event, el, file);
	});
}

function openMenu(app: App, event: MouseEvent, el: HTMLElement, file: TAbstractFile): void {
	const menu = new Menu().setParentElement(el);
	const add = (section: string, icon: O.IconName, title: string, action: () => unknown): Menu =>
		menu.addItem((item) => item.setSection(section).setIcon(icon).setTitle(title).onClick(action));
	if (file instanceof TFile)
		add("open", "lucide-file-plus", "Open in new tab", () => app.workspace.getLeaf("tab").openFile(file));
	else add("action", "lucide-square-pen", "New note", () => openNew(app, file.path));
	add("action", "lucide-pencil", "Rename…", () => rename(app, file));
	app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu");
	menu.addItem((item) =>
		item
			.setSection("danger")
			.setIcon("lucide-trash-2")
			.setTitle("Delete")
			.setWarning(true)
			.onClick(() => remove(app, file)),
	);
	menu.showAtMouseEvent(event);
}

async function openNew(app: App, folder: string): Promise<void> {
	await app.workspace.getLeaf("tab").openFile(await createNote(app, folder), { active: true });
}

function rename(app: App, file: TAbstractFile): void {
	const isNote = file instanceof TFile && file.extension === "md";
	const folder = file.parent && !file.parent.isRoot() ? `${file.parent.path}/` : "";
	new TextDialog(app, `Rename ${file.name}`, isNote ? file.basename : file.name, "Rename", (name) => {
		if (name === "") throw new Error("A file needs a name.");
		return app.fileManager.renameFile(file, `${folder}${name}${isNote ? ".md" : ""}`);
	}).open();
}

function remove(app: App, file: TAbstractFile): void {
	new ConfirmationModal(app)
		.setTitle(`Delete ${file.name}?`)
		.setContent("It moves to the vault's hidden folder “.trash”.")
		.addButton((button) =>
			button
				.setButtonText("Delete")
				.setDestructive()
				.setCta()
				.setInitialFocus()
				.onClick(() => app.fileManager.trashFile(file)),
		)
		.addCancelButton()
		.open();
}

function markActive(app: App, tree: HTMLElement): void {
	const active = app.workspace.getActiveFile()?.path;
	for (const row of tree.querySelectorAll<HTMLElement>("[data-path]"))
		row.classList.toggle("is-active", row.dataset["path"] === active);
}

function collapsed(app: App): string[] {
	return app.loadLocalStorage<string[]>(COLLAPSED) ?? [];
}
