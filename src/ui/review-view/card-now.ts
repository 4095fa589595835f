// A card as its note has it now.
import type { Card } from "../../core/cards/card.ts";
import type { Study } from "../../vault/study.ts";

/** The card itself after an edit of its note, else the same entry under a corrected term; `undefined` if it is gone. */
export function cardNow(study: Study, { id, glossary, path, kind, fingerprint }: Card): Card | undefined {
	return (
		study.cards({ glossary }).find((card) => card.id === id) ??
		study.cards({ path, kind }).find((card) => card.fingerprint === fingerprint)
	);
}
