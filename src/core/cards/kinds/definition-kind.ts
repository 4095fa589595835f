// Term → definition.
import type { EntryKind } from "./entry-kind.ts";

export const definitionKind: EntryKind = ({ term, definition, extra }) => [
	{ part: "", front: term, back: extra === "" ? definition : `${definition}\n\n${extra}` },
];
