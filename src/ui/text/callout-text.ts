// Text of the callout commands. Sentence case, ready for translation.

export const insert = "Insert callout";
export const insertOf = (activity: string) => `Insert callout: ${activity}`;
export const wrap = "Wrap in callout";
export const change = "Change callout type";
export const unwrap = "Unwrap callout";
export const copyCss = "Copy callout CSS";
export const saveCss = "Save callout CSS as a snippet";
export const findUnknown = "Find callouts of unknown type";
export const choose = "Choose a callout type…";
export const chooseNew = "Choose the new type…";
export const noCallout = "The cursor is in no callout.";
export const inTable = "A table cell can’t hold a callout. Put the cursor outside the table.";
export const save = "Save";
export const saveQuestion = (path: string, isThere: boolean) =>
	`${isThere ? "Replaces" : "Writes"} ${path}, so that PDF export and others who open this vault see the present look. Save it again after you change colours.`;
export const copied =
	"The callouts’ CSS is on the clipboard. Paste it into a CSS snippet or into publish.css.";
export const saved = (path: string) => `Saved ${path}. Switch it on in Appearance, CSS snippets.`;
export const notSaved = (path: string) => `${path} could not be written.`;
export const studio =
	"Callout Studio repaints types it does not know. Mark the activities there as “External style” to keep their look.";
export const context = "Context";
