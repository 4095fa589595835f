// The note for Spaced Repetition, judged by a reader of that plugin's syntax that knows nothing of ours.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, CardKind } from "../../../src/core/cards/card.ts";
import { plainText } from "../../../src/core/notes/plain-text.ts";
import { newFlashcardsNote, updateFlashcardsNote } from "../../../src/core/outputs/flashcards-note.ts";
import { cardsOf, hostileEntries, hostileLine, hostileText, termsOf, type Entry } from "./hostile-entries.ts";
import { readCards, RELEASES, type ReadCard } from "./spaced-repetition-reader.ts";

const [FIRST] = RELEASES;

interface Deck {
	readonly entries: readonly Entry[];
	readonly kinds: readonly CardKind[];
}

const deck = (): fc.Arbitrary<Deck> =>
	fc.record({
		entries: hostileEntries,
		kinds: fc.subarray<CardKind>(["definition", "reverse", "cloze"], { minLength: 1 }),
	});
const write = ({ entries, kinds }: Deck, title = "Terms") =>
	newFlashcardsNote({ title, key: "t", terms: termsOf(entries) }, cardsOf(entries, kinds));
const update = (note: string, { entries, kinds }: Deck) =>
	updateFlashcardsNote(note, termsOf(entries), cardsOf(entries, kinds));

