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
import { itil5 } from "../../../src/core/chain/itil5.ts";
import { calloutCss, cssString } from "../../../src/ui/callouts/callout-css.ts";
import { completeType } from "../../../src/ui/callouts/complete-type.ts";
import { calloutActivities, calloutTypes, matchingTypes } from "../../../src/ui/callouts/callout-types.ts";
import { lookProperties, ownTypesCss } from "../../../src/ui/callouts/chain-colors.ts";
import { replaceTypes, unknownTypes } from "../../../src/ui/callouts/unknown-callouts.ts";

describe("the CSS snippet", () => {
	it("has every activity in both themes and needs nothing else", () => {
		const css = calloutCss(calloutActivities(itil4));
		for (const { id, icon, color } of itil4.activities) {
			for (const part of [
				`--svc-${id}: ${color.light};`,
				`--svc-${id}: ${color.dark};`,
				`--callout-icon: ${icon};`,
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
				const css = calloutCss([
					{ id, name, aliases: [name, id], icon, color: { light, dark }, purpose: "" },
				]);
				const bare = css.replace(/"(?:[^"\\]|\\[0-9a-f]+ )*"/gu, "").replace(/\/\*[^*]*\*\//u, "");
				expect(bare).toMatch(/^[\p{L}\p{M}\p{N}\s{}:;,.()[\]=>#%*-]*$/u);
				expect((bare.match(/\{/gu) ?? []).length).toBe((bare.match(/\}/gu) ?? []).length);
			}),
		);
	});
	it("writes any text as one string", () => {
		expect(cssString('a"\\\n</style>')).toBe('"a\\22 \\5c \\a \\3c /style\\3e "');
	});
});

describe("the look in a window", () => {
	it("sets nothing for the default chain", () => {
		expect(lookProperties(itil4)).toEqual({});
		expect(ownTypesCss({ chain: itil4, leaveToOthers: [] })).toBe("");
	});
	it("gives ITIL Version 5's transition and support their own icons and recolours nothing", () => {
		expect(lookProperties(itil5)).toEqual({
			"--svc-transition-icon": "lucide-arrow-right-left",
			"--svc-support-icon": "lucide-life-buoy",
		});
		expect(ownTypesCss({ chain: itil5, leaveToOthers: [] })).toBe("");
	});
	it("has variables for changed colours and rules for the user's own activities and aliases", () => {
		const recoloured = changeLook(DEFAULT_CHAIN, "plan", {
			color: { light: "#123456", dark: "#b197fc" },
			aliases: ["Strategy"],
		});
		const chain = chainOf(addActivity(recoloured, "Prüfen & lernen") ?? recoloured);
		expect(lookProperties(chain)).toEqual({ "--svc-plan-light": "#123456" });
		const css = ownTypesCss({ chain, leaveToOthers: [] });
		expect(css).toContain('[data-callout="strategy"]');
		expect(css).toContain('[data-callout="prüfen-&-lernen"]');
		expect(css).toContain("--svc-prüfen-lernen: #495057;");
		expect(ownTypesCss({ chain, leaveToOthers: ["plan", "prüfen-lernen"] })).toBe("");
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
	const types = calloutTypes(itil4, ["recipe", "plan", "tldr"]);
	it("has the chain's types first, then Obsidian's, then the vault's own", () => {
		expect(types.slice(0, 8).map(({ id }) => id)).toEqual([
			...itil4.activities.map(({ id }) => id),
			"context",
			"note",
		]);
		expect(types.at(-1)?.id).toBe("recipe");
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
		expect(unknownTypes(found, itil4, []).map(({ type, meant }) => [type, meant])).toEqual([
			["delivr", "deliver"],
			["my-own", null],
		]);
		expect(unknownTypes(found, itil4, ["my-own"])).toHaveLength(1);
	});
	it("are changed where chosen, and nothing else is", () => {
		const changes = [
			{ line: 0, from: "delivr", to: "deliver" },
			{ line: 3, from: "engage", to: "build" },
		];
		expect(replaceTypes(text, changes)).toEqual({ text: text.replace("delivr", "deliver"), changed: 1 });
	});
});
