// The check sum that ends each log line, so that a line damaged on its way is never taken for another review.

/**
 * FNV-1a, 32 bits, over the UTF-8 bytes of a text.
 * @param text Well-formed text; a lone surrogate counts as its three-byte form.
 * @returns Eight lower-case hexadecimal digits.
 */
export function lineSum(text: string): string {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit < 0x80) {
			hash = Math.imul(hash ^ unit, PRIME);
			continue;
		}
		const code = text.codePointAt(index) ?? unit;
		if (code > 0xffff) index++;
		hash = mixWide(hash, code);
	}
	return (hash >>> 0).toString(16).padStart(8, "0");
}

const PRIME = 0x01000193;

function mix(hash: number, byte: number): number {
	return Math.imul(hash ^ byte, PRIME);
}

function mixWide(start: number, code: number): number {
	let hash = start;
	if (code < 0x800) {
		hash = mix(hash, 0xc0 | (code >> 6));
	} else if (code < 0x10000) {
		hash = mix(hash, 0xe0 | (code >> 12));
		hash = mix(hash, 0x80 | ((code >> 6) & 0x3f));
	} else {
		hash = mix(hash, 0xf0 | (code >> 18));
		hash = mix(hash, 0x80 | ((code >> 12) & 0x3f));
		hash = mix(hash, 0x80 | ((code >> 6) & 0x3f));
	}
	return mix(hash, 0x80 | (code & 0x3f));
}
