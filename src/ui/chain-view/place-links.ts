// Links to places: to the heading or block at the line, or above it, in the user's own link format.
import type { App, CachedMetadata } from "obsidian";
import type { PlaceItem } from "../../core/notes/place-rows.ts";

/** A Markdown link to a line of a note, at line 0 to the note itself, from another note's point of view (`""` if not known). */
export function linkTo(app: App, path: string, line: number, title?: string): string {
	const file = app.vault.getFileByPath(path);
	if (!file) return "";
	const subpath = line === 0 ? "" : subpathAt(app.metadataCache.getFileCache(file), line);
	return app.fileManager.generateMarkdownLink(file, "", subpath, title);
}

/** Items as a Markdown list, each note with its places below it. */
export function placesAsList(app: App, items: readonly PlaceItem[]): string {
	let path = "";
	return items
		.flatMap((item) => {
			const heading = item.path === path ? [] : [`- ${linkTo(app, item.path, 0)}`];
			path = item.path;
			return [...heading, `\t- ${linkTo(app, path, item.line, item.title)}`];
		})
		.join("\n");
}

/** `#^id` of the block at the line, else `#heading` of the heading at or above it, else "". */
function subpathAt(metadata: CachedMetadata | null, line: number): string {
	const block = [...(metadata?.sections ?? []), ...(metadata?.listItems ?? [])].find(
		({ id, position }) => id !== undefined && position.start.line === line,
	);
	if (block?.id !== undefined) return `#^${block.id}`;
	const heading = metadata?.headings?.filter(({ position }) => position.start.line <= line).at(-1);
	return heading ? `#${heading.heading.replace(/[#|^[\]:%\\\s]+/gu, " ").trim()}` : "";
}
