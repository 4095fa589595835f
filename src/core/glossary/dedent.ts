// Takes the common indentation off lines, so that a nested text stands as if it were not.

/** The lines as one text; the first line's own indentation doesn't count if it has none. Spaces at the end are cut. */
export function dedent(lines: readonly string[]): string {
	let least = Infinity;
	for (const line of lines) if (line.trim() !== "") least = Math.min(least, indentOf(line));
	if (least === 0 || least === Infinity) return lines.join("\n").trimEnd();
	return lines
		.map((line) => line.slice(Math.min(least, indentOf(line))))
		.join("\n")
		.trimEnd();
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}
