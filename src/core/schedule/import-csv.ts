// Reviews in a table of comma-separated values: Anki's review log, or our own export. docs/review-log.md names the columns.
import type { ForeignReview } from "./import-reviews.ts";
import type { Grade } from "./review-event.ts";
import { GRADE_NAMES } from "./review-event.ts";

/** Finds the card that a row speaks of: by its id, or by a term and, if given, its glossary. */
export type FindCard = (card: string, glossary: string) => string | undefined;

export interface CsvReviews {
	readonly reviews: readonly ForeignReview[];
	/** Rows that are no reviews (rescheduled by hand), or can't be read. */
	readonly skipped: number;
	/** Cards named in the table that are none of ours. */
	readonly strangers: readonly string[];
}

/** Reads a table whose first row names the columns. */
export function readCsvReviews(text: string, findCard: FindCard): CsvReviews {
	const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ""));
	const names = head.map((name) => name.trim().toLowerCase());
	const reviews: ForeignReview[] = [];
	const strangers = new Set<string>();
	let skipped = 0;
	for (const row of rows) {
		const field = (...wanted: readonly string[]): string =>
			row[names.findIndex((name) => wanted.includes(name))]?.trim() ?? "";
		const name = field("card", "term", "front").replace(/^'(?=[=+\-@])/, "");
		const at = readMoment(field("at", "date", "id"));
		const grade = GRADES.get(field("grade", "rating", "ease").toLowerCase());
		const duration = Number(field("duration", "time"));
		if (name === "" || at === null || !grade || NO_REVIEW.has(field("type"))) {
			skipped++;
			continue;
		}
		const card = findCard(name, field("glossary", "deck"));
		if (card === undefined) strangers.add(name);
		else reviews.push({ card, at, grade, duration: duration > 0 ? Math.round(duration) : 0 });
	}
	return { reviews, skipped, strangers: [...strangers] };
}

/** Anki's types of log entries that are no answers: rescheduled by hand, or by a change of the options. */
const NO_REVIEW: ReadonlySet<string> = new Set(["4", "5"]);

const GRADES: ReadonlyMap<string, Grade> = new Map(
	([1, 2, 3, 4] as const).flatMap((grade) => [
		[String(grade), grade],
		[GRADE_NAMES[grade], grade],
	]),
);

/** Milliseconds since 1970, or ISO 8601. */
function readMoment(text: string): number | null {
	const moment = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
	return moment > 0 && moment < 8e15 ? moment : null;
}

/** RFC 4180, separated by comma, semicolon or tab, whichever the first line has first. */
function readCsv(text: string): readonly (readonly string[])[] {
	const separator = /[,;\t]/.exec(text)?.[0] ?? ",";
	const field = `"([^"]*(?:""[^"]*)*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?`;
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain = "", end] of text.matchAll(
		new RegExp(`(?:${field})(${separator}|\\r\\n|\\n|\\r|$)`, "g"),
	)) {
		row.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === separator) continue;
		rows.push(row);
		row = [];
	}
	return rows.filter((fields) => fields.some((text) => text !== ""));
}
