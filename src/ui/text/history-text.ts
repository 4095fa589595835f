// Text of the review history's commands. Sentence case, ready for translation.
import { count } from "./count.ts";

const lines = (number: number): string => count(number, "line");
const reviews = (number: number): string => count(number, "review");

export const check = "Check my history";
export const exportAction = "Export reviews";
export const importAction = "Import reviews";
export const compact = "Compact review log";
export const reading = "Reading…";
export const failed = (reason: string) => `This did not work, and no review was removed: ${reason}`;
export const cancel = "Close";
export const fine = "Every line of every file could be read, and nothing is missing.";
export const found = (events: number, files: number, counted: number) =>
	`${count(files, "file")} with ${count(events, "different event")}; ${reviews(counted)} count.`;
export const doubled = (number: number) =>
	`${lines(number)} ${number === 1 ? "repeats" : "repeat"} another one. That is harmless: each event counts once.`;
export const rejected = (number: number) =>
	`${lines(number)} could not be read and ${number === 1 ? "stays" : "stay"} where ${number === 1 ? "it is" : "they are"}:`;
export const gap = (device: string, from: number, to: number) =>
	`Device ${device}: ${from === to ? `event ${from} is` : `events ${from} to ${to} are`} in no file. Sync may still bring ${from === to ? "it" : "them"}.`;
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
	"Schedules of Spaced Repetition are found in your glossary notes. From Anki, paste its review log as CSV, or name a CSV file of this vault. You see what would be added first.";
export const table = "CSV, or name of a file";
export const fromNotes = "Look in notes";
export const fromTable = "Read CSV";
export const adds = (number: number, cards: number) =>
	`${reviews(number)} of ${count(cards, "card")} would be added.`;
export const addsNothing = "There is nothing to add.";
export const known = (number: number) =>
	`${reviews(number)} found are left out: the log has them, or newer ones.`;
export const skipped = (number: number) => `${count(number, "row")} are no reviews.`;
export const strangers = (names: string) => `No single card has these names: ${names}`;
export const places = "These schedules belong to no entry of a glossary:";
export const add = "Add";
export const added = (number: number) => `${reviews(number)} added.`;
export const noCopies = "There is nothing to compact: every file is one that a device writes.";
export const copies = (files: number, events: number) =>
	`${count(files, "file")} (conflict copies, or moved) would go to the trash after a backup. ${count(events, "event")} that only they hold would be written to this device’s file first, and all files be read again.`;
export const keptCopies = "These stay, since they have unreadable lines that no other file has:";
export const remove = "Back up and compact";
export const compacted = (backup: string) => `Done. The backup is in “${backup}”.`;
export const move = "Move review log";
export const moveHint = "The log’s files are moved to this folder of the vault.";
export const folder = "Folder";
export const folderIs = (folder: string) => `The review log is in “${folder}”.`;
export const moved = (number: number, folder: string) =>
	`${count(number, "file")} of the review log moved to “${folder}”.`;
export const notMoved = (folder: string, reason: string) => `The review log stays in “${folder}”: ${reason}`;
