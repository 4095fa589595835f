// Tables: one row a term. Header words in many languages say which column is which; else the shortest and the longest.
import { plainText } from "../../notes/plain-text.ts";
import type { Row } from "../block.ts";
import { isGrouping, isLabel } from "../labels.ts";
import { definitionOf, type Entry, type EntryForm, type Miss, type PlacedBlock } from "./entry-form.ts";

const TERM_WORDS =
	/^(?:key )?(?:t[eé]rm\S{0,3}|(?:key)?words?|关键词|conce\S+|names?|expressions?|phrase|entry|begr\S+|vokabel|wort|mot|palabra|parola|palavra|woord|ord|käsite|sana|poj\S+|терм[иі]н|поня\S+|слово|terim|kavram|kelime|istilah|kata|thuật ngữ|từ(?: vựng)?|用語|用词|[术術][语語]|名词|[单単][词語]|용어|단어|المصطلح|واژه|מונח|מושג|מילה|คำศัพท์|शब्द|όρος)$/iu;
const ABBREVIATION_WORDS =
	/^(?:a[ck]r[oó]n\S+|abbr\S*|ab(?:kürz|rev)\S+|short(?: form)?|initialism|kürzel|sigl[ae]|afkorting|skrót|zkratka|аббревиатура|сокращение|略語|[缩縮][写寫]|약어|also known as|aka|alias(?:es)?|s[iy]n[oó]n\S+|другие названия|同义词|別名)$/iu;
const FULL_WORDS =
	/^(?:.*\bstands? for|full (?:form|name|term)|expansion|long form|bedeutet|langform|signifie|spelled out|全称|полное название)$/iu;
const DEFINITION_WORDS =
	/^(?:.*\b(?:definitions?|meanings?|descriptions?|explanations?)|what it (?:is|means)|d[eé]fini\S+|bedeutung|b?e[rs](?:klär|chreib|läuter)ung|signifi\S+|expli\S+|des[ck]ri\S+|spiegazione|betekenis|uitleg|omschrijving|f[oö]rklaring|bety\S+|beskriv\S+|määritelmä|selitys|znaczenie|opis|význam|определение|значени\S|значення|описание|визначення|tanım|açıklama|anlamı?|định nghĩa|(?:ý )?nghĩa|arti|定[義义]|意味|[説说說]明|含义|释义|解[释釋]|정의|뜻|의미|설명|التعريف|المعنى|معنی|تعریف|הגדרה|משמעות|פירוש|คำจำกัดความ|ความหมาย|परिभाषा|अर्थ|ορισμός)$/iu;

/** The table form; `isKnown` asks for a header that says term or definition. */
const tableFormOf = (id: string, weight: number, isKnown: boolean): EntryForm => ({
	id,
	weight,
	least: 1,
	leastShare: 0.5,
	find: ({ blocks }) => {
		const misses: Miss[] = [];
		const entries = wholeTables(blocks).flatMap(([header, ...body]) =>
			hasKnownHeader(header) === isKnown
				? tableEntries(header, body, (line, reason) => void misses.push({ line, reason }))
				: [],
		);
		return { entries, misses, looked: entries.length + misses.length };
	},
});

export const tableForm = tableFormOf("table", 1.2, true);
export const untitledTableForm = tableFormOf("untitled-table", 0.6, false);

/** A header and the rows below it, with their lines in the note. */
type Table = [Row, ...Row[]];

/** The tables, also those that were cut: each further piece of one has its header again. */
function wholeTables(blocks: readonly PlacedBlock[]): readonly Table[] {
	const tables: Table[] = [];
	for (const { block, base, line } of blocks) {
		const [header, ...body] = block.rows.map((row) => ({ ...row, line: base + row.line }));
		if (!header) continue;
		const last = tables.at(-1);
		if (last && header.line < line && last[0].cells.join("|") === header.cells.join("|")) last.push(...body);
		else tables.push([header, ...body]);
	}
	return tables;
}

/** Whether titles alone say which column is which. */
export function isTitled(header: Row): boolean {
	const { term, definition } = findColumns(titlesOf(header), []);
	return term !== -1 && definition !== -1;
}

function titlesOf(header: Row): string[] {
	return header.cells.map((cell) => plainText(cell));
}

function hasKnownHeader(header: Row): boolean {
	return titlesOf(header).some((title) =>
		[TERM_WORDS, ABBREVIATION_WORDS, FULL_WORDS, DEFINITION_WORDS].some((words) => words.test(title)),
	);
}

