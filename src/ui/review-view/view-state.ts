// What the workspace keeps of the review tab: which cards, under which name, and how they count.
import type { CardId } from "../../core/cards/card.ts";
import type { CardFilter } from "../../vault/study.ts";
import * as reviewText from "../text/review-text.ts";
import { isFields, isString } from "../../core/unknown-value.ts";

/** How a session counts: reviews are scheduled and logged; practice is neither. */
export type ReviewMode = "review" | "practice";

export interface ReviewState {
	readonly filter: CardFilter;
	readonly title: string;
	readonly mode: ReviewMode;
	/** When the session began, milliseconds since 1970; 0 for one that is to begin now. */
	readonly since: number;
	/** Cards to ask again in this session. */
	readonly again: readonly CardId[];
}

/** The state comes from the workspace file and is checked like any other input. */
export function readReviewState(state: unknown): ReviewState {
	const given = isFields(state) ? state : {};
	const filter = isFields(given["filter"]) ? given["filter"] : {};
	const text = (name: string): Record<string, string> =>
		typeof filter[name] === "string" ? { [name]: filter[name] } : {};
	return {
		filter: {
			...text("glossary"),
			...text("activity"),
			...text("path"),
			...text("kind"),
			...(Array.isArray(filter["cards"]) && { cards: readIds(filter["cards"]) }),
		},
		title: typeof given["title"] === "string" ? given["title"].slice(0, 200) : reviewText.everything,
		mode: given["mode"] === "practice" ? "practice" : "review",
		since: typeof given["since"] === "number" ? given["since"] : 0,
		again: Array.isArray(given["again"]) ? readIds(given["again"]) : [],
	};
}

/** Most cards of a selection. */
const MOST_CARDS = 10_000;

function readIds(ids: readonly unknown[]): readonly CardId[] {
	const isId = (id: unknown): id is CardId => isString(id) && id !== "" && id.length <= 500;
	return [...new Set(ids.slice(0, MOST_CARDS).filter(isId))];
}
