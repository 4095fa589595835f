import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENOUGH_CONTRAST, titleContrast } from "../../../src/core/chain/title-contrast.ts";
import { STATIC_ACTIVITIES } from "../../../src/ui/callouts/static-looks.ts";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const theme = fc.constantFrom("light", "dark");

describe("a title's contrast", () => {
	it("is known for some colours", () => {
		expect(titleContrast("#000000", "light")).toBeCloseTo(16.75, 1);
		expect(titleContrast("#ffffff", "light")).toBe(1);
		expect(titleContrast("#ffff00", "light")).toBeLessThan(1.1);
		expect(titleContrast("#1e1e1e", "dark")).toBeCloseTo(1, 10);
	});
	it("is enough for all colours the presets have", () => {
		for (const { color } of STATIC_ACTIVITIES) {
			expect(titleContrast(color.light, "light")).toBeGreaterThanOrEqual(ENOUGH_CONTRAST);
			expect(titleContrast(color.dark, "dark")).toBeGreaterThanOrEqual(ENOUGH_CONTRAST);
		}
	});
	it("is a number from 1 to 21 for any colour, and enough in one theme at least", () => {
		fc.assert(
			fc.property(hex, theme, (color, where) => {
				const contrast = titleContrast(color, where);
				expect(contrast).toBeGreaterThanOrEqual(1);
				expect(contrast).toBeLessThanOrEqual(21);
				expect(Math.max(titleContrast(color, "light"), titleContrast(color, "dark"))).toBeGreaterThan(3);
			}),
		);
	});
});
