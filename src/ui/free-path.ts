// Finds names for files that the plugin makes.
import { type App, normalizePath } from "obsidian";

/** The path, or the first with a number behind its name that no file has. */
export function freePath({ vault }: App, start: string, end = ""): string {
	for (let number = 1; ; number++) {
		const path = normalizePath(start + (number > 1 ? ` ${number}` : "") + end);
		if (!vault.getFileByPath(path)) return path;
	}
}

/** A name without what file names and links can't hold; another one if nothing is left. */
export function fileName(name: string, otherwise: string): string {
	const clean = name
		.replace(/\//gu, " or ")
		.replace(/[\\:*?"<>|#^[\]\s]+/gu, " ")
		.replace(/^[. ]+|[. ]+$/gu, "");
	return clean || otherwise;
}
