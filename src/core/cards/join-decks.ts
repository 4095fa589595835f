// Puts together what cards are made from: each glossary, with the questions that its note asks beside it.
import type { Glossary, Term } from "../glossary/glossary.ts";
import { glossaryKey } from "../glossary/glossary-key.ts";
import { noteName } from "../notes/note.ts";
import type { NoteAsking } from "../notes/parse-note.ts";
import type { CardKind } from "./card.ts";
import type { Question } from "./questions/question.ts";

/** A glossary, or the notes of one name that ask questions without having a glossary. */
export interface Deck {
	/** The glossary's key, or `note:<name>`. */
	readonly key: string;
	/** Kinds of its entries' cards; `null` for those of the settings. */
	readonly kinds: readonly CardKind[] | null;
	readonly terms: readonly Term[];
	readonly questions: readonly Question[];
}

/** The questions of a note go with its first glossary. */
export function joinDecks(glossaries: readonly Glossary[], asking: readonly NoteAsking[]): readonly Deck[] {
	const notes = new Map(asking.map((note) => [note.path, note]));
	const left = new Map(notes);
	const decks = glossaries.map(({ key, path, terms }): Deck => {
		const questions = left.get(path)?.questions ?? NONE;
		left.delete(path);
		return { key, kinds: notes.get(path)?.kinds ?? null, terms, questions };
	});
	return [...decks, ...noteDecks([...left.values()])];
}

const NONE: readonly Question[] = [];

function noteDecks(notes: readonly NoteAsking[]): readonly Deck[] {
	const byKey = new Map<string, Deck>();
	for (const { path, questions } of notes) {
		if (questions.length === 0) continue;
		const key = `note:${glossaryKey(noteName(path))}`;
		const before = byKey.get(key)?.questions;
		byKey.set(key, {
			key,
			kinds: null,
			terms: [],
			questions: before ? [...before, ...questions] : questions,
		});
	}
	return [...byKey.values()];
}
