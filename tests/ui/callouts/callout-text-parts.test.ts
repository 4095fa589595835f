import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainOf, DEFAULT_CHAIN } from "../../../src/core/chain/chain-settings.ts";
import {
	addActivity,
	changeLook,
	moveActivity,
	removeActivity,
	resetLook,
} from "../../../src/core/chain/edit-chain.ts";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { styledActivities, styledSpellings } from "../../../src/ui/callouts/callout-activities.ts";
import { calloutCss, cssString } from "../../../src/ui/callouts/callout-css.ts";
import { calloutSpellings } from "../../../src/ui/callouts/callout-spellings.ts";
import { calloutTypes, matchingTypes } from "../../../src/ui/callouts/callout-types.ts";
import { completeType } from "../../../src/ui/callouts/complete-type.ts";
import { lookProperties, ownTypesCss } from "../../../src/ui/callouts/window-look.ts";
import { replaceTypes, unknownTypes } from "../../../src/ui/callouts/unknown-callouts.ts";

describe("the CSS snippet", () => {
	it("has every activity in both themes and needs nothing else", () => {
		const css = calloutCss(styledActivities(DEFAULT_CHAIN), styledSpellings(DEFAULT_CHAIN));
		for (const { id, icon, color } of itil4.activities) {
			for (const part of [
				`--svc-${id}: var(--svc-${id}-light, ${color.light});`,
				`--svc-${id}: var(--svc-${id}-dark, ${color.dark});`,
				`--callout-icon: var(--svc-${id}-icon, ${icon});`,
				`"${id}"`,
			]) {
				expect(css).toContain(part);
			}
		}
	});
	it("lets no name, alias, colour, icon or id out of its place", () => {
		const hostile = fc.oneof(
			fc.string(),
			fc.constantFrom(
				"red;}body{display:none",
				"</style>",
				'"]{}*{display:none}',
				"\\",
				"a\n}b",
				"é".repeat(10_000),
			),
		);
		fc.assert(
			fc.property(fc.tuple(hostile, hostile, hostile, hostile, hostile), ([id, name, icon, light, dark]) => {
				const activity = { id, name, aliases: [name, id], icon, color: { light, dark }, purpose: "" };
				const css = calloutCss([activity], calloutSpellings([activity]));
				const bare = css.replace(/"(?:[^"\\]|\\[0-9a-f]+ )*"/gu, "").replace(/\/\*[^*]*\*\//u, "");
				expect(bare).toMatch(/^[\p{L}\p{M}\p{N}\s{}@&:;,.()[\]=>#%*-]*$/u);
				expect((bare.match(/\{/gu) ?? []).length).toBe((bare.match(/\}/gu) ?? []).length);
			}),
		);
	});
	it("writes any text as one string", () => {
		expect(cssString('a"\\\n</style>')).toBe('"a\\22 \\5c \\a \\3c /style\\3e "');
	});
});

describe("the look in a window", () => {
	const itil5Settings = { ...DEFAULT_CHAIN, preset: "itil5" } as const;
	const govern = addActivity(DEFAULT_CHAIN, "Govern") ?? DEFAULT_CHAIN;

	it("needs no rules of its own for the presets", () => {
		for (const chain of [DEFAULT_CHAIN, itil5Settings])
			expect(ownTypesCss({ chain, leaveToOthers: [] })).toBe("");
	});
	it("gives ITIL Version 5's transition and support their own icons and recolours nothing", () => {
		const [four, five] = [lookProperties(DEFAULT_CHAIN), lookProperties(itil5Settings)];
		expect(five).toEqual({
			...four,
			"--svc-transition-icon": "lucide-arrow-right-left",
			"--svc-support-icon": "lucide-life-buoy",
		});
	});
	it("has variables for changed colours and rules for the user's own activities and aliases", () => {
		const recoloured = changeLook(DEFAULT_CHAIN, "plan", {
			color: { light: "#123456", dark: "#b197fc" },
			aliases: ["Strategy"],
		});
		const chain = addActivity(recoloured, "Prüfen & lernen") ?? recoloured;
		expect(lookProperties(chain)).toMatchObject({ "--svc-plan-light": "#123456" });
		const css = ownTypesCss({ chain, leaveToOthers: [] });
		expect(css).toContain('[data-callout="strategy"]');
		expect(css).toContain('[data-callout="prüfen-&-lernen"]');
		expect(css).toContain("--svc-prüfen-lernen: var(--svc-prüfen-lernen-light, #495057);");
		expect(ownTypesCss({ chain, leaveToOthers: ["plan", "prüfen-lernen"] })).toBe("");
	});
	it("stays with notes when another chain is chosen: own activities, and looks of those that went", () => {
		const red = { color: { light: "#aa0000", dark: "#ffaaaa" } };
		const before = changeLook(changeLook(govern, "govern", red), "improve", red);
		const after = { ...before, preset: "itil5" } as const;
		expect(ownTypesCss({ chain: after, leaveToOthers: [] })).toBe(
			ownTypesCss({ chain: before, leaveToOthers: [] }),
		);
		expect(lookProperties(after)).toMatchObject({ "--svc-improve-light": "#aa0000" });
	});
	it("gives a name to the chosen chain before it gives it to another", () => {
		const chain = changeLook(govern, "govern", { aliases: ["discover", "note"] });
		expect(styledSpellings(chain).get("discover")).toBe("govern");
		expect(ownTypesCss({ chain, leaveToOthers: [] })).toContain('[data-callout="discover"]');
	});
	it("lets context have another look", () => {
		const chain = changeLook(DEFAULT_CHAIN, "context", { icon: "lucide-star" });
		expect(lookProperties(chain)).toMatchObject({ "--svc-context-icon": "lucide-star" });
	});
});

describe("editing the chain", () => {
	it("keeps ids when an activity is renamed, and gives the look back", () => {
		const renamed = changeLook(DEFAULT_CHAIN, "build", { name: "Make" });
		expect(chainOf(renamed).activities.find(({ id }) => id === "build")?.name).toBe("Make");
		expect(chainOf(resetLook(renamed, "build"))).toEqual(itil4);
	});
	it("makes the chain the user's own when activities come, go or move", () => {
		const moved = moveActivity(DEFAULT_CHAIN, 0, 2);
		expect(
			chainOf(moved)
				.activities.map(({ id }) => id)
				.slice(0, 3),
		).toEqual(["improve", "engage", "plan"]);
		const removed = chainOf(removeActivity(moved, "engage"));
		expect(removed.id).toBe("custom");
		expect(JSON.stringify(removed)).not.toContain('"engage"');
		expect(addActivity(DEFAULT_CHAIN, "Plan")).toBeNull();
	});
});

describe("choosing a type", () => {
	const types = calloutTypes(DEFAULT_CHAIN, [
		"recipe",
		"plan",
		"tldr",
		"discovery",
		"obtain/build",
		"discover",
	]);
	it("has the chain's types first, then Obsidian's, then the vault's own", () => {
		expect(types.slice(0, 8).map(({ id }) => id)).toEqual([
			...itil4.activities.map(({ id }) => id),
			"context",
			"note",
		]);
		expect(types.slice(-2).map(({ id, icon }) => [id, icon])).toEqual([
			["recipe", "lucide-pencil"],
			["discover", "lucide-telescope"],
		]);
	});
	it("finds names and aliases by words in any order", () => {
		expect(matchingTypes(types, "supp del").map(({ id }) => id)).toEqual(["deliver"]);
		expect(matchingTypes(types, "tldr").map(({ id }) => id)).toEqual(["abstract"]);
		expect(matchingTypes(types, "")).toHaveLength(types.length);
	});
	it("completes a type and keeps what follows", () => {
		expect(completeType("", "plan", "-", "")).toEqual({ text: "plan]- ", replaced: 0, cursor: 7 });
		expect(completeType("]", "plan", "", "")).toEqual({ text: "plan] ", replaced: 1, cursor: 6 });
		expect(completeType("n|wide]+ Title", "plan", "-", "x")).toEqual({
			text: "plan|wide]+",
			replaced: 8,
			cursor: 11,
		});
		expect(completeType("]-", "plan", "+", "Plan")).toEqual({ text: "plan]- Plan", replaced: 2, cursor: 11 });
	});
});

describe("callouts of unknown type", () => {
	const text = "\uFEFF> [!delivr|wide]- T\r\n> x\r\n\r\n> [!plan]\r\n> > [!my-own]\r\n";
	const found = [
		{ type: "delivr", path: "a.md", line: 0 },
		{ type: "plan", path: "a.md", line: 3 },
		{ type: "my-own", path: "a.md", line: 4 },
		{ type: "obtain-/-build", path: "a.md", line: 9 },
	];
	it("are listed with what was probably meant", () => {
		expect(unknownTypes(found, DEFAULT_CHAIN, []).map(({ type, meant }) => [type, meant])).toEqual([
			["delivr", "deliver"],
			["my-own", null],
		]);
		const styled = ["discover", "discovery", "tldr"].map((type) => ({ type, path: "b.md", line: 0 }));
		expect(unknownTypes(styled, DEFAULT_CHAIN, [])).toEqual([]);
		expect(unknownTypes(found, DEFAULT_CHAIN, ["my-own"])).toHaveLength(1);
	});
	it("are changed where chosen, and nothing else is", () => {
		const changes = [
			{ line: 0, type: "delivr", to: "deliver" },
			{ line: 3, type: "engage", to: "build" },
		];
		expect(replaceTypes(text, changes)).toEqual({ text: text.replace("delivr", "deliver"), changed: 1 });
	});
});
