// The kinds of cards made from entries; a new kind is a new row.
import type { CardKind } from "../card.ts";
import { clozeKind } from "./cloze-kind.ts";
import { definitionKind } from "./definition-kind.ts";
import type { EntryKind } from "./entry-kind.ts";
import { reverseKind } from "./reverse-kind.ts";

export const ENTRY_KINDS: Readonly<Partial<Record<CardKind, EntryKind>>> = {
	definition: definitionKind,
	reverse: reverseKind,
	cloze: clozeKind,
};
