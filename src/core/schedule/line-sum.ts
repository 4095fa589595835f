// The check sum that ends each log line, so that a line damaged on its way is never taken for another review.

/**
 * FNV-1a, 32 bits, over the UTF-8 bytes of a text.
 * @param text Well-formed text; a lone surrogate counts as its three-byte form.
 * @returns Eight lower-case hexadecimal digits.
 */
export function lineSum(text: string): string {
	let hash = 0x811c9dc5;
	const add = (byte: number): void => {
		hash = Math.imul(hash ^ byte, 0x01000193);
	};
	for (let index = 0; index < text.length; index++) {
		const code = text.codePointAt(index) ?? 0;
		if (code < 0x80) {
			add(code);
			continue;
		}
		if (code > 0xffff) index++;
		const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
		// As many leading ones as there are bytes; each further byte carries six bits.
		add(((0xff80 >> more) & 0xff) | (code >> (6 * more)));
		for (let shift = 6 * (more - 1); shift >= 0; shift -= 6) add(0x80 | ((code >> shift) & 0x3f));
	}
	return (hash >>> 0).toString(16).padStart(8, "0");
}
