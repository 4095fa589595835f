// Markdown as the simple, safe HTML that Anki shows. Everything is escaped before a tag of our own is put in, so that
// nothing in a note can be markup. It knows paragraphs, lists, code, emphasis, links as their text, and formulas.

/** One line without tabs. */
export function simpleHtml(markdown: string): string {
	const html: string[] = [];
	const lists: { readonly tag: string; readonly indent: number }[] = [];
	let paragraph: string[] = [];
	let code: string[] | null = null;
	const endParagraph = (): void => {
		if (paragraph.length > 0) html.push(paragraph.join("<br>"));
		if (paragraph.length > 0 && lists.length === 0) html.push("<br><br>");
		paragraph = [];
	};
	const endLists = (indent: number): void => {
		endParagraph();
		while ((lists.at(-1)?.indent ?? -1) > indent) html.push(`</li></${lists.pop()?.tag ?? "ul"}>`);
	};
	for (const line of markdown.replace(/%%[^%]*%%/gu, "").split("\n")) {
		const isFence = /^\s*(?:```|~~~)/u.test(line);
		if (code) {
			if (isFence) html.push(`<pre>${code.join("<br>")}</pre>`);
			else code.push(escapeHtml(line));
			if (isFence) code = null;
			continue;
		}
		if (isFence) {
			endParagraph();
			code = [];
			continue;
		}
		const item = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/u.exec(line);
		if (item) {
			const indent = (item[1] ?? "").replace(/\t/gu, "    ").length;
			endLists(indent);
			const isNested = (lists.at(-1)?.indent ?? -1) < indent;
			const tag = /\d/u.test(item[2] ?? "") ? "ol" : "ul";
			html.push(isNested ? `<${tag}><li>` : "</li><li>");
			if (isNested) lists.push({ tag, indent });
			paragraph.push(inline(item[3] ?? ""));
		} else if (line.trim() === "") endParagraph();
		else {
			if (/^\S/u.test(line) && paragraph.length === 0) endLists(-1);
			paragraph.push(
				inline(line.replace(/^\s*(?:#{1,6}\s+|(?:>\s?)+)?(?:\[![^\]\n]+\][+-]?\s*)?/u, "").trim()),
			);
		}
	}
	if (code) html.push(`<pre>${code.join("<br>")}</pre>`);
	endLists(-1);
	return html
		.join("")
		.replace(/(?:<br>)+$/u, "")
		.replace(/[\t\r\n]+/gu, " ");
}

export function escapeHtml(text: string): string {
	return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

/** Code and formulas first: nothing inside them is Markdown. */
function inline(text: string): string {
	return text
		.split(/(`[^`\n]+`|\$\$[^$\n]+\$\$|\$[^\s$](?:[^$\n]*[^\s$])?\$)/u)
		.map((part, index) => (index % 2 === 0 ? emphasis(escapeHtml(part)) : verbatim(part)))
		.join("");
}

function verbatim(part: string): string {
	if (part.startsWith("`")) return `<code>${escapeHtml(part.slice(1, -1))}</code>`;
	const isBlock = part.startsWith("$$");
	const formula = escapeHtml(part.replace(/^\$+|\$+$/gu, ""));
	return isBlock ? `\\[${formula}\\]` : `\\(${formula}\\)`;
}

function emphasis(escaped: string): string {
	return escaped
		.replace(/!?\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]/gu, "$1")
		.replace(/!?\[([^\][]*)\]\([^()]*\)/gu, "$1")
		.replace(/\[\^[^\][\s]+\]|[ \t]\^[\w-]+$/gu, "")
		.replace(/(\*\*|__)(?=\S)(.+?)\1/gu, "<b>$2</b>")
		.replace(/==(?=\S)(.+?)==/gu, "<mark>$1</mark>")
		.replace(/~~(?=\S)(.+?)~~/gu, "<s>$1</s>")
		.replace(/(^|[^\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_]+)\2(?![\p{L}\p{N}])/gu, "$1<i>$3</i>")
		.replace(/\\([!-/:-@[-`{-~])/gu, "$1");
}
