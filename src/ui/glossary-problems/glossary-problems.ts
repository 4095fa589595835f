// Lists what glossaries hold that makes no card, and why; choosing a line goes to it.
import { Notice, type Plugin } from "obsidian";
import type { Study } from "../../vault/study.ts";
import type { Navigation } from "../chain-view/navigation.ts";
import { Chooser } from "../chooser.ts";
import * as commonText from "../text/common-text.ts";
import * as problemsText from "../text/problems-text.ts";

export function registerGlossaryProblems(plugin: Plugin, study: Study, navigation: Navigation): void {
	plugin.addCommand({
		id: "glossary-problems",
		name: problemsText.show,
		callback: () => {
			const items = study.index.problems();
			if (items.length === 0) return void new Notice(problemsText.none);
			new Chooser(plugin.app, {
				placeholder: problemsText.choose(items.length),
				items,
				textOf: ({ path, line, reason }) => commonText.place(path.replace(/\.md$/u, ""), line, reason),
				choose: (problem) => void navigation.open(problem),
			}).open();
		},
	});
}
