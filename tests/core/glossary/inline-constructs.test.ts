import { expect, test } from "vitest";
import { inlineConstructs } from "../../../esbuild.config.mjs";
import { INLINE_CONSTRUCTS } from "../../../src/core/glossary/parse-piece.ts";

test("the bundle leaves out just the constructs that are switched off", () => {
	expect(inlineConstructs).toEqual(INLINE_CONSTRUCTS);
});