/** What a person reads: without fences, invisible characters, blank lines, and marks of emphasis. */
function seen(markdown: string): string {
	return markdown
		.replace(/[\u200B=*]/gu, "")
		.split(/\r\n|\r|\n/u)
		.map((line) => line.replace(/^[\s>]*(?:`{3,}|~{3,})/u, "").trim())
		.filter((line) => line !== "")
		.join("\n");
}

const gap = (markdown: string) =>
	`gap: ${seen(plainText(markdown).replace(/\s?\^[\w-]+/gu, "")).toLowerCase()}`;

/** The cards that the plugin should have, from ours: front, back. */
function wanted(cards: readonly Card[]): string[] {
	const placesOf = (kind: CardKind) =>
		new Map(cards.flatMap((card) => (card.kind === kind ? [[`${card.line} ${card.term}`, card]] : [])));
	const [reverse, definitions] = [placesOf("reverse"), placesOf("definition")];
	return cards.flatMap((card) => {
		const place = `${card.line} ${card.term}`;
		const sides = [seen(card.front), seen(card.back)];
		if (card.front.trim() === "" || card.back.trim() === "") return [];
		if (card.kind === "cloze") return [gap(card.back)];
		if (card.kind === "reverse" && definitions.has(place)) return [];
		const ways = card.kind === "definition" && reverse.has(place) ? [sides, [...sides].reverse()] : [sides];
		return ways.map((way) => way.join("\n→ "));
	});
}

function found(cards: readonly ReadCard[]): string[] {
	return cards.map(({ front, back }) =>
		front.includes("[…]") ? gap(back) : `${seen(front)}\n→ ${seen(back)}`,
	);
}

/** The note after the plugin has reviewed each piece of text in it: the comment beside or below it. */
function reviewed(note: string, isBeside: boolean): string {
	const lines = note.split("\n");
	const pieces = new Map(readCards(note, FIRST).map((card) => [card.piece, card]));
	for (const { piece, endLine } of [...pieces.values()].reverse()) {
		const comment = `<!--SR:!2026-01-01,${piece},250-->`;
		const last = lines[endLine] ?? "";
		const isFence = /```\s*$/u.test(last);
		lines[endLine] = `${last}${isBeside && !isFence ? " " : "\n"}${comment}`;
	}
	return lines.join("\n");
}

describe("what Spaced Repetition reads from the note", () => {
	it.each(RELEASES)(
		"is exactly our cards, however hostile (fences $fences, $sparesInlineCode)",
		(release) => {
			fc.assert(
				fc.property(deck(), hostileLine, (given, title) => {
					const cards = readCards(write(given, title), release);
					expect(found(cards).sort()).toEqual(wanted(cardsOf(given.entries, given.kinds)).sort());
				}),
				{ numRuns: 500 },
			);
		},
	);
	it.each(RELEASES)("keeps each schedule with its card (fences $fences, $sparesInlineCode)", (release) => {
		fc.assert(
			fc.property(deck(), fc.boolean(), (given, isBeside) => {
				const note = reviewed(write(given), isBeside);
				expect(update(note, given)).toBe(note);
				for (const { schedule, piece } of readCards(note, release))
					expect(schedule.trim()).toBe(`<!--SR:!2026-01-01,${piece},250-->`);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("an update of a reviewed note", () => {
	const scheduleOf = (note: string) =>
		new Map(readCards(note, FIRST).map(({ front, schedule }) => [seen(front), schedule.trim()]));
	const distinct = fc.uniqueArray(hostileLine, { selector: seen, minLength: 1, maxLength: 6 });
	it("keeps the schedule of every term that is still there, also with CRLF, in another order, beside new terms", () => {
		fc.assert(
			fc.property(
				distinct,
				distinct,
				hostileText,
				fc.boolean(),
				fc.boolean(),
				(old, fresh, text, isCrlf, isBeside) => {
					const before: Deck = {
						entries: old.map((term, at) => [term, `${at} ${text}`]),
						kinds: ["definition"],
					};
					const written = reviewed(write(before), isBeside);
					const schedules = scheduleOf(written);
					const known = new Set(old.map(seen));
					const now: Deck = {
						...before,
						entries: [
							...fresh.filter((term) => !known.has(seen(term))).map((term): Entry => [term, "new words"]),
							...[...old].reverse().map((term, at): Entry => [term, `changed ${at} ${text}`]),
						],
					};
					const next = scheduleOf(update(isCrlf ? written.replace(/\n/gu, "\r\n") : written, now));
					for (const [front, schedule] of schedules)
						expect([front, next.get(front)]).toEqual([front, schedule]);
				},
			),
			{ numRuns: 200 },
		);
	});
	it("changes nothing a second time, and nothing outside its marks", () => {
		fc.assert(
			fc.property(
				deck(),
				deck(),
				hostileText,
				hostileText,
				fc.boolean(),
				(old, now, above, below, isCrlf) => {
					const plain = `${above}\n${reviewed(write(old), false)}${below}`;
					const note = isCrlf ? plain.replace(/\n/gu, "\r\n") : plain;
					const next = update(note, now);
					expect(update(next, now)).toBe(next);
					const [begin, end] = ["<!-- service-value-chain:begin -->", "<!-- service-value-chain:end -->"];
					expect(next.slice(0, next.indexOf(begin))).toBe(note.slice(0, note.indexOf(begin)));
					expect(next.slice(next.indexOf(end))).toBe(note.slice(note.indexOf(end)));
				},
			),
		);
	});
	it.each(["begin", "end"])("never touches what the user kept when a mark was deleted (%s)", (mark) => {
		const given: Deck = { entries: [["Plan", "aims"]], kinds: ["definition"] };
		const broken = `${write(given).replace(`<!-- service-value-chain:${mark} -->`, "")}\nMy own words.\n`;
		const once = update(broken, given);
		expect(once).toContain("My own words.");
		expect(update(once, given)).toBe(once);
	});
	it("keeps all of a card's schedule comments, also where the plugin left two", () => {
		const given: Deck = { entries: [["Plan", "aims"]], kinds: ["definition"] };
		const two = "<!--SR:!2026-01-01,1,250-->\n<!--SR:!2026-01-02,2,250-->";
		const note = write(given).replace("aims", `aims\n${two}`);
		expect(update(note, { ...given, entries: [["Plan", "other aims"]] })).toContain(`other aims\n${two}\n`);
	});
});
