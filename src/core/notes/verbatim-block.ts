// Blocks whose lines are not Markdown: code, comments, formulas.
import { closesFence, fenceOf } from "../glossary/block-starts.ts";

export interface VerbatimBlock {
	/** Whether a later line is its last. */
	readonly closes: (line: string) => boolean;
	/** Whether it ends on its own first line. */
	readonly isClosed: boolean;
}

/** The block that a line begins, without the marks of quotes and items before it; `null` if it begins none. */
export function openVerbatim(line: string): VerbatimBlock | null {
	const start = line.trimStart();
	const fence = fenceOf(start);
	if (fence) return { isClosed: false, closes: (later) => closesFence(later, fence) };
	for (const [open, close] of FRAMES) {
		if (start.startsWith(open))
			return {
				isClosed: start.includes(close, open.length),
				closes: (later) => later.includes(close),
			};
	}
	return null;
}

const FRAMES = [
	["%%", "%%"],
	["<!--", "-->"],
	["$$", "$$"],
] as const;
