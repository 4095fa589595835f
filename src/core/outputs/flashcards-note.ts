// A glossary's cards as a note that the Spaced Repetition plugin reads. Only what stands between the two marks is ours;
// the comments in which that plugin keeps its schedules stay with their cards.
import type { Card } from "../cards/card.ts";
import { markPhrases } from "../cards/kinds/cloze-kind.ts";
import type { Glossary, Term } from "../glossary/glossary.ts";
import { groupBy } from "../group-by.ts";
import { GENERATED } from "../notes/generated.ts";

const BEGIN = "<!-- service-value-chain:begin -->";
const END = "<!-- service-value-chain:end -->";

/** The property with the glossary's key, by which the note is found again wherever it was moved. */
export const GLOSSARY_KEY = "glossary-key";

/** The glossary whose cards the note has. */
export type FlashcardsSource = Pick<Glossary, "title" | "key" | "terms">;

/** A note that doesn't exist yet. */
export function newFlashcardsNote({ title, key, terms }: FlashcardsSource, cards: readonly Card[]): string {
	const properties = `${GENERATED}\n${GLOSSARY_KEY}: ${JSON.stringify(key)}\ntags:\n  - flashcards/${key}`;
	const heading = tame(title.replace(/\s+/gu, " "));
	return updateFlashcardsNote(`---\n${properties}\n---\n\n# ${heading}\n`, terms, cards);
}

/** The note with its cards as they are now; all outside the marks stays to the byte. Doing it twice changes nothing more. */
export function updateFlashcardsNote(text: string, terms: readonly Term[], cards: readonly Card[]): string {
	const [, before = `${text.trimEnd()}\n\n`, region = "", after = "\n"] = MARKED.exec(text) ?? [];
	const blocks = withSchedules(toBlocks(terms, cards), readSchedules(region));
	return `${before}${BEGIN}\n\n${blocks.map((block) => `${block}\n\n`).join("")}${END}${after}`;
}

/** The last region that has both its marks. */
const MARKED = new RegExp(`^([^]*)${BEGIN}([^]*?)${END}([^]*)$`, "u");

interface Block {
	readonly front: string;
	readonly separator: string;
	readonly back: string;
}

/** Stands around a gap until all highlights that are none are gone. */
const GAP = "\uE000";
/** Parts a term from its definition with gaps, each a phrase that is highlighted. */
const GAPS = "\n";

/** An entry that is asked both ways is one block with a doubled mark; all its gaps are one block too. */
function toBlocks(terms: readonly Term[], cards: readonly Card[]): readonly Block[] {
	const asked = groupBy(cards, (card) => card.kind + placeOf(card));
	const definitions = new Map(terms.map((term) => [placeOf(term), term.definition]));
	return cards.flatMap((card): Block[] => {
		const front = tame(card.front);
		const place = placeOf(card);
		if (front === "" || (card.kind === "reverse" && asked.has(`definition${place}`))) return [];
		if (card.kind === "cloze") {
			const gaps = asked.get(`cloze${place}`) ?? [];
			if (gaps[0] !== card) return [];
			const definition = (definitions.get(place) ?? "").replaceAll(GAP, "");
			const marked = markPhrases(
				definition,
				gaps.map(({ back }) => back),
				GAP,
			);
			const back = tame(marked).replaceAll(GAP, "==");
			return [{ front: tame(card.term), separator: GAPS, back }];
		}
		const back = tame(card.back);
		if (back === "") return [];
		const isBoth = card.kind === "definition" && asked.has(`reverse${place}`);
		// A mark in a line with code may be taken for code.
		const isShort = !/[\n`]/u.test(front + back);
		const separator = isShort ? (isBoth ? ":::" : "::") : isBoth ? "\n??\n" : "\n?\n";
		return [{ front, separator, back }];
	});
}

/** Where an entry stands, and its term. */
function placeOf({ path, line, term }: Pick<Card, "path" | "line" | "term">): string {
	return ` ${line} ${term} ${path}`;
}

/**
 * No blank line, which would end the card, and nothing that the plugin would take for a mark of its own: separators,
 * gaps, comments, a deck's tag at the beginning, a block's name at the end, code that goes on behind the card.
 */
function tame(markdown: string): string {
	const lines = markdown
		.trim()
		.replace(/==(\*\*[^=\n]+\*\*)==/gu, "$1")
		.replace(/==(?=\S)([^=\n]+)==/gu, "**$1**")
		.replace(/([:=])(?=\1)|<(?=!--)|:$| (?=\^[\w-]+$)/gu, "$&\u200B")
		.replace(/^(?=:|#[^\s#])/u, "\u200B")
		.split(/\r\n|\r|\n/u)
		.map((line) => line.replace(/^(\s*)(\?+\s*)$/u, "$1\u200B$2").trimEnd())
		.filter((line) => line !== "");
	return pairFences(lines).join("\n");
}

/** Fences in pairs that look the same, since the plugin knows no others; of others no three marks are left in a row. */
function pairFences(lines: readonly string[]): readonly string[] {
	const paired = lines.map((line) => line.replace(/([`~])(?=\1\1)/gu, "$1\u200B"));
	let open = "";
	let openedAt = 0;
	lines.forEach((line, at) => {
		const [fence] = /^\s*(?:`{3,}|~{3,})(?=[^`]*$)/u.exec(line) ?? [];
		if (!fence) return;
		if (open === "") [open, openedAt] = [fence, at];
		else if (fence === line && fence.endsWith(open.trim())) {
			[paired[openedAt], paired[at], open] = [lines[openedAt] ?? "", open, ""];
		}
	});
	return paired;
}

interface Kept extends Block {
	/** The schedule comment with what parts it from the card. */
	readonly schedule: string;
}

function readSchedules(region: string): readonly Kept[] {
	return region
		.replace(/\r\n?/gu, "\n")
		.split(/\n\s*\n/u)
		.flatMap((text) => {
			const schedule = /(?:\s*<!--SR:[^>]*-->)+\s*$/u.exec(text);
			if (!schedule) return [];
			const card = text.slice(0, schedule.index).trim();
			const separator = /\n\?\??\n|:::?/u.exec(card) ?? /\n/u.exec(card);
			if (!separator) return [];
			const back = card.slice(separator.index + separator[0].length);
			return [
				{
					front: card.slice(0, separator.index),
					separator: separator[0],
					back,
					schedule: schedule[0].trimEnd(),
				},
			];
		});
}

/** Each schedule goes to the card with its front and back, else with its front, else with its back. */
function withSchedules(blocks: readonly Block[], kept: readonly Kept[]): readonly string[] {
	const schedules = new Map<Block, string>();
	const left = new Set(kept);
	const rules: readonly ((block: Block) => string)[] = [
		({ front, back }) => `${front}\n\n${back}`,
		({ front }) => front,
		({ back }) => back,
	];
	for (const rule of rules) {
		const keyOf = (block: Block): string => (block.separator === GAPS ? GAPS : "") + rule(block);
		const waiting = new Map([...groupBy(left, keyOf)].map(([key, same]) => [key, same.values()]));
		for (const block of blocks) {
			const old = schedules.has(block) ? undefined : waiting.get(keyOf(block))?.next().value;
			if (!old) continue;
			left.delete(old);
			schedules.set(block, old.schedule);
		}
	}
	return blocks.map((block) => block.front + block.separator + block.back + (schedules.get(block) ?? ""));
}
