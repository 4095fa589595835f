// Which callouts have a type that nothing styles, and what was probably meant. Pure.
import type { ChainSettings } from "../../core/chain/chain-settings.ts";
import { changeCalloutType } from "../../core/callouts/change-callout-type.ts";
import { groupBy } from "../../core/group-by.ts";
import { scanNote } from "../../core/notes/scan-note.ts";
import type { FoundCallout } from "./callout-inventory.ts";
import { knownTypes } from "./callout-types.ts";

export interface UnknownType {
	readonly type: string;
	/** The known type that is spelled most like it, or `null`. */
	readonly meant: string | null;
	readonly callouts: readonly FoundCallout[];
}

/** A new type for the callout that begins at a line, 0-based. */
export interface TypeChange {
	readonly line: number;
	/** The type it had when it was found. */
	readonly type: string;
	readonly to: string;
}

/** The unknown types of a vault in order of the alphabet. */
export function unknownTypes(
	callouts: readonly FoundCallout[],
	chain: ChainSettings,
	leaveToOthers: readonly string[],
): readonly UnknownType[] {
	const known = knownTypes(chain);
	const unknown = callouts.filter(({ type }) => !known.has(type) && !leaveToOthers.includes(type));
	return [...groupBy(unknown, ({ type }) => type)]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([type, found]) => ({ type, meant: meantType(type, known), callouts: found }));
}

/** The type of the closest known spelling: at most a third of its letters may differ. */
export function meantType(type: string, known: ReadonlyMap<string, string>): string | null {
	if (type.length > LONGEST_GUESS) return null;
	let best: string | null = null;
	let least = Math.floor(Math.max(type.length, 3) / 3) + 1;
	for (const [spelling, id] of known) {
		if (Math.abs(spelling.length - type.length) >= least) continue;
		const distance = editDistance(type, spelling);
		if (distance < least) [best, least] = [id, distance];
	}
	return best;
}

/** Gives the callouts at these lines another type, those that still have the old one; the rest of the text stays. */
export function replaceTypes(
	text: string,
	changes: readonly TypeChange[],
): { text: string; changed: number } {
	const outline = scanNote(text);
	const ends = text.match(/\r\n|\n|\r/gu) ?? [];
	const lines = [...outline.lines];
	let changed = 0;
	for (const { line, type, to } of changes) {
		const callout = outline.callouts.find((candidate) => candidate.line === line);
		const edit = callout?.type === type ? changeCalloutType(outline, line, to) : null;
		if (!edit || edit.from !== line) continue;
		lines[line] = edit.lines[0] ?? "";
		changed++;
	}
	const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
	return { text: mark + lines.map((line, index) => line + (ends[index] ?? "")).join(""), changed };
}

const LONGEST_GUESS = 60;

/** Letters to insert, take away, change or swap with their neighbour, to make one text the other. */
function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			const plain = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
			row.push(isSwap ? Math.min(plain, (before[j - 2] ?? 0) + 1) : plain);
		}
		[before, above] = [above, row];
	}
	return above[b.length] ?? 0;
}
