// Two devices name glossaries each from what it saw itself, and the reviews of both still count for the same cards.
import fc from "fast-check";
import { expect, it } from "vitest";
import { adopt } from "../core/cards/adopt.ts";
import type { MetCard } from "../../src/core/cards/adopt-histories.ts";
import { makeCards } from "../../src/core/cards/make-cards.ts";
import type { Card } from "../../src/core/cards/card.ts";
import { glossaryKey } from "../../src/core/glossary/glossary-key.ts";
import type { Glossary } from "../../src/core/glossary/glossary.ts";
import { Vault } from "../../playground/host/vault.ts";
import { createGlossaryKeys } from "../../src/vault/glossary-keys.ts";

const TERMS = ["Plan", "Value", "Demand"];

function glossary(path: string, title: string, meaning = "means"): Glossary {
	const terms = TERMS.map((term, line) => ({
		term,
		aliases: [],
		definition: `What ${term} ${meaning}.`,
		extra: "",
		path,
		line,
		endLine: line + 1,
	}));
	return { key: glossaryKey(title), title, path, line: 0, endLine: 9, form: "bold-list", terms };
}

/** What a device makes of the glossaries that it has read of its files. */
function device(): (read: readonly Glossary[], files?: readonly string[]) => readonly Card[] {
	const stored = new Map<string, unknown>();
	let vault = new Vault({});
	const withKeys = createGlossaryKeys({
		loadLocalStorage: (key) => stored.get(key) ?? null,
		saveLocalStorage: (key, data) => void stored.set(key, data),
		vault: { getAbstractFileByPath: (path) => vault.getAbstractFileByPath(path) },
	});
	return (read, files = read.map(({ path }) => path)) => {
		vault = new Vault(Object.fromEntries(files.map((path) => [path, ""])));
		return withKeys(read).flatMap((keyed) =>
			makeCards(keyed, { kinds: ["definition"], activityOf: () => null }),
		);
	};
}

/** Ids whose reviews count for a card. */
function lineOf(card: Card, adopted: ReadonlyMap<string, string>): readonly string[] {
	const line: string[] = [card.id];
	for (let id = adopted.get(card.id); id !== undefined; id = adopted.get(id)) line.push(id);
	return line.sort();
}

it("a glossary that is renamed and retitled while two devices review it keeps every review on both", () => {
	const step = fc.record({
		path: fc.constantFrom("A.md", "B.md", "Course/C.md"),
		title: fc.constantFrom("Module 5", "Value chain", "Words"),
		first: fc.boolean(),
		second: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
			const devices = [device(), device()] as const;
			const met = new Map<string, MetCard>();
			for (const { path, title, first, second } of steps) {
				for (const [see, isThere] of [
					[devices[0], first],
					[devices[1], second],
				] as const) {
					if (!isThere) continue;
					for (const { id, glossary: key, term, path: at, fingerprint } of see([glossary(path, title)]))
						met.set(id, { card: id, glossary: key, path: at, term, fingerprint });
				}
			}
			const now = glossary("Now.md", "Now");
			for (const see of devices) {
				const cards = see([now]);
				const adopted = adopt(cards, [...met.values()]);
				for (const card of cards) {
					const all = [...met.values()].filter(({ term }) => term === card.term).map((one) => one.card);
					expect(new Set(lineOf(card, adopted))).toEqual(new Set([card.id, ...all]));
				}
			}
		}),
		{ numRuns: 300 },
	);
});

const PATHS = ["Glossary.md", "ITIL/Glossary.md", "PRINCE2/Glossary.md", "ITIL/Terms.md"] as const;
const step = fc.record({
	device: fc.nat({ max: 2 }),
	/** What sync brings. */
	arriving: fc.subarray([...PATHS]),
	/** The order in which the device reads its notes after a restart, and how many it has read. */
	order: fc.shuffledSubarray([...PATHS], { minLength: PATHS.length }),
	read: fc.nat({ max: PATHS.length }),
	/** Which of the cards that it has by then it reviews. */
	card: fc.nat({ max: 99 }),
});

it.each([
	["never take each other's reviews", (path: string) => `means in ${path}`],
	["lose and double no review, where all their definitions are the same too", () => "means"],
])("glossaries of one title with the same terms, met by each device in another order, %s", (_, meaningIn) => {
	fc.assert(
		fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
			const glossaryAt = (path: string) => glossary(path, "Glossary", meaningIn(path));
			const entryOf = ({ path, term }: Card) => `${path} ${term}`;
			const devices = [device(), device(), device()];
			const files = devices.map(() => new Set<string>());
			const met = new Map<string, MetCard>();
			/** The id in the log, and the entry that was asked. */
			const reviews: (readonly [id: string, entry: string])[] = [];
			for (const { device: at, arriving, order, read, card: which } of steps) {
				const there = files[at] ?? new Set();
				for (const path of arriving) there.add(path);
				const seen = order.filter((path) => there.has(path)).slice(0, read);
				const cards = devices[at]?.(seen.map(glossaryAt), [...there]) ?? [];
				const card = cards[which % cards.length];
				if (!card) continue;
				const logged = adopt(cards, [...met.values()]).get(card.id) ?? card.id;
				const { glossary: key, term, path, fingerprint } = card;
				met.set(logged, { card: logged, glossary: key, path, term, fingerprint });
				reviews.push([logged, entryOf(card)]);
			}
			const isTold = meaningIn("a") !== meaningIn("b");
			for (const see of devices) {
				const cards = see(PATHS.map(glossaryAt));
				const adopted = adopt(cards, [...met.values()]);
				const counted = cards.flatMap((card) => {
					const line = lineOf(card, adopted);
					return reviews
						.filter(([id]) => line.includes(id))
						.map(([, entry]) => [entry, entryOf(card)] as const);
				});
				expect(counted).toHaveLength(reviews.length);
				if (isTold) for (const [asked, entry] of counted) expect(entry).toBe(asked);
			}
		}),
		{ numRuns: 300 },
	);
});
