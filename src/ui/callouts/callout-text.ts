// All text of the callout commands, suggestions and dialogs. Sentence case, ready for translation.
import { count } from "../text.ts";

export const CALLOUT_TEXT = {
	insert: "Insert callout",
	insertOf: (activity: string) => `Insert callout: ${activity}`,
	wrap: "Wrap in callout",
	change: "Change callout type",
	unwrap: "Unwrap callout",
	copyCss: "Copy callout CSS",
	saveCss: "Save callout CSS as a snippet",
	findUnknown: "Find callouts of unknown type",
	choose: "Choose a callout type…",
	chooseNew: "Choose the new type…",
	noCallout: "The cursor is in no callout.",
	inTable: "A table cell can’t hold a callout. Put the cursor outside the table.",
	save: "Save",
	saveQuestion: (path: string, isThere: boolean) =>
		`${isThere ? "Replaces" : "Writes"} ${path}, so that PDF export and others who open this vault see the present look. Save it again after you change colours.`,
	copied: "The callouts’ CSS is on the clipboard. Paste it into a CSS snippet or into publish.css.",
	notCopied: "The clipboard could not be used.",
	saved: (path: string) => `Saved ${path}. Switch it on in Appearance, CSS snippets.`,
	notSaved: (path: string) => `${path} could not be written.`,
	studio:
		"Callout Studio repaints types it does not know. Mark the activities there as “External style” to keep their look.",
	context: "Context",
	unknown: {
		title: "Callouts of unknown type",
		searching: "Looking through your notes…",
		none: "Every callout in this vault has a known type.",
		summary: (number: number, notes: number) =>
			`${count(number, "callout")} in ${count(notes, "note")}. Nothing changes until you choose what to fix.`,
		type: (type: string, number: number) => `${type} (${number})`,
		didYouMean: (name: string) => `Did you mean “${name}”?`,
		leave: "Leave as it is",
		change: (name: string) => `Change to ${name}`,
		newType: (type: string) => `New type for ${type}`,
		fix: "Fix the chosen ones",
		fixed: (number: number, stale: number) =>
			`${count(number, "callout")} changed.${stale > 0 ? ` ${stale} were no longer as listed and stay.` : ""}`,
		more: (number: number) => `and ${number} more`,
		include: (place: string) => `Change ${place} too`,
		failed: (path: string) => `${path} could not be changed.`,
		open: (path: string, line: number) => `${path}, line ${line}`,
	},
} as const;
