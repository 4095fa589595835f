import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainOf } from "../../src/core/chain/chain-settings.ts";
import { itil4 } from "../../src/core/chain/itil4.ts";
import { itil5 } from "../../src/core/chain/itil5.ts";
import { chainJson, parseChain } from "../../src/core/chain/parse-chain.ts";
import { DEFAULT_SETTINGS, parseSettings } from "../../src/core/settings.ts";

describe("reading settings", () => {
	it("has the defaults without a file", () => {
		expect(parseSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, faults: [] });
	});
	it("takes over what an earlier version called by another name", () => {
		expect(parseSettings({ reverseCards: true })).toMatchObject({
			settings: { cardKinds: ["definition", "reverse"] },
			faults: [],
		});
		expect(parseSettings({ reverseCards: true, cardKinds: ["cloze"] }).settings.cardKinds).toEqual(["cloze"]);
		expect(parseSettings({ reverseCards: false }).settings.cardKinds).toEqual(["definition"]);
	});
	it("replaces only what is broken and names it", () => {
		const { settings, faults } = parseSettings({
			newPerDay: "many",
			retention: 0.85,
			weights: [1, 2],
			callouts: { fold: "x", title: "Story" },
			chain: { preset: "itil9", looks: { plan: { icon: "<svg>" }, improve: { name: "Better" } } },
		});
		expect([...faults].sort()).toEqual([
			"callouts.fold",
			"chain.looks.plan",
			"chain.preset",
			"newPerDay",
			"weights",
		]);
		expect(settings).toMatchObject({
			newPerDay: 20,
			retention: 0.85,
			weights: [],
			callouts: { fold: "", title: "Story" },
			chain: { preset: "itil4", looks: { plan: {}, improve: { name: "Better" } } },
		});
	});
	it("keeps what a newer version wrote, also inside a section", () => {
		const { settings, faults } = parseSettings({ shine: 3, callouts: { sparkle: true } });
		expect(faults).toEqual([]);
		expect(settings.callouts).toMatchObject({ sparkle: true, fold: "" });
	});
	it("says once that the whole file is no settings", () => {
		for (const data of ["{trunc", 7, []]) expect(parseSettings(data).faults).toEqual(["data.json"]);
	});
	it("never throws and reads its own output without faults, whatever the file holds", () => {
		const key = fc.constantFrom(...Object.keys(DEFAULT_SETTINGS), "__proto__", "constructor");
		fc.assert(
			fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue())), (data) => {
				const { settings } = parseSettings(data);
				expect(parseSettings(JSON.parse(JSON.stringify(settings))).faults).toEqual([]);
			}),
		);
	});
});

describe("the chain of the settings", () => {
	it("is the preset with the user's looks", () => {
		const { settings } = parseSettings({
			chain: {
				preset: "itil5",
				looks: { design: { color: { light: "#112233", dark: "#aabbcc" }, icon: "lucide-star" } },
			},
		});
		const chain = chainOf(settings.chain);
		expect(chain.activities.map(({ id }) => id)).toEqual(itil5.activities.map(({ id }) => id));
		expect(chain.activities.find(({ id }) => id === "design")).toMatchObject({
			icon: "lucide-star",
			color: { light: "#112233", dark: "#aabbcc" },
		});
	});
	it("is ITIL 4 when the custom chain is broken", () => {
		const { settings, faults } = parseSettings({ chain: { preset: "custom", custom: { activities: [] } } });
		expect(faults).toEqual(["chain.custom"]);
		expect(chainOf(settings.chain).id).toBe("itil4");
	});
	it("can be exported and imported unchanged", () => {
		for (const preset of [itil4, itil5]) {
			const { chain, faults } = parseChain(JSON.parse(chainJson(preset)));
			expect(faults).toEqual([]);
			expect({ ...chain, id: preset.id }).toEqual(preset);
		}
	});
	it("takes no value that could leave its place in CSS, a command id or the page", () => {
		const { chain, faults } = parseChain({
			name: "X\u202E\n</style>",
			activities: [
				{
					id: "Plan } body{display:none",
					name: "Plan",
					color: { light: "red;}body{display:none", dark: "#fff" },
				},
				{ id: "]", name: "" },
				{ id: "é".repeat(10_000) },
				{ name: "تخطيط", icon: "lucide-flag'><script>" },
			],
		});
		expect(faults).toHaveLength(2);
		expect(chain?.name).toBe("X </style>");
		expect(chain?.activities.map(({ id }) => id)).toEqual(["plan-body-display-none", "تخطيط"]);
		for (const { color, icon } of chain?.activities ?? []) {
			expect(`${color.light}${color.dark}`).toMatch(/^#[0-9a-f]{6}#[0-9a-f]{6}$/u);
			expect(icon).toMatch(/^[a-z0-9-]+$/u);
		}
	});
});
