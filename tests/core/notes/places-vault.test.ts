import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openVault } from "../../vault/open-vault.ts";

/** Written by hand beside the notes, never made from what the code finds. */
interface Counted {
	/** `kind activity | the place's line`; of a whole note no line. */
	readonly places: readonly string[];
	/** `activity activity | the tension's line`. */
	readonly tensions: readonly string[];
	readonly streams: readonly (readonly string[])[];
}

const folder = fileURLToPath(new URL("../../fixtures/places/", import.meta.url));
const counted = JSON.parse(readFileSync(join(folder, "counted-by-hand.json"), "utf8")) as Record<
	string,
	Counted
>;
const files = readNotes(join(folder, "vault"));
const NONE: Counted = { places: [], tensions: [], streams: [] };

function readNotes(root: string): Record<string, string> {
	const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	return Object.fromEntries(
		entries.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			return [relative(root, path), readFileSync(path, "utf8")];
		}),
	);
}

describe("the places of a vault of notes about the chain and about everything else", async () => {
	const { index } = await openVault(files);
	const lineOf = (path: string, line: number): string => (files[path] ?? "").split(/\r?\n/u)[line] ?? "";

	it("has at least forty notes, most of which hold no place", () => {
		expect(Object.keys(files).length).toBeGreaterThanOrEqual(40);
		expect(Object.keys(counted).filter((path) => files[path] === undefined)).toEqual([]);
	});

	it.each(Object.keys(files).sort())("finds in %s what was counted by hand, and no more", (path) => {
		const expected = counted[path] ?? NONE;
		const places = index
			.places()
			.filter((place) => place.path === path)
			.map(
				({ kind, activity, line }) => `${kind} ${activity} | ${kind === "note" ? "" : lineOf(path, line)}`,
			);
		const tensions = index
			.tensions()
			.filter((tension) => tension.path === path)
			.map(({ activities, line }) => `${activities.join(" ")} | ${lineOf(path, line)}`);
		const streams = index
			.streams()
			.filter((stream) => stream.path === path)
			.map(({ steps }) => steps.map(({ activity }) => activity));
		expect(places.sort()).toEqual([...expected.places].sort());
		expect(tensions.sort()).toEqual([...expected.tensions].sort());
		expect(streams).toEqual(expected.streams);
	});
});
