// Text of the list of unknown callout types. Sentence case, ready for translation.
import { count } from "./count.ts";

export const title = "Callouts of unknown type";
export const searching = "Looking through your notes…";
export const none = "Every callout in this vault has a known type.";
export const summary = (number: number, notes: number) =>
	`${count(number, "callout")} in ${count(notes, "note")}. Nothing changes until you choose what to fix.`;
export const type = (type: string, number: number) => `${type} (${number})`;
export const didYouMean = (name: string) => `Did you mean “${name}”?`;
export const leave = "Leave as it is";
export const change = (name: string) => `Change to ${name}`;
export const newType = (type: string) => `New type for ${type}`;
export const fix = "Fix the chosen ones";
export const fixed = (number: number, stale: number) =>
	`${count(number, "callout")} changed.${stale > 0 ? ` ${stale} were no longer as listed and stay.` : ""}`;
export const include = (place: string) => `Change ${place} too`;
export const failed = (path: string) => `${path} could not be changed.`;
