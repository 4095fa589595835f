// Definition → term. The term is blanked in its definition; a definition that says nothing else asks nothing.
import { hideTerm, isAllBlank } from "../hide-term.ts";
import type { EntryKind } from "./entry-kind.ts";

export const reverseKind: EntryKind = ({ term, aliases, definition }) => {
	const front = hideTerm(definition, [term, ...aliases]);
	if (isAllBlank(front)) return [];
	const back = aliases.length === 0 ? term : `${term} (${aliases.join(", ")})`;
	return [{ part: "", front, back }];
};
