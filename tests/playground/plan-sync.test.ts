import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflictPath, planSync, type Files } from "../../playground/shell/plan-sync.ts";

describe("sync of two devices", () => {
	it("gives what only we changed, and takes what only they changed", () => {
		const before = { "a.md": "a", "b.md": "b", "c.md": "c", "d.md": "d" };
		const ours = { "a.md": "a2", "b.md": "b", "d.md": "d", "new.md": "n" };
		const theirs = { "a.md": "a", "b.md": "b2", "c.md": "c" };
		expect(planSync(ours, theirs, before)).toEqual([
			{ type: "push", path: "a.md", data: "a2" },
			{ type: "pull", path: "b.md", data: "b2" },
			{ type: "push", path: "c.md", data: null },
			{ type: "pull", path: "d.md", data: null },
			{ type: "push", path: "new.md", data: "n" },
		]);
	});
	it("keeps both versions of what both changed, also when theirs is longer", () => {
		expect(planSync({ "a.md": "ours" }, { "a.md": "theirs, longer" }, { "a.md": "old" })).toEqual([
			{ type: "conflict", path: "a.md", ours: "ours", theirs: "theirs, longer" },
		]);
	});
	it("keeps what one changed and the other deleted", () => {
		expect(planSync({}, { "a.md": "new" }, { "a.md": "old" })).toEqual([
			{ type: "pull", path: "a.md", data: "new" },
		]);
		expect(planSync({ "a.md": "new" }, {}, { "a.md": "old" })).toEqual([
			{ type: "push", path: "a.md", data: "new" },
		]);
	});
	it("property: loses no text that is not in the last common state", () => {
		const files = fc.dictionary(fc.constantFrom("a.md", "b.md", "c.md"), fc.constantFrom("1", "2", "3", "4"));
		fc.assert(
			fc.property(files, files, files, (ours: Files, theirs: Files, before: Files) => {
				const after: Record<string, unknown> = { ...ours };
				const shared: Record<string, unknown> = { ...theirs };
				for (const step of planSync(ours, theirs, before)) {
					if (step.type === "conflict") after[`copy of ${step.path}`] = step.ours;
					const target = step.type === "push" ? shared : after;
					const data = step.type === "conflict" ? step.theirs : step.data;
					if (data === null) delete target[step.path];
					else target[step.path] = data;
				}
				for (const path of ["a.md", "b.md", "c.md"]) {
					expect(after[path]).toEqual(shared[path]);
					for (const side of [ours, theirs]) {
						const written = side[path];
						if (written !== undefined && written !== before[path]) {
							expect([after[path], after[`copy of ${path}`]]).toContain(written);
						}
					}
				}
			}),
		);
	});
	it("names the copy by device and time, before the extension", () => {
		expect(conflictPath("a.b/Note 1.md", "B", new Date("2026-03-01T14:05:00Z"))).toBe(
			"a.b/Note 1 (conflicted copy B 2026-03-01 1405).md",
		);
		expect(conflictPath("a.b/none", "A", new Date("2026-03-01T14:05:00Z"))).toBe(
			"a.b/none (conflicted copy A 2026-03-01 1405)",
		);
	});
});
