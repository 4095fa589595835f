// Text of the settings page. Sentence case, ready for translation.
import { count } from "./count.ts";

const byCommas = " Separate them by commas.";

export const reviews = "Reviewing";
export const glossaries = "Glossaries";
export const newPerDay = "New cards a day";
export const reviewsPerDay = "Reviews a day";
export const retention = [
	"Desired retention",
	"How likely you remember a card when it comes. Higher means more reviews.",
] as const;
export const rolloverHour = ["New day begins at", "Hour of the day, 0 to 23."] as const;
export const excludeFolders = [
	"Excluded folders",
	`Notes in these folders hold no glossaries.${byCommas}`,
] as const;
export const broken = (names: string) =>
	`Settings that could not be read have their defaults: ${names}. A copy of the file is kept beside it, in the plugin’s folder.`;
export const chain = "Value chain";
export const preset = ["Activities", "Callouts in your notes keep their look when you switch."] as const;
export const presets = {
	itil4: "ITIL 4 (six activities)",
	itil5: "ITIL Version 5 (eight activities)",
	custom: "My own",
} as const;
export const share = ["Share", "The chain as JSON."] as const;
export const exportButton = "Copy as JSON";
export const importButton = "Import JSON";
export const importTitle = "Import a value chain";
export const importHint = "Paste the JSON of a value chain. It becomes “My own”.";
export const importAction = "Import";
export const exported = "The chain is on the clipboard.";
export const imported = (activities: number) => `Imported ${activities} activities.`;
export const notJson = "This is no JSON.";
export const activities = "Activities and their callouts";
export const add = "Add an activity";
export const addTitle = "Name of the new activity";
export const notAdded = "That name gives no new callout type. Choose another.";
export const remove = (name: string) => `Remove ${name}?`;
export const removeAction = "Remove";
export const removeText = (paths: readonly string[]) =>
	paths.length === 0
		? "No note uses it."
		: `Used in ${count(paths.length, "note")}, which will stay as they are: ${paths.slice(0, 5).join(", ")}${paths.length > 5 ? "…" : "."}`;
export const usedIn = ["Used in", "No setting changes these notes."] as const;
export const notes = (number: number) => count(number, "note");
export const openNote = "Open a note…";
export const callout = (id: string) => `[!${id}]`;
export const name = ["Name", "The callout type and hotkeys stay the same."] as const;
export const aliases = ["Aliases", `Other names that headings and callouts may use.${byCommas}`] as const;
export const light = "Colour in light mode";
export const dark = "Colour in dark mode";
export const lowContrast = (contrast: number) =>
	`Hard to read on its own callout: its contrast is ${Math.floor(contrast * 10) / 10} to 1; titles need 4.5, icons 3.`;
export const icon = "Icon";
export const chooseIcon = "Choose an icon";
export const findIcon = "Find an icon…";
export const reset = ["Reset", "Everything as the chain has it."] as const;
export const resetAction = "Reset";
export const preview = "Preview";
export const previewText = "This is how the callout looks.";
export const callouts = "Callouts";
export const fold = ["Folding", "How an inserted callout folds."] as const;
export const folds = { none: "Not foldable", "+": "Open", "-": "Collapsed" } as const;
export const title = ["Title", "Of an inserted callout. {activity} stands for the activity's name."] as const;
export const suggest = ["Suggest types", "While you type > [! at the beginning of a line."] as const;
export const leave = [
	"Leave to others",
	`Types that your snippets, another plugin or the theme style.${byCommas}`,
] as const;
export const typeAnswer = ["Type the answer", "Before it is shown, and see the difference."] as const;
export const maximumInterval = ["Longest interval", "In days."] as const;
export const learnAhead = [
	"Learn ahead",
	"Minutes a card in learning may come early when nothing else is left.",
] as const;
export const fuzz = ["Spread reviews", "So that cards learned together don't stay together."] as const;
export const newCards = ["New cards come", "Among the day's reviews."] as const;
export const newCardOrders = { after: "Last", before: "First", mixed: "Mixed" } as const;
export const weights = [
	"FSRS parameters",
	"Paste them from Anki: 21, 19 or 17 numbers. Empty for the defaults. Anki can optimise them.",
] as const;
export const keys = "Keys of the review tab";
export const noKey = "One character or Space.";
export const keyTaken = (action: string) => `This is the key of “${action}”.`;
export const byGlossary = "Limits and retention of one glossary";
const perDay = "A whole number from 0 to 9999.";
export const outOfRange = {
	newPerDay: perDay,
	reviewsPerDay: perDay,
	retention: "From 0.7 to 0.99.",
} as const;
export const showRibbon = "Review icon in the ribbon";
export const showStatusBar = "Due cards in the status bar";
export const cards = "Flashcards";
export const kinds = {
	definition: ["Ask for definitions", "The term is shown, its definition is asked."],
	reverse: ["Ask for terms", "The definition is shown with the term blanked, the term is asked."],
	cloze: ["Ask for gaps", "Each bold or highlighted phrase of a definition is a gap to fill."],
	decision: ["Ask for decisions", "From lists below headings such as “Key decisions made in Plan”."],
	consequence: ["Ask for consequences", "From sections such as “What breaks when Plan is weak”."],
} as const;
export const calloutCards = [
	"Callouts as flashcards",
	`Types whose title asks for their content.${byCommas} The property cards of a note chooses the kinds for that note.`,
] as const;
export const glossaryButton = ["Review button", "Below the heading of each glossary."] as const;
export const glossaryWords = [
	"Words for glossary",
	`Headings and note names that hold one of these are glossaries too.${byCommas}`,
] as const;
export const glossaryTags = [
	"Glossary tags",
	`Notes with one of these tags are glossaries.${byCommas}`,
] as const;
export const includeFolders = [
	"Only these folders",
	`Where glossaries may be; empty for everywhere.${byCommas}`,
] as const;
export const sidebar = "Sidebar";
export const activityStatusBar = "Current activity in the status bar";
export const noteBadge = [
	"Activity at the top of a note",
	"Where the note has the property “activity”.",
] as const;
export const activityBadge = "Due cards on the picture's activities";
export const comma = ", ";
