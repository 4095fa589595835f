// "Key decisions made in Plan": each list item with a lead is asked for its explanation.
import { definitionOf } from "../../glossary/forms/entry-form.ts";
import { readLead } from "../../glossary/lead.ts";
import { plainText } from "../../notes/plain-text.ts";
import { askedSections } from "./asked-sections.ts";
import type { AskedNote } from "./find-questions.ts";
import { listItems } from "./list-items.ts";
import type { Question } from "./question.ts";

const DECISIONS =
	/(?:^|[^\p{L}])(?:decisions?|choices|trade-?offs|entscheidungen|décisions|decisiones|decisioni|decisões|beslissingen|beslut|decyzje|rozhodnutí|решения|决策|決定)(?![\p{L}])/iu;
const NAMED = /(?:\s(?:in|of|for|at|by)|\s*[:–—])\s+([^:]{1,60})$/iu;

export function askDecisions(asked: AskedNote): readonly Question[] {
	const { note, outline } = asked;
	return askedSections(asked, DECISIONS, NAMED).flatMap((section) => {
		const { title, activity } = section;
		return listItems(outline, section.line + 1, section.end).flatMap(({ line, lines }) => {
			const [first = "", ...below] = lines;
			const lead = readLead(first);
			const back = definitionOf([lead.rest, ...below]);
			if ((lead.kind !== "bold" && lead.kind !== "plain") || back === "") return [];
			const term = plainText(lead.term);
			const front = `${title}\n\n**${lead.term}**`;
			const kind = "decision" as const;
			return [{ kind, term, about: activity, front, back, activity, path: note.path, line }];
		});
	});
}
