/** The same script with declared functions as arrows, where those do the same. */
export function withArrows(code: string): string;
