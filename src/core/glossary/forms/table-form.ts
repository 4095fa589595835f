// Tables: one row a term. Header words in many languages say which column is which; else the first two.
import type { Table, TableRow } from "mdast";
import { plainText } from "../../notes/plain-text.ts";
import type { Block, Entry, EntryForm, GlossaryText } from "./entry-form.ts";

const TERM_WORDS =
	/^(?:term|terms|word|concept|name|acronym|abbreviation|abbr\.?|begriff|wort|terme|mot|término|termino|concepto|termine|termo|conceito|begrip|ord|term|begrepp|käsite|pojem|pojęcie|termin|термин|термін|terim|用語|术语|術語|용어|المصطلح|מונח)$/iu;
const DEFINITION_WORDS =
	/^(?:definition|meaning|description|explanation|definitions|bedeutung|erklärung|beschreibung|définition|signification|definición|significado|definizione|significato|definição|definitie|betekenis|uitleg|förklaring|forklaring|betydning|määritelmä|definicja|znaczenie|definice|význam|определение|значение|визначення|tanım|定義|意味|説明|定义|含义|정의|뜻|التعريف|הגדרה|.*\bstands for)$/iu;

export const tableForm: EntryForm = {
	id: "table",
	description: "a table row",
	find: (text) =>
		text.blocks.flatMap((block) =>
			block.node.type === "table" ? tableEntries(text, block.node, block) : [],
		),
};

function tableEntries(text: GlossaryText, table: Table, block: Block): Entry[] {
	const [header, ...rows] = table.children;
	if (!header) return [];
	const titles = cells(text, header, block).map(plainText);
	const named = titles.findIndex((title) => TERM_WORDS.test(title));
	const defined = titles.findIndex((title, index) => index !== named && DEFINITION_WORDS.test(title));
	const termColumn = named === -1 ? (defined === 0 ? 1 : 0) : named;
	const definitionColumn = defined === -1 ? (termColumn === 0 ? 1 : 0) : defined;
	return rows.flatMap((row) => {
		if (!row.position) return [];
		const line = block.pieceLine + row.position.start.line - 1;
		const values = cells(text, row, block);
		const rest = values.flatMap((value, index) =>
			index === termColumn || index === definitionColumn || value === ""
				? []
				: [`${titles[index] ?? ""}: ${value}`],
		);
		return [
			{
				term: values[termColumn] ?? "",
				definition: values[definitionColumn] ?? "",
				extra: rest.join("\n"),
				line,
				endLine: line + 1,
			},
		];
	});
}

/** The cells' Markdown as it stands, without the bars. */
function cells(text: GlossaryText, row: TableRow, block: Block): string[] {
	return row.children.map((cell) => {
		const { position } = cell;
		if (!position) return "";
		const source = text.outline.lines[block.pieceLine + position.start.line - 1] ?? "";
		return source
			.slice(position.start.column - 1, position.end.column - 1)
			.replace(/^\|/u, "")
			.replace(/\|$/u, "")
			.replace(/\\\|/gu, "|")
			.replace(/<br\s*\/?>/giu, "\n")
			.trim();
	});
}
