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
	words: [
		"glossary",
		"key terms",
		"key terminology", // English
		"glossar",
		"schlüsselbegriffe", // German
		"glossaire",
		"lexique", // French
		"glosario",
		"términos clave", // Spanish
		"glossario",
		"termini chiave", // Italian
		"glossário",
		"termos-chave",
		"termos chave", // Portuguese
		"woordenlijst",
		"begrippenlijst",
		"verklarende woordenlijst", // Dutch
		"ordlista",
		"ordlist",
		"ordliste",
		"sanasto", // Swedish, Danish, Norwegian, Finnish
		"słowniczek",
		"glosariusz",
		"slovníček",
		"glosář",
		"slovníček pojmov", // Polish, Czech, Slovak
		"глоссарий",
		"глосарій",
		"словарь терминов", // Russian, Ukrainian
		"γλωσσάρι",
		"sözlükçe",
		"terimler sözlüğü",
		"glosar",
		"szójegyzék",
		"fogalomtár", // Greek, Turkish, Romanian, Hungarian
		"用語集",
		"用语表",
		"術語表",
		"术语表",
		"词汇表",
		"詞彙表",
		"용어집", // Japanese, Chinese, Korean
		"مسرد",
		"מילון מונחים",
		"thuật ngữ",
		"glosarium",
		"शब्दावली", // Arabic, Hebrew, Vietnamese, Indonesian, Hindi
	],
	plainWords: [
		"definitions",
		"terms",
		"terms and definitions",
		"vocabulary",
		"terminology",
		"key concepts and terms",
		"definitionen",
		"begriffe",
		"wichtige begriffe",
		"vokabular",
		"définitions",
		"vocabulaire",
		"termes clés",
		"definiciones",
		"vocabulario",
		"definizioni",
		"vocabolario",
		"definições",
		"vocabulário",
		"definities",
		"begrippen",
		"begrepp",
		"begreber",
		"begreper",
		"käsitteet",
		"definicje",
		"pojęcia",
		"pojmy",
		"definice",
		"термины",
		"определения",
		"терміни",
		"terimler",
		"tanımlar",
		"definiții",
		"fogalmak",
		"用語",
		"术语",
		"용어",
	],
	includeFolders: [],
	excludeFolders: [],
	tags: ["#glossary"],
};
