// "What breaks when Plan is weak?": the section's list is the answer.
import { definitionOf } from "../../glossary/forms/entry-form.ts";
import { plainText } from "../../notes/plain-text.ts";
import type { AskedNote } from "./find-questions.ts";
import type { Question } from "./question.ts";

const CONSEQUENCES =
	/^(?:what|how)\s+(?:breaks|fails|suffers|happens|goes\s+wrong)(?![\p{L}])|(?:^|[^\p{L}])(?:consequences?|folgen|conséquences|consecuencias|conseguenze|consequências|gevolgen|следствия|последствия)(?![\p{L}])|(?:when|if|without)\s.{1,60}\s(?:is|are|goes)\s+(?:too\s+)?(?:weak|ignored|missing|absent|skipped|neglected|rushed|poor|bad|wrong|broken|forgotten|not\s+done)/iu;
const NAMED =
	/(?:^|\s)(?:when|if|of|without|for)\s+(.{1,60}?)(?:\s+(?:is|are|goes|fails|breaks)(?![\p{L}]).*)?[?!.]?$/iu;

/** Only in an activity's section or under a heading that names one. */
export function askConsequences({
	note,
	outline,
	matcher,
	placeAt,
	titleOf,
}: AskedNote): readonly Question[] {
	return outline.headings.flatMap((heading, index) => {
		const title = plainText(heading.text);
		if (!CONSEQUENCES.test(title)) return [];
		const named = matcher.named(NAMED.exec(title)?.[1] ?? "");
		const activity = named ?? placeAt(heading.line)?.activity ?? null;
		if (!activity) return [];
		const end = outline.headings[index + 1]?.line ?? heading.endLine;
		const back = definitionOf(outline.lines.slice(heading.line + 1, Math.min(end, heading.endLine)));
		if (back === "") return [];
		const term = titleOf(heading, named !== null).replace(/[?？\s]+$/u, "");
		const { line } = heading;
		return [
			{
				kind: "consequence" as const,
				term,
				about: activity,
				front: `${term}?`,
				back,
				activity,
				path: note.path,
				line,
			},
		];
	});
}
