// "What breaks when Plan is weak?": the section's list is the answer.
import { definitionOf } from "../../glossary/forms/entry-form.ts";
import { askedSections } from "./asked-sections.ts";
import type { AskedNote } from "./find-questions.ts";
import type { Question } from "./question.ts";

const CONSEQUENCES =
	/^(?:what|how)\s+(?:breaks|fails|suffers|happens|goes\s+wrong)(?![\p{L}])|(?:^|[^\p{L}])(?:consequences?|folgen|conséquences|consecuencias|conseguenze|consequências|gevolgen|следствия|последствия)(?![\p{L}])|(?:when|if|without)\s.{1,60}\s(?:is|are|goes)\s+(?:too\s+)?(?:weak|ignored|missing|absent|skipped|neglected|rushed|poor|bad|wrong|broken|forgotten|not\s+done)/iu;
const NAMED =
	/(?:^|\s)(?:when|if|of|without|for)\s+(.{1,60}?)(?:\s+(?:is|are|goes|fails|breaks)(?![\p{L}]).*)?[?!.]?$/iu;

export function askConsequences(asked: AskedNote): readonly Question[] {
	const { note, outline } = asked;
	return askedSections(asked, CONSEQUENCES, NAMED).flatMap(({ line, end, title, activity }) => {
		const back = definitionOf(outline.lines.slice(line + 1, end));
		if (back === "") return [];
		const term = title.replace(/[?？\s]+$/u, "");
		const kind = "consequence" as const;
		return [{ kind, term, about: activity, front: `${term}?`, back, activity, path: note.path, line }];
	});
}
