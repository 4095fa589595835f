// The session's keys, as the user set them.
import type { Scope } from "obsidian";
import { REVIEW_ACTIONS, type ReviewAction, type ReviewKeys, keyOf } from "../../core/review-keys.ts";
import * as reviewText from "../text/review-text.ts";

/**
 * Binds a key to each action.
 * @param keys The user's own; the others are the defaults.
 * @returns Releases them.
 */
export function bindKeys(scope: Scope, keys: ReviewKeys, act: (action: ReviewAction) => void): () => void {
	const handlers = REVIEW_ACTIONS.map((action) => {
		const key = keyOf(action, keys);
		return scope.register(null, key === "Space" ? " " : key, (event) => {
			if (isForeign(event)) return undefined;
			// A key held down must not grade the next card.
			if (!event.repeat) act(action);
			return false;
		});
	});
	return () => handlers.forEach((handler) => scope.unregister(handler));
}

/** The help: each key with what it does, one a line. */
export function keysInWords(keys: ReviewKeys): string {
	return REVIEW_ACTIONS.map(
		(action) => `${keyOf(action, keys).toUpperCase()} – ${reviewText.actions[action]}`,
	).join("\n");
}

/** Keys that are not meant for the session: typed into a field, pressed on a button, or held with a modifier. */
function isForeign(event: KeyboardEvent): boolean {
	const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
	if (ctrlKey || metaKey || altKey) return true;
	// Marks and, on some keyboards, digits are typed with Shift.
	if (shiftKey && (key === " " || key.toLowerCase() !== key.toUpperCase())) return true;
	const fields = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
	const own = key === " " ? `${fields}, button, summary, a` : fields;
	return (target as Partial<Element> | null)?.closest?.(own) != null;
}
