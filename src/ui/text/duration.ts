// Spans of time in words.
import { count } from "./count.ts";

/** "10 min", "8 days": a length of time, rounded for people. */
export function duration(milliseconds: number): string {
	const minutes = milliseconds / 60_000;
	if (minutes < 1) return "less than a minute";
	if (minutes < 59.5) return `${Math.round(minutes)} min`;
	const hours = minutes / 60;
	if (hours < 23.5) return count(Math.round(hours), "hour");
	const days = hours / 24;
	if (days < 30.5) return count(Math.round(days), "day");
	if (days < 364) return count(Math.round((days / 30.44) * 10) / 10, "month");
	return count(Math.round((days / 365.25) * 10) / 10, "year");
}
