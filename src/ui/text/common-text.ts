// Text that several views share. Sentence case, ready for translation.

export const cancel = "Cancel";
export const notCopied = "The clipboard could not be used.";
/** @param line 0-based. */
export const place = (path: string, line: number, reason = "") =>
	`${path}, line ${line + 1}${reason && `: ${reason}`}`;
export const more = (number: number) => `… and ${number} more.`;
