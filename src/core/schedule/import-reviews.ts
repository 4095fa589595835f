// Reviews made elsewhere, as events of this log that are the same however often and on whatever device they are imported.
import { lineSum } from "./line-sum.ts";
import type { CountedReview } from "./replay-card.ts";
import type { Grade, ReviewEvent } from "./review-event.ts";
import { DAY } from "./study-day.ts";

/** A review made in another program. */
export interface ForeignReview {
	/** Id of the card of ours that it belongs to. */
	readonly card: string;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly grade: Grade;
	/** Milliseconds; 0 if unknown. */
	readonly duration: number;
}

const PREFIX = "import-";

/** Whether a device id stands for an import: its sequences are times, so they are not counted from 1. */
export function isImported(device: string): boolean {
	return device.startsWith(PREFIX);
}

/**
 * The events to append: what the log doesn't count yet. An imported event takes its place in the order by its own date,
 * under a name made of card and date; so it is the same event on every device that imports it.
 * @param known Every counted review.
 * @param now Reviews more than a day after this are left out: a wrong clock made them.
 */
export function planImport(
	found: readonly ForeignReview[],
	known: readonly CountedReview[],
	now: number,
): readonly ReviewEvent[] {
	const taken = new Set(known.flatMap((review) => [keyOf(review), nameOf(review)]));
	return found.flatMap(({ card, at, grade, duration }) => {
		const device = PREFIX + lineSum(card);
		const event: ReviewEvent = { type: "review", time: at, device, sequence: at, card, grade, duration };
		if (at < 1 || at > now + DAY || taken.has(keyOf({ card, at, grade })) || taken.has(nameOf(event)))
			return [];
		taken.add(nameOf(event));
		return [event];
	});
}

function keyOf({ card, at, grade }: Omit<ForeignReview, "duration">): string {
	return `${at} ${grade} ${card}`;
}

function nameOf({ device, sequence }: { readonly device: string; readonly sequence: number }): string {
	return `${device} ${sequence}`;
}
