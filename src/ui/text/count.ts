// Numbers with their noun.

// All text a user sees, in one typed table ready for translation. Sentence case.

/** `1 card`, `2 cards`. */
export function count(number: number, one: string, many = `${one}s`): string {
	return `${number} ${number === 1 ? one : many}`;
}
