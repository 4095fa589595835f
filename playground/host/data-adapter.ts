// The disk below the vault: files and folders in memory, each write kept by a store before it counts as done.
// It knows paths and bytes only; what they mean to Obsidian is the vault's business.
import type * as O from "obsidian";
import { normalizePath } from "./normalize-path.ts";

export type FileData = string | Uint8Array<ArrayBuffer>;

/** Where files outlive the page. A folder is kept as its path with a slash at the end, and no data. */
export interface FileStore {
	save(path: string, data: FileData): Promise<void>;
	remove(path: string): Promise<void>;
}

/** What a write that goes wrong leaves behind: nothing, a part of what was to be added, or all of it. */
export type WriteFault = "fail" | "tear" | "late";

export interface DiskChange {
	readonly type: "created" | "modified" | "removed" | "renamed";
	readonly path: string;
	/** Of a rename. */
	readonly oldPath?: string;
}

interface Entry {
	readonly type: "file" | "folder";
	readonly data: FileData;
	readonly stat: O.FileStats;
}

const NOWHERE: FileStore = { save: async () => undefined, remove: async () => undefined };

export class MemoryAdapter implements O.DataAdapter {
	/** Told of each change, after it happened. */
	onChange: (change: DiskChange) => void = () => undefined;
	/** For tests: how many times the disk was read. */
	readCount = 0;
	/** Paths that went to the system's trash. */
	readonly systemTrash: string[] = [];
	private readonly entries = new Map<string, Entry>();
	private readonly store: FileStore;
	private readonly now: () => number;
	private readonly faults: WriteFault[] = [];
	private gate: Promise<void> = Promise.resolve();
	private last: Promise<unknown> = Promise.resolve();

	constructor(
		files: Readonly<Record<string, FileData>>,
		store: FileStore = NOWHERE,
		now: () => number = Date.now,
	) {
		this.store = store;
		this.now = now;
		this.entries.set("/", this.folderEntry());
		for (const [path, data] of Object.entries(files)) this.load(path, data);
	}

	getName(): string {
		return "Playground";
	}

	/** For tests: the next writes go wrong. */
	failNextWrites(count: number, fault: WriteFault = "fail"): void {
		for (let index = 0; index < count; index++) this.faults.push(fault);
	}

	/** For tests: writes hang, as before a power cut, until the returned function is called. */
	pauseWrites(): () => void {
		let release: () => void = () => undefined;
		this.gate = new Promise((done) => (release = done));
		return release;
	}

	/** Every path, folders before what is in them. */
	paths(): readonly string[] {
		return [...this.entries.keys()];
	}
	typeOf(path: string): "file" | "folder" | null {
		return this.entries.get(path)?.type ?? null;
	}
	/** A file's data and times, for those who need no promise; `null` if there is no such file. */
	peek(path: string): { readonly data: FileData; readonly stat: O.FileStats } | null {
		const entry = this.entries.get(path);
		return entry?.type === "file" ? entry : null;
	}

