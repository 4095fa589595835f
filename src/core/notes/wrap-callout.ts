// Puts lines into a callout and takes them out again: pure text edits, the very text comes back.

/** The lines of a callout of this type around the given whole lines; without lines, one empty line to write in. */
export function wrapCallout(lines: readonly string[], type: string, title = ""): readonly string[] {
	const head = `> [!${type}]${title === "" ? "" : ` ${title}`}`;
	const isEmpty = lines.every((line) => line.trim() === "");
	return [head, ...(isEmpty ? ["> "] : lines.map((line) => (line === "" ? ">" : `> ${line}`)))];
}

/** The lines inside a callout, without its first line and one quote mark each. */
export function unwrapCallout(lines: readonly string[]): readonly string[] {
	return lines.slice(1).map((line) => line.replace(/^ {0,3}> ?/u, ""));
}
