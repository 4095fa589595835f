// Words that head a part of an entry or of a glossary and are no terms: "Example", "See also", the letters of the alphabet.
import { plainText } from "../notes/plain-text.ts";
import { remember } from "../remember.ts";
import { shownName } from "./term-names.ts";

const LABELS = new Set(
	(
		"example|comments|for example|e.g.|note|n.b.|nb|see also|see|references|reference list|bibliography|" +
		"contents|table of contents|toc|related|introduction|intro|overview|" +
		"about|about this glossary|key points|key takeaway|why it matters|in practice|tl;dr|source|resources|links|" +
		"last updated|last modified|updated|created|status|tags|date|author|todo|next|previous|up|back|tip|important|remember|" +
		"warning|used in|discussion|questions|exercises|homework|quiz|summary|conventions|how to use|legend|changelog|version history|change history|footnotes|next steps|" +
		"beispiel|beispiele|beispielsatz|kommentare|hinweis|anmerkung|siehe auch|quelle|quellen|literatur|einleitung|inhalt|inhaltsverzeichnis|merke|erstellt|autor|version|" +
		"exemple|commentaires|remarque|voir aussi|références|sommaire|à noter|auteur|" +
		"ejemplo|comentarios|nota|véase también|ver también|fuente|referencias|introducción|" +
		"esempio|esempi|vedi anche|fonte|fonti|riferimenti|introduzione|exemplo|ver também|veja também|referências|introdução|" +
		"voorbeeld|voorbeelden|opmerking|zie ook|bron|bronnen|inleiding|exempel|obs|se även|källor|eksempel|se også|kilder|esimerkki|katso myös|lähteet|" +
		"przykład|przykłady|uwaga|zobacz też|źródła|příklad|poznámka|viz též|zdroje|пример|примеры|примечание|см. также|источники|введение|приклад|" +
		"örnek|ayrıca bakınız|kaynaklar|例|例文|例句|例子|示例|注|注意|備考|备注|関連項目|参考|参考文献|参考资料|参见|延伸阅读|はじめに|예|예시|참고|" +
		"مثال|ملاحظة|انظر أيضا|مراجع|דוגמה|הערה|ראו גם|ví dụ|contoh"
	).split("|"),
);

/** True for a heading or bold word that heads a part of an entry ("Example", "Siehe auch"). */
export const isLabel = remember((markdown) => {
	const plain = shownName(markdown)
		.replace(/[\s:：.]+$/u, "")
		.toLowerCase();
	return (
		LABELS.has(plain) ||
		LABELS.has(plain.replace(/s$/u, "")) ||
		/^(?:definition|how to (?:use|read).*|about th.*|(?:related|further|practice|review|discussion) (?:terms|notes|concepts|topics|articles|posts|reading|questions))$/u.test(
			plain,
		)
	);
});

/** `A`, `A–C`, `0-9`, `あ行`: the alphabet, no term. */
export const isGrouping = remember((markdown) =>
	/^(?:[\p{L}\p{N}#][\p{M}行]?(?:\s*(?:[-–—/…,]|to)\s*[\p{L}\p{N}])*|symbols|numbers)$/iu.test(
		plainText(markdown),
	),
);
