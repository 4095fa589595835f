// What 20,000 places cost: one edit of one note up to the rows of the sidebar, and the first reading of 10,000 notes of
// which 300 are about the chain. Compare with sorting 20,000 paths, and the longest slice with the 8 ms it may take.
import { bench, describe } from "vitest";
import { MetadataCache } from "../../playground/host/metadata-cache.ts";
import { Vault } from "../../playground/host/vault.ts";
import { nearestPlace } from "../../src/core/notes/place-at.ts";
import { groupByNote, placeRows } from "../../src/core/notes/place-rows.ts";
import { placesOf } from "../../src/core/notes/places-of.ts";
import { resolveSteps } from "../../src/core/notes/stream-walk.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings.ts";
import { createNoteIndex, type OwnedNoteIndex } from "../../src/vault/note-index.ts";
import { createStudyRules } from "../../src/vault/study-rules.ts";
import type { SliceClock } from "../../src/vault/work-slices.ts";

const MODULES = 300;
const CALLOUTS = 67;
const STREAM = {
	name: "Far",
	path: "Elsewhere.md",
	steps: ["plan", "engage", "plan"].map((activity) => ({ activity, path: "Elsewhere.md", line: -1 })),
};

const moduleText = (number: number): string =>
	`# Module ${number}\n\n${Array.from({ length: CALLOUTS }, (_, at) => `> [!plan] Number ${number} ${at}\n> Text of ${at}\n\n`).join("")}`;
const isModule = (number: number): boolean => number % 33 === 0 && number < 33 * MODULES;
const pathOf = (number: number): string => `Folder ${number % 50}/Note ${number}.md`;

function vaultOf(notes: number): Vault {
	const files = Array.from({ length: notes }, (_, number): [string, string] => [
		pathOf(number),
		isModule(number)
			? moduleText(number)
			: `# Note ${number}\n\n## Plan your week\n\nSome words of a diary.\n\n- one\n- two\n`,
	]);
	return new Vault(Object.fromEntries(files));
}

/** An index whose longest run of work between two pauses is told. */
function indexOf(
	vault: Vault,
	metadataCache = new MetadataCache(vault),
): { index: OwnedNoteIndex; longest: () => number } {
	let longest = 0;
	let resumed = performance.now();
	const clock: SliceClock = {
		now: () => performance.now(),
		pause: async (milliseconds = 0) => {
			longest = Math.max(longest, performance.now() - resumed);
			await new Promise((resolve) => void setTimeout(resolve, milliseconds));
			resumed = performance.now();
		},
	};
	const { matcher, glossaryRules, questionRules } = createStudyRules(
		{ get: () => DEFAULT_SETTINGS },
		() => 0,
	);
	const rules = {
		matcher,
		glossaryRules,
		questionRules,
		isExcluded: () => false,
		withKeys: <T>(all: T) => all,
	};
	return {
		index: createNoteIndex({ vault, metadataCache }, rules, clock),
		longest: () => longest,
	};
}

/** What the sidebar works out of the index after each change. */
function work(index: OwnedNoteIndex): number {
	// A copy, as after each change.
	const places = [...index.places()];
	const groups = groupByNote([...placesOf(places, "plan"), ...index.tensions()], pathOf(33));
	nearestPlace(groups[0]?.items ?? [], { path: pathOf(33), line: 60 });
	resolveSteps(STREAM, places);
	return placeRows(groups, () => false).length;
}

const few = { iterations: 20, time: 0, warmupTime: 0, warmupIterations: 3 };

describe("one edit among 20,000 places", async () => {
	const { index } = indexOf(vaultOf(MODULES * 33));
	index.start();
	await index.whenReady();
	const paths = Array.from({ length: 20_000 }, (_, at) => pathOf((at * 7919) % 20_000));
	bench("sort 20,000 paths, for comparison", () => void [...paths].sort(), few);
	bench("what the sidebar works out anew", () => void work(index), few);
});

describe("10,000 notes, of which 300 are about the chain", () => {
	const vault = vaultOf(10_000);
	const metadataCache = new MetadataCache(vault);
	bench(
		"read, in slices of 8 ms",
		async () => {
			const { index, longest } = indexOf(vault, metadataCache);
			index.start();
			await index.whenReady();
			work(index);
			index.stop();
			process.stdout.write(
				`${index.places().length} places of ${vault.reads.length} reads; longest slice ${longest().toFixed(1)} ms\n`,
			);
			vault.reads.length = 0;
		},
		{ iterations: 3, time: 0, warmupTime: 0, warmupIterations: 1 },
	);
});
