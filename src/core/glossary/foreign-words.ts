// How other languages than English say "glossary": parts of regular expressions, for endings differ.

/** Say it wherever a heading ends with them, also as the end of a longer word, or begins with them. */
const WORDS = [
	// German, Dutch, Swedish, Danish, Norwegian, Finnish, Icelandic, Estonian; French, Spanish, Italian, Portuguese, Romanian
	"glos+[aáäā]i?[rř](?!y)\\w{0,4}|terminolog(?!y)\\S+|vo[ck]ab(?:[uo]l(?!ary)|el)\\S+|w[oö]rt(?:er)?(?:schatz|liste)|fachwörter|woorden(?:lijst|schat)|vaktermen|ordlist[ae]?|ordf[oö]rklar\\S+|glos[eo]r",
	"begr[ei]\\S+(?:list|lijst|klär|defini)\\S*|sana(?:sto|lista)|orðalisti|sõnastik|l[eé]xi(?:[ck]on|k[ao]|co(?!g)|que)\\S*|lessico",
	// Polish, Czech, Slovak, Croatian, Slovene, Russian, Ukrainian, Serbian, Bulgarian
	"słowni\\S+|słówka|slovn?í\\S+|slovn\\S zásoba|slovarček|pojmovnik|rječnik|глосс?ар\\S+|словар\\S+(?: терминов)?|словни[кч]\\S*(?: термінів)?|речник|лексика",
	// Greek, Turkish, Hungarian, Lithuanian
	"γλωσσάριο?|λεξιλόγιο|(?:terimler )?sözlü[kğ]\\S*|kelime listesi|szójegyzék|szószedet|fogalomtár|žodynėlis",
	// Japanese, Chinese, Korean, Thai, Vietnamese, Indonesian, Hindi
	"缩?[用略語术術词詞][语語汇彙](?:集|速查|一覧|解説|まとめ|リスト)?表?|名[词詞]解[释釋]|単語(?:帳|リスト)|[单單生][词字]表?|용어(?:집| 정리)|단어장|어휘",
	"(?:คำ|อภิธาน|นิยาม)?ศัพท์|thuật ngữ|từ vựng|từ mới|kosakata|शब्द(?:ावली|कोश| सूची)",
	// Arabic, Persian, Hebrew
	"(?:مسرد )?(?:ال)?م(?:صطلح|فرد)ات|مسرد|واژ\\S+|لغات|لغت‌نامه|اصطلاحات|מילון(?: מונחים)?|אוצר מילים|מושגי יסוד",
].join("|");

/** Mean "terms"; what stands before them in a heading only says which: "Wichtige Begriffe", "Nyckelbegrepp". */
const NOUNS =
	"begr(?:iffe|ippen|epp?|eber|eper)|käsitte\\S+|pojęcia|pojmy|pojmovi|терм[иі]н(?:[иы]|олог\\S+)|понят(?:ия|тя)|όροι|έννοιες|terimler|kavramlar|fogalmak|istilah|[用術术語][语語句]|용어|מונחים|מושגים";

/** The end of a heading that says "glossary"; of a noun, with all that stands before it. */
export const FOREIGN_END = new RegExp(`(?:${WORDS}|^(?!such).*(?:${NOUNS}))$`, "iu");
/** One that says so before what it is of, "Glossaire agile", in Thai without a space, or before a chapter's number. */
export const FOREIGN_WITHIN = new RegExp(
	`^(?:${WORDS}|${NOUNS})(?=[\\s\\d第ก-๛])|(?:${WORDS}|${NOUNS})(?: \\S+)? \\d+$`,
	"iu",
);

/** What says it only on its own. */
export const FOREIGN_ALONE =
	/^(?:d[eé]fini(?:tion(?:s|en|er)|ciones|zioni|ções|ties|sjoner|cje|ce|ții|si)|määritelmät|определения|визначення|ορισμοί|tanımlar|定[义義]|정의|คำจำกัดความ|นิยาม|định nghĩa|परिभाषाए[ँं]|(?:ال)?تعريفات|تعاریف|הגדרות|ab(?:kürzung|r[eé]via|brevia)(?!ted)\S+|afkortingen|f[oö]rkort\S+|sigl(?:e|as)|skróty|zkratky|сокращения|скорочення|kısaltmalar|약어|(?:các )?khái niệm(?: cơ bản)?|名詞|..概念|.. 개념|(?:ال)?مفاهيم الأساسية|di(?:cc?i|zi)on[aá]rio|(?:t[eé]rm(?:es|os|inos|ini|eni)|notions|conce[ipt]\S+)[ -](?:cl[éa]|ch[ei]?[ai]|importan|b[áa]sic)\S*|t[eé]rm(?:es|er|os|inos|ini|eni))$/u;
