// How Obsidian writes a path: from the vault's root, single slashes, plain spaces, composed letters.
import type * as O from "obsidian";

export const normalizePath: typeof O.normalizePath = (path) =>
	path
		.replace(/[\\/]+/gu, "/")
		.replace(/^\//u, "")
		.replace(/\/$/u, "")
		.replace(/[\u00A0\u202F]/gu, " ")
		.normalize("NFC") || "/";
