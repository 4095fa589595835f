// Which notes are never read: the review log, templates, and what the user excluded in Obsidian.
import type { App } from "obsidian";
import { excludedFiles, templatesFolder } from "./obsidian-private.ts";

/** @param logFolder Of the review log. */
export function createExclusion(app: App, logFolder: () => string): (path: string) => boolean {
	let written = "";
	let rules: readonly ((path: string) => boolean)[] = [];
	return (path) => {
		const filters = [
			...excludedFiles(app),
			...[logFolder(), templatesFolder(app)].filter((folder) => folder !== "").map((folder) => `${folder}/`),
		];
		const now = filters.join("\n");
		if (now !== written || rules.length !== filters.length) {
			written = now;
			rules = filters.map(readFilter);
		}
		return rules.some((isExcluded) => isExcluded(path));
	};
}

/** A path's beginning, or a regular expression between slashes; a broken one excludes nothing. */
function readFilter(filter: string): (path: string) => boolean {
	const pattern = /^\/(.+)\/$/u.exec(filter)?.[1];
	if (pattern === undefined) return (path) => path.toLowerCase().startsWith(filter.toLowerCase());
	try {
		const expression = new RegExp(pattern, "iu");
		return (path) => expression.test(path);
	} catch {
		return () => false;
	}
}