interface Columns {
	readonly term: number;
	readonly alias: number;
	readonly definition: number;
}

function tableEntries(
	header: Row,
	body: readonly Row[],
	miss: (line: number, reason: string) => void,
): Entry[] {
	const titles = titlesOf(header);
	const columns = findColumns(titles, body);
	const rows = isEntryItself(header, columns) ? [header, ...body] : body;
	const entries: Entry[] = [];
	const used = new Set<number>(Object.values({ ...columns }));
	for (const { line, cells } of rows) {
		const term = cells[columns.term] ?? "";
		const isNameless = plainText(term) === "";
		const definition = definitionOf((cells[columns.definition] ?? "").split("\n"));
		const last = entries.at(-1);
		if (isNameless && definition !== "" && last) {
			entries[entries.length - 1] = {
				...last,
				definition: `${last.definition}\n${definition}`,
				endLine: line + 1,
			};
			continue;
		}
		if (isNameless && definition === "") continue;
		if (definition === "" && (isGrouping(term) || cells.filter((cell) => cell !== "").length < 2)) {
			if (!isGrouping(term)) miss(line, "This row has a term but no definition.");
			continue;
		}
		const extra = cells.flatMap((cell, index) =>
			cell === "" || used.has(index) || isNumber(titles[index] ?? "", cell)
				? []
				: [titles[index] ? `${titles[index]}: ${cell}` : cell],
		);
		const aliases = (cells[columns.alias]?.split(/\s*[,;/\n]\s*/u) ?? [])
			.map(plainText)
			.filter((alias) => /\p{L}/u.test(alias));
		entries.push({
			term,
			aliases,
			definition,
			extra: extra.join("\n"),
			line,
			endLine: line + 1,
		});
	}
	return entries;
}

/** Which column is which: by its title, else the term is the one that differs most and the definition the one of the rest that says most. */
function findColumns(titles: readonly string[], rows: readonly Row[]): Columns {
	const named = (words: RegExp, but: number): number =>
		titles.findIndex((title, index) => index !== but && words.test(title));
	const pick = (but: readonly number[], worth: (cells: readonly string[]) => number): number => {
		const worths = titles.map((title, index) => {
			const column = rows.map(({ cells }) => cells[index] ?? "");
			if (but.includes(index) || !/\p{L}/u.test(column.join(""))) return -1;
			// "Notes" define a term only if no other column does.
			return isLabel(title) ? 0.5 : worth(column);
		});
		return worths.indexOf(Math.max(0, ...worths));
	};
	const short = named(ABBREVIATION_WORDS, -1);
	const full = named(FULL_WORDS, -1);
	const written = named(DEFINITION_WORDS, -1);
	const word = named(TERM_WORDS, -1);
	const isFull = written === -1 && (word !== -1 || short !== -1);
	const known = written === -1 && isFull ? full : written;
	const most = lengthOf(rows.flatMap(({ cells }) => cells)) / 1.5;
	/** Terms differ and come first, and are not most of the text. */
	const variety = (cells: readonly string[]): number =>
		new Set(cells).size - (lengthOf(cells) > most ? 0.5 : 0);
	const names = [short, full].filter((index) => index !== -1 && index !== known);
	const first = word !== -1 ? word : names.length > 0 ? Math.min(...names) : pick([known], variety);
	const definition = known !== -1 ? known : pick([first, short], telling);
	return { term: first, definition, alias: names.find((index) => index !== first) ?? -1 };
}

/** How much a column says; one that often says the same, or nothing, defines nothing. */
function telling(cells: readonly string[]): number {
	return lengthOf(cells) * (new Set(cells).size / cells.length) ** 2;
}

/** In letters; a sign of Chinese, Japanese or Korean says as much as three. */
function lengthOf(cells: readonly string[]): number {
	return cells.join("").replace(/[\u3040-\u9FFF\uAC00-\uD7AF]/gu, "---").length;
}

/** A cell of a column that only counts the rows. */
function isNumber(title: string, cell: string): boolean {
	return !/\p{L}/u.test(title) && /^\d+\.?$/u.test(cell);
}

/** A table without titles begins with an entry: short words, then a sentence. */
function isEntryItself(header: Row, { term, definition }: Columns): boolean {
	return (
		!hasKnownHeader(header) &&
		(header.cells[term] ?? "") !== "" &&
		(header.cells[definition] ?? "").split(/\s+/u).length >= 5
	);
}
