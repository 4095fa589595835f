// Says in which form a glossary is written: each form is scored by what it finds and misses, and the best one wins.
// What it leaves over is looked at again, for a glossary may be written in two forms.
import type { Entry, EntryForm, Miss, PlacedBlock, Stretch } from "./forms/entry-form.ts";
import { ENTRY_FORMS } from "./forms/entry-forms.ts";
import { headingForm } from "./forms/heading-form.ts";

/** How well a form explains a stretch. */
export interface FormScore {
	readonly form: EntryForm;
	readonly entries: readonly Entry[];
	readonly misses: readonly Miss[];
	/** Entries × weight of the form × share of what it looks at that are entries × share of different terms. */
	readonly score: number;
}

export interface FormChoice {
	/** Id of the form of most entries; "" if there is none. */
	readonly form: string;
	/** In order of line; none begins inside another. */
	readonly entries: readonly Entry[];
	/** What is no entry, and why; in order of line. */
	readonly misses: readonly Miss[];
}

/** Most forms of one glossary. */
const MOST_FORMS = 4;
/** A further form needs so many entries, and this share of those found before. */
const LEAST_FURTHER = 2;
const LEAST_SHARE = 0.2;
/** A further form must be one whose entries are as sure as this. */
const SUREST = 0.8;

/** In a step for each form, for a form may look at thousands of entries. */
export function* chooseForm(text: Stretch): Generator<void, FormChoice> {
	const chosen: FormScore[] = [];
	let rest = text;
	const take = (score: FormScore): void => {
		chosen.push(score);
		rest = without(rest, score.entries);
	};
	const headings = scoreForm(headingForm, text);
	if (isEnough(headings, 0)) take(headings);
	yield;
	while (chosen.length < MOST_FORMS && rest.blocks.some(({ block }) => block.kind !== "rule")) {
		const count = chosen.reduce((sum, { entries }) => sum + entries.length, 0);
		const scores: FormScore[] = [];
		for (const form of ENTRY_FORMS) {
			if (form === headingForm) continue;
			yield;
			const score = scoreForm(form, rest);
			if (isEnough(score, count)) scores.push(score);
		}
		const best = bestOf(scores);
		if (!best) break;
		take(best);
	}
	const entries = chosen.flatMap((score) => score.entries).sort((a, b) => a.line - b.line);
	const [main] = [...chosen].sort((a, b) => b.entries.length - a.entries.length);
	return { form: main?.form.id ?? "", entries, misses: missesOutside(entries, [...chosen, headings]) };
}

function scoreForm(form: EntryForm, stretch: Stretch): FormScore {
	const { entries: all, misses, looked } = form.find(stretch);
	const entries = all.filter(({ definition }) => definition !== "");
	const undefinedTerms = all.filter(({ definition }) => definition === "");
	const different = new Set(entries.map(({ term }) => term)).size / Math.max(1, entries.length);
	const share = entries.length / Math.max(1, looked, entries.length);
	const isRegular = different > 0.5 && share >= form.leastShare && entries.length >= form.least;
	const withoutText = undefinedTerms.map(({ line }): Miss => ({
		line,
		reason: "This term has no definition.",
	}));
	return {
		form,
		entries,
		misses: [...misses, ...withoutText],
		score: isRegular ? entries.length * form.weight * (0.5 + share / 2) * different : 0,
	};
}

function isEnough({ score, entries, form }: FormScore, before: number): boolean {
	if (score === 0 || before === 0) return score > 0;
	if (form.weight > 1) return true;
	return entries.length >= Math.max(LEAST_FURTHER, LEAST_SHARE * before) && form.weight >= SUREST;
}

/** The highest score, but for a form whose entries lie inside those of another: bold words in a definition are no terms. */
function bestOf(scores: readonly FormScore[]): FormScore | undefined {
	const outer = scores.filter((inner) => !scores.some((other) => contains(other, inner)));
	return outer.sort((a, b) => b.score - a.score)[0];
}

/** True if most entries of `inner` begin inside entries of `outer`, below their first line. */
function contains(outer: FormScore, inner: FormScore): boolean {
	if (outer === inner || outer.entries.length < 2 || outer.score * 3 < inner.score) return false;
	let at = 0;
	let inside = 0;
	for (const { line } of inner.entries) {
		while ((outer.entries[at]?.endLine ?? Infinity) <= line) at++;
		if ((outer.entries[at]?.line ?? Infinity) < line) inside++;
	}
	return inside * 2 > inner.entries.length;
}

/** The stretch with each block that holds an entry, or lies in one, replaced by a mark that parts what is around it. */
function without(stretch: Stretch, entries: readonly Entry[]): Stretch {
	let at = 0;
	const blocks = stretch.blocks.map((placed): PlacedBlock => {
		while ((entries[at]?.endLine ?? Infinity) <= placed.line) at++;
		const entry = entries[at];
		const isTaken = entry !== undefined && entry.line < placed.endLine;
		return isTaken
			? { ...placed, block: { ...placed.block, kind: "rule", lines: [], items: [], rows: [] } }
			: placed;
	});
	return { ...stretch, blocks, headings: [] };
}

function missesOutside(entries: readonly Entry[], chosen: readonly FormScore[]): Miss[] {
	const byLine = new Map(chosen.flatMap(({ misses }) => misses.map((miss) => [miss.line, miss] as const)));
	let at = 0;
	return [...byLine.values()]
		.sort((a, b) => a.line - b.line)
		.filter(({ line }) => {
			while ((entries[at]?.endLine ?? Infinity) <= line) at++;
			return !((entries[at]?.line ?? Infinity) <= line);
		});
}
