// Lists what glossaries hold that makes no card, and why; choosing a line goes to it.
import { type App, FuzzySuggestModal, Notice, type Plugin } from "obsidian";
import type { Problem } from "../../core/notes/note.ts";
import type { Study } from "../../vault/study.ts";
import type { Navigation } from "../chain-view/navigation.ts";
import * as problemsText from "../text/problems-text.ts";

export function registerGlossaryProblems(plugin: Plugin, study: Study, navigation: Navigation): void {
	plugin.addCommand({
		id: "glossary-problems",
		name: problemsText.show,
		callback: () => {
			const problems = study.index.problems();
			if (problems.length === 0) new Notice(problemsText.none);
			else new GlossaryProblemsModal(plugin.app, problems, (problem) => void navigation.open(problem)).open();
		},
	});
}

class GlossaryProblemsModal extends FuzzySuggestModal<Problem> {
	private readonly problems: readonly Problem[];
	private readonly go: (problem: Problem) => void;

	constructor(app: App, problems: readonly Problem[], go: (problem: Problem) => void) {
		super(app);
		this.problems = problems;
		this.go = go;
		this.setPlaceholder(problemsText.choose(problems.length));
	}

	override getItems(): Problem[] {
		return [...this.problems];
	}

	override getItemText({ path, line, reason }: Problem): string {
		return problemsText.line(path.replace(/\.md$/u, ""), line + 1, reason);
	}

	override onChooseItem(problem: Problem): void {
		this.go(problem);
	}
}
