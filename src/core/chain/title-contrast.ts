// How well an activity's colour can be read on its own callout.

/** Grey of the page below a callout, 0…255, as Obsidian's own theme has it. */
const PAGES = { light: 255, dark: 30 } as const;

/** What is needed of a title's text; icons need 3. WCAG 2.2, 1.4.3 and 1.4.11. */
export const ENOUGH_CONTRAST = 4.5;

/**
 * WCAG 2's contrast, 1…21, of title and icon with the callout's ground, which is a tenth of the same colour (styles.css).
 * @param color `#rrggbb`.
 */
export function titleContrast(color: string, theme: keyof typeof PAGES): number {
	/** Relative luminance with so much of the colour on the page. */
	const luminance = (part: number): number =>
		[0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
			const value = Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16);
			const mixed = (value * part + PAGES[theme] * (1 - part)) / 255;
			return sum + weight * (mixed <= 0.04045 ? mixed / 12.92 : ((mixed + 0.055) / 1.055) ** 2.4);
		}, 0.05);
	const ratio = luminance(1) / luminance(0.1);
	return Math.max(ratio, 1 / ratio);
}
