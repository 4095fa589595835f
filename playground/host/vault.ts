// The vault: the tree of files above the disk, and the events that tell of its changes.
// Whoever changes the disk, the vault or a sync from outside, the tree follows by the same road.
import type * as O from "obsidian";
import {
	MemoryAdapter,
	nameOf,
	numbered,
	parentOf,
	toText,
	type DiskChange,
	type FileData,
	type FileStore,
} from "./data-adapter.ts";
import { Events } from "./events.ts";
import { TAbstractFile, TFile, TFolder } from "./files.ts";
import { normalizePath } from "./normalize-path.ts";

export type { FileData, FileStore } from "./data-adapter.ts";

export class Vault extends Events implements O.Vault {
	configDir = ".obsidian";
	readonly adapter: MemoryAdapter;
	/** For tests: the paths of all reads, cached or not, in order. */
	readonly reads: string[] = [];
	private readonly entries = new Map<string, TAbstractFile>();
	private readonly texts = new Map<string, string>();
	private readonly root = new TFolder();

	/** @param files Paths and their data; a path that ends with a slash is an empty folder. @param now Stamps the writes. */
	constructor(
		files: Readonly<Record<string, FileData>> = {},
		store?: FileStore,
		now: () => number = Date.now,
	) {
		super();
		this.adapter = new MemoryAdapter(files, store, now);
		this.root.vault = this;
		this.root.setPath("/");
		this.entries.set("/", this.root);
		for (const path of this.adapter.paths()) this.attach(path);
		this.adapter.onChange = (change) => this.follow(change);
	}

	static recurseChildren(root: O.TFolder, callback: (file: O.TAbstractFile) => unknown): void {
		callback(root);
		for (const child of [...root.children]) {
			if (child instanceof TFolder) Vault.recurseChildren(child, callback);
			else callback(child);
		}
	}

	override on(
		name: "create" | "modify" | "delete",
		callback: (file: TAbstractFile) => unknown,
		context?: unknown,
	): O.EventRef;
	override on(
		name: "rename",
		callback: (file: TAbstractFile, oldPath: string) => unknown,
		context?: unknown,
	): O.EventRef;
	override on(name: string, callback: (...data: unknown[]) => unknown, context?: unknown): O.EventRef;
	override on(name: string, callback: (...data: never[]) => unknown, context?: unknown): O.EventRef {
		return super.on(name, callback as (...data: unknown[]) => unknown, context);
	}

	getName(): string {
		return this.adapter.getName();
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
	getAllFolders(includeRoot = false): TFolder[] {
		return this.getAllLoadedFiles().filter(
			(entry) => entry instanceof TFolder && (includeRoot || !entry.isRoot()),
		) as TFolder[];
	}
	getFiles(): TFile[] {
		return this.getAllLoadedFiles().filter((entry) => entry instanceof TFile);
	}
	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter(({ extension }) => extension === "md");
	}
	getResourcePath(file: O.TFile): string {
		return this.adapter.getResourcePath(file.path);
	}

	/** A setting of the app, from app.json in the configuration folder. Obsidian's own, but not public. */
	getConfig(key: string): unknown {
		try {
			const config: unknown = JSON.parse(this.textOf(`${this.configDir}/app.json`) ?? "{}");
			return typeof config === "object" && config !== null ? Reflect.get(config, key) : undefined;
		} catch {
			return undefined;
		}
	}

	/** A path like `path.extension` that is free: `path 1.extension` and so on if it is taken. Obsidian's own, but not public. */
	getAvailablePath(path: string, extension: string): string {
		const wanted = normalizePath(extension ? `${path}.${extension}` : path);
		let free = wanted;
		for (let number = 1; this.entries.has(free); number++) free = numbered(wanted, number);
		return free;
	}

