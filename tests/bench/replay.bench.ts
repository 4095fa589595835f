// How long a start with a long history takes: reading lines, replaying them, and one more review.
import { bench, describe } from "vitest";
import { formatEvent, parseLogText } from "../../src/core/schedule/log-lines.ts";
import { DEFAULT_PARAMETERS } from "../../src/core/schedule/parameters.ts";
import { createReplay, replay } from "../../src/core/schedule/replay.ts";
import type { ReviewEvent } from "../../src/core/schedule/review-event.ts";

const COUNT = 100_000;
const CARDS = 10_000;
const T0 = Date.UTC(2025, 0, 1);

const events = Array.from({ length: COUNT }, (_, index): ReviewEvent => {
	const grade = ([3, 3, 4, 1, 3, 2] as const)[index % 6] ?? 3;
	const card = `module-5-service-value-chain/term-${(index * 7919) % CARDS}/definition`;
	return {
		type: "review",
		time: T0 + index * 300_000,
		device: "k3x9vb2mqa7d",
		sequence: index + 1,
		card,
		grade,
		duration: 4200,
	};
});
const text = events.map((event) => `${formatEvent(event)}\n`).join("");
const once = { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 };

describe(`${COUNT} reviews of ${CARDS} cards`, () => {
	bench("read the lines", () => void parseLogText(text), once);
	bench("take in the events", () => void replay(events, DEFAULT_PARAMETERS), once);
	bench(
		"take in, replay every card, list all reviews",
		() => void replay(events, DEFAULT_PARAMETERS).reviews(),
		once,
	);
});

describe("one more review", () => {
	const made = createReplay(DEFAULT_PARAMETERS);
	made.add(events);
	made.reviews();
	let sequence = COUNT;
	bench(
		"add it, ask for its card and for all reviews",
		() => {
			sequence++;
			const card = `module-5-service-value-chain/term-${sequence % CARDS}/definition`;
			made.add([
				{
					type: "review",
					time: T0 + sequence * 300_000,
					device: "k3x9vb2mqa7d",
					sequence,
					card,
					grade: 3,
					duration: 4200,
				},
			]);
			made.scheduleOf(card);
			made.reviews();
		},
		{ iterations: 50, time: 0, warmupTime: 0, warmupIterations: 2 },
	);
});
