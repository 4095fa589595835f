// A reader of the review log written from docs/review-log.md alone: nothing of the plugin is imported here.
import { createEmptyCard, fsrs, type Grade } from "ts-fsrs";

interface Event {
	readonly time: string;
	readonly clock?: string;
	readonly device: string;
	readonly sequence: number;
	readonly type: string;
	readonly card: string;
	readonly grade: string;
	readonly mark: string;
	readonly target: { readonly device: string; readonly sequence: number };
}

/** Due times, milliseconds since 1970, by card; `null` for a card that is new. UTC days, default parameters. */
export function readDueTimes(files: readonly string[]): Map<string, number | null> {
	const union = new Map(files.flatMap(readFile).map((event) => [JSON.stringify(sayingOf(event)), event]));
	const events = [...union.values()].sort(inOrder);
	const undone = new Set<Event>();
	events.forEach((undo, index) => {
		if (undo.type !== "undo") return;
		const { device, sequence } = undo.target;
		const target = events
			.slice(0, index)
			.filter((event) => event.device === device && event.sequence === sequence && event.type !== "undo")
			.at(-1);
		if (target) undone.add(target);
	});
	const counted = events.filter((event) => ["review", "mark"].includes(event.type) && !undone.has(event));
	const cards = new Set(counted.map(({ card }) => card));
	return new Map([...cards].map((card) => [card, dueOf(counted.filter((event) => event.card === card))]));
}

function readFile(text: string): readonly Event[] {
	let isProse = false;
	return text
		.replace(/^\uFEFF/, "")
		.split(/\r\n|\n|\r/)
		.map((line) => line.trim())
		.flatMap((line) => {
			if (line === "") return [];
			if (line.startsWith("# ")) isProse = true;
			if (line.startsWith("```")) isProse = false;
			if (line.startsWith("# ") || line.startsWith("```") || (isProse && !line.startsWith("{"))) return [];
			const whole = readEvent(line);
			return whole
				? [whole]
				: line.split(/(?=\{"time":")/).flatMap((piece) => {
						const [found] = /^\{"time":".*?,"sum":"[0-9a-f]{8}"\}/.exec(piece) ?? [];
						return (found && readEvent(found)) || [];
					});
		});
}

function readEvent(line: string): Event | null {
	const [end, sum] = /,"sum":"([0-9a-f]{8})"\}$/.exec(line) ?? [];
	if (end !== undefined && fnv1a(line.slice(0, -end.length)) !== sum) return null;
	try {
		const event = JSON.parse(line) as Event;
		return ["review", "undo", "meet", "mark"].includes(event.type) ? event : null;
	} catch {
		return null;
	}
}

function fnv1a(text: string): string {
	let hash = 0x811c9dc5n;
	for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x01000193n) % 2n ** 32n;
	return hash.toString(16).padStart(8, "0");
}

function sayingOf({
	device,
	sequence,
	time,
	clock,
	type,
	card,
	grade,
	mark,
	target,
}: Event): readonly unknown[] {
	return [device, sequence, time, clock, type, card, grade, mark, target?.device, target?.sequence];
}

function inOrder(a: Event, b: Event): number {
	if (a.time !== b.time) return a.time < b.time ? -1 : 1;
	if (a.device !== b.device) return a.device < b.device ? -1 : 1;
	return a.sequence - b.sequence;
}

function dueOf(events: readonly Event[]): number | null {
	const dates = putRight(events.map(({ clock, time }) => Date.parse(clock ?? time)));
	let card = createEmptyCard(0);
	events.forEach(({ type, mark, grade }, index) => {
		if (mark === "reset") card = createEmptyCard(0);
		if (type !== "review") return;
		const rating = (["again", "hard", "good", "easy"].indexOf(grade) + 1) as Grade;
		card = fsrs().next(card, dates[index] ?? 0, rating).card;
	});
	return card.reps === 0 ? null : card.due.getTime();
}

/** Rule 4, by trying for each date the best run that ends there. */
function putRight(dates: readonly number[]): readonly number[] {
	const length = dates.map(() => 1);
	dates.forEach((date, index) => {
		for (let before = 0; before < index; before++)
			if ((dates[before] ?? 0) <= date)
				length[index] = Math.max(length[index] ?? 0, (length[before] ?? 0) + 1);
	});
	const believed = new Set<number>();
	let next = Infinity;
	let ceiling = Infinity;
	for (let wanted = Math.max(0, ...length); wanted > 0; wanted--) {
		const fitting = [...dates.keys()].filter(
			(index) => length[index] === wanted && index < next && (dates[index] ?? 0) <= ceiling,
		);
		const ends = fitting.map((index) => dates[index] ?? 0);
		const best = next === Infinity ? Math.min(...ends) : Math.max(...ends);
		next = Math.max(...fitting.filter((index) => dates[index] === best));
		ceiling = best;
		believed.add(next);
	}
	let floor = 0;
	return dates.map((date, index) => {
		const after = [...believed].filter((other) => other > index).map((other) => dates[other] ?? 0);
		if (!believed.has(index)) floor = Math.max(floor, Math.min(date, ...after));
		else floor = date;
		return floor;
	});
}
