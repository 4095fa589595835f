// The queue that writes events one batch after the other.
import { describe, expect, it } from "vitest";
import type { ReviewEvent } from "../../src/core/schedule/review-event.ts";
import { createWriteQueue } from "../../src/vault/review-log/write-queue.ts";
import { createHandTimers } from "./review-log-files.ts";

const event = (sequence: number): ReviewEvent => ({
	...{ type: "review", time: sequence, device: "a", sequence, card: "c", grade: 3, duration: 0 },
});

describe("the write queue", () => {
	it("writes an event that is added in whatever turn after others, none or some", async () => {
		for (let turns = 0; turns < 12; turns++) {
			for (const first of [[], [event(1)]]) {
				const written: number[] = [];
				const queue = createWriteQueue({
					write: async (events) => {
						await Promise.resolve();
						written.push(...events.map(({ sequence }) => sequence));
					},
					timers: createHandTimers(),
					onAttempt: () => undefined,
				});
				void queue.add(first);
				for (let turn = 0; turn < turns; turn++) await Promise.resolve();
				await queue.add([event(2)]);
				expect(written).toEqual([...first.map(({ sequence }) => sequence), 2]);
				expect(queue.pending()).toEqual([]);
			}
		}
	});

	it("is not failing after a flush that succeeds, and calls nobody back in vain", async () => {
		const faults = [true, true, false];
		let attempts = 0;
		const timers = createHandTimers();
		const queue = createWriteQueue({
			write: () => (faults.shift() ? Promise.reject(new Error("Full.")) : Promise.resolve()),
			timers,
			onAttempt: () => attempts++,
		});
		const added = queue.add([event(1)]);
		await queue.flush();
		expect(queue.isFailing()).toBe(true);
		await queue.flush();
		await added;
		expect([queue.isFailing(), attempts, timers.pauses()]).toEqual([false, 3, []]);
	});
});
