// A note as core sees it: text and what Obsidian's metadata cache says of it. Owns no parsing.

/** A note's content and metadata, taken at one moment. */
export interface Note {
	/** Vault-relative, e.g. `ITIL/Module 5.md`. */
	readonly path: string;
	/** The file's exact text. */
	readonly text: string;
	/** Frontmatter, parsed by the host; untrusted: any JSON value may stand under any name. */
	readonly properties: Readonly<Record<string, unknown>>;
	/** Tags of body and frontmatter, with `#`, e.g. `#glossary`. */
	readonly tags: readonly string[];
}

/** File name without folder and `.md`. */
export function noteName(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/iu, "");
}

/** Something in a note that could not be used, said so that the user can mend it. */
export interface Problem {
	readonly path: string;
	/** 0-based. */
	readonly line: number;
	readonly reason: string;
}
