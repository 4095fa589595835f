// Turns a file and its cached metadata into the note that core works on.
import { getAllTags, type CachedMetadata, type TFile, type Vault } from "obsidian";
import type { Note } from "../core/notes/note.ts";

/** Reads the note from Obsidian's cache where it can; rejects when the file is gone. */
export async function readNote(vault: Vault, file: TFile, metadata: CachedMetadata): Promise<Note> {
	return {
		path: file.path,
		text: await vault.cachedRead(file),
		properties: propertiesOf(metadata),
		tags: tagsOf(metadata),
	};
}

/** The note's properties as plain data; `{}` if it has none. */
export function propertiesOf(metadata: CachedMetadata): Readonly<Record<string, unknown>> {
	return { ...metadata.frontmatter };
}

/** Tags of body and properties, with `#`. */
export function tagsOf(metadata: CachedMetadata): readonly string[] {
	return getAllTags(metadata) ?? [];
}
