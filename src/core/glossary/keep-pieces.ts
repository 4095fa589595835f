// Keeps what pieces of text were parsed to, so that an edit costs the pieces it touched and no more.
import type { Block } from "./block.ts";
import type { ParsePiece } from "./parse-glossary.ts";
import { parsePiece } from "./parse-piece.ts";

/** Characters of text kept at most; twice that for a moment. */
const MOST_KEPT = 4_000_000;

/** A parser that remembers. Keyed by the text itself, so that nothing in it can be stale; the longest unused goes first. */
export function keepPieces(parse: ParsePiece = parsePiece): ParsePiece {
	let young = new Map<string, readonly Block[]>();
	let old = young;
	let size = 0;
	return (text) => {
		const known = young.get(text);
		if (known) return known;
		const blocks = old.get(text) ?? parse(text);
		size += text.length;
		if (size > MOST_KEPT) {
			old = young;
			young = new Map();
			size = text.length;
		}
		young.set(text, blocks);
		return blocks;
	};
}
