// Definition → term. The term is blanked in its definition; a definition that says nothing else asks nothing.
import { BLANK, hideTerm } from "../hide-term.ts";
import type { EntryKind } from "./entry-kind.ts";

export const reverseKind: EntryKind = ({ term, aliases, definition }) => {
	const front = hideTerm(definition, [term, ...aliases]);
	if (!/[\p{L}\p{N}]/u.test(front.replaceAll(BLANK, ""))) return [];
	const back = aliases.length === 0 ? term : `${term} (${aliases.join(", ")})`;
	return [{ part: "", front, back }];
};
