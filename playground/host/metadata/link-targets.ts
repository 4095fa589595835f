// Which file a link leads to: by whole path, by the end of a path, or by name, the nearest to the note it is in.
import { parentOf } from "../data-adapter.ts";
import type { TFile } from "../files.ts";
import type { Vault } from "../vault.ts";

export class LinkTargets {
	private readonly vault: Vault;
	/** Lower-cased file names and the files of that name; made anew after files came, went or moved. */
	private names: Map<string, TFile[]> | null = null;

	constructor(vault: Vault) {
		this.vault = vault;
		for (const event of ["create", "delete", "rename"]) vault.on(event, () => (this.names = null));
	}

	find(linkpath: string, sourcePath: string): TFile | null {
		const wanted = resolveDots(linkpath, sourcePath).toLowerCase();
		if (wanted === "") return this.vault.getFileByPath(sourcePath);
		for (const path of [wanted, `${wanted}.md`]) {
			const candidates = this.named(path.split("/").at(-1) ?? "").filter((file) =>
				endsWith(file.path.toLowerCase(), path),
			);
			const exact = candidates.find((file) => file.path.toLowerCase() === path);
			const folder = parentOf(sourcePath);
			const beside = candidates.find((file) => parentOf(file.path) === folder);
			const shortest = [...candidates].sort((a, b) => a.path.length - b.path.length)[0];
			const found = exact ?? beside ?? shortest;
			if (found) return found;
		}
		return null;
	}

	private named(name: string): readonly TFile[] {
		if (!this.names) {
			this.names = new Map();
			for (const file of this.vault.getFiles()) {
				const key = file.name.toLowerCase();
				const same = this.names.get(key);
				if (same) same.push(file);
				else this.names.set(key, [file]);
			}
		}
		return this.names.get(name) ?? [];
	}
}

function endsWith(path: string, end: string): boolean {
	return path === end || path.endsWith(`/${end}`);
}

/** `./` and `../` count from the folder of the note. */
function resolveDots(linkpath: string, sourcePath: string): string {
	if (!/^\.{1,2}\//u.test(linkpath)) return linkpath.replace(/^\//u, "");
	const parts = sourcePath.split("/").slice(0, -1);
	for (const part of linkpath.split("/")) {
		if (part === "..") parts.pop();
		else if (part !== ".") parts.push(part);
	}
	return parts.join("/");
}
