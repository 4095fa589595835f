import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { ROOT, runScript, TIMEOUT } from "./run-script.ts";

/** The bytes of main.js after each of two builds. */
const built: Buffer[] = [];

beforeAll(() => {
	for (const round of ["first", "second"]) {
		expect(runScript("esbuild.config.mjs"), round).toMatchObject({ code: 0, error: "" });
		built.push(readFileSync(join(ROOT, "main.js")));
	}
}, TIMEOUT);

it("two builds give the same bytes", () => {
	expect(built[0]?.equals(built[1] ?? Buffer.alloc(0))).toBe(true);
});

it("main.js has no more than 250,000 bytes", () => {
	expect(built[0]?.length).toBeLessThanOrEqual(250_000);
});
