// Makes an empty note with a name that is free.
import type { App } from "../host/app.ts";
import type { TFile } from "../host/files.ts";

export function createNote({ vault }: App, folder: string, name = "Untitled"): Promise<TFile> {
	const path = folder === "/" ? name : `${folder}/${name}`;
	return vault.create(vault.getAvailablePath(path.replace(/\.md$/u, ""), "md"), "");
}
