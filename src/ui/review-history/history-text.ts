// What the commands about the review history say.
import { count } from "../text.ts";

const lines = (number: number): string => count(number, "line");
const reviews = (number: number): string => count(number, "review");

export const HISTORY_TEXT = {
	check: "Check my history",
	export: "Export reviews",
	import: "Import reviews",
	compact: "Compact review log",
	reading: "Reading…",
	failed: (reason: string) => `This did not work, and no review was removed: ${reason}`,
	cancel: "Close",

	fine: "Every line of every file could be read, and nothing is missing.",
	found: (events: number, files: number, counted: number) =>
		`${count(files, "file")} with ${count(events, "different event")}; ${reviews(counted)} count.`,
	doubled: (number: number) =>
		`${lines(number)} ${number === 1 ? "repeats" : "repeat"} another one. That is harmless: each event counts once.`,
	rejected: (number: number) =>
		`${lines(number)} could not be read and ${number === 1 ? "stays" : "stay"} where ${number === 1 ? "it is" : "they are"}:`,
	gap: (device: string, from: number, to: number) =>
		`Device ${device}: ${from === to ? `event ${from} is` : `events ${from} to ${to} are`} in no file. Sync may still bring ${from === to ? "it" : "them"}.`,
	clashes: (number: number) =>
		`${count(number, "event")} of two devices bore one name, since a device was copied. Both count.`,
	unwritten: (number: number) =>
		`${count(number, "event")} could not be written yet; writing is tried again.`,
	place: (path: string, line: number, reason: string) => `${path}, line ${line}${reason && `: ${reason}`}`,
	more: (number: number) => `… and ${number} more.`,

	toExport: (number: number) => `${reviews(number)}. A name that ends in .json gives JSON, any other CSV.`,
	file: "File",
	fileName: "Value chain reviews.csv",
	save: "Save",
	copy: "Copy",
	saved: (path: string) => `Saved as ${path}.`,
	copied: "Copied.",

	importHint:
		"Schedules of Spaced Repetition are found in your glossary notes. From Anki, paste its review log as CSV, or name a CSV file of this vault. You see what would be added first.",
	table: "CSV, or name of a file",
	fromNotes: "Look in notes",
	fromTable: "Read CSV",
	adds: (number: number, cards: number) => `${reviews(number)} of ${count(cards, "card")} would be added.`,
	addsNothing: "There is nothing to add.",
	known: (number: number) => `${reviews(number)} found are left out: the log has them, or newer ones.`,
	skipped: (number: number) => `${count(number, "row")} are no reviews.`,
	strangers: (names: string) => `No single card has these names: ${names}`,
	places: "These schedules belong to no entry of a glossary:",
	add: "Add",
	added: (number: number) => `${reviews(number)} added.`,

	noCopies: "There is nothing to compact: every file is one that a device writes.",
	copies: (files: number, events: number) =>
		`${count(files, "file")} (conflict copies, or moved) would go to the trash after a backup. ${count(events, "event")} that only they hold would be written to this device’s file first, and all files be read again.`,
	keptCopies: "These stay, since they have unreadable lines that no other file has:",
	remove: "Back up and compact",
	compacted: (backup: string) => `Done. The backup is in “${backup}”.`,

	move: "Move review log",
	moveHint: "The log’s files are moved to this folder of the vault.",
	folder: "Folder",
	folderIs: (folder: string) => `The review log is in “${folder}”.`,
	moved: (number: number, folder: string) =>
		`${count(number, "file")} of the review log moved to “${folder}”.`,
	notMoved: (folder: string, reason: string) => `The review log stays in “${folder}”: ${reason}`,
} as const;
