import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { openDemo } from "../playground/open-demo.ts";

const NOTE = "one\n- two\n- three\n\nend\n";
let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await openBrowser();
	page = await openDemo(browser, "callout-write");
});
afterAll(() => browser.close());

type Place = readonly [line: number, ch: number];
/** Where a selection begins, and where its cursor blinks. */
type Selected = readonly [anchor: Place, head: Place];

interface Step {
	readonly text: string;
	readonly selections: readonly Selected[];
}

/** Opens a note with a text, and waits until its editor has it. */
async function open(path: string, text: string): Promise<void> {
	await page.evaluate(`(async () => {
		const [path, text] = ${JSON.stringify([path, text])};
		const leaf = app.workspace.getLeaf("tab");
		await leaf.openFile(await app.vault.create(path, text), { active: true });
		await leaf.setViewState({ type: "markdown", active: true, state: { file: path, mode: "source" } });
	})()`);
	await page.waitForFunction(
		`(([path, text]) => {
			const info = app.workspace.activeEditor;
			return info?.file?.path === path && info.editor.getValue() === text;
		})(${JSON.stringify([path, text])})`,
	);
}

/** Selects, and runs commands (or `undo`, or nothing for "") one after the other: text and selections after each. */
function run(selections: readonly Selected[], commands: readonly string[]): Promise<readonly Step[]> {
	return page.evaluate(`(() => {
		const [selections, commands] = ${JSON.stringify([selections, commands])};
		const { editor } = app.workspace.activeEditor;
		const at = ([line, ch]) => ({ line, ch });
		const place = ({ line, ch }) => [line, ch];
		editor.setSelections(selections.map(([anchor, head]) => ({ anchor: at(anchor), head: at(head) })));
		return commands.map((id) => {
			if (id === "undo") editor.undo();
			else if (id) app.commands.executeCommandById("service-value-chain:" + id);
			return {
				text: editor.getValue(),
				selections: editor.listSelections().map(({ anchor, head }) => [place(anchor), place(head)]),
			};
		});
	})()`);
}
const bare = (line: number, ch: number): Selected => [
	[line, ch],
	[line, ch],
];

describe("with one selection", () => {
	it("wraps the selected lines, keeps the selection on its letters, and unwraps to the very text", async () => {
		await open("Wrap.md", NOTE);
		const selected: Selected = [
			[1, 2],
			[2, 4],
		];
		expect(await run([selected], ["insert-callout-plan", "unwrap-callout"])).toEqual([
			{
				text: "one\n> [!plan]\n> - two\n> - three\n\nend\n",
				selections: [
					[
						[2, 4],
						[3, 6],
					],
				],
			},
			{ text: NOTE, selections: [selected] },
		]);
	});
	it("inserts a callout at a blank line with the cursor in its title", async () => {
		await open("Insert.md", NOTE);
		expect(await run([bare(3, 0)], ["insert-callout-build"])).toEqual([
			{ text: "one\n- two\n- three\n> [!build] \n> \nend\n", selections: [bare(3, 11)] },
		]);
	});
	it("nests a callout in the one it stands in", async () => {
		await open("Nest.md", NOTE);
		const selected: Selected = [
			[1, 0],
			[2, 3],
		];
		expect(await run([selected], ["insert-callout-plan", "insert-callout-context"])).toHaveProperty(
			"1.text",
			"one\n> [!plan]\n> > [!context]\n> > - two\n> > - three\n\nend\n",
		);
	});
});

describe("with several cursors", () => {
	it("types the titles of callouts that began at each of them", async () => {
		await open("Cursors.md", "one\n\n\ntwo\n\n");
		await run([bare(1, 0), bare(4, 0)], ["insert-callout-plan"]);
		await page.evaluate("app.workspace.activeEditor.editor.focus()");
		await page.keyboard.type("Step");
		expect(await page.evaluate("app.workspace.activeEditor.editor.getValue()")).toBe(
			"one\n> [!plan] Step\n> \n\ntwo\n> [!plan] Step\n> \n",
		);
	});
	it("gives all of their callouts the chosen type, in one step of undo", async () => {
		const text = "> [!plan] A\n> one\n> > [!note]- B\n> > two\n\n> [!build|wide]\n> three\n";
		await open("Types.md", text);
		await run([bare(1, 3), bare(3, 4), bare(2, 9), bare(6, 3)], ["change-callout-type"]);
		await page.locator(".prompt-input").fill("engage");
		await page.keyboard.press("Enter");
		const value = (): Promise<string> => page.evaluate("app.workspace.activeEditor.editor.getValue()");
		await expect
			.poll(value)
			.toBe("> [!engage] A\n> one\n> > [!engage]- B\n> > two\n\n> [!engage|wide]\n> three\n");
		await page.evaluate("app.workspace.activeEditor.editor.undo()");
		expect(await value()).toBe(text);
	});
	it("the main one stays the main one", async () => {
		await open("Main.md", NOTE);
		const head = await page.evaluate(`(() => {
			const { editor } = app.workspace.activeEditor;
			const at = (line, ch) => ({ anchor: { line, ch: 0 }, head: { line, ch } });
			editor.setSelections([at(0, 2), at(4, 3)], 1);
			app.commands.executeCommandById("service-value-chain:insert-callout-plan");
			return editor.getCursor();
		})()`);
		expect(head).toEqual({ line: 6, ch: 5 });
	});
});

const lines = fc.array(
	fc.constantFrom(
		"",
		"",
		"text",
		"- item",
		"  - deep",
		"# Heading",
		"```",
		"| a | b |",
		"---",
		"\ttab",
		"%%",
	),
	{ minLength: 1, maxLength: 12 },
);
const places = fc.array(fc.tuple(fc.nat(11), fc.nat(9)), { minLength: 4, maxLength: 8 });

it("one step of undo gives back the text and the selections that any wrapping began with", async () => {
	await open("Any.md", "");
	for (const [texts, points] of fc.sample(fc.tuple(lines, places), { numRuns: 150, seed: 4 })) {
		const text = texts.join("\n");
		const sorted = points
			.map(([line, ch]): Place => {
				const at = Math.min(line, texts.length - 1);
				return [at, Math.min(ch, texts[at]?.length ?? 0)];
			})
			.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
		const wanted = sorted.flatMap((from, index): Selected[] => {
			const to = sorted[index + 1];
			return index % 2 === 0 && to ? [[from, to]] : [];
		});
		await page.evaluate(`app.workspace.activeEditor.editor.setValue(${JSON.stringify(text)})`);
		const [before, wrapped, undone] = await run(wanted, ["", "insert-callout-plan", "undo"]);
		expect(wrapped?.text).not.toBe(text);
		expect(undone).toEqual(before);
	}
});
