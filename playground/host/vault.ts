// The vault in memory. A write's promise resolves only when the store (IndexedDB in the page) has it.
import type * as O from "obsidian";
import { Events } from "./events.ts";
import { TAbstractFile, TFile, TFolder } from "./files.ts";
import { normalizePath } from "./functions.ts";

/** Where files are kept beyond the page's life. */
export interface FileStore {
	save(path: string, text: string): Promise<void>;
	remove(path: string): Promise<void>;
}

const NOWHERE: FileStore = { save: async () => undefined, remove: async () => undefined };

export class Vault
	extends Events
	implements
		Pick<O.Vault, "configDir" | "getName" | "getFileByPath" | "getFolderByPath" | "getAbstractFileByPath" | "getRoot" | "getFiles" | "getMarkdownFiles" | "getAllLoadedFiles" | "create" | "createFolder" | "read" | "cachedRead" | "append" | "modify" | "process" | "delete" | "trash">
{
	configDir = ".obsidian";
	/** For tests: how often each path was read, and how many of the next writes fail. */
	readonly reads: string[] = [];
	failingWrites = 0;
	private readonly texts = new Map<string, string>();
	private readonly entries = new Map<string, TAbstractFile>();
	private readonly root = new TFolder();
	private readonly store: FileStore;

	constructor(files: Readonly<Record<string, string>>, store: FileStore = NOWHERE) {
		super();
		this.store = store;
		this.root.setPath("/");
		this.entries.set("/", this.root);
		for (const [path, text] of Object.entries(files)) this.put(normalizePath(path), text);
	}

	getName(): string {
		return "Playground";
	}
	getFileByPath(path: string): TFile | null {
		const entry = this.entries.get(path);
		return entry instanceof TFile ? entry : null;
	}
	getFolderByPath(path: string): TFolder | null {
		const entry = this.entries.get(path);
		return entry instanceof TFolder ? entry : null;
	}
	getAbstractFileByPath(path: string): TAbstractFile | null {
		return this.entries.get(path) ?? null;
	}
	getRoot(): TFolder {
		return this.root;
	}
	getAllLoadedFiles(): TAbstractFile[] {
		return [...this.entries.values()];
	}
	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((entry) => entry instanceof TFile);
	}
	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter(({ extension }) => extension === "md");
	}

	/** All files as text, e.g. to give them to a second device. */
	snapshot(): Readonly<Record<string, string>> {
		return Object.fromEntries(this.texts);
	}

	async create(path: string, data: string): Promise<TFile> {
		const normal = normalizePath(path);
		if (this.entries.has(normal)) throw new Error("File already exists.");
		const parent = normal.includes("/") ? normal.slice(0, normal.lastIndexOf("/")) : "/";
		if (!this.getFolderByPath(parent)) throw new Error(`ENOENT: no such folder, ${parent}`);
		await this.write(normal, data);
		const file = this.put(normal, data);
		this.trigger("create", file);
		return file;
	}

	async createFolder(path: string): Promise<TFolder> {
		const normal = normalizePath(path);
		if (this.entries.has(normal)) throw new Error("Folder already exists.");
		const folder = this.folder(normal);
		this.trigger("create", folder);
		return folder;
	}

	async read(file: O.TFile): Promise<string> {
		this.reads.push(file.path);
		const text = this.texts.get(file.path);
		if (text === undefined) throw new Error(`ENOENT: no such file, ${file.path}`);
		return text;
	}
	cachedRead(file: O.TFile): Promise<string> {
		return this.read(file);
	}

	async modify(file: O.TFile, data: string): Promise<void> {
		if (!this.texts.has(file.path)) throw new Error(`ENOENT: no such file, ${file.path}`);
		await this.write(file.path, data);
		this.trigger("modify", this.put(file.path, data));
	}
	async append(file: O.TFile, data: string): Promise<void> {
		await this.modify(file, (this.texts.get(file.path) ?? "") + data);
	}
	async process(file: O.TFile, change: (data: string) => string): Promise<string> {
		const data = change(this.texts.get(file.path) ?? "");
		await this.modify(file, data);
		return data;
	}

	async delete(file: O.TAbstractFile): Promise<void> {
		const own = this.entries.get(file.path);
		if (!own) return;
		if (own instanceof TFolder) for (const child of [...own.children]) await this.delete(child);
		await this.store.remove(file.path);
		this.texts.delete(file.path);
		this.entries.delete(file.path);
		if (own.parent) own.parent.children = own.parent.children.filter((child) => child !== own);
		this.trigger("delete", own);
	}
	async trash(file: O.TAbstractFile): Promise<void> {
		await this.delete(file);
	}

	async rename(file: O.TAbstractFile, newPath: string): Promise<void> {
		const own = this.entries.get(file.path);
		const target = normalizePath(newPath);
		if (!own || this.entries.has(target)) throw new Error("Destination file already exists!");
		const oldPath = own.path;
		const children = own instanceof TFolder ? [...own.children] : [];
		await this.move(own, target);
		this.trigger("rename", own, oldPath);
		for (const child of children) await this.rename(child, `${target}/${child.name}`);
	}

	private async move(own: TAbstractFile, target: string): Promise<void> {
		const text = this.texts.get(own.path);
		if (text !== undefined) {
			await this.write(target, text);
			await this.store.remove(own.path);
			this.texts.delete(own.path);
			this.texts.set(target, text);
		}
		this.entries.delete(own.path);
		if (own.parent) own.parent.children = own.parent.children.filter((child) => child !== own);
		if (own instanceof TFile || own instanceof TFolder) own.setPath(target);
		this.attach(own);
	}

	/** For sync: takes a file as another program wrote it. */
	async putExternally(path: string, text: string): Promise<void> {
		const file = this.getFileByPath(path);
		if (file && this.texts.get(path) === text) return;
		await this.store.save(path, text);
		const isNew = !file;
		this.trigger(isNew ? "create" : "modify", this.put(path, text));
	}

	private async write(path: string, data: string): Promise<void> {
		if (this.failingWrites > 0) {
			this.failingWrites--;
			throw new Error("ENOSPC: no space left on device");
		}
		await this.store.save(path, data);
	}

	private put(path: string, text: string): TFile {
		this.texts.set(path, text);
		const known = this.getFileByPath(path);
		const file = known ?? new TFile();
		const now = Date.now();
		file.stat = { ctime: known?.stat.ctime ?? now, mtime: now, size: new TextEncoder().encode(text).length };
		if (known) return known;
		file.setPath(path);
		this.attach(file);
		return file;
	}

	private attach(entry: TAbstractFile): void {
		const { path } = entry;
		this.entries.set(path, entry);
		entry.parent = this.folder(path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "/");
		entry.parent.children.push(entry);
	}

	private folder(path: string): TFolder {
		const known = this.getFolderByPath(path);
		if (known) return known;
		const folder = new TFolder();
		folder.setPath(path);
		this.attach(folder);
		return folder;
	}
}
