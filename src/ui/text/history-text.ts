// Text of the review history's commands. Sentence case, ready for translation.
import { count } from "./count.ts";

const reviews = (number: number): string => count(number, "review");

export const check = "Check my history";
export const exportAction = "Export reviews";
export const importAction = "Import reviews";
export const compact = "Compact review log";
export const reading = "Reading…";
export const failed = (reason: string) => `This did not work; no review was removed: ${reason}`;
export const cancel = "Close";
export const fine = "Every line of every file could be read, and nothing is missing.";
export const found = (events: number, files: number, counted: number) =>
	`${count(files, "file")} with ${count(events, "different event")}; ${reviews(counted)} count.`;
export const doubled = (number: number) =>
	`Lines that repeat another one: ${number}. Each event counts once.`;
export const rejected = (number: number) =>
	`Lines that could not be read, and stay where they are: ${number}`;
export const gap = (device: string, from: number, to: number) =>
	`Device ${device}: no file holds the events from ${from} to ${to}. Sync may still bring them.`;
export const clashes = (number: number) =>
	`${count(number, "event")} of two devices bore one name, since a device was copied. Both count.`;
export const unwritten = (number: number) =>
	`${count(number, "event")} could not be written yet; writing is tried again.`;
export const toExport = (number: number) =>
	`${reviews(number)}. A name that ends in .json gives JSON, any other CSV.`;
export const file = "File";
export const fileName = "Value chain reviews.csv";
export const save = "Save";
export const copy = "Copy";
export const saved = (path: string) => `Saved as ${path}.`;
export const copied = "Copied.";
export const importHint =
	"Finds Spaced Repetition’s schedules in your glossary notes. From Anki, paste its reviews as CSV, or name a CSV file of this vault.";
export const table = "CSV, or name of a file";
export const fromNotes = "Look in notes";
export const fromTable = "Read CSV";
export const adds = (number: number, cards: number) =>
	`${reviews(number)} of ${count(cards, "card")} would be added.`;
export const addsNothing = "There is nothing to add.";
export const noTable =
	"No table was found: its first row names columns such as term, at and grade. A deck of Anki (.apkg) can’t be read; docs/review-log.md says how to save its reviews as CSV.";
export const known = (number: number) =>
	`${reviews(number)} found are left out: the log has them, or newer ones.`;
export const skipped = (number: number) => `Rows that are no reviews: ${number}.`;
export const strangers = (names: string) => `No single card has these names: ${names}`;
export const places = "These schedules belong to no entry of a glossary:";
export const add = "Add";
export const added = (number: number) => `${reviews(number)} added.`;
export const noCopies = "There is nothing to compact.";
export const copies = (files: number, events: number) =>
	`${count(files, "file")} (conflict copies, or moved) go to the trash after a backup. ${count(events, "event")} that only they hold are written to this device’s file first.`;
export const keptCopies = "These stay, for their unreadable lines that no other file has:";
export const remove = "Back up and compact";
export const compacted = (backup: string) => `Done. The backup is in “${backup}”.`;
export const move = "Move review log";
export const moveHint = "The log’s files are moved to this folder of the vault.";
export const folder = "Folder";
export const folderIs = (folder: string) => `The review log is in “${folder}”.`;
export const moved = (number: number, folder: string) =>
	`${count(number, "file")} of the review log moved to “${folder}”.`;
export const notMoved = (folder: string, reason: string) => `The review log stays in “${folder}”: ${reason}`;
