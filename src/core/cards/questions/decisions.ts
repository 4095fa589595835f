// "Key decisions made in Plan": each list item with a lead is asked for its explanation.
import { definitionOf } from "../../glossary/forms/entry-form.ts";
import { readLead } from "../../glossary/lead.ts";
import { plainText } from "../../notes/plain-text.ts";
import type { AskedNote } from "./find-questions.ts";
import { listItems } from "./list-items.ts";
import type { Question } from "./question.ts";

const DECISIONS =
	/(?:^|[^\p{L}])(?:decisions?|choices|trade-?offs|entscheidungen|décisions|decisiones|decisioni|decisões|beslissingen|beslut|decyzje|rozhodnutí|решения|决策|決定)(?![\p{L}])/iu;
const NAMED = /(?:\s(?:in|of|for|at|by)|\s*[:–—])\s+([^:]{1,60})$/iu;

/** Only in an activity's section or under a heading that names one: "Decisions" alone is anybody's heading. */
export function askDecisions({ note, outline, matcher, placeAt, titleOf }: AskedNote): readonly Question[] {
	return outline.headings.flatMap((heading, index) => {
		const title = plainText(heading.text);
		if (!DECISIONS.test(title)) return [];
		const named = matcher.named(NAMED.exec(title)?.[1] ?? "");
		const activity = named ?? placeAt(heading.line)?.activity ?? null;
		if (!activity) return [];
		const asked = titleOf(heading, named !== null);
		const end = outline.headings[index + 1]?.line ?? heading.endLine;
		return listItems(outline, heading.line + 1, Math.min(end, heading.endLine)).flatMap(({ line, lines }) => {
			const [first = "", ...below] = lines;
			const lead = readLead(first);
			const back = definitionOf([lead.rest, ...below]);
			if ((lead.kind !== "bold" && lead.kind !== "plain") || back === "") return [];
			const term = plainText(lead.term);
			const front = `${asked}\n\n**${lead.term}**`;
			return [
				{ kind: "decision" as const, term, about: activity, front, back, activity, path: note.path, line },
			];
		});
	});
}