	create(path: string, data: string, options?: O.DataWriteOptions): Promise<TFile> {
		return this.createFile(path, data, options);
	}
	createBinary(path: string, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<TFile> {
		return this.createFile(path, new Uint8Array(data.slice(0)), options);
	}
	/** Creates the folders above it too. */
	async createFolder(path: string): Promise<TFolder> {
		const normal = checkName(normalizePath(path));
		if (this.adapter.typeOf(normal)) throw new Error("Folder already exists.");
		await this.adapter.mkdir(normal);
		const folder = this.getFolderByPath(normal);
		if (!folder) throw new Error(`The folder "${normal}" is hidden: the vault doesn't list it.`);
		return folder;
	}

	async read(file: O.TFile): Promise<string> {
		this.reads.push(file.path);
		const text = await this.adapter.read(file.path);
		this.texts.set(file.path, text);
		return text;
	}
	/** Reads the disk only if the file changed since it was last read. */
	async cachedRead(file: O.TFile): Promise<string> {
		const text = this.texts.get(file.path);
		if (text === undefined) return this.read(file);
		this.reads.push(file.path);
		return text;
	}
	async readBinary(file: O.TFile): Promise<ArrayBuffer> {
		this.reads.push(file.path);
		return this.adapter.readBinary(file.path);
	}

	async modify(file: O.TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
		await this.adapter.write(this.existing(file), data, options);
	}
	async modifyBinary(file: O.TFile, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
		await this.adapter.writeBinary(this.existing(file), data, options);
	}
	async append(file: O.TFile, data: string, options?: O.DataWriteOptions): Promise<void> {
		await this.adapter.append(this.existing(file), data, options);
	}
	async appendBinary(file: O.TFile, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
		await this.adapter.appendBinary(this.existing(file), data, options);
	}
	async process(
		file: O.TFile,
		change: (data: string) => string,
		options?: O.DataWriteOptions,
	): Promise<string> {
		return this.adapter.process(this.existing(file), change, options);
	}

	async delete(file: O.TAbstractFile, _force?: boolean): Promise<void> {
		if (this.adapter.typeOf(file.path) === "folder") await this.adapter.rmdir(file.path, true);
		else await this.adapter.remove(file.path);
	}
	async trash(file: O.TAbstractFile, system: boolean): Promise<void> {
		if (system) await this.adapter.trashSystem(file.path);
		else await this.adapter.trashLocal(file.path);
	}
	async rename(file: O.TAbstractFile, newPath: string): Promise<void> {
		await this.adapter.rename(file.path, checkName(normalizePath(newPath)));
	}
	async copy<T extends O.TAbstractFile>(file: T, newPath: string): Promise<T> {
		const target = checkName(normalizePath(newPath));
		await this.adapter.copy(file.path, target);
		const made: O.TAbstractFile | null = this.getAbstractFileByPath(target);
		if (!made) throw new Error(`The copy "${target}" is hidden: the vault doesn't list it.`);
		return made as T;
	}

	/** Fires "create" for all there is, as Obsidian does between loading the plugins and the layout being ready. */
	announceAll(): void {
		for (const entry of this.getAllLoadedFiles()) if (entry !== this.root) this.trigger("create", entry);
	}

	/** All files as text, e.g. to give them to a second device. */
	snapshot(): Readonly<Record<string, string>> {
		return Object.fromEntries(this.getFiles().map(({ path }) => [path, this.textOf(path) ?? ""]));
	}
	/** A file's text at once, for the parts of the app that have it in memory anyway; counts as no read. */
	textOf(path: string): string | null {
		const file = this.adapter.peek(path);
		return file && toText(file.data);
	}

	/** For sync: takes a file as another program wrote it, with the folders above it. Unchanged data changes nothing. */
	async putExternally(path: string, data: FileData, mtime?: number): Promise<void> {
		const normal = normalizePath(path);
		if (this.textOf(normal) === toText(data)) return;
		await this.adapter.mkdir(parentOf(normal));
		const options = mtime === undefined ? {} : { mtime };
		if (typeof data === "string") await this.adapter.write(normal, data, options);
		else await this.adapter.writeBinary(normal, data.slice().buffer, options);
	}
	/** For sync: lets another program delete a file. */
	async removeExternally(path: string): Promise<void> {
		if (this.adapter.typeOf(normalizePath(path)) === "file") await this.adapter.remove(path);
	}

	private async createFile(path: string, data: FileData, options?: O.DataWriteOptions): Promise<TFile> {
		const normal = checkName(normalizePath(path));
		await this.adapter.writeNew(normal, data, options);
		const file = this.getFileByPath(normal);
		if (!file) throw new Error(`The file "${normal}" is hidden: the vault doesn't list it.`);
		return file;
	}

	/** The path of a file that is still there. */
	private existing(file: O.TFile): string {
		if (!this.adapter.peek(file.path))
			throw Object.assign(new Error(`ENOENT: no such file or directory, open '${file.path}'`), {
				code: "ENOENT",
			});
		return file.path;
	}

	private follow({ type, path, oldPath }: DiskChange): void {
		switch (type) {
			case "created":
				return this.tell("create", this.attach(path));
			case "modified":
				return this.tell("modify", this.refresh(path));
			case "removed":
				return this.tell("delete", this.detach(path));
			case "renamed":
				return this.move(oldPath ?? path, path);
		}
	}

	private tell(event: string, entry: TAbstractFile | null): void {
		if (entry) this.trigger(event, entry);
	}

	private attach(path: string): TAbstractFile | null {
		if (isHidden(path) || this.entries.has(path)) return null;
		const entry = this.adapter.typeOf(path) === "folder" ? new TFolder() : new TFile();
		entry.vault = this;
		this.place(entry, path);
		this.refresh(path);
		return entry;
	}

	private place(entry: TAbstractFile, path: string): void {
		entry.setPath(path);
		this.entries.set(path, entry);
		entry.parent = this.getFolderByPath(parentOf(path));
		entry.parent?.children.push(entry);
	}

	private refresh(path: string): TFile | null {
		this.texts.delete(path);
		const file = this.getFileByPath(path);
		const disk = this.adapter.peek(path);
		if (file && disk) file.stat = { ...disk.stat };
		return file;
	}

	private detach(path: string): TAbstractFile | null {
		const entry = this.entries.get(path) ?? null;
		this.entries.delete(path);
		this.texts.delete(path);
		this.leaveParent(entry);
		return entry;
	}

	private leaveParent(entry: TAbstractFile | null): void {
		if (!entry?.parent) return;
		entry.parent.children = entry.parent.children.filter((child) => child !== entry);
		entry.parent = null;
	}

	/** All paths are right before the first listener hears of the rename. Into or out of a hidden folder is "delete" or "create". */
	private move(from: string, to: string): void {
		const inside = this.getAllLoadedFiles().filter(
			({ path }) => path === from || path.startsWith(`${from}/`),
		);
		if (isHidden(to)) {
			for (const { path } of inside.reverse()) this.tell("delete", this.detach(path));
			return;
		}
		if (isHidden(from)) {
			for (const path of this.adapter.paths())
				if (path === to || path.startsWith(`${to}/`)) this.tell("create", this.attach(path));
			return;
		}
		const moved = inside.map((entry) => ({ entry, oldPath: entry.path }));
		for (const { oldPath } of moved) {
			this.entries.delete(oldPath);
			this.texts.delete(oldPath);
		}
		const [top] = inside;
		this.leaveParent(top ?? null);
		for (const { entry, oldPath } of moved) {
			const path = to + oldPath.slice(from.length);
			if (entry === top) this.place(entry, path);
			else {
				entry.setPath(path);
				this.entries.set(path, entry);
			}
		}
		for (const { entry, oldPath } of moved) this.trigger("rename", entry, oldPath);
	}
}

/** Files and folders that start with a dot are on the disk, but not in the vault. */
function isHidden(path: string): boolean {
	return path.split("/").some((name) => name.startsWith("."));
}

/** Obsidian refuses names that some system or a link can't have. */
function checkName(path: string): string {
	if (path.split("/").some((name) => name === ".."))
		throw new Error(`The path "${path}" leads out of the vault.`);
	if (/[:\\]/u.test(nameOf(path)))
		throw new Error("File name cannot contain any of the following characters: \\ / :");
	return path;
}
