// The keys of the review tab: which actions there are, their built-in keys, and what the user may set instead.
import { isFields, isString } from "./unknown-value.ts";

/** Each action with its built-in key. */
export const REVIEW_KEYS = {
	turn: "Space",
	again: "1",
	hard: "2",
	good: "3",
	easy: "4",
	undo: "u",
	edit: "e",
	bury: "b",
	suspend: "s",
	flag: "f",
	later: "a",
	why: "w",
	speak: "r",
	help: "?",
} as const;

export type ReviewAction = keyof typeof REVIEW_KEYS;

/** Keys set by the user; an action without one has its built-in key. */
export type ReviewKeys = Readonly<Partial<Record<ReviewAction, string>>>;

export const REVIEW_ACTIONS = Object.keys(REVIEW_KEYS).filter(isReviewAction);

export function keyOf(action: ReviewAction, keys: ReviewKeys): string {
	return keys[action] ?? REVIEW_KEYS[action];
}

/** A key as it is compared and stored: one character in lower case or `Space`; `null` for anything else. */
export function readKey(value: unknown): string | null {
	if (!isString(value)) return null;
	const key = value.trim().toLowerCase();
	if (key === "space" || value === " ") return REVIEW_KEYS.turn;
	return [...key].length === 1 ? key : null;
}

/** The other action that has this key, or `null`. */
export function actionWithKey(key: string, keys: ReviewKeys, but: ReviewAction): ReviewAction | null {
	return REVIEW_ACTIONS.find((action) => action !== but && keyOf(action, keys) === key) ?? null;
}

/** Reads keys of any origin; a key that is none or that two actions would have is refused. */
export function readReviewKeys(value: unknown, fault: (part: string) => void): ReviewKeys | null {
	if (!isFields(value)) return null;
	const given = REVIEW_ACTIONS.flatMap((action) =>
		value[action] === undefined ? [] : [[action, readKey(value[action])] as const],
	);
	const keys = new Map(given.filter((entry): entry is [ReviewAction, string] => entry[1] !== null));
	const taken = (): ReviewKeys => Object.fromEntries(keys);
	const clashing = (): ReviewAction | undefined =>
		[...keys.keys()].reverse().find((action) => actionWithKey(keyOf(action, taken()), taken(), action));
	for (let action = clashing(); action; action = clashing()) keys.delete(action);
	for (const [action] of given) if (!keys.has(action)) fault(`keys.${action}`);
	return taken();
}

function isReviewAction(name: string): name is ReviewAction {
	return Object.hasOwn(REVIEW_KEYS, name);
}
