// Where a leaf has been: what it showed, and where in it the user was.
import type * as O from "obsidian";

export interface HistoryEntry {
	readonly state: O.ViewState;
	readonly eState: Record<string, unknown>;
}

export class LeafHistory {
	private readonly past: HistoryEntry[] = [];
	private readonly future: HistoryEntry[] = [];

	record(entry: HistoryEntry): void {
		this.past.push(entry);
		this.future.length = 0;
	}
	/** The entry to go to; the present one is kept for the way back. `null` at an end. */
	step(by: -1 | 1, present: HistoryEntry): HistoryEntry | null {
		const [from, to] = by === -1 ? [this.past, this.future] : [this.future, this.past];
		const next = from.pop();
		if (next) to.push(present);
		return next ?? null;
	}
}
