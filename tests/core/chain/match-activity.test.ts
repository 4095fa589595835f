import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { itil4 } from "../../../src/core/chain/itil4.ts";
import { itil5 } from "../../../src/core/chain/itil5.ts";
import { activityMatcher } from "../../../src/core/chain/match-activity.ts";
import type { ValueChain } from "../../../src/core/chain/value-chain.ts";

const matcher = activityMatcher(itil4);
const read = (heading: string): string | null => {
	const found = matcher.heading(heading);
	return found && `${found.activity}: ${found.title}`;
};

describe("a heading that names an activity and goes on", () => {
	it.each([
		["—", "—"],
		["–", "–"],
		["-", " - "],
		["hyphens in a row", " -- "],
		[":", ":"],
		["|", " | "],
		["full-width colon", "："],
		["full-width bar", "｜"],
		["figure dash", " ‒ "],
		["horizontal bar", "―"],
		["minus", " − "],
		["two colons", "::"],
		["a colon and a dash", ": – "],
		["an arrow of ASCII", " -> "],
		["narrow no-break spaces", "\u202F: "],
	])("goes on after %s", (_, separator) => {
		expect(read(`Plan${separator}Where to go`)).toBe("plan: Where to go");
	});

	it.each([
		["1. Plan — x", "x"],
		["1) Plan — x", "x"],
		["1.) Plan — x", "x"],
		["(1) Plan — x", "x"],
		["1\\. Plan — x", "x"],
		["01 Plan — x", "x"],
		["1: Plan — x", "x"],
		["1 – Plan — x", "x"],
		["1.2.3 Plan — x", "x"],
		["I. Plan — x", "x"],
		["(iv) Plan — x", "x"],
		["A. Plan — x", "x"],
		["Step 1: Plan — x", "x"],
		["Step 1 — Plan — x", "x"],
		["Activity 2: Plan — x", "x"],
		["Step 1️⃣ Plan — x", "x"],
		["#1 Plan — x", "x"],
		["① Plan — x", "x"],
		["❶ Plan — x", "x"],
		["⑴ Plan — x", "x"],
		["1️⃣ Plan — x", "x"],
		["1️⃣Plan — x", "x"],
		["🧭 Plan — x", "x"],
		["1. 🧭 Plan — x", "x"],
		["1 🧭 Plan — x", "x"],
		["🧭 1. Plan — x", "x"],
		["1️⃣ 🧭 Plan — x", "x"],
		["🧭 | Plan — x", "x"],
		["👨‍👩‍👧 Plan — x", "x"],
		["🇬🇧 Plan — x", "x"],
		["Plan 🧭 — x", "x"],
		["Plan 🧭: x", "x"],
		["Plan 👍🏽 — x", "x"],
		["Plan 1️⃣ — x", "x"],
		["Plan ✓ — x", "x"],
		["Plan — 🧭 x", "x"],
		["Plan — x 🧭", "x"],
		["Plan — x #todo", "x"],
		["Plan — x #todo #course/five", "x"],
		["Plan — x ^block-1", "x"],
		["Plan — x #todo ^block-1", "x"],
		["[[Plan]] — x", "x"],
		["[[Notes on it|Plan]] — x", "x"],
		["[Plan](Plan.md) — x", "x"],
		["**Plan** — x", "x"],
		["**Plan:** x", "x"],
		["**1. Plan** — x", "x"],
		["***Plan*** — x", "x"],
		["__Plan__ — x", "x"],
		["==Plan== — x", "x"],
		["~~Plan~~ — x", "x"],
		["`plan` — x", "x"],
		["<mark>Plan</mark> — x", "x"],
		["<span style='color:red'>Plan</span>: x", "x"],
		["Plan %%draft%% — x", "x"],
		["Plan[^1] — x", "x"],
		["![[icon.png]] Plan — x", "x"],
		["PLAN: x", "x"],
		["Plan — 2.0 release", "2.0 release"],
		["Plan — Engage first", "Engage first"],
		["1ï¸âƒ£ Plan â€” x", "x"],
		["ðŸ§­ Plan â€” x", "x"],
		["Plan ðŸ§­ â€” x", "x"],
	])("%s", (heading, title) => {
		expect(read(heading)).toBe(`plan: ${title}`);
	});

	it.each([
		["Plan", "Plan"],
		["Plan:", "Plan"],
		["Plan —", "Plan"],
		["1. Plan 🧭", "Plan"],
		["Plan #todo", "Plan"],
		["Plan ^id", "Plan"],
		["**Plan:**", "Plan"],
		["plan", "plan"],
	])("has its name as the title of %s", (heading, title) => {
		expect(read(heading)).toBe(`plan: ${title}`);
	});
});