	async exists(path: string): Promise<boolean> {
		return this.entries.has(normalizePath(path));
	}
	async stat(path: string): Promise<O.Stat | null> {
		const entry = this.entries.get(normalizePath(path));
		return entry ? { type: entry.type, ...entry.stat } : null;
	}
	async list(path: string): Promise<O.ListedFiles> {
		const folder = this.mustBe("folder", normalizePath(path));
		const children = this.paths().filter((child) => child !== "/" && parentOf(child) === folder);
		return {
			files: children.filter((child) => this.typeOf(child) === "file"),
			folders: children.filter((child) => this.typeOf(child) === "folder"),
		};
	}
	async read(path: string): Promise<string> {
		return toText(this.readData(path));
	}
	async readBinary(path: string): Promise<ArrayBuffer> {
		return toBytes(this.readData(path)).slice().buffer;
	}
	getResourcePath(path: string): string {
		const bytes = toBytes(this.peek(normalizePath(path))?.data ?? "");
		return `data:application/octet-stream;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
	}

	write(path: string, data: string, options?: O.DataWriteOptions): Promise<void> {
		return this.inTurn(() => this.put(normalizePath(path), "", data, options));
	}
	writeBinary(path: string, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
		return this.inTurn(() => this.put(normalizePath(path), "", new Uint8Array(data.slice(0)), options));
	}
	/** Like a write, but refuses a path that is taken, also by a write that is still on its way. */
	writeNew(path: string, data: FileData, options?: O.DataWriteOptions): Promise<void> {
		return this.inTurn(() => {
			if (this.entries.has(path)) throw new Error("File already exists.");
			return this.put(path, "", data, options);
		});
	}
	append(path: string, data: string, options?: O.DataWriteOptions): Promise<void> {
		const normal = normalizePath(path);
		return this.inTurn(() => this.put(normal, toText(this.peek(normal)?.data ?? ""), data, options));
	}
	appendBinary(path: string, data: ArrayBuffer, options?: O.DataWriteOptions): Promise<void> {
		const normal = normalizePath(path);
		const added = new Uint8Array(data.slice(0));
		return this.inTurn(() => this.put(normal, toBytes(this.peek(normal)?.data ?? ""), added, options));
	}
	process(path: string, change: (data: string) => string, options?: O.DataWriteOptions): Promise<string> {
		const normal = normalizePath(path);
		return this.inTurn(async () => {
			const data = change(toText(this.readData(normal)));
			await this.put(normal, "", data, options);
			return data;
		});
	}

	mkdir(path: string): Promise<void> {
		return this.inTurn(() => this.makeFolders(normalizePath(path)));
	}
	rmdir(path: string, recursive: boolean): Promise<void> {
		const folder = normalizePath(path);
		return this.inTurn(async () => {
			this.mustBe("folder", folder);
			const inside = this.below(folder);
			if (inside.length > 0 && !recursive)
				throw new Error(`ENOTEMPTY: directory not empty, rmdir '${folder}'`);
			for (const child of inside.reverse()) await this.drop(child);
			await this.drop(folder);
		});
	}
	remove(path: string): Promise<void> {
		return this.inTurn(() => this.drop(this.mustBe("file", normalizePath(path))));
	}
	async trashSystem(path: string): Promise<boolean> {
		await this.discard(normalizePath(path));
		this.systemTrash.push(normalizePath(path));
		return true;
	}
	async trashLocal(path: string): Promise<void> {
		const normal = normalizePath(path);
		await this.mkdir(".trash");
		await this.rename(normal, this.freePath(`.trash/${nameOf(normal)}`));
	}
	rename(path: string, newPath: string): Promise<void> {
		const [from, to] = [normalizePath(path), normalizePath(newPath)];
		return this.inTurn(async () => {
			if (!this.entries.has(from)) throw missing(from);
			if (this.entries.has(to)) throw new Error("Destination file already exists!");
			if (to.startsWith(`${from}/`))
				throw new Error(`EINVAL: a folder can't be moved into itself, rename '${from}'`);
			this.mustBe("folder", parentOf(to));
			for (const inside of [from, ...this.below(from)])
				await this.moveEntry(inside, to + inside.slice(from.length));
			this.onChange({ type: "renamed", path: to, oldPath: from });
		});
	}
	copy(path: string, newPath: string): Promise<void> {
		const [from, to] = [normalizePath(path), normalizePath(newPath)];
		return this.inTurn(async () => {
			if (this.entries.has(to)) throw new Error("Destination file already exists!");
			for (const inside of [from, ...this.below(from)]) {
				const target = to + inside.slice(from.length);
				if (this.typeOf(inside) === "folder") await this.makeFolders(target);
				else await this.put(target, "", this.readData(inside));
			}
		});
	}

	/** One change after the other, as they were asked for. */
	private inTurn<T>(operation: () => Promise<T>): Promise<T> {
		const done = this.last.then(operation);
		this.last = done.catch(() => undefined);
		return done;
	}

	private async put(
		path: string,
		before: FileData,
		added: FileData,
		options: O.DataWriteOptions = {},
	): Promise<void> {
		this.mustBe("folder", parentOf(path));
		const known = this.entries.get(path);
		if (known?.type === "folder") throw new Error(`EISDIR: illegal operation on a directory, open '${path}'`);
		await this.gate;
		const fault = this.faults.shift();
		if (fault === "fail") throw diskFull(path);
		const data = join(before, fault === "tear" ? added.slice(0, Math.floor(added.length * 0.6)) : added);
		await this.store.save(path, data);
		const mtime = options.mtime ?? this.now();
		const stat = { ctime: options.ctime ?? known?.stat.ctime ?? mtime, mtime, size: toBytes(data).length };
		this.entries.set(path, { type: "file", data, stat });
		this.onChange({ type: known ? "modified" : "created", path });
		if (fault) throw diskFull(path);
	}

	private async makeFolders(path: string): Promise<void> {
		if (this.typeOf(path) === "folder") return;
		if (this.entries.has(path)) throw new Error(`EEXIST: file already exists, mkdir '${path}'`);
		await this.makeFolders(parentOf(path));
		await this.gate;
		await this.store.save(`${path}/`, "");
		this.entries.set(path, this.folderEntry());
		this.onChange({ type: "created", path });
	}

	private async drop(path: string): Promise<void> {
		await this.gate;
		await this.store.remove(this.keptAs(path));
		this.entries.delete(path);
		this.onChange({ type: "removed", path });
	}

	private async discard(path: string): Promise<void> {
		if (this.typeOf(path) === "folder") await this.rmdir(path, true);
		else await this.remove(path);
	}

	private async moveEntry(from: string, to: string): Promise<void> {
		const entry = this.entries.get(from);
		if (!entry) return;
		await this.gate;
		await this.store.save(entry.type === "folder" ? `${to}/` : to, entry.data);
		await this.store.remove(this.keptAs(from));
		this.entries.delete(from);
		this.entries.set(to, entry);
	}

	private load(path: string, data: FileData): void {
		const normal = normalizePath(path);
		for (const folder of foldersAbove(normal))
			if (!this.entries.has(folder)) this.entries.set(folder, this.folderEntry());
		if (path.endsWith("/")) this.entries.set(normal, this.folderEntry());
		else {
			const time = this.now();
			this.entries.set(normal, {
				type: "file",
				data,
				stat: { ctime: time, mtime: time, size: toBytes(data).length },
			});
		}
	}

	private readData(path: string): FileData {
		this.readCount++;
		const file = this.peek(normalizePath(path));
		if (!file) throw missing(path);
		return file.data;
	}

	private mustBe(type: "file" | "folder", path: string): string {
		if (this.typeOf(path) !== type) throw missing(path);
		return path;
	}

	private below(folder: string): string[] {
		return this.paths()
			.filter((path) => path.startsWith(`${folder}/`))
			.sort();
	}

	private keptAs(path: string): string {
		return this.typeOf(path) === "folder" ? `${path}/` : path;
	}

	private freePath(path: string): string {
		let free = path;
		for (let number = 1; this.entries.has(free); number++) free = numbered(path, number);
		return free;
	}

	private folderEntry(): Entry {
		return { type: "folder", data: "", stat: { ctime: this.now(), mtime: this.now(), size: 0 } };
	}
}

