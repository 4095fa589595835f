// A reader of the Spaced Repetition plugin's cards, written from that plugin's manual and issues: nothing of ours is
// imported here. https://www.stephenmwangi.com/obsidian-spaced-repetition/flashcards/
// Where its releases read a note differently, each way is one of `RELEASES`.

export interface ReadCard {
	readonly front: string;
	readonly back: string;
	/** The comment in which the plugin keeps when the card is due; "" for a card that was never reviewed. */
	readonly schedule: string;
	/** 0-based line that the card ends on, without its schedule. */
	readonly endLine: number;
	/** Cards of one piece of text: the two directions, or all gaps. */
	readonly piece: number;
}

export interface Release {
	/** A code fence is one at a line's start only, and holds all up to its end; or wherever it stands in a line. */
	readonly fences: "at the start" | "anywhere";
	/** A mark between backticks is no mark. */
	readonly sparesInlineCode: boolean;
	/** A comment's next line goes with it. */
	readonly swallowsNextLine: boolean;
}

export const RELEASES: readonly [Release, ...Release[]] = [
	{ fences: "at the start", sparesInlineCode: false, swallowsNextLine: true },
	{ fences: "at the start", sparesInlineCode: true, swallowsNextLine: true },
	{ fences: "anywhere", sparesInlineCode: true, swallowsNextLine: false },
];

export function readCards(note: string, release: Release): readonly ReadCard[] {
	return readPieces(note, release).flatMap((piece, index) => {
		const schedule = (piece.lines.join("\n").match(SCHEDULES) ?? []).join("");
		const lines = piece.lines.map((line) => line.replace(SCHEDULES, "").trimEnd());
		while (lines.at(-1) === "") lines.pop();
		const text = lines
			.join("\n")
			.replace(/^\s*#[^\s#]+\s*/u, "")
			.replace(/ \^[a-zA-Z0-9-]+$/u, "");
		return sidesOf(piece.kind, text).map(([front, back]) => ({
			front,
			back,
			schedule,
			endLine: piece.firstLine + lines.length - 1,
			piece: index,
		}));
	});
}

const SCHEDULES = /\s?<!--SR:!.+?-->/gu;

type Kind = "::" | ":::" | "?" | "??" | "==";

interface Piece {
	readonly kind: Kind;
	readonly lines: readonly string[];
	/** 0-based. */
	readonly firstLine: number;
}

function readPieces(note: string, release: Release): readonly Piece[] {
	const lines = note
		.replace(/\r\n/gu, "\n")
		.replace(/^---\n(?:.*\n)*?---/u, (properties) => properties.replace(/[^\n]/gu, ""))
		.split("\n");
	const pieces: Piece[] = [];
	let kind: Kind | null = null;
	let text: string[] = [];
	let isCode = false;
	const end = (line: number): void => {
		if (kind && text.length > 0) pieces.push({ kind, lines: text, firstLine: line - text.length });
		kind = null;
		text = [];
	};
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? "";
		if (line.startsWith("<!--") && !line.startsWith("<!--SR:")) {
			while (at < lines.length && !lines[at]?.includes("-->")) at++;
			if (release.swallowsNextLine) at++;
			continue;
		}
		if (release.fences === "anywhere" && line.includes("```")) {
			isCode = !isCode;
			text.push(line);
			continue;
		}
		if (isCode) {
			text.push(line);
			continue;
		}
		if (line.trim() === "") {
			end(at);
			continue;
		}
		text.push(line);
		const [fence] = (release.fences === "at the start" && /^(?:`+|~+)/u.exec(line)) || [];
		const short = [":::", "::"].find((mark) => hasMark(line, mark, release));
		const gap = /==.+?==/u.exec(line);
		if (short) {
			text = [line];
			kind = short === "::" ? "::" : ":::";
			if (lines[at + 1]?.startsWith("<!--SR:")) text.push(lines[++at] ?? "");
			end(at + 1);
		} else if (line.trim() === "?" || line.trim() === "??") {
			if (text.length > 1 && kind === null) kind = line.trim() === "?" ? "?" : "??";
		} else if (fence && fence.length > 2) {
			do text.push(lines[++at] ?? "");
			while (at < lines.length && !lines[at]?.startsWith(fence));
		} else if (gap) kind ??= "==";
	}
	end(lines.length);
	return pieces;
}

function hasMark(line: string, mark: string, { sparesInlineCode }: Release): boolean {
	const at = line.indexOf(mark);
	const isOdd = (text: string): boolean => text.split("`").length % 2 === 0;
	const isInCode = isOdd(line.slice(0, Math.max(0, at))) && isOdd(line.slice(at + mark.length));
	return at !== -1 && !(sparesInlineCode && isInCode);
}

function sidesOf(kind: Kind, text: string): readonly (readonly [string, string])[] {
	if (kind === "==") {
		const gaps = [...text.matchAll(/==(.+?)==/gu)];
		return gaps.map((gap) => [
			`${text.slice(0, gap.index)}[…]${text.slice(gap.index + gap[0].length)}`,
			gap[1] ?? "",
		]);
	}
	const [front, back] = kind.startsWith("?") ? aroundLine(text, kind) : around(text, kind);
	const isBothWays = kind === ":::" || kind === "??";
	return [[front, back], ...(isBothWays ? [[back, front] as const] : [])];
}

function around(text: string, mark: string): readonly [string, string] {
	const at = text.indexOf(mark);
	return [text.slice(0, at), text.slice(at + mark.length)];
}

function aroundLine(text: string, mark: string): readonly [string, string] {
	const lines = text.split("\n");
	const at = lines.findIndex((line) => line.trim() === mark);
	return [lines.slice(0, at).join("\n"), lines.slice(at + 1).join("\n")];
}
