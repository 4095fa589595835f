// Words that head a part of an entry or of a glossary and are no terms: "Example", "See also", the letters of the alphabet.
import { plainText } from "../notes/plain-text.ts";
import { remember } from "../remember.ts";
import { shownName } from "./term-names.ts";

const LABELS = new RegExp(
	"^(?:definition|(?:(?:how to (?:use|read)|about th).*|(?:related|further|practice|review|discussion) (?:terms|notes|concepts|topics|articles|posts|reading|questions)|" +
		"(?:for )?e(?:x|j|ks)[ae]mpe?l[eo]?|esempio?|e\\.g|n\\.?b|comments|[ck]omm?enta(?:i?re|rio)|not[ea]|see(?: also)?|r[eé]f[eé]r[eê]nc(?:e list|es|ias)|bibliography|" +
		"(?:table of )?contents|toc|related|intro(?:du[czç]\\S+)?|overview|about|key (?:point|takeaway)|why it matters|in practice|tl;dr|source|resources|links|" +
		"(?:last )?(?:updated|modified)|created|status|tags|date|aut(?:ho|o|eu)r|todo|next(?: steps)?|previous|up|back|tip|important|remember|" +
		"warning|used in|discussion|questions|exercises|homework|quiz|summary|conventions|legend|changelog|(?:version|change) history|footnotes|" +
		"beispiel(?:e|satz)?|hinweis|anmerkung|siehe auch|quellen?|literatur|einleitung|inhalt(?:sverzeichnis)?|merke|erstellt|version|" +
		"remarque|voir aussi|sommaire|à noter|(?:véase|vedi|veja|ver) (?:también|também|anche)|f(?:ue|o)nt[ei]|riferimenti|" +
		"voorbeeld(?:en)?|opmerking|zie ook|bron(?:nen)?|inleiding|obs|se (?:även|også)|källor|kilder|esimerkki|katso myös|lähteet|" +
		"przykłady?|uwaga|zobacz też|źródła|příklad|poznámka|viz též|zdroje|примеры?|примечание|см\\. также|источники|введение|приклад|" +
		"örnek|ayrıca bakınız|kaynaklar|例[文句子]?|示例|注意?|[備备][考注]|関連(?:項目)?|参[考见](?:文献|资料)?|延伸阅读|はじめに|예시?|참고|" +
		"مثال|ملاحظة|انظر أيضا|مراجع|דוגמה|הערה|ראו גם|ví dụ|contoh)s?)$",
	"iu",
);

/** True for a heading or bold word that heads a part of an entry ("Example", "Siehe auch"). */
export const isLabel = remember((markdown) => LABELS.test(shownName(markdown).replace(/[\s:：.]+$/u, "")));

/** `A`, `A–C`, `0-9`, `あ行`: the alphabet, no term. */
export const isGrouping = remember((markdown) =>
	/^(?:[\p{L}\p{N}#][\p{M}行]?(?:\s*(?:[-–—/…,]|to)\s*[\p{L}\p{N}])*|symbols|numbers)$/iu.test(
		plainText(markdown),
	),
);
