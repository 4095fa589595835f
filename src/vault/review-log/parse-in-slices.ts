// A log's text read line by line with pauses, so that a long one does not hold up typing.
import { createLineReader, splitLines, type LogText } from "../../core/schedule/log-lines.ts";

/** Reads the text of a log file, awaiting `breathe` now and then. */
export async function parseInSlices(text: string, breathe: () => Promise<void>): Promise<LogText> {
	const reader = createLineReader();
	let count = 0;
	for (const line of splitLines(text)) {
		reader.read(line);
		if (++count % 200 === 0) await breathe();
	}
	return reader.result();
}