test.each([
	"Plan your week",
	"Planning poker",
	"Planning: poker",
	"Plan B",
	"Plan B — stay at home",
	"Plan-B",
	"Plan, do, check, act",
	"Plan-Do-Check-Act",
	"Plan/Do/Check/Act",
	"Plan → Engage",
	"Plan (draft)",
	"The plan: x",
	"My plan",
	"Agenda — plan",
	"9:00 Plan: review",
	"10:30 – Plan",
	"2026-11-25 Plan",
	"24/7 Support",
	"90-day plan",
	"3D Design",
	"Q3 plan",
	"I plan",
	"Design patterns — notes",
	"Design thinking: notes",
	"Build log",
	"Build #4711",
	"Build & test",
	"Support group — Tuesday",
	"Delivery: Amazon",
	"Deliveries — pizza",
	"Improvement: x",
	"#plan",
	"Build vs buy",
	"",
	"—",
	":",
])("%s is no activity's heading", (heading) => {
	expect(read(heading)).toBeNull();
});

test("deliveries are no activity of the lifecycle either, whatever the note is about", () => {
	const lifecycle = activityMatcher(itil5);
	expect(lifecycle.heading("Delivery: Amazon")).toBeNull();
	expect(lifecycle.heading("Deliver: bread")?.activity).toBe("deliver");
});

test("an activity may be called anything, and the longest name counts", () => {
	const names = ["Step 1", "Step 12", "1. Ask", "Obtain - build", "Obtain", "Check-out", "24/7 support"];
	const own: ValueChain = {
		...itil4,
		activities: itil4.activities
			.slice(0, 1)
			.flatMap((activity) => names.map((name) => ({ ...activity, id: name, name, aliases: [] }))),
	};
	const ownMatcher = activityMatcher(own);
	for (const name of names) {
		expect(ownMatcher.heading(name)?.activity).toBe(name);
		expect(ownMatcher.heading(`${name}: more`)).toEqual({ activity: name, title: "more" });
		expect(ownMatcher.heading(`🧭 **${name}** — more #tag`)).toEqual({ activity: name, title: "more" });
	}
});

test.each([
	["Plan vs Engage", "plan engage"],
	["Tension: Plan vs. Engage", "plan engage"],
	["🔥 Tension: Plan ↔ Engage", "plan engage"],
	["Plan ↔️ Engage", "plan engage"],
	["Plan <-> Engage", "plan engage"],
	["Plan versus Engage — who wins?", "plan engage"],
	["1. Plan 🧭 vs Engage 🤝", "plan engage"],
	["[[Plan]] vs **Engage** #tension ^t1", "plan engage"],
	["⚖️ Improve vs Deliver & Support", "improve deliver"],
	["Build vs buy", undefined],
	["Plan vs Plan", undefined],
	["Plan vs reality", undefined],
	["Plan — Engage", undefined],
])("%s sets %s against each other", (heading, activities) => {
	expect(matcher.versus(heading)?.join(" ")).toBe(activities);
});

test("any spelling with any decoration in front and any separator is found, with the very title", () => {
	const name = fc.constantFrom(
		"Plan",
		"plan",
		"Obtain / Build",
		"Design & Transition",
		"deliver and support",
	);
	const lead = fc.constantFrom(
		"",
		"1. ",
		"2) ",
		"(3) ",
		"④ ",
		"5️⃣ ",
		"Step 6: ",
		"🧭 ",
		"1. 🧭 ",
		"iv. ",
		"- ",
	);
	const mark = fc.constantFrom("", "**", "==", "*", "`", "~~");
	const separator = fc.constantFrom(" — ", "–", " - ", ": ", "：", " | ", "｜", " ‒ ", " 🧭 — ", ":: ");
	const title = fc.constantFrom("where to go", "Engage first", "a: b — c", "3 goals", "Über alles", "計画");
	fc.assert(
		fc.property(name, lead, mark, separator, title, (own, before, marks, between, rest) => {
			const found = matcher.heading(`${before}${marks}${own}${marks}${between}${rest}`);
			expect(found).toEqual({ activity: matcher.named(own), title: rest });
		}),
	);
});

test("a word that goes on with letters is none", () => {
	const words = fc.string({
		unit: fc.constantFrom("a", "e", "n", "s", "t", " "),
		minLength: 1,
		maxLength: 8,
	});
	fc.assert(
		fc.property(fc.constantFrom("Plan", "Engage", "Build"), words, (name, more) => {
			fc.pre(more.trim() !== "");
			expect(matcher.heading(`${name}${more.trimEnd()}`)).toBeNull();
			expect(matcher.heading(`${name} ${more.trim()}: x`)).toBeNull();
		}),
	);
});

test("hostile headings cost no more than their length", () => {
	for (const heading of [
		":".repeat(200_000),
		"Plan ".repeat(50_000),
		"1. ".repeat(50_000),
		"— ".repeat(90_000),
		" -".repeat(90_000),
	])
		expect(() => [matcher.heading(heading), matcher.versus(heading)]).not.toThrow();
});
