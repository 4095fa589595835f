// Edits the callouts that selections stand for, each once, however many of them meet in it.
import type { Callout, NoteOutline } from "../notes/note-outline.ts";
import { calloutAround, calloutAt } from "./callout-at.ts";
import { editEach, type EditedNote } from "./edit-each.ts";
import { type LineEdit, selectedLines, type Selection } from "./line-edit.ts";
import { withoutBlankEnds } from "./whole-blocks.ts";

/** Makes one edit of each selected callout, of the inner ones first; `null` if there are none. */
export function editSelected(
	outline: NoteOutline,
	selections: readonly Selection[],
	edit: (outline: NoteOutline, line: number) => LineEdit | null,
): EditedNote | null {
	const wanted = selectedCallouts(outline, selections).map(({ line }) => ({
		line,
		make: (now: NoteOutline) => edit(now, line),
	}));
	return editEach(outline, selections, wanted);
}

/** The callouts that selections stand for. */
export function selectedCallouts(outline: NoteOutline, selections: readonly Selection[]): readonly Callout[] {
	const found = new Set(selections.map((selection) => selectedCallout(outline, selection)));
	return [...found].filter((callout) => callout !== null);
}

/**
 * A cursor stands for the innermost callout that it is in. Several selected lines stand for the one round them, which
 * may be the one they were just wrapped in; else for that of the first of them, or the first that begins in them.
 */
function selectedCallout(outline: NoteOutline, selection: Selection): Callout | null {
	const selected = selectedLines(selection);
	const [first, last] = withoutBlankEnds(outline, ...selected) ?? selected;
	const around = first === last ? null : calloutAround(outline, first, last);
	const begun = (): Callout | undefined => outline.callouts.find(({ line }) => line >= first && line <= last);
	return around ?? calloutAt(outline, first) ?? begun() ?? null;
}
