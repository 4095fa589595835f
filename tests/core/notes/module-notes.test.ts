// Small notes with their places counted by hand: what makes a note one about the chain, and what does not.
import { expect, it } from "vitest";
import type { ChainSettings } from "../../../src/core/chain/chain-settings.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings.ts";
import { openVault } from "../../vault/open-vault.ts";

type Row = readonly [name: string, text: string, places: readonly string[]];

/** Places as `kind activity line`, tensions as `activity/activity line`; notes about the six activities of ITIL 4. */
const SIX: readonly Row[] = [
	// Private notes: one activity's name is a word like any other.
	["Week", "## Plan your week\n\n## Plan: Monday\n", []],
	["Trip", "# Trip\n## Plan: Lisbon\n## Plan: Porto\n## Packing\n", []],
	["Poker", "# Planning poker\n## Rules\n", []],
	["Patterns", "## Design patterns — notes\n## Design patterns\n", []],
	["CI", "# Build log\n## Build #4711\n## Build: red\n", []],
	["Parcels", "## Delivery: Amazon\n## Delivery: Zalando\n", []],
	["Sleep", "## Improve\nDark and cold.\n", []],
	["Cinema", "## Support act\n## Supporting: Anna\n## Design by\n", []],
	["Cycle", "## Plan-Do-Check-Act\n## Plan/Do/Check/Act\n## Improve-ment\n", []],
	["Diary 1", "# Monday\nPlan: rest. Engage: nobody.\n- Build: a shed\n", []],
	["Diary 2", "**Plan**: x\n\n**Build**: y\n", []],
	["Agenda", "## 9:00 Plan\n## 10:00 Build\n", []],
	["Phone", "## 24/7 Support\n## 24/7 Plan\n", []],
	["Code", "```\n## Plan\n## Engage\n```\n", []],
	["Comment", "%%\n## Plan\n## Engage\n%%\n", []],
	["Quote", "> ## Plan\n> ## Engage\n", []],
	["Tags", "#plan #engage\n\n## Ideas #plan\n## Ideas #build\n", []],
	["Links", "[[Plan]] [[Engage]] ![[Improve]]\n", []],
	["Quotes", "> [!quote] Plan\n> x\n\n> [!tip] Engage\n> y\n", []],
	["Tabs vs spaces", "# Tabs vs spaces\n## Build vs buy\n## Plan vs reality\n", []],
	["Arrows", "## Plan → Monday\n## Build → Tuesday\n", []],
	["Empty words", "# Allotment\n## Glossary\n\n## Plan: beds\n", []],
	["Unknown property", "---\nactivity: swimming\n---\n## Plan: lanes\n", []],
	["Number property", "---\nactivity: 7\n---\n## Plan: lanes\n", []],
	// Two activities make a module note, wherever it is kept and whatever else it says.
	["Shed", "## Plan: Monday\n## Build: shed\n", ["section plan 0", "section build 1"]],
	["Twice", "## Plan\n## Plan: more\n## Engage\n", ["section plan 0", "section plan 1", "section engage 2"]],
	["Levels", "# Plan\n###### Engage — deep\n", ["section plan 0", "section engage 1"]],
	["Setext", "Plan\n====\n\nEngage: x\n---\n", ["section plan 0", "section engage 3"]],
	[
		"Mixed",
		"## Plan your week\n## Plan — x\n## Build log\n## Improve | y\n## Delivery: Amazon\n",
		["section plan 1", "section improve 3"],
	],
	["Callouts", "> [!plan] a\n\n> [!build] b\n", ["callout plan 0", "callout build 2"]],
	["Callout and section", "## Plan: a\n\n> [!build] b\n", ["section plan 0", "callout build 2"]],
	["Tension", "## Plan vs Engage\n", ["plan/engage 0"]],
	["Tension and section", "## Improve\n\n## Plan vs Engage\n", ["section improve 0", "plan/engage 2"]],
	// One activity is enough where it is a callout, a term or the whole note; not for a heading.
	["One callout", "# Beds\n> [!plan] Beans\n\n## Plan: beds\n", ["callout plan 1"]],
	["Nested callout", "> [!note] x\n> > [!engage] y\n", ["callout engage 1"]],
	["Plan", "Text.\n\n## Plan: x\n", ["note plan 0"]],
	["2. Engage 🤝", "Text.\n", ["note engage 0"]],
	["03 - Improve", "Text.\n", ["note improve 0"]],
	["Step 4 – Obtain or build", "Text.\n", ["note build 0"]],
	["Deliver and support", "## Plan: x\n", ["note deliver 0", "section plan 0"]],
	// The property and a glossary make any heading count.
	["Property", "---\nactivity: engage\n---\n## Plan: x\n", ["note engage 0", "section plan 3"]],
	["Property link", '---\nactivity: "[[Engage]]"\n---\n## Plan: x\n', ["note engage 0", "section plan 3"]],
	["Property list", "---\nactivity: [plan, Obtain/build]\n---\n", ["note plan 0", "note build 0"]],
	["Property twice", "---\nactivity: [plan, Plan]\n---\n", ["note plan 0"]],
	[
		"With words",
		"## Plan: beds\n\n## Glossary\n\n- **Bed** — soil\n- **Seed** — grain\n",
		["section plan 0"],
	],
	[
		"Words",
		"# Glossary\n\n- **Plan** — a\n- **Outcome** — b\n- **Engage (contact)** — c\n",
		["term plan 2", "term engage 4"],
	],
	[
		"Decorated",
		"## ① Plan 🧭 — x\n## 2️⃣ **Engage**: y #todo\n## Step 3: [[Build]] ｜ z ^id\n## IV. ==Improve== ‒ w\n",
		["section plan 0", "section engage 1", "section build 2", "section improve 3"],
	],
	["Chinese colons", "## Plan：計画\n## Deliver & Support：提供\n", ["section plan 0", "section deliver 1"]],
];

