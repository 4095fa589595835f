// Which box of the picture lies in the direction of an arrow key.
import type { Box, DiagramLayout } from "./diagram-layout.ts";
import type { ActivityId } from "./value-chain.ts";

export type Direction = "up" | "down" | "left" | "right";

/** The box an arrow key leads to: the nearest whose middle lies that way; `null` at the edge. */
export function neighbour(
	{ boxes }: DiagramLayout,
	from: ActivityId,
	direction: Direction,
): ActivityId | null {
	const start = boxes.find(({ activity }) => activity === from);
	if (!start) return null;
	let best: ActivityId | null = null;
	let least = Infinity;
	for (const box of boxes) {
		const { ahead, aside } = distance(start, box, direction);
		const cost = ahead + 2 * aside;
		if (box === start || ahead <= 0 || cost >= least) continue;
		best = box.activity;
		least = cost;
	}
	return best;
}

/** How far a box lies ahead, between the facing edges' middles, and how far it is off to the side. */
function distance(from: Box, to: Box, direction: Direction): { ahead: number; aside: number } {
	const isAcross = direction === "left" || direction === "right";
	const isForward = direction === "right" || direction === "down";
	// A pixel of tolerance: boxes side by side share a rounded edge.
	const ahead = 1 + (isForward ? space(from, to, isAcross) : space(to, from, isAcross));
	return { ahead, aside: Math.max(0, space(from, to, !isAcross), space(to, from, !isAcross)) };
}

/** From the end of one box to the start of another. */
function space(a: Box, b: Box, isAcross: boolean): number {
	return isAcross ? b.x - (a.x + a.width) : b.y - (a.y + a.height);
}
