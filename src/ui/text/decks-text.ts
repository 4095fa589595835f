// Text of the deck browser and the review buttons in notes. Sentence case, ready for translation.
import { count } from "./count.ts";

export const view = "Decks";
export const openCommand = "Open deck browser";
export const cards = "Flashcards";
export const reviewAll = (cards: number, due: number) => `Review ${count(cards, "card")} · ${due} due`;
export const search = "Search terms and definitions";
export const allGlossaries = "All glossaries";
export const allActivities = "All activities";
export const allStates = "All states";
export const columns = {
	term: "Term",
	kind: "Asks for",
	state: "State",
	due: "Due in",
	memory: "Mastery",
	activity: "Activity",
} as const;
export const states = {
	new: "New",
	learning: "Learning",
	review: "Review",
	relearning: "Relearning",
	suspended: "Suspended",
	buried: "Buried",
	due: "Due",
	flagged: "Flagged",
} as const;
export const now = "now";
export const actions = "Actions…";
export const review = "Review";
export const practise = "Practise";
export const unsuspend = "Unsuspend";
export const unbury = "Unbury";
export const unflag = "Unflag";
export const reset = "Reset";
export const open = "Open note";
export const selection = "Selection";
export const select = (isSelected: boolean) => (isSelected ? "Selected" : "Not selected");
export const selected = (number: number) => `${count(number, "card")} selected`;
export const found = (number: number, all: number) =>
	number === all ? count(all, "card") : `${number} of ${count(all, "card")}`;
export const hint = "Choose cards to act on them.";
export const none =
	"There are no flashcards yet. Write a heading “Glossary” with terms and definitions below.";
export const resetTitle = (number: number) => `Reset ${count(number, "card")}?`;
export const resetText =
	"They become new. Their reviews stay in your review log. This can't be undone here.";
export const wasReset = (number: number) => `${count(number, "card")} reset.`;
