// The counted reviews for spreadsheets and other programs.
import type { CountedReview } from "./replay-card.ts";
import { GRADE_NAMES } from "./review-event.ts";

/** Comma-separated values with a header line, CR LF line ends (RFC 4180); times in ISO 8601, durations in milliseconds. */
export function exportCsv(reviews: readonly CountedReview[]): string {
	const rows = reviews.map((review) => {
		const row = toRow(review);
		return COLUMNS.map((column) => csvField(String(row[column]))).join(",");
	});
	return [COLUMNS.join(","), ...rows, ""].join("\r\n");
}

/** The same rows as an array of JSON objects. */
export function exportJson(reviews: readonly CountedReview[]): string {
	return JSON.stringify(reviews.map(toRow), [...COLUMNS], "\t");
}

const COLUMNS = ["at", "card", "grade", "rating", "duration", "device", "before", "elapsedDays"] as const;

function toRow(review: CountedReview): Readonly<Record<(typeof COLUMNS)[number], string | number>> {
	const { at, grade } = review;
	return { ...review, at: new Date(at).toISOString(), grade: GRADE_NAMES[grade], rating: grade };
}

/** Quotes what needs it. A leading `=`, `+`, `-` or `@` would run as a formula in a spreadsheet, so it gets an apostrophe. */
function csvField(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
