// How other languages than English say "glossary": parts of regular expressions, for endings differ.

/** Say it wherever a heading ends with them, also as the end of a longer word, or begins with them. */
const WORDS = [
	// German, Dutch, Swedish, Danish, Norwegian, Finnish, Icelandic, Estonian; French, Spanish, Italian, Portuguese, Romanian
	"glos+[aáä](?!ry)\\S*|vo[ck]ab(?!ulary)\\S+|w[oö]rt(?:er)?(?:schatz|liste)|woorden(?:lijst|schat)|ordlist[ae]?|ordforklar\\S+|glos[eo]r",
	"sana(?:sto|lista)|orðalisti|sõnastik|l[eé]xi[cq]\\S+|lessico",
	// Polish, Czech, Slovak, Croatian, Slovene, Russian, Ukrainian, Serbian, Bulgarian
	"słowni\\S+|slovn?í\\S+|slovarček|pojmovnik|rječnik|глос\\S+|словарь(?: терминов)?|словник(?: термінів)?|речник",
	// Greek, Turkish, Hungarian, Lithuanian
	"γλωσσάρι|λεξιλόγιο|(?:terimler )?sözlü\\S+|szójegyzék|fogalomtár|žodynėlis",
	// Japanese, Chinese, Korean, Thai, Vietnamese, Indonesian, Hindi
	"(?:重要|关键|核心)?[用术術词詞][语語汇彙](?:集|速查)?表?|名[词詞]解[释釋]|単語(?:帳|リスト)|单词表?|單字|生词|용어(?:집| 정리)|단어장|어휘",
	"(?:คำ|อภิธาน)?ศัพท์|thuật ngữ|từ vựng|daftar istilah|kosakata|शब्दावली",
	// Arabic, Persian, Hebrew
	"(?:مسرد )?(?:ال)?م(?:صطلح|فرد)ات|مسرد|واژه‌نامه|واژگان|لغات|اصطلاحات|מילון(?: מונחים)?|אוצר מילים|מושגי יסוד",
].join("|");

/** Mean "terms"; what stands before them in a heading only says which: "Wichtige Begriffe", "Nyckelbegrepp". */
const NOUNS =
	"begr[ei][bfp]\\S+|käsitteet|pojęcia|pojmy|термин[иы]|терміни|понят(?:ия|тя)|όροι|έννοιες|terimler|kavramlar|fogalmak|용어|מונחים|מושגים";

/** The end of a heading that says "glossary"; of a noun, with all that stands before it. */
export const FOREIGN_END = new RegExp(`(?:${WORDS}|.*(?:${NOUNS}))$`, "iu");
/** The start of one, before what the glossary is of: "Glossaire agile", in Thai without a space. */
export const FOREIGN_START = new RegExp(`^(?:${WORDS}|${NOUNS})(?=[\\s\\d第ก-๛])`, "iu");

/** What says it only on its own. */
export const FOREIGN_ALONE =
	/^(?:d[eé]fini(?:tion(?:s|en|er)|ciones|zioni|ções|ties|sjoner|cje|ce|ții|si)|määritelmät|определения|визначення|ορισμοί|tanımlar|定[义義]|정의|คำจำกัดความ|นิยาม|định nghĩa|परिभाषाएँ|(?:ال)?تعريفات|تعاریف|הגדרות|abréviations|abkürzung\S+|afkortingen|skróty|zkratky|сокращения|istilah|khái niệm|名詞|(?:核心|关键|基本)概念|핵심 개념|t[eé]rm(?:es|os|inos|ini|eni)(?:[ -](?:cl[éa]|chi?ave)\S*)?|conce[ipt]\S+[ -](?:cl[éa]|chi?ave)\S*)$/u;