/** The folder a path is in; `/` at the top. */
export function parentOf(path: string): string {
	return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) || "/" : "/";
}

export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** `a/b.md` → `a/b 1.md`. */
export function numbered(path: string, number: number): string {
	const dot = nameOf(path).lastIndexOf(".");
	const cut = dot > 0 ? path.length - nameOf(path).length + dot : path.length;
	return `${path.slice(0, cut)} ${number}${path.slice(cut)}`;
}

export function toText(data: FileData): string {
	return typeof data === "string" ? data : new TextDecoder("utf-8", { ignoreBOM: true }).decode(data);
}

export function toBytes(data: FileData): Uint8Array<ArrayBuffer> {
	return typeof data === "string" ? new TextEncoder().encode(data) : data;
}

function join(before: FileData, added: FileData): FileData {
	if (before.length === 0) return added;
	if (typeof before === "string" && typeof added === "string") return before + added;
	const [first, second] = [toBytes(before), toBytes(added)];
	const all = new Uint8Array(first.length + second.length);
	all.set(first);
	all.set(second, first.length);
	return all;
}

function foldersAbove(path: string): readonly string[] {
	const names = path.split("/").slice(0, -1);
	return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

function missing(path: string): Error {
	return Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: "ENOENT" });
}

function diskFull(path: string): Error {
	return Object.assign(new Error(`ENOSPC: no space left on device, write '${path}'`), { code: "ENOSPC" });
}
