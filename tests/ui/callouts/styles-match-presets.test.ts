import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { itil5 } from "../../../src/core/chain/itil5.ts";
import { calloutSpellings } from "../../../src/ui/callouts/callout-spellings.ts";
import {
	CONTEXT,
	STATIC_ACTIVITIES,
	STATIC_PARENTS,
	STATIC_SPELLINGS,
} from "../../../src/ui/callouts/static-looks.ts";

const styles = readFileSync(new URL("../../../styles.css", import.meta.url), "utf8");
const callouts = styles.slice(styles.indexOf("/* ---- Callouts"), styles.indexOf("/* ---- Value chain view"));
const grounds = { light: ["#ffffff", "#f6f6f6"], dark: ["#1e1e1e", "#262626"] } as const;

function block(start: string, end = "}"): string {
	const from = styles.indexOf(start);
	expect(from, start).toBeGreaterThan(-1);
	return styles.slice(from, styles.indexOf(end, from));
}

describe("styles.css", () => {
	it("has the presets' colours for both themes", () => {
		const blocks = { light: block("body,\n.theme-light {"), dark: block(".theme-dark {") };
		for (const { id, color } of STATIC_ACTIVITIES) {
			const parent = STATIC_PARENTS.get(id);
			for (const theme of ["light", "dark"] as const) {
				const value = parent === undefined ? color[theme] : `var(--svc-${parent})`;
				expect(blocks[theme]).toContain(`--svc-${id}: var(--svc-${id}-${theme}, ${value});`);
			}
		}
	});
	it("gives Style Settings the same defaults", () => {
		const settings = block("/* @settings", "*/");
		for (const { id, color } of STATIC_ACTIVITIES) {
			if (STATIC_PARENTS.get(id) !== undefined) continue;
			const entry = settings.slice(settings.indexOf(`id: svc-${id}\n`)).split("- id:")[0] ?? "";
			expect(entry).toContain(`default-light: "${color.light}"`);
			expect(entry).toContain(`default-dark: "${color.dark}"`);
		}
	});
	it("gives each type the preset's icon and every spelling", () => {
		const rules = callouts.split("\n}\n");
		for (const { id, icon } of STATIC_ACTIVITIES) {
			const rule = rules.find((text) => text.includes(`--svc-callout: var(--svc-${id});`)) ?? "";
			const parent = STATIC_ACTIVITIES.find((activity) => activity.id === STATIC_PARENTS.get(id));
			const shown = parent ? `var(--svc-${parent.id}-icon, ${parent.icon})` : icon;
			expect(rule, id).toContain(`--callout-icon: var(--svc-${id}-icon, ${shown});`);
			for (const [value, owner] of STATIC_SPELLINGS) {
				if (owner === id) expect(rule, value).toContain(`[data-callout="${value}"]`);
			}
		}
	});
	it("knows every spelling of both presets", () => {
		for (const { activities } of [itil4, itil5]) {
			for (const value of calloutSpellings(activities).keys()) {
				expect(callouts, value).toContain(`[data-callout="${value}"]`);
			}
		}
	});
	it("forces nothing and uses logical properties", () => {
		const ours = styles.slice(0, styles.indexOf("/* ---- Value chain view"));
		expect(ours).not.toMatch(/!important|(?:margin|padding|border)-(?:left|right)/u);
	});
});

describe("the palette", () => {
	it.each(["light", "dark"] as const)(
		"has a contrast of 4.5 to 1 on its own callout in the %s theme",
		(theme) => {
			for (const { id, color } of STATIC_ACTIVITIES) {
				const ink = rgb(color[theme]);
				for (const ground of grounds[theme]) {
					const once = mix(ink, rgb(ground), 0.1);
					expect(contrast(ink, once), id).toBeGreaterThanOrEqual(4.5);
				}
			}
		},
	);
	it("has an icon of its own for each activity of a chain", () => {
		for (const { activities } of [itil4, itil5]) {
			expect(new Set([...activities.map(({ icon }) => icon), "lucide-map"]).size).toBe(activities.length + 1);
		}
	});
	it.each(["light", "dark"] as const)(
		"tells ITIL 4's activities and context apart with each common kind of colour blindness, in the %s theme",
		(theme) => {
			for (const [kind, matrix] of Object.entries(BLINDNESS)) {
				const seen = [...itil4.activities, CONTEXT].map(({ id, color }) => ({
					id,
					lab: lab(matrix, color[theme]),
				}));
				for (const [index, one] of seen.entries()) {
					for (const other of seen.slice(index + 1)) {
						const distance = Math.hypot(...one.lab.map((value, axis) => value - (other.lab[axis] ?? 0)));
						expect(distance, `${kind}: ${one.id} and ${other.id}`).toBeGreaterThan(8);
					}
				}
			}
		},
	);
});

type Rgb = readonly number[];

/** Linear RGB as seen without one kind of cone (Viénot, Brettel and Mollon 1999; tritanopia after Brettel 1997). */
const BLINDNESS: Readonly<Record<string, readonly Rgb[]>> = {
	protanopia: [
		[0.11238, 0.88762, 0],
		[0.11238, 0.88762, 0],
		[0.00401, -0.00401, 1],
	],
	deuteranopia: [
		[0.29275, 0.70725, 0],
		[0.29275, 0.70725, 0],
		[-0.02234, 0.02234, 1],
	],
	tritanopia: [
		[1, 0.14461, -0.14461],
		[0, 0.85924, 0.14076],
		[0, 0.85924, 0.14076],
	],
};

function rgb(hex: string): Rgb {
	return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function mix(over: Rgb, under: Rgb, part: number): Rgb {
	return over.map((value, index) => value * part + (under[index] ?? 0) * (1 - part));
}

function linear(color: Rgb): Rgb {
	return color.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

function luminance(color: Rgb): number {
	const [r = 0, g = 0, b = 0] = linear(color);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2's contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

/** CIE L*a*b* (D65) of a colour as it is seen. */
function lab(matrix: readonly Rgb[], hex: string): Rgb {
	const color = linear(rgb(hex));
	const [r = 0, g = 0, b = 0] = matrix.map((row) =>
		Math.max(
			0,
			row.reduce((sum, part, axis) => sum + part * (color[axis] ?? 0), 0),
		),
	);
	const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
	const [x, y, z] = [
		f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047),
		f(0.2126 * r + 0.7152 * g + 0.0722 * b),
		f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883),
	] as const;
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
