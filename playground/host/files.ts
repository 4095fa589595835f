// Files and folders of the vault, as objects that stay the same while their paths change.
import type * as O from "obsidian";
import { nameOf } from "./data-adapter.ts";

export abstract class TAbstractFile implements O.TAbstractFile {
	declare vault: O.Vault;
	path = "";
	name = "";
	parent: TFolder | null = null;

	setPath(path: string): void {
		this.path = path;
		this.name = path === "/" ? "" : nameOf(path);
	}
}

export class TFile extends TAbstractFile implements O.TFile {
	stat: O.FileStats = { ctime: 0, mtime: 0, size: 0 };
	basename = "";
	extension = "";

	override setPath(path: string): void {
		super.setPath(path);
		const dot = this.name.lastIndexOf(".");
		this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
		this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : "";
	}
}

export class TFolder extends TAbstractFile implements O.TFolder {
	children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === "/";
	}
}
