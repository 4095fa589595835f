// The check sum that ends each log line, so that a line damaged on its way is never taken for another review.

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a, 32 bits, over the UTF-8 bytes of a text.
 * @param text Well-formed text; a lone surrogate counts as its three-byte form.
 * @returns Eight lower-case hexadecimal digits.
 */
export function lineSum(text: string): string {
	let hash = BASIS;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		// Nearly every character of a log is one byte, and a start sums up all of them.
		if (unit < 0x80) hash = Math.imul(hash ^ unit, PRIME);
		else {
			const code = text.codePointAt(index) ?? unit;
			if (code > 0xffff) index++;
			hash = addBytes(hash, code);
		}
	}
	return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Adds the bytes of a character that has several. */
function addBytes(start: number, code: number): number {
	const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
	// As many leading ones as there are bytes; each further byte carries six bits.
	let hash = Math.imul(start ^ (((0xff80 >> more) & 0xff) | (code >> (6 * more))), PRIME);
	for (let shift = 6 * (more - 1); shift >= 0; shift -= 6)
		hash = Math.imul(hash ^ (0x80 | ((code >> shift) & 0x3f)), PRIME);
	return hash;
}