/** The same for the eight activities of ITIL Version 5. */
const EIGHT: readonly Row[] = [
	["Parcels", "## Delivery: Amazon\n## Support: 0800 1234\n", []],
	["Plan", "## Plan: x\n## Improve: y\n", []],
	["Shop", "## Deliver: bread\n## Operate — till\n", ["section deliver 0", "section operate 1"]],
	["Discover", "", ["note discover 0"]],
	["Old words", "## Design & Transition — a\n## Obtain/build: b\n", ["section design 0", "section build 1"]],
];

const five: ChainSettings = { ...DEFAULT_SETTINGS.chain, preset: "itil5" };

async function placesOf(rows: readonly Row[], chain: ChainSettings): Promise<ReadonlyMap<string, string[]>> {
	const { index } = await openVault(Object.fromEntries(rows.map(([name, text]) => [`${name}.md`, text])), {
		chain,
	});
	const found = new Map<string, string[]>();
	const add = (path: string, place: string): unknown => found.set(path, [...(found.get(path) ?? []), place]);
	for (const { path, kind, activity, line } of index.places()) add(path, `${kind} ${activity} ${line}`);
	for (const { path, activities, line } of index.tensions()) add(path, `${activities.join("/")} ${line}`);
	return found;
}

it("has more than forty notes, half of them about something else", () => {
	expect(SIX.length).toBeGreaterThan(40);
	expect(SIX.filter(([, , places]) => places.length === 0).length).toBeGreaterThan(20);
});

const six = await placesOf(SIX, DEFAULT_SETTINGS.chain);
it.each(SIX)("finds in the note “%s” what was counted by hand", (name, _, places) => {
	expect((six.get(`${name}.md`) ?? []).sort()).toEqual([...places].sort());
});

const eight = await placesOf(EIGHT, five);
it.each(EIGHT)("finds in the note “%s” what was counted by hand for the lifecycle", (name, _, places) => {
	expect((eight.get(`${name}.md`) ?? []).sort()).toEqual([...places].sort());
});
