// Text of the review tab. Sentence case, ready for translation.
import { count } from "./count.ts";

export const view = "Review flashcards";
export const due = "Review due flashcards";
export const thisNote = "Review flashcards of this note";
export const activity = "Review flashcards of an activity";
export const glossary = (title: string) => `Review flashcards: ${title}`;
export const everything = "Everything due";
export const kinds = {
	definition: "Definition",
	reverse: "Term",
	cloze: "Gap",
	callout: "Callout",
	decision: "Decision",
	consequence: "Consequence",
} as const;
export const progress = (done: number, total: number) => `${done} of ${total}`;
export const left = (fresh: number, due: number) => `${fresh} new · ${due} due`;
export const actions = {
	turn: "Show answer",
	again: "Again",
	hard: "Hard",
	good: "Good",
	easy: "Easy",
	undo: "Undo",
	edit: "Edit",
	bury: "Bury",
	suspend: "Suspend",
	flag: "Flag",
	later: "Again today",
	why: "Why now?",
	speak: "Read aloud",
	help: "Help",
} as const;
export const reasons = {
	new: "It is new: you have not begun it.",
	learning: "You are learning it: it comes back within the session.",
	relearning: "You had forgotten it: it comes back within the session.",
	review: "It is due.",
	extra: "You wanted to see it again today.",
	practice: "You practise. Nothing is recorded.",
} as const;
export const facts = {
	reason: "Why now",
	last: (ago: string, interval: string) => ["Last seen", `${ago} ago, for ${interval}`],
	memory: (now: number, wanted: number) => ["Remembered", `${now} % likely, ${wanted} % wanted`],
	stability: (time: string, difficulty: string) => ["Stability", `${time}, difficulty ${difficulty} of 10`],
	reviews: (reviews: number, lapses: number) => ["Reviews", `${reviews}, forgotten ${lapses} times`],
} as const;
export const question = "Question";
export const answer = "Answer";
export const typeHere = "Type the answer";
export const verdict = (isRight: boolean) => (isRight ? "Right" : "Not quite: ");
export const flagged = "Flagged";
export const openSource = "Open the note";
export const loading = "Reading your notes…";
export const forgotten = (times: number) => ` · forgotten ${times} times`;
export const saving = "Saving…";
export const unwritten = (number: number) =>
	`${count(number, "review")} could not be written yet. They are kept, and writing is tried again.`;
export const nothingToUndo = "There is no review to undo.";
export const done = "Done for now";
export const empty = "Nothing is due";
export const noCards =
	"There are no flashcards here. Write a heading “Glossary” with terms and definitions below.";
export const next = (when: string) => `The next card comes in ${when}.`;
export const reviewed = (number: number, minutes: string) => `${count(number, "review")} in ${minutes}`;
export const weakest = "Look at these again";
export const cram = "Practise anyway";
export const cramming = "Practice: grades are not recorded";
export const noTermsHere = "This note neither defines nor uses a term of a glossary.";
export const status = (due: number) => `${due} due`;
