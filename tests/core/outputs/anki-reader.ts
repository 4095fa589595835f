// A reader of Anki's text files, written from its manual: nothing of ours is imported here.
// https://docs.ankiweb.net/importing/text-files.html

export interface AnkiNote {
	readonly guid: string;
	/** `null` for a note that is turned away: a number is taken for a deck's id, and there is no such deck. */
	readonly deck: string | null;
	readonly tags: readonly string[];
	/** HTML, in the order of the columns that mean nothing else. */
	readonly fields: readonly string[];
}

export function readAnkiText(text: string): readonly AnkiNote[] {
	const header = new Map<string, string>();
	for (const line of text.split("\n")) {
		if (!line.startsWith("#")) break;
		const [, key = "", value = ""] = /^#([^:]*):(.*)$/u.exec(line) ?? [];
		header.set(key.trim().toLowerCase(), value);
	}
	const separator = SEPARATORS.get(header.get("separator")?.toLowerCase() ?? "") ?? "\t";
	const column = (name: string): number => Number(header.get(`${name} column`) ?? 0) - 1;
	const [guid, deck, tags] = [column("guid"), column("deck"), column("tags")];
	const decks = new Set<string>();
	return readTable(text, separator).map((row) => ({
		guid: row[guid] ?? "",
		deck: deckOf(row[deck] ?? "", decks),
		tags: (row[tags] ?? "").split(/\s+/u).filter((tag) => tag !== ""),
		fields: row
			.filter((_, at) => ![guid, deck, tags].includes(at))
			.map((field) => (header.get("html") === "true" ? field : escape(field))),
	}));
}

/** A name that no deck has yet makes a deck; of a name that is tidied first it makes one each time. */
function deckOf(name: string, decks: Set<string>): string | null {
	if (/^[+-]?\d+$/u.test(name)) return null;
	if (decks.has(name)) return name;
	const parts = name.normalize("NFC").split("::");
	const tidy = parts.map(
		(part) => part.replace(/[\p{Cc}"]/gu, "").replace(/^[\s:]+|[\s:]+$/gu, "") || "blank",
	);
	let deck = tidy.join("::");
	while (decks.has(deck)) deck += "+";
	decks.add(deck);
	return deck;
}

const SEPARATORS = new Map([
	["comma", ","],
	["semicolon", ";"],
	["tab", "\t"],
	["space", " "],
	["pipe", "|"],
	["colon", ":"],
]);

/** Rows that are neither empty nor comments. A field that begins with a quote goes on to the next single quote. */
function readTable(text: string, separator: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		if (row.length === 0 && text[at] === "#") {
			while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
			at++;
			continue;
		}
		let field = "";
		if (text[at] === '"') {
			for (at++; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at++) {
				if (text[at] === '"') at++;
				field += text[at] ?? "";
			}
			at++;
		}
		while (at < text.length && ![separator, "\n", "\r"].includes(text[at] ?? "")) field += text[at++] ?? "";
		row.push(field);
		if (text[at++] === separator) continue;
		if (row.length > 1 || row[0] !== "") rows.push(row);
		row = [];
	}
	return rows;
}

function escape(text: string): string {
	return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}

/** What Anki shows of a field. */
export function shownText(html: string): string {
	return html
		.replace(/<[^<>]*>/gu, " ")
		.replace(/&lt;/gu, "<")
		.replace(/&gt;/gu, ">")
		.replace(/&quot;/gu, '"')
		.replace(/&amp;/gu, "&");
}
