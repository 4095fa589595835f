// Which headings, names, tags and folders make a glossary. The words are data and a setting.

/** How glossaries are found; from the settings. */
export interface GlossaryRules {
	/** Words that say "glossary" also inside a longer heading ("ITIL glossary"); any letter case. */
	readonly words: readonly string[];
	/** Words that say it only on their own or beside a separator ("Definitions", "Module 2: Definitions"). */
	readonly plainWords: readonly string[];
	/** If not empty, only notes below these folders. */
	readonly includeFolders: readonly string[];
	readonly excludeFolders: readonly string[];
	/** With `#`, lower case. */
	readonly tags: readonly string[];
}

export const DEFAULT_GLOSSARY_RULES: GlossaryRules = {
	words: list(
		// English
		"glossary|glossary of terms|key terms|key definitions|important terms|core terms|essential terms",
		"common terms|basic terms|itil terms|vocabulary|vocab|terminology|terms to know|word list|lexicon",
		// German, French, Spanish, Italian, Portuguese, Catalan
		"glossar|schlüsselbegriffe|fachbegriffe|begriffserklärungen|wichtige begriffe|glossaire|lexique|vocabulaire|vocabulario|vocabolario|vocabulário|termes clés|glosario|términos clave",
		"glossario|termini chiave|glossário|termos-chave|termos chave|glossari",
		// Dutch, Swedish, Danish, Norwegian, Finnish, Icelandic, Estonian
		"woordenlijst|begrippenlijst|kernbegrippen|ordlista|ordlist|ordliste|nyckelbegrepp|sanasto|orðalisti|sõnastik",
		// Polish, Czech, Slovak, Croatian, Serbian, Slovene, Russian, Ukrainian, Bulgarian
		"słowniczek|glosariusz|kluczowe pojęcia|slovníček|glosář|klíčové pojmy|pojmovnik|rječnik|slovarček|глоссарий|глосарій|словарь терминов|ключевые термины|основные термины|словник термінів|речник",
		// Greek, Turkish, Romanian, Hungarian, Lithuanian, Latvian
		"γλωσσάρι|sözlükçe|terimler sözlüğü|anahtar terimler|glosar|szójegyzék|fogalomtár|kulcsfogalmak|žodynėlis|glosārijs",
		// Japanese, Chinese, Korean, Thai, Vietnamese, Indonesian, Hindi
		"用語集|重要用語|用语表|術語表|术语表|术语速查表|关键术语|词汇表|詞彙表|名词解释|용어집|핵심 용어|용어 정리|อภิธานศัพท์|คำศัพท์|thuật ngữ|glosarium|daftar istilah|शब्दावली",
		// Arabic, Persian, Hebrew
		"مسرد|مصطلحات|واژه‌نامه|מילון מונחים",
	),
	plainWords: list(
		"definitions|terms|definitions of terms|definition of terms|acronyms|abbreviations|dictionary|jargon",
		"definitionen|begriffe|vokabular|abkürzungen|abkürzungsverzeichnis|définitions|abréviations|definiciones|términos|definizioni|termini",
		"definições|termos|definities|begrippen|begrepp|begreber|begreper|definitioner|definisjoner|käsitteet|määritelmät|definicje|pojęcia|pojmy|definice",
		"термины|термины и определения|определения|терміни|terimler|tanımlar|definiții|termeni|fogalmak|用語|术语|名詞|용어|المصطلحات|מונחים|định nghĩa|परिभाषाएँ",
	),
	includeFolders: [],
	excludeFolders: [],
	tags: ["#glossary"],
};

function list(...lines: readonly string[]): readonly string[] {
	return lines.join("|").split("|");
}
